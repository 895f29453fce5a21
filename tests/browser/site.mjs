// The page of a site in a real browser: visitors, members, and the way from one to the other. Usage: node site.mjs FOLDER
import assert from "node:assert/strict";
import { accessible, api, browser, control, home, log, out, run } from "./start.mjs";

const page = `${home.origin}/site.html`;
const [EMAIL, PASSWORD] = ["ada@example.com", "correct horse"];
const everything = [];

/** A tab of a new browser session. */
async function open(url = page, { context, prepare } = {}) {
  context ??= await browser.newContext();
  const tab = await context.newPage();
  listen(tab);
  if (prepare) await tab.addInitScript(prepare);
  await tab.goto(url);
  return tab;
}

function listen(tab) {
  tab.on("console", (message) => everything.push(message.text()));
  tab.on("pageerror", (error) => everything.push(`error: ${error}`));
}

const says = (tab, id, text) => tab.locator(`#${id}`).filter({ hasText: text }).waitFor({ timeout: 15_000 });
const listed = (tab) => tab.locator("#page[data-state=list]").waitFor({ timeout: 15_000 });
const press = (tab, name) => tab.getByRole("button", { name, exact: true }).click();
const visitor = async (tab) => { await says(tab, "who", "You are a visitor."); await listed(tab); };
const member = async (tab) => { await says(tab, "who", `You are ${EMAIL}.`); await listed(tab); };
const note = (tab) => tab.locator("#note").textContent();

/** Goes to the page of Wix's login. */
async function leave(tab) {
  await press(tab, "Log in");
  await tab.waitForURL(`${api}/**`);
}

async function fillIn(tab) {
  await tab.locator("[name=email]").fill(EMAIL);
  await tab.locator("[name=password]").fill(PASSWORD);
  await press(tab, "Log in");
}

/** The URL that the browser would come back to from there, where it does not go. */
async function callback(tab) {
  const body = new URLSearchParams({ email: EMAIL, password: PASSWORD });
  return (await fetch(tab.url(), { method: "POST", body, redirect: "manual" })).headers.get("location");
}

const kept = (tab) => tab.evaluate(() => [sessionStorage, localStorage].flatMap((place) => Object.keys(place)));
const spent = async () => (await log()).filter(({ path }) => path === "/oauth2/token").length;

