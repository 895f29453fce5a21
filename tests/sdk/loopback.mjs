// The SDK has Wix's hosts built in. Here its requests go to the mock, and the host that it meant goes along in a header.
const real = globalThis.fetch;
const hosts = new Set(["www.wixapis.com", "edge.wixapis.com"]);
const own = ["origin", "x-sdk-host"];

let mock;
/** While true, the network is down: nothing of the SDK reaches the mock. */
let down = false;
/** Headers that a browser would add. */
let browser = {};

/** Sends what the SDK sends to that mock from now on. */
export const aim = (url) => {
  mock = url;
};

export const disconnected = async (call) => {
  down = true;
  // The SDK tells of some failures there.
  const { error } = console;
  console.error = () => {};
  try {
    return await call();
  } finally {
    down = false;
    console.error = error;
  }
};

export const isDown = () => down;

/** The call as a page of that origin makes it. */
export const asPage = async (origin, call) => {
  browser = { origin };
  try {
    return await call();
  } finally {
    browser = {};
  }
};

/** A request of the walk itself. */
export const direct = real;

globalThis.fetch = async (input, init = {}) => {
  const request = new Request(input, init);
  const url = new URL(request.url);
  if (!hosts.has(url.host)) throw new Error(`the SDK asks ${url.host}, which is none of Wix's hosts`);
  if (down) throw new TypeError("fetch failed: the network is down");
  const headers = new Headers(request.headers);
  for (const name of own) headers.delete(name);
  for (const [name, value] of Object.entries({ ...browser, "x-sdk-host": url.host })) headers.set(name, value);
  const body = ["GET", "HEAD"].includes(request.method) ? undefined : await request.text();
  return real(`${mock}${url.pathname}${url.search}`, { method: request.method, headers, body, redirect: "manual" });
};
