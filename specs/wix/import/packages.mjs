// The packages that the committed documents and service plugins were made of, unpacked in a folder.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";

/** How many packages one call of npm fetches. */
const AT_ONCE = 12;

/** `[{ name, version, place, file }]`: what is committed of each; `file` is the name of its source document, if it has one. */
export function recorded(specs) {
  const found = [];
  for (const area of readdirSync(join(specs, "openapi"), { withFileTypes: true }).filter((one) => one.isDirectory())) {
    for (const name of readdirSync(join(specs, "openapi", area.name)).sort()) {
      const { info, "x-package": of } = JSON.parse(readFileSync(join(specs, "openapi", area.name, name), "utf8"));
      // Files of types are of no package.
      if (of) found.push({ name: of, version: info.version, file: file(of), place: `${area.name}/${basename(name, ".json")}` });
    }
  }
  const plugins = JSON.parse(readFileSync(join(specs, "plugins.json"), "utf8"));
  for (const [place, plugin] of Object.entries(plugins)) {
    const at = plugin.package.lastIndexOf("@");
    found.push({ name: plugin.package.slice(0, at), version: plugin.package.slice(at + 1), place: `plugin ${place}` });
  }
  return found;
}

/** `@wix/auto_sdk_stores_products-v-3` → `stores_products-v-3` */
function file(name) {
  return name.replace("@wix/auto_sdk_", "");
}

/** Fetches what is not there yet, and says where each is. Stops at a licence that is not MIT. */
export function fetched(wanted, folder) {
  mkdirSync(folder, { recursive: true });
  const missing = wanted.filter((one) => about(folder, one)?.version !== one.version);
  let count = 0;
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const some = missing.slice(at, at + AT_ONCE);
    const names = some.map((one) => `${one.name}@${one.version}`);
    const words = ["pack", "--silent", "--json", "--pack-destination", folder, ...names];
    const packed = execFileSync("npm", words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 28 });
    for (const { name, version, filename } of JSON.parse(packed)) {
      const into = join(folder, file(name));
      // Some versions of npm have the scope as a folder in the name.
      const archive = join(folder, filename.replace(/^@/, "").replace("/", "-"));
      // A package is there when all of it is.
      const part = `${into}.part`;
      for (const old of [part, into]) rmSync(old, { recursive: true, force: true });
      mkdirSync(part);
      execFileSync("tar", ["-xzf", archive, "-C", part, "--strip-components=1"]);
      renameSync(part, into);
      rmSync(archive);
      console.log(`[${(count += 1)}/${missing.length}] ${name}@${version}`);
    }
  }
  for (const one of wanted) {
    const { license, version } = about(folder, one);
    if (license !== "MIT") throw new Error(`${one.name}@${version} is not under the MIT licence but under ${license}`);
  }
  return wanted.map((one) => ({ ...one, folder: join(folder, file(one.name)) }));
}

/** What `package.json` says of a package, if it is there. */
function about(folder, { name }) {
  try {
    return JSON.parse(readFileSync(join(folder, file(name), "package.json"), "utf8"));
  } catch (why) {
    if (why.code === "ENOENT") return undefined;
    throw why;
  }
}

