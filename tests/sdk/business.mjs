// The business behind the site, by API keys: orders, members, the schema of its data, other sites and the account.
import { ApiKeyStrategy } from "@wix/sdk";
import { client } from "./modules.mjs";
import { application, fails, forbidden, text } from "./steps.mjs";

const line = (verb, path, status = 200, caller = "site-admin") => `www ${verb} ${path} ${status} ${caller}`;

export default async function business({ walk, wix }) {
  const site = client(ApiKeyStrategy({ apiKey: wix.siteKey, siteId: wix.site }));
  await orders(walk, site.orders);
  await members(walk, site.members);
  await data(walk, site.dataCollections);
  await keys(walk, wix);
}

async function orders(walk, orders) {
  const order = (id) => `/ecom/v1/orders/${id}`;
  const search = [line("POST", "/ecom/v1/orders/search")];
  await walk.step("orders: an order", () => orders.getOrder("order-2"), { _id: "order-2", priceSummary: { total: { amount: "14" } } }, [
    line("GET", order("order-2")),
  ]);
  const first = await walk.step(
    "orders: the first page",
    () => orders.searchOrders({ cursorPaging: { limit: 2 } }),
    { orders: [{ _id: "order-1" }, { _id: "order-2" }], metadata: { hasNext: true, cursors: { next: text(/./) } } },
    search,
  );
  const second = await walk.step(
    "orders: the next page",
    () => orders.searchOrders({ cursorPaging: { cursor: first?.metadata.cursors.next, limit: 2 } }),
    { orders: [{ _id: "order-3" }], metadata: { hasNext: false, cursors: { prev: text(/./) } } },
    search,
  );
  await walk.step(
    "orders: the page before",
    () => orders.searchOrders({ cursorPaging: { cursor: second?.metadata.cursors.prev, limit: 2 } }),
    { orders: [{ _id: "order-1" }, { _id: "order-2" }] },
    search,
  );
  await walk.step(
    "orders: by a field within",
    () => orders.searchOrders({ filter: { "buyerInfo.email": "ben@example.com" } }),
    { orders: [{ _id: "order-2" }] },
    search,
  );
  await walk.step(
    "orders: by a text",
    () => orders.searchOrders({ search: { expression: "someone" } }),
    { orders: [{ _id: "order-3" }] },
    search,
  );
  const made = await walk.step(
    "orders: a new one",
    () => orders.createOrder({ buyerInfo: { memberId: "member-1" }, channelInfo: { type: "WEB" } }),
    { _id: text(/^order-/), number: "4", status: "APPROVED" },
    [line("POST", "/ecom/v1/orders")],
  );
  await walk.step(
    "orders: a note",
    () => orders.updateOrder(made?._id, { buyerNote: "Ring twice" }),
    { _id: made?._id, buyerNote: "Ring twice", number: "4" },
    [line("PATCH", order(made?._id))],
  );
  await walk.step(
    "orders: a cancellation",
    () => orders.cancelOrder(made?._id),
    { order: { status: "CANCELED", buyerNote: "Ring twice" } },
    [line("POST", `${order(made?._id)}/cancel`)],
  );
  await walk.step("orders: only an app aggregates", () => orders.aggregateOrders({ filter: {} }), forbidden, [
    line("POST", "/ecom/v1/orders/aggregate", 403),
  ]);
}

