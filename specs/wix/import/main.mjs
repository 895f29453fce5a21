// `node main.mjs SPECS OUT [--newest] [PLACE...]`: fetches the packages into `OUT/packages`, and writes their documents to `OUT/documents`.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { document } from "./document.mjs";
import { fetched, recorded } from "./packages.mjs";

const [specs, out, ...words] = process.argv.slice(2);
const newest = words.includes("--newest");
const places = words.filter((word) => !word.startsWith("--"));

let wanted = recorded(specs);
for (const place of places) if (!wanted.some((one) => one.place === place)) throw new Error(`there is no document ${place}`);
if (places.length) wanted = wanted.filter((one) => places.includes(one.place));
if (newest) wanted = wanted.map((one) => ({ ...one, version: "latest" }));

const packages = fetched(wanted, join(out, "packages"));
const documents = join(out, "documents");
rmSync(documents, { recursive: true, force: true });
mkdirSync(documents);
let [operations, schemas] = [0, 0];
for (const { name, file, folder } of packages.filter((one) => one.file)) {
  try {
    const made = document(folder);
    writeFileSync(join(documents, `${file}.json`), JSON.stringify(made));
    operations += Object.values(made.paths).flatMap(Object.keys).length;
    schemas += Object.keys(made.components.schemas).length;
  } catch (why) {
    throw new Error(`${name}: ${why.message}`, { cause: why });
  }
}
console.log(`${packages.length} packages, of them documents with ${operations} operations and ${schemas} schemas`);
