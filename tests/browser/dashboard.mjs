// The dashboard page in a real browser, end to end. Usage: node dashboard.mjs FOLDER
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { accessible, api, browser, control, home, log, out, run } from "./start.mjs";

const everything = [];
const tokens = new Set();

/** A window with the host in it; `said` is what its console says. */
async function open(change = () => {}, options = {}) {
  const context = await browser.newContext({ viewport: { width: 900, height: 600 }, ...options });
  const window = await context.newPage();
  const said = [];
  const hear = (text) => { said.push(text); everything.push(text); };
  window.on("console", (message) => hear(`${message.type()}: ${message.text()}`));
  window.on("pageerror", (error) => hear(`error: ${error}`));
  window.on("response", async (response) => {
    if (response.url().endsWith("/control/token") && response.ok()) tokens.add(await response.text().catch(() => "none"));
  });
  const url = new URL(home);
  change(url, window);
  await window.goto(url.href);
  const page = window.frameLocator("iframe");
  return { context, window, page, said, url };
}

const state = (page, name, timeout = 15_000) => page.locator(`#page[data-state=${name}]`).waitFor({ timeout });
const asked = (window) => window.evaluate(() => window.asked);
const field = (page, id) => page.locator(`#name-${id}`);
const note = (page, id) => page.locator(`tr[data-id="${id}"] .note`);
const says = (locator, text) => locator.filter({ hasText: text }).waitFor({ timeout: 15_000 });

