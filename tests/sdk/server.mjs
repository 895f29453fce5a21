// The mock, its control, and the clients that the walk uses.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { aim, direct, isDown } from "./loopback.mjs";

/** Starts the mock; it ends with this program. */
export async function start(program, ...options) {
  const child = spawn(program, options, { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  const line = await new Promise((resolve, reject) => {
    lines.once("line", resolve);
    child.once("exit", (status) => reject(new Error(`the mock ended with ${status}`)));
  });
  const known = JSON.parse(line);
  aim(known.wix);
  const ask = async (path, body = {}) => {
    if (isDown()) throw new Error("the network is down");
    const response = await direct(known.control + path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    });
    if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
    return response.json();
  };
  const hosts = { "www.wixapis.com": "www", "edge.wixapis.com": "edge" };
  const log = async () =>
    (await ask("/log")).map(({ host, verb, path, status, identities }) =>
      [hosts[host] ?? "browser", verb, path, status ?? "none", ...identities].join(" "),
    );
  return { ...known, ask, log, stop: () => child.stdin.end() };
}