async function members(walk, members) {
  const member = (id, rest = "") => `/members/v1/members/${id}${rest}`;
  const all = { metadata: { total: 6 } };
  await walk.step("members: all", () => members.listMembers(), { members: { 0: { _id: "member-1" } }, ...all }, [
    line("GET", "/members/v1/members"),
  ]);
  await walk.step(
    "members: one page",
    () => members.listMembers({ paging: { limit: 1, offset: 1 } }),
    { members: [{ _id: "member-2" }], metadata: { count: 1, offset: 1, total: 6 } },
    [line("GET", "/members/v1/members")],
  );
  const query = [line("POST", "/members/v1/members/query")];
  const page = (found) => ({
    ids: found.items.map(({ _id }) => _id),
    total: found.totalCount,
    pages: found.totalPages,
    at: found.currentPage,
    next: found.hasNext(),
    prev: found.hasPrev(),
  });
  const pages = [];
  const turn = (name, get, expected) =>
    walk.step(
      `members: ${name}`,
      async () => {
        const found = await get();
        pages.push(found);
        return page(found);
      },
      expected,
      query,
    );
  await turn("a page of a query", () => members.queryMembers().ascending("loginEmail").limit(3).find(), {
    ids: ["member-1", "approval", "member-2"],
    total: 6,
    pages: 2,
    at: 0,
    next: true,
    prev: false,
  });
  await turn("the next page", () => pages[0].next(), { ids: ["captcha", "code", text(/^member-/)], at: 1, next: false, prev: true });
  await turn("the page before", () => pages[1].prev(), { ids: ["member-1", "approval", "member-2"], at: 0, prev: false });
  await walk.step(
    "members: by email",
    async () => (await members.queryMembers().eq("loginEmail", "ben@example.com").find()).items,
    [{ _id: "member-2" }],
    query,
  );
  await walk.step(
    "members: one",
    () => members.getMember("member-2", { fieldsets: ["FULL"] }),
    { _id: "member-2", loginEmail: "ben@example.com" },
    [line("GET", member("member-2"))],
  );
  await walk.step("members: nobody", () => members.getMember("nobody"), application("MEMBER_NOT_FOUND"), [
    line("GET", member("nobody"), 404),
  ]);
  const made = await walk.step(
    "members: a new one",
    () => members.createMember({ member: { loginEmail: "fay@example.com", contact: { firstName: "Fay" } } }),
    { _id: text(/^member-/), loginEmail: "fay@example.com", contact: { firstName: "Fay" }, status: "APPROVED" },
    [line("POST", "/members/v1/members")],
  );
  const id = made?._id;
  await walk.step(
    "members: the same again",
    () => members.createMember({ member: { loginEmail: "fay@example.com" } }),
    fails({ status: 409 }),
    [line("POST", "/members/v1/members", 409)],
  );
  await walk.step(
    "members: changed",
    () => members.updateMember(id, { contact: { lastName: "Day" } }),
    { _id: id, contact: { lastName: "Day" } },
    [line("PATCH", member(id))],
  );
  await walk.step("members: an address", () => members.updateMemberSlug(id, "fay"), { member: { profile: { slug: "fay" } } }, [
    line("POST", member(id, "/slug")),
  ]);
  await walk.step("members: muted", () => members.muteMember(id), { member: { activityStatus: "MUTED" } }, [
    line("POST", member(id, "/mute")),
  ]);
  await walk.step("members: not muted", () => members.unmuteMember(id), { member: { activityStatus: "ACTIVE" } }, [
    line("POST", member(id, "/unmute")),
  ]);
  await walk.step("members: blocked", () => members.blockMember(id), { member: { status: "BLOCKED" } }, [
    line("POST", member(id, "/block")),
  ]);
  await walk.step("members: approved", () => members.approveMember("approval"), { member: { _id: "approval", status: "APPROVED" } }, [
    line("POST", member("approval", "/approve")),
  ]);
  await walk.step(
    "members: deleted",
    async () => {
      await members.deleteMember(id);
      return members.getMember(id);
    },
    application("MEMBER_NOT_FOUND"),
    [line("DELETE", member(id)), line("GET", member(id), 404)],
  );
  await walk.step(
    "members: many deleted",
    () => members.bulkDeleteMembers(["captcha", "nobody"]),
    {
      bulkActionMetadata: { totalSuccesses: 1, totalFailures: 1 },
      results: [{ itemMetadata: { success: true } }, { itemMetadata: { success: false } }],
    },
    [line("POST", "/members/v1/members/bulk/delete")],
  );
}

