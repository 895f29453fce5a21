// Wix's JavaScript SDK, walked through against the mock: `run` builds the mock and calls this with its path.
import { start } from "./server.mjs";
import { Walk } from "./steps.mjs";
import { readFileSync } from "node:fs";
import apps from "./apps.mjs";
import business from "./business.mjs";
import catalog from "./catalog.mjs";
import errors from "./errors.mjs";
import events from "./events.mjs";
import logins from "./logins.mjs";
import pages from "./pages.mjs";
import rotation from "./rotation.mjs";
import visitors from "./visitors.mjs";

const LEAST = 115;

const program = process.argv[2];
const wix = await start(program);
const walk = new Walk(wix.log, JSON.parse(readFileSync(new URL("differs.json", import.meta.url), "utf8")));
try {
  for (const subject of [visitors, logins, catalog, business, errors, apps, pages, events, rotation]) await subject({ walk, wix, program });
} finally {
  wix.stop();
}
process.exitCode = walk.report(LEAST) ? 0 : 1;