const tests = {
  async "a visitor logs in by Wix's page, comes back as a member, stays one, and logs out"() {
    const tab = await open();
    await visitor(tab);
    assert.equal(await tab.locator("#products li").count(), 2);
    await log();
    await leave(tab);
    await fillIn(tab);
    await member(tab);
    assert.equal(tab.url(), page);
    const calls = await log();
    assert.ok(calls.some(({ path, identities }) => path.includes("/members/") && identities.includes("member")), JSON.stringify(calls));
    assert.ok(!(await kept(tab)).includes("site.login"));
    await tab.reload();
    await member(tab);
    await press(tab, "Log out");
    await visitor(tab);
    await tab.reload();
    await visitor(tab);
    await tab.context().close();
  },

  async "what comes back to another tab, a second time, or after another login began is refused, and said"() {
    const tab = await open();
    await visitor(tab);
    await leave(tab);
    const first = await callback(tab);
    // Another tab has begun no login.
    const other = await open(first, { context: tab.context() });
    await says(other, "note", "that this tab did not begin");
    assert.equal(other.url(), page);
    await visitor(other);
    // … or one of its own, which the response of another does not end well.
    await leave(other);
    await other.goto(first);
    await says(other, "note", "You are not logged in");
    await visitor(other);
    // The tab that began it is logged in, once.
    await tab.goto(first);
    await member(tab);
    await tab.goto(first);
    await says(tab, "note", "or that ended before");
    await member(tab);
    assert.equal(await tab.evaluate(() => history.state), null);
    await tab.context().close();
  },

  async "a reload in the middle and the back button leave the login under way, or begin another"() {
    const tab = await open();
    await visitor(tab);
    await leave(tab);
    const first = await callback(tab);
    await tab.goto(page);
    await visitor(tab);
    await tab.reload();
    await visitor(tab);
    assert.equal(await note(tab), "");
    // The browser goes forward to where it came from.
    await tab.goto(first);
    await member(tab);
    await press(tab, "Log out");
    await visitor(tab);
    await leave(tab);
    await tab.goBack();
    await visitor(tab);
    await leave(tab);
    await fillIn(tab);
    await member(tab);
    // Back is to the page of the login, which is over. The member stays one.
    await tab.goBack();
    await tab.goto(page);
    await member(tab);
    await tab.context().close();
  },

  async "a login is begun once, however often the button is pressed"() {
    const tab = await open();
    await visitor(tab);
    await log();
    await tab.locator("#login").evaluate((button) => { for (let number = 0; number < 5; number += 1) button.click(); });
    await tab.waitForURL(`${api}/**`);
    await fillIn(tab);
    await member(tab);
    assert.equal((await log()).filter(({ path }) => path.endsWith("/redirect-session")).length, 1);
    await tab.context().close();
  },

  async "a refusal of the login is said, and it can be tried again"() {
    const tab = await open();
    for (const [response, text] of [
      ["error=access_denied&state=STATE", "access_denied"],
      ["error=access_denied&error_description=ask%20the%20owner&state=STATE", "access_denied"],
      ["error=access_denied", "You are not logged in"],
      ["code=some-code&state=another", "You are not logged in"],
      ["state=STATE&code=one&code=two", "You are not logged in"],
      ["code=never-issued&state=STATE", "You are not logged in"],
    ]) {
      await tab.goto(page);
      await visitor(tab);
      await leave(tab);
      const state = new URL(await callback(tab)).searchParams.get("state");
      await tab.goto(`${page}?${response.replace("STATE", state)}`);
      await says(tab, "note", text);
      await visitor(tab);
      assert.equal(tab.url(), page, response);
      assert.ok(!(await kept(tab)).includes("site.login"), response);
    }
    // Parameters of the page's own are no response.
    await tab.goto(`${page}?code=SPRING&error=none`);
    await visitor(tab);
    assert.equal(await note(tab), "");
    assert.equal(tab.url(), `${page}?code=SPRING&error=none`);
    await tab.context().close();
  },

  async "a code that has expired, and a login that took too long, are refused"() {
    const tab = await open();
    await visitor(tab);
    await leave(tab);
    const back = await callback(tab);
    await control("advance", { method: "POST", body: JSON.stringify({ seconds: 11 * 60 }) });
    await tab.goto(back);
    await says(tab, "note", "You are not logged in");
    await visitor(tab);
    await leave(tab);
    const late = await callback(tab);
    await tab.addInitScript(() => { const now = Date.now; Date.now = () => now() + 11 * 60_000; });
    await log();
    await tab.goto(late);
    await says(tab, "note", "took longer than 10 minutes");
    await tab.context().close();
  },

  async "a clock that is wrong by minutes, or is set while the browser is away, logs in or says why not"() {
    for (const minutes of [-7, 7]) {
      const tab = await open(page, { prepare: `{ const now = Date.now; Date.now = () => now() + ${minutes * 60_000}; }` });
      await visitor(tab);
      await leave(tab);
      await fillIn(tab);
      await member(tab);
      await tab.context().close();
    }
    const tab = await open();
    await visitor(tab);
    await leave(tab);
    const back = await callback(tab);
    await tab.addInitScript(() => { const now = Date.now; Date.now = () => now() - 5 * 60_000; });
    await tab.goto(back);
    await says(tab, "note", "clock");
    await tab.context().close();
  },

  async "a token that expires while the page sleeps is renewed before a call"() {
    const tab = await open();
    await visitor(tab);
    await leave(tab);
    await fillIn(tab);
    await member(tab);
    await log();
    await control("advance", { method: "POST", body: JSON.stringify({ seconds: 5 * 60 * 60 }) });
    // Only the calendar's clock goes on in a machine that sleeps.
    await tab.evaluate(() => { const now = Date.now; Date.now = () => now() + 5 * 60 * 60_000; });
    for (let number = 0; number < 5; number += 1) await press(tab, "Look again");
    await listed(tab);
    const calls = await log();
    assert.equal(calls.filter(({ path }) => path === "/oauth2/token").length, 1, JSON.stringify(calls));
    assert.ok(calls.every(({ status }) => status < 400), JSON.stringify(calls));
    await tab.reload();
    await member(tab);
    assert.equal(await (await control("reuses")).json(), 0);
    await tab.context().close();
  },

  async "a session that Wix has ended is said, and nobody goes on as somebody else without a word"() {
    const tab = await open();
    await visitor(tab);
    await leave(tab);
    await fillIn(tab);
    await member(tab);
    await control("end", { method: "POST" });
    await tab.reload();
    await says(tab, "note", "Your session has ended.");
    await visitor(tab);
    await tab.reload();
    await visitor(tab);
    assert.equal(await note(tab), "");
    await tab.context().close();
  },

  async "two tabs with one session renew it once, and both stay logged in"() {
    const shared = `${page}?keep=origin`;
    const one = await open(shared);
    await visitor(one);
    const two = await open(shared, { context: one.context() });
    await visitor(two);
    await leave(one);
    await fillIn(one);
    await member(one);
    assert.equal(one.url(), shared);
    await two.reload();
    await member(two);
    await log();
    await control("advance", { method: "POST", body: JSON.stringify({ seconds: 5 * 60 * 60 }) });
    for (const tab of [one, two]) await tab.evaluate(() => { const now = Date.now; Date.now = () => now() + 5 * 60 * 60_000; });
    await Promise.all([one, two].map((tab) => press(tab, "Look again")));
    for (const tab of [one, two]) await member(tab);
    assert.equal(await spent(), 1);
    for (const tab of [one, two]) { await tab.reload(); await member(tab); }
    assert.equal(await (await control("reuses")).json(), 0);
    // Who logs out does so in all tabs.
    await press(one, "Log out");
    await visitor(one);
    await two.reload();
    await visitor(two);
    await one.context().close();
  },

  async "without storage the page is there, and says that it cannot log in"() {
    const disabled = `for (const name of ["sessionStorage", "localStorage"])
      Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });`;
    for (const url of [page, `${page}?keep=origin`]) {
      const tab = await open(url, { prepare: disabled });
      await visitor(tab);
      await press(tab, "Log in");
      await says(tab, "note", "its storage is disabled");
      await tab.goto(`${page}?code=c&state=s`);
      await says(tab, "note", "its storage is disabled");
      await visitor(tab);
      await tab.context().close();
    }
    const full = await open(page);
    await visitor(full);
    await full.evaluate(() => {
      let text = "x".repeat(1 << 20);
      for (let number = 0; text; number += 1) {
        try { sessionStorage.setItem(`filled-${number}`, text); } catch { text = text.slice(text.length / 2 + 1); }
      }
    });
    await press(full, "Log in");
    await says(full, "note", "its storage is full");
    await full.context().close();
  },

  async "in a frame of another site the page is there"() {
    const other = home.origin.replace("127.0.0.1", "localhost");
    const context = await browser.newContext();
    const tab = await context.newPage();
    listen(tab);
    await context.route(`${other}/around`, (route) => route.fulfill({
      contentType: "text/html",
      body: `<iframe src="${page}"></iframe><iframe src="${page}" sandbox="allow-scripts"></iframe>`,
    }));
    // The frame of a sandbox has no origin, and loads no module.
    await tab.goto(`${other}/around`);
    const [framed, sandboxed] = [0, 1].map((number) => tab.frameLocator("iframe").nth(number));
    await framed.locator("#page[data-state=list]").waitFor({ timeout: 15_000 });
    await says(sandboxed, "note", "The page could not be loaded.");
    await framed.getByRole("button", { name: "Log in" }).click();
    await framed.locator("[name=email]").fill(EMAIL);
    await framed.locator("[name=password]").fill(PASSWORD);
    await framed.getByRole("button", { name: "Log in" }).click();
    await framed.locator("#who").filter({ hasText: EMAIL }).waitFor({ timeout: 15_000 });
    await context.close();
  },

  async "a duplicate of a tab has a copy of its login, and one of the two is logged in"() {
    const tab = await open();
    await visitor(tab);
    await leave(tab);
    const back = await callback(tab);
    await tab.goto(page);
    await visitor(tab);
    const [twin] = await Promise.all([tab.context().waitForEvent("page"), tab.evaluate((url) => { window.open(url); }, back)]);
    listen(twin);
    await member(twin);
    await tab.goto(back);
    await says(tab, "note", "You are not logged in");
    await visitor(tab);
    await tab.context().close();
  },

  async "what a page keeps of its sessions, it keeps as a token store promises"() {
    const tab = await open(`${home.origin}/pets.html`);
    const broken = await tab.evaluate(async (module) => {
      const { default: init, broken_promises } = await import(module);
      await init();
      return broken_promises();
    }, `${home.origin}/sessions.js`);
    assert.deepEqual(broken, []);
    // A page without TLS has no locks, and does without them in no tab.
    await tab.context().route("http://plain.example/**", async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = await fetch(new URL(pathname, home));
      await route.fulfill({ contentType: file.headers.get("content-type"), body: Buffer.from(await file.arrayBuffer()) });
    });
    await tab.goto("http://plain.example/pets.html");
    const without = await tab.evaluate(async () => {
      const { default: init, broken_promises } = await import("http://plain.example/sessions.js");
      await init();
      return broken_promises();
    });
    assert.ok(without.some((text) => text.includes("the browser has no locks for this page")), without.join());
    await tab.context().close();
  },

  async "a page that has a session already acts as its visitor or member"() {
    const tab = await open();
    await visitor(tab);
    const refresh = () => tab.evaluate(() => Object.values(sessionStorage).map((text) => JSON.parse(text))
      .sort((one, other) => one.obtained - other.obtained).at(-1).refresh);
    const of_visitor = await refresh();
    await leave(tab);
    await fillIn(tab);
    await member(tab);
    const of_member = await refresh();
    const { client } = await tab.evaluate(() => ({ client: document.querySelector("[name=client-id]").content }));
    const call = (name, ...given) => tab.evaluate(async ([module, name, given]) => {
      const functions = await import(module);
      await functions.default();
      return functions[name](...given).catch((error) => `refused: ${error}`);
    }, [`${home.origin}/site.js`, name, given]);
    assert.equal(await call("count_as_visitor", api, client), 2);
    assert.equal(await call("count_as_visitor", api, client, of_visitor), 2);
    assert.equal(await call("email_of_member", api, client, of_member), EMAIL);
    // A refresh token was replaced, and the session of whoever uses it again is over.
    assert.match(await call("email_of_member", api, client, of_member), /refused: .*invalid_grant/);
    await tab.context().close();
  },

  async "a login in a hidden frame hears its own frame and nobody else"() {
    const tab = await open();
    await visitor(tab);
    // Whoever can send messages sends some, even with the state of the login.
    await tab.context().route("https://stranger.example/", (route) => route.fulfill({
      contentType: "text/html",
      body: `<script>addEventListener("message", ({ data }) => setInterval(() => parent.postMessage({ code: "theirs", state: data }, "*"), 5))</script>`,
    }));
    await tab.evaluate((url) => {
      const stranger = Object.assign(document.createElement("iframe"), { src: url });
      document.body.append(stranger);
      globalThis.opened = [];
      new MutationObserver((changes) => {
        for (const added of changes.flatMap(({ addedNodes }) => [...addedNodes])) globalThis.opened.push(added.src);
      }).observe(document.body, { childList: true });
      const send = globalThis.fetch;
      globalThis.fetch = async (request) => {
        const state = (await request.clone().text()).match(/"state":"([^"]+)"/)?.[1];
        if (state) {
          globalThis.known = state;
          stranger.contentWindow.postMessage(state, "*");
          setInterval(() => postMessage({ code: "my-own", state }, "*"), 5);
        }
        return send(request);
      };
    }, "https://stranger.example/");
    const log_in = (password) => tab.evaluate(async ([module, ...given]) => {
      const { default: init, log_in_here } = await import(module);
      await init();
      return log_in_here(...given).catch((error) => `refused: ${error}`);
    }, [`${home.origin}/site.js`, api, "client-of-the-page", EMAIL, password]);
    assert.equal(await log_in(PASSWORD), EMAIL);
    assert.equal(await tab.evaluate(() => globalThis.opened.length), 1);
    assert.ok(await tab.evaluate(() => globalThis.known));
    assert.equal(await tab.locator("iframe[hidden]").count(), 0, "the frame is left");
    assert.equal(await log_in("wrong"), "");

    // A page that says nothing, and one that says the state alone, are errors and no wait without end.
    await tab.clock.install();
    for (const [body, text] of [["", "said nothing within a minute"], [undefined, "logs nobody in"]]) {
      await tab.context().route(`${api}/_api/redirect?**`, async (route) => {
        const page = await (await route.fetch()).text();
        await route.fulfill({ contentType: "text/html", body: body ?? page.replace(/"code":"[^"]*",?/, "") });
      });
      const refused = log_in(PASSWORD);
      if (body === "") {
        await tab.locator("iframe[hidden]").waitFor({ state: "attached" });
        await tab.clock.fastForward(61_000);
      }
      assert.match(await refused, new RegExp(`refused: .*${text}`));
      assert.equal(await tab.locator("iframe[hidden]").count(), 0, "the frame is left");
      await tab.context().unroute(`${api}/_api/redirect?**`);
    }
    await tab.context().close();
  },

  async "a page that is handed access tokens asks for one, once, and for another when that is refused"() {
    const tab = await open();
    await visitor(tab);
    const call = (name, given, ...more) => tab.evaluate(async ([module, api, name, given, more]) => {
      const functions = await import(module);
      await functions.default();
      globalThis.asked = 0;
      const token = (path) => fetch(`/control/${path}-token`).then((response) => response.text());
      const give = {
        visitor: () => token("visitor"), member: () => token("member"), expired: () => globalThis.asked > 1 ? token("visitor") : globalThis.expired,
        at_once: () => globalThis.fresh, throws: () => { throw new Error("a-secret-of-the-page"); }, rejects: () => Promise.reject("a-secret-of-the-page"),
        nothing: () => undefined, number: () => 7, empty: () => "", never: () => new Promise(() => {}),
      };
      const counted = () => { globalThis.asked += 1; return give[given](); };
      return functions[name](api, counted, ...more).catch((error) => `refused: ${error}`);
    }, [`${home.origin}/site.js`, api, name, given, more]);
    const asked = () => tab.evaluate(() => globalThis.asked);
    await log();
    assert.equal(await call("count_by_tokens", "visitor", 10), 2);
    assert.equal(await asked(), 1);
    assert.equal(await call("email_by_tokens", "member"), EMAIL);
    const calls = await log();
    assert.deepEqual([...new Set(calls.map(({ identities }) => identities.join()))], ["visitor", "member"], JSON.stringify(calls));

    await tab.evaluate(async () => {
      globalThis.expired = await (await fetch("/control/visitor-token")).text();
      await fetch("/control/expire", { method: "POST" });
      globalThis.fresh = await (await fetch("/control/visitor-token")).text();
    });
    assert.equal(await call("count_by_tokens", "at_once", 1), 2);
    assert.equal(await call("count_by_tokens", "expired", 10), 2);
    assert.equal(await asked(), 2);

    await log();
    for (const given of ["throws", "rejects", "nothing", "number", "empty"]) {
      const said = await call("count_by_tokens", given, 1);
      assert.ok(said.startsWith?.("refused: ") && said.includes("the page gave no access token") && !said.includes("a-secret"), `${given}: ${said}`);
    }
    assert.deepEqual(await log(), []);
    await tab.clock.install();
    const waiting = call("count_by_tokens", "never", 1);
    while (await asked() !== 1) await new Promise((resolve) => { setTimeout(resolve, 10); });
    await tab.clock.fastForward(21_000);
    assert.match(await waiting, /refused: .*no token within/);
    await tab.context().close();
  },

  async "nothing is in the way of a screen reader, and no console says a secret"() {
    const tab = await open();
    await visitor(tab);
    await accessible(tab, "a visitor");
    await tab.screenshot({ path: `${out}/shots/site.png` });
    const secrets = Object.values(await tab.evaluate(() => ({ ...sessionStorage }))).flatMap((text) => {
      const { access, refresh } = JSON.parse(text);
      return [access, refresh];
    });
    assert.ok(secrets.length > 1 && secrets.every((secret) => secret.length > 3));
    for (const secret of [...secrets, PASSWORD]) assert.ok(!everything.some((text) => text.includes(secret)));
    assert.deepEqual(everything.filter((text) => text.startsWith("error: ")), []);
    await tab.context().close();
  },
};

await run(tests);
