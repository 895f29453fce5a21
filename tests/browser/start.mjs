// A server with the pages and a Wix, and a browser, for the tests beside this file.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

export const out = resolve(process.argv[2]);
const require = createRequire(out + "/");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const { chromium } = require("playwright-core");

const server = spawn("target/debug/examples/dashboard_server", [out + "/site"], { stdio: ["ignore", "pipe", "inherit"] });
const [line] = await once(server.stdout, "data");
/** The dashboard's host; every other page has its origin. */
export const home = new URL(String(line).trim());
/** Wix. */
export const api = home.searchParams.get("mock");
export const control = (path, init) => fetch(new URL("/control/" + path, home), init);
export const log = async () => (await control("log")).json();

export const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-features=LocalNetworkAccessChecks"],
});

/** Fails where axe finds something in the way of a screen reader, or of whoever sees little. */
export async function accessible(frame, what) {
  // While a transition runs, the text has less contrast than it is going to have.
  await frame.evaluate(async () => {
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate(() => globalThis.axe.run());
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), [], what);
}

/** Runs the tests, or those whose names have the text of `ONLY`, and ends the process. */
export async function run(tests) {
  let failed = 0;
  try {
    for (const [name, test] of Object.entries(tests)) {
      if (!name.includes(process.env.ONLY ?? "")) continue;
      try {
        await test();
        console.log(`ok ${name}`);
      } catch (error) {
        failed += 1;
        console.log(`FAILED ${name}\n${error.stack}`);
      }
    }
  } finally {
    await browser.close();
    server.kill();
  }
  process.exit(failed ? 1 : 0);
}