const tests = {
  // The row of the dashboard in the table of contexts and strategies (`specs/wix/tests/contexts.rs` has the others).
  async "the host hands over a token, and the page lists the products"() {
    const { window, page, said } = await open();
    await state(page, "list");
    assert.equal(await page.locator("#products tr").count(), 3);
    assert.equal(await page.locator("#status").textContent(), "3 products");
    assert.equal(await asked(window), 1);
    const calls = await log();
    assert.ok(calls.length > 0 && calls.every(({ identities }) => identities.includes("user")), JSON.stringify(calls));
    assert.deepEqual(said, []);
    await window.screenshot({ path: `${out}/shots/list.png` });
  },

  async "the first list is there within a second, and a search within a tenth of one"() {
    const median = (all) => Math.round(all.sort((one, other) => one - other)[all.length >> 1]);
    const firsts = [];
    for (let number = 0; number < 5; number += 1) {
      const begun = Date.now();
      const { context, page } = await open();
      await state(page, "list");
      firsts.push(Date.now() - begun);
      await context.close();
    }
    const { window, page } = await open();
    await state(page, "list");
    const searches = await window.frames()[1].evaluate(async () => {
      const [search, status] = ["search", "status"].map((id) => document.getElementById(id));
      const times = [];
      for (const [text, found] of Array(5).fill([["Large", "1 product"], ["", "3 products"]]).flat()) {
        const begun = performance.now();
        search.value = text;
        search.dispatchEvent(new Event("input", { bubbles: true }));
        while (status.textContent !== found) await new Promise((resolve) => { setTimeout(resolve); });
        times.push(performance.now() - begun);
      }
      return times;
    });
    const [first, search] = [median(firsts), median(searches)];
    console.log(`  first list on screen after ${first} ms, found after ${search} ms (medians)`);
    // Where a machine has more to do, it takes longer.
    assert.ok(first < Number(process.env.FIRST_LIST_MS ?? 3_000) && search < Number(process.env.SEARCH_MS ?? 500));
  },

  async "a search finds by name, and says so when there is nothing"() {
    const { window, page } = await open();
    await state(page, "list");
    await page.getByLabel("Search by name").fill("Large");
    await says(page.locator("#status"), "1 product");
    await page.getByLabel("Search by name").fill("no such thing");
    await state(page, "empty");
    await accessible(window.frames()[1], "empty");
    await window.screenshot({ path: `${out}/shots/empty.png` });
  },

  async "an edit by keyboard alone is saved, and there after a reload"() {
    const { window, page } = await open();
    await state(page, "list");
    await page.getByLabel("Search by name").focus();
    await window.keyboard.press("Tab");
    await window.keyboard.press("ControlOrMeta+a");
    await window.keyboard.type("Blue mug");
    await window.keyboard.press("Enter");
    await says(page.locator(".note").first(), "Saved.");
    await window.reload();
    await state(page, "list");
    assert.equal(await page.locator("#products input").first().inputValue(), "Blue mug");
  },

  async "what somebody else changed meanwhile is shown, and the next save replaces it"() {
    const { window, page } = await open();
    await state(page, "list");
    const token = await (await control("token")).text();
    const { product } = await (await fetch(`${api}/stores/v3/products/product-2`, { headers: { authorization: token, origin: home.origin } })).json();
    const theirs = await fetch(`${api}/stores/v3/products/product-2`, {
      method: "PATCH",
      headers: { authorization: token, origin: home.origin, "content-type": "application/json" },
      body: JSON.stringify({ product: { revision: product.revision, name: "Their mug" } }),
    });
    assert.equal(theirs.status, 200);
    await field(page, "product-2").fill("Our mug");
    await field(page, "product-2").press("Enter");
    await says(note(page, "product-2"), "Their mug");
    await window.screenshot({ path: `${out}/shots/conflict.png` });
    await field(page, "product-2").press("Enter");
    await says(note(page, "product-2"), "Saved.");
  },

  async "ten calls at once with an expired token ask the host once"() {
    const { window, page } = await open();
    await state(page, "list");
    await log();
    await control("expire", { method: "POST" });
    const search = page.getByLabel("Search by name");
    await search.evaluate((input) => {
      for (let number = 0; number < 10; number += 1) input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await says(page.locator("#status"), "3 products");
    assert.equal(await asked(window), 2);
    const calls = await log();
    assert.ok(calls.filter(({ status }) => status === 401).length >= 1);
    assert.ok(calls.filter(({ status }) => status === 200).length >= 10, JSON.stringify(calls));
  },

  async "a host that the address does not name is not asked, and one that is none is refused"() {
    const wrong = await open((url) => url.searchParams.set("origin", "https://manage.wix.com"));
    const refused = await open((url) => {
      url.searchParams.set("origin", "https://manage.wix.com.example");
      url.searchParams.delete("mock");
    });
    await state(refused.page, "failure", 2_000);
    await state(wrong.page, "failure", 11_500);
    assert.equal(await asked(wrong.window), 0);
    assert.equal(await asked(refused.window), 0);
  },

  async "a host that never responds is an error on the page within ten seconds"() {
    const begun = Date.now();
    const { window, page } = await open((url) => url.searchParams.set("silent", ""));
    await state(page, "failure", 11_500);
    console.log(`  after ${Date.now() - begun} ms`);
    await accessible(window.frames()[1], "failure");
    await window.screenshot({ path: `${out}/shots/failure.png` });
    await window.evaluate(() => { window.silent = false; });
  },

  async "offline and 5xx are shown, and recovered from"() {
    const { context, window, page } = await open();
    await state(page, "list");
    await context.setOffline(true);
    await page.getByLabel("Search by name").fill("mug");
    await state(page, "failure", 70_000);
    await context.setOffline(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await state(page, "list");
    const broken = (route) => route.fulfill({ status: 503, headers: { "access-control-allow-origin": home.origin } });
    await window.route(`${api}/**`, broken);
    await page.getByLabel("Search by name").fill("");
    await state(page, "failure", 70_000);
    await says(page.locator("#failure-text"), "Wix has a problem");
    await window.unroute(`${api}/**`, broken);
    await page.getByRole("button", { name: "Try again" }).click();
    await state(page, "list");
  },

  async "no redirect is followed, and no cookie is sent"() {
    const { window, page } = await open();
    await state(page, "list");
    const headers = [];
    window.on("request", async (request) => headers.push([request.url(), await request.allHeaders()]));
    await window.route(`${api}/stores/**`, (route) => route.fulfill({
      status: 302,
      headers: { location: `${api}/elsewhere`, "access-control-allow-origin": home.origin },
    }));
    await log();
    await page.getByLabel("Search by name").fill("mug");
    await state(page, "failure", 70_000);
    assert.deepEqual((await log()).filter(({ path }) => path === "/elsewhere"), []);
    assert.ok(headers.every(([, sent]) => !("cookie" in sent)));
  },

  async "light and dark, wide and narrow, nothing is in the way of a screen reader"() {
    for (const colorScheme of ["light", "dark"]) {
      for (const width of [900, 360]) {
        const { context, window, page } = await open(undefined, { colorScheme, viewport: { width, height: 640 } });
        await state(page, "list");
        await accessible(window.frames()[1], `${colorScheme}, ${width}`);
        const frame = window.frames()[1];
        const scrolls = await frame.evaluate(() => document.documentElement.scrollWidth > innerWidth);
        assert.ok(!scrolls, `${width} scrolls sideways`);
        await window.screenshot({ path: `${out}/shots/${colorScheme}-${width}.png` });
        await context.close();
      }
    }
  },

  async "a page with an API of its own: a login by PKCE in this tab, and a bearer token"() {
    const at = "http://127.0.0.1:9";
    const context = await browser.newContext();
    const window = await context.newPage();
    window.on("console", (message) => everything.push(message.text()));
    const asked = [];
    tokens.add("of-the-keeper").add("by-the-login");
    const cors = { "access-control-allow-origin": "*" };
    await context.route(`${at}/**`, async (route) => {
      const request = route.request();
      const { pathname, searchParams } = new URL(request.url());
      if (pathname === "/authorize") {
        asked.push(Object.fromEntries(searchParams));
        const back = `${searchParams.get("redirect_uri")}&code=the-code&state=${searchParams.get("state")}`;
        return route.fulfill({ status: 302, headers: { location: back } });
      }
      const authorization = request.headers().authorization;
      if (pathname === "/token") {
        asked.push(Object.fromEntries(new URLSearchParams(request.postData())));
        return route.fulfill({ json: { access_token: "by-the-login", token_type: "Bearer", expires_in: 60 }, headers: cors });
      }
      if (request.method() === "DELETE") {
        const known = ["Bearer of-the-keeper", "Bearer by-the-login"].includes(authorization);
        return route.fulfill({ status: known ? 204 : 401, headers: cors });
      }
      return route.fulfill({ json: [{ id: "rex", name: "Rex" }, { id: "tom", name: "Tom" }], headers: cors });
    });
    const home_of_pets = `${home.origin}/pets.html?api=${at}&login=${at}`;
    const status = window.locator("#status");

    await window.goto(home_of_pets);
    await says(status, "2 pets, and nobody is logged in");
    assert.equal(await window.locator("#pets button").count(), 0);
    await window.getByLabel("or with a token").fill("of-the-keeper");
    await window.getByRole("button", { name: "Use it" }).click();
    await says(status, "their keeper is logged in");
    await window.getByRole("button", { name: "Release" }).first().click();
    await says(status, "rex is free");

    await window.goto(home_of_pets);
    await says(status, "nobody is logged in");
    await window.getByRole("button", { name: "Log in as the keeper" }).click();
    await says(status, "their keeper is logged in");
    await window.getByRole("button", { name: "Release" }).last().click();
    await says(status, "tom is free");
    const [authorize, token] = asked;
    assert.equal(createHash("sha256").update(token.code_verifier).digest("base64url"), authorize.code_challenge);
    assert.equal(authorize.code_challenge_method, "S256");
    assert.equal(token.code, "the-code");
    assert.ok(!window.url().includes("code="), "the code is left in the address");
    assert.equal(await window.evaluate(() => sessionStorage.length + localStorage.length), 0);

    // The callback of one tab is an error in another, and a second time it is one in the first.
    const callback = `${home_of_pets}&code=the-code&state=${authorize.state}`;
    for (const tab of [await context.newPage(), window]) {
      await tab.goto(callback);
      await says(tab.locator("#status"), "nobody is logged in: the address has the response of a login that this tab did not begin");
      assert.ok(!tab.url().includes("code="), "the code is left in the address");
    }
    assert.equal(asked.length, 2);

    await accessible(window, "a page with an API of its own");
    await window.screenshot({ path: `${out}/shots/pets.png` });
    await context.close();
  },

  async "three calls and nothing else; servers are read by the rules of the browser"() {
    const context = await browser.newContext();
    const window = await context.newPage();
    const cors = { "access-control-allow-origin": "*", "access-control-allow-headers": "*", "access-control-allow-methods": "*" };
    const sent = [];
    let list;
    await context.route(/^https:/, (route) => {
      const request = route.request();
      sent.push(`${request.method()} ${request.url()}`);
      if (request.method() === "DELETE") return route.fulfill({ status: 204, headers: cors });
      const one = { id: "a/b", name: "Rex" };
      if (request.url().endsWith("/pets") && list) return route.fulfill({ body: list, contentType: "application/json", headers: cors });
      return route.fulfill({ json: request.url().endsWith("/pets") ? [one] : one, headers: cors });
    });
    await window.goto(`${home.origin}/pets.html`);
    await window.evaluate(async (module) => {
      const { default: init, release } = await import(module);
      await init();
      globalThis.release = (server) => release(server, "of-the-keeper").catch((error) => `refused: ${error}`);
    }, `${home.origin}/three_calls.js`);
    const release = (server) => window.evaluate((server) => globalThis.release(server), server);

    assert.equal(await release("https://API.example.com:443/v1/"), "Rex");
    assert.deepEqual(sent.splice(0), ["", "/a%2Fb", "/a%2Fb"].map((path, number) =>
      `${number === 2 ? "DELETE" : "GET"} https://api.example.com/v1/pets${path}`));
    assert.equal(await release("https://m\u00fcnchen.example:8443"), "Rex");
    assert.equal(sent.splice(0)[0], "GET https://xn--mnchen-3ya.example:8443/pets");
    for (const [server, reason] of [
      ["no server", "is not a URL"],
      ["https://", "is not a URL"],
      ["http://api.example.com", "is not https"],
      ["http://localhost:80", "Server::loopback"],
      ["http://2130706433:7", "Server::loopback"],
      ["file:///etc/pets", "is not https"],
      ["data:text/plain,pets", "is not https"],
      ["https://keeper:secret@api.example.com", "user name or a password"],
      ["https://keeper@api.example.com", "user name or a password"],
      ["https://api.example.com/?", "must not have a query"],
      ["https://api.example.com#", "must not have a fragment"],
    ]) {
      const said = await release(server);
      assert.ok(said.startsWith("refused: ") && said.includes(reason) && !said.includes("secret"), `${server}: ${said}`);
    }
    assert.deepEqual(sent, []);

    for (const [text, reason] of [
      ['[{"id":1,"name":""}]', "[0].id: expected a string, found an integer at line 1 column 8"],
      ['[\n{"id":""}]', "[0]: the required field `name` is missing at line 2 column 9"],
      ['{}', "expected an array, found an object at line 1 column 1"],
    ]) {
      list = text;
      const said = await release("https://api.example.com");
      assert.ok(said.startsWith("refused: ") && said.includes(reason), said);
    }
    await context.close();
  },

  async "JSON is read and written as elsewhere"() {
    const context = await browser.newContext();
    const window = await context.newPage();
    await window.goto(`${home.origin}/pets.html`);
    await window.evaluate(async (module) => {
      const { default: init, again } = await import(module);
      await init();
      const text = (bytes) => (typeof bytes === "string" ? `refused: ${bytes}` : new TextDecoder().decode(bytes));
      const attempt = (bytes) => { try { return again(bytes); } catch (error) { return error; } };
      globalThis.again = (given) => text(attempt(typeof given === "string" ? new TextEncoder().encode(given) : Uint8Array.from(given)));
    }, `${home.origin}/sessions.js`);
    const again = (given) => window.evaluate((given) => globalThis.again(given), given);

    for (const [text, same = text] of [
      ['{"a":[null,true,false,{}],"b":"","c":[]}'],
      ['"\\"\\\\\\b\\f\\n\\r\\t\\u0001\u007f\u00e9\ud83d\ude00"'],
      ['"\\u0041\\/\\ud83d\\ude00"', '"A/\ud83d\ude00"'],
      ['{"\\u0061\\n":1}', '{"a\\n":1}'],
      ["[0,-1,1000000000000000000,-9223372036854775808,18446744073709551615]"],
      ["[0.1,-0.0,5e-324,1.7976931348623157e+308,1e-7,123.456,1.0]"],
      ["[-0,1E2,1.50,18446744073709551616]", "[-0.0,100.0,1.5,18446744073709552000.0]"],
      ['[1e400,"1e400"]', '["1e400","1e400"]'],
    ]) assert.equal(await again(text), same, text);
    for (const text of ["", "nul", "01", "1.", ".5", "-", "+1", "1e400", "[1,]", "[1 2]", '{"a":1,}', "{a:1}", '"\n"', '"\\x"', '"\\ud800"', '"\\u12"',
      "1 2", "NaN", "[".repeat(200)]) assert.match(await again(text), /^refused: .*it is not JSON, or too deep at line \d+ column \d+$/, text);
    assert.equal(await again([0x22, 0xff, 0x22]), "refused: it is not UTF-8");
    await context.close();
  },

  async "downloads and events come piece by piece, and what is no longer wanted is broken off"() {
    let go, broken_off;
    const gone = new Promise((resolve) => { broken_off = resolve; });
    const server = createServer(async ({ url, method, headers }, response) => {
      const cors = { "access-control-allow-origin": home.origin, "access-control-allow-headers": "authorization" };
      if (method === "OPTIONS") return response.writeHead(204, cors).end();
      if (url === "/photo") {
        response.on("close", broken_off);
        response.writeHead(200, { ...cors, "content-type": "image/jpeg" }).write(Buffer.alloc(1000));
        await new Promise((resolve) => { go = resolve; });
        return response.write(Buffer.alloc(2000));
      }
      const known = headers.authorization === "Bearer of-the-keeper";
      response.writeHead(known ? 200 : 401, { ...cors, "content-type": "text/event-stream" });
      if (!known) return response.end();
      for (const pet of ["rex", "tom"]) {
        response.write(`: a comment\nid: ${pet}\ndata: {"pet":\ndata: "${pet}"}\n\n`);
        await new Promise((resolve) => { go = resolve; });
      }
      response.end();
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    const context = await browser.newContext();
    const window = await context.newPage();
    await window.goto(`${home.origin}/pets.html`);
    await window.evaluate(async (module) => {
      const { default: init, download, watch } = await import(module);
      await init();
      Object.assign(globalThis, { download, watch });
    }, `${home.origin}/streams.js`);
    // Each piece is told before the server sends the next one.
    const told = [];
    await window.exposeFunction("tell", (piece) => { told.push(piece); go(); });
    const at = `http://127.0.0.1:${server.address().port}`;

    await window.evaluate((at) => globalThis.download(at, 2, globalThis.tell), at);
    assert.deepEqual(told.splice(0), [1000, 2000]);
    await gone;
    await window.evaluate((at) => globalThis.watch(at, "of-the-keeper", globalThis.tell), at);
    assert.deepEqual(told.splice(0), ["rex", "tom"]);
    const refused = await window.evaluate((at) => globalThis.watch(at, "of-nobody", globalThis.tell).catch((error) => error), at);
    assert.match(refused, /does not accept the credential/);
    assert.deepEqual(told, []);
    await context.close();
    server.closeAllConnections();
    server.close();
  },

  async "no console says a token"() {
    assert.ok(tokens.size > 1);
    for (const token of tokens) assert.ok(!everything.some((text) => text.includes(token)));
  },

  async "the pages are no larger than they were"() {
    // Where they are now. The goals are 600,000 and 220,000; of the three calls, 250,000 and 100,000.
    for (const [name, most, most_packed] of [["dashboard", 517_500, 205_200], ["pets", 323_000, 145_400], ["three_calls", 222_000, 99_800],
      ["site", 600_500, 240_000]]) {
      const wasm = `${out}/site/${name}_bg.wasm`;
      const [whole, packed] = [statSync(wasm).size, gzipSync(readFileSync(wasm), { level: 9 }).length];
      console.log(`  ${name}: ${whole} bytes, ${packed} packed`);
      assert.ok(whole <= most && packed <= most_packed, name);
    }
  },
};

await run(tests);