async function data(walk, data) {
  const path = "/wix-data/v2/collections";
  const fields = [{ key: "title", type: "TEXT" }];
  await walk.step(
    "data: a collection",
    () => data.createDataCollection({ _id: "Plants", displayName: "Plants", fields }),
    { _id: "Plants", fields, revision: "1" },
    [line("POST", path)],
  );
  await walk.step("data: it is there", () => data.getDataCollection("Plants"), { _id: "Plants", displayName: "Plants" }, [
    line("GET", `${path}/Plants`),
  ]);
  await walk.step("data: all", () => data.listDataCollections(), { collections: [{ _id: "Plants" }] }, [line("GET", path)]);
  await walk.step(
    "data: one page",
    () => data.listDataCollections({ paging: { limit: 1, offset: 1 } }),
    { collections: [], pagingMetadata: { count: 0, total: 1 } },
    [line("GET", path)],
  );
  await walk.step(
    "data: changed",
    () => data.updateDataCollection({ _id: "Plants", displayName: "Trees", revision: "1" }),
    { displayName: "Trees", revision: "2" },
    [line("PUT", path)],
  );
  await walk.step(
    "data: deleted",
    async () => {
      await data.deleteDataCollection("Plants");
      return data.getDataCollection("Plants");
    },
    fails({ status: 404 }),
    [line("DELETE", `${path}/Plants`), line("GET", `${path}/Plants`, 404)],
  );
}

async function keys(walk, wix) {
  const key = ApiKeyStrategy({ apiKey: wix.adminKey, siteId: wix.site });
  const partner = client(key);
  await walk.step("keys: a site", () => partner.products.countProducts(), { count: 3 }, [line("GET", "/stores/v3/products/count")]);
  key.setSiteId("site-2");
  await walk.step("keys: another site of the account", () => partner.products.countProducts(), { count: 0 }, [
    line("GET", "/stores/v3/products/count"),
  ]);
  key.setSiteId(wix.site);
  key.setAccountId(wix.account);
  await walk.step("keys: both ids", () => partner.products.getProduct("product-1"), { name: "Mug" }, [
    line("GET", "/stores/v3/products/product-1", 200, "admin"),
  ]);
  const sites = (of) => async () => {
    const response = await of.fetchWithAuth("https://www.wixapis.com/site-list/v2/sites/query", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: {} }),
    });
    return { status: response.status, ...(await response.json()) };
  };
  const account = client(ApiKeyStrategy({ apiKey: wix.accountKey, accountId: wix.account }));
  await walk.step(
    "keys: the sites of the account, which no module has",
    sites(account),
    { status: 200, sites: [{ id: wix.site }, { id: "site-2" }] },
    [line("POST", "/site-list/v2/sites/query", 200, "account-admin")],
  );
  await walk.step("keys: an account has no products", () => account.products.getProduct("product-1"), forbidden, [
    line("GET", "/stores/v3/products/product-1", 403, "account-admin"),
  ]);
  const reader = client(ApiKeyStrategy({ apiKey: wix.readerKey, siteId: wix.site }));
  await walk.step("keys: what a reader may", () => reader.products.getProduct("product-1"), { name: "Mug" }, [
    line("GET", "/stores/v3/products/product-1"),
  ]);
  await walk.step(
    "keys: what a reader may not",
    () => reader.products.deleteProduct("product-1"),
    fails({ status: 403, message: text(/WIX_STORES.PRODUCT_DELETE/) }),
    [line("DELETE", "/stores/v3/products/product-1", 403)],
  );
  const elsewhere = client(ApiKeyStrategy({ apiKey: wix.siteKey, siteId: "site-2" }));
  await walk.step(
    "keys: another site than the key is for",
    () => elsewhere.products.getProduct("product-1"),
    fails({ status: 403, message: text(/not good for the site/) }),
    ["www GET /stores/v3/products/product-1 403"],
  );
  const wrong = client(ApiKeyStrategy({ apiKey: "made-up", siteId: wix.site }));
  await walk.step("keys: no such key", () => wrong.products.getProduct("product-1"), fails({ status: 401 }), [
    "www GET /stores/v3/products/product-1 401",
  ]);
}
