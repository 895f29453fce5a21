// As much of a browser as the SDK needs for a page in an iframe: a page that loads, and messages to the page around it.
import vm from "node:vm";
import { direct } from "./loopback.mjs";

/** What the pages of one origin keep. */
const kept = new Map();
const localStorage = {
  getItem: (name) => kept.get(name) ?? null,
  setItem: (name, value) => kept.set(name, value),
  removeItem: (name) => kept.delete(name),
};

/** The call with a `window`, a `document` and a storage. */
export async function inBrowser(call) {
  const listeners = new Set();
  const window = {
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
  };
  const frames = new Set();
  const load = async (frame) => {
    const page = await (await direct(frame.src)).text();
    const parent = { postMessage: (data) => listeners.forEach((listener) => listener({ data: structuredClone(data) })) };
    for (const [, script] of page.matchAll(/<script>(.*?)<\/script>/gs)) vm.runInNewContext(script, { parent });
    frame.onload?.();
  };
  const body = {
    appendChild(frame) {
      frames.add(frame);
      frame.parentElement = { removeChild: (child) => frames.delete(child) };
      load(frame);
      return frame;
    },
    contains: (frame) => frames.has(frame),
  };
  Object.assign(globalThis, { window, localStorage, document: { body, createElement: () => ({ style: {} }) } });
  try {
    return await call();
  } finally {
    delete globalThis.window;
    delete globalThis.document;
    delete globalThis.localStorage;
  }
}
