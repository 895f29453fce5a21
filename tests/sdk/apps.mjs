// An app: by its instance, by a refresh token, on behalf of those who use it, elevated; and its installation.
import { auth as essentials, httpClient } from "@wix/essentials";
import { AppStrategy } from "@wix/sdk";
import { client, modules } from "./modules.mjs";
import { application, fails, forbidden, text } from "./steps.mjs";

const TOKEN = "www POST /oauth2/token 200";
const ACCESS = "www POST /oauth/access 200";
const INFO = "www POST /oauth2/token-info 200";
const product = (caller, status = 200, verb = "GET") => `www ${verb} /stores/v3/products/product-1 ${status} ${caller}`;
const MEMBER = "/members/v1/members/my";

export default async function apps(context) {
  await byInstance(context);
  await byRefreshToken(context);
  await onBehalf(context);
  await inContext(context);
  await installed(context);
}

async function byInstance({ walk, wix }) {
  const { appId, appSecret, instanceId } = wix;
  const app = client(AppStrategy({ appId, appSecret, instanceId }));
  await walk.step("an app by its instance", () => app.products.getProduct("product-1"), { name: "Mug" }, [TOKEN, product("app")]);
  await walk.step("its token is good for more than one call", () => app.products.getProduct("product-1"), { name: "Mug" }, [
    product("app"),
  ]);
  const aggregated = async () => {
    await app.orders.aggregateOrders({ filter: {} });
    return "done";
  };
  await walk.step("an app aggregates orders", aggregated, "done", ["www POST /ecom/v1/orders/aggregate 200 app"]);
  await walk.step("an app has no cart", () => app.currentCart.getCurrentCart(), forbidden, ["www GET /ecom/v1/carts/current 403 app"]);
  const made = await walk.step(
    "an app creates a product",
    () => app.products.createProduct({ name: "App mug", productType: "PHYSICAL" }),
    { name: "App mug", revision: "1" },
    ["www POST /stores/v3/products 200 app"],
  );
  await walk.step(
    "and deletes it",
    async () => {
      await app.products.deleteProduct(made._id);
      return app.products.getProduct(made._id);
    },
    application("PRODUCT_NOT_FOUND"),
    [`www DELETE /stores/v3/products/${made?._id} 200 app`, `www GET /stores/v3/products/${made?._id} 404 app`],
  );
  const wrong = (given) => client(AppStrategy({ appId, appSecret, instanceId, ...given })).auth.getAuthHeaders();
  await walk.step(
    "a secret that is not the app’s",
    () => wrong({ appSecret: "guess" }),
    fails({ message: text(/exchange instance ID.*401.*mock\./) }),
    ["www POST /oauth2/token 401"],
  );
  await walk.step(
    "an instance that is not the app’s",
    () => wrong({ instanceId: "instance-9" }),
    fails({ message: text(/exchange instance ID.*400/) }),
    ["www POST /oauth2/token 400"],
  );
}

async function byRefreshToken({ walk, wix }) {
  const { appId, appSecret } = wix;
  const auth = AppStrategy({ appId, appSecret, refreshToken: await wix.ask("/refresh-token") });
  const app = client(auth);
  await walk.step("an app by its refresh token", () => app.products.getProduct("product-1"), { name: "Mug" }, [ACCESS, product("app")]);
  await walk.step("which is exchanged for every call", () => app.products.getProduct("product-1"), { name: "Mug" }, [
    ACCESS,
    product("app"),
  ]);
  await walk.step(
    "whose it is",
    () => auth.getTokenInfo(),
    { active: true, subjectType: "APP", clientId: appId, instanceId: wix.instanceId, siteId: wix.site },
    [INFO],
  );
  const wrong = client(AppStrategy({ appId, appSecret, refreshToken: "made-up" })).auth;
  await walk.step("a refresh token that is none", () => wrong.getAuthHeaders(), fails({ message: text(/exchange refresh token.*400/) }), [
    "www POST /oauth/access 400",
  ]);
}

async function onBehalf({ walk, wix }) {
  const { appId, appSecret } = wix;
  const strategy = async (kind) => AppStrategy({ appId, appSecret, accessToken: await wix.ask(`/${kind}-token`) });
  for (const kind of ["visitor", "member", "user"]) {
    const auth = await strategy(kind);
    const app = client(auth);
    await walk.step(`on behalf of a ${kind}`, () => app.products.getProduct("product-1"), { name: "Mug" }, [TOKEN, product(kind)]);
    await walk.step(
      `the token of a ${kind}`,
      () => auth.getTokenInfo(),
      { active: true, subjectType: kind.toUpperCase(), clientId: appId, instanceId: wix.instanceId },
      [INFO],
    );
  }
  const visitor = await strategy("visitor");
  const shop = client(visitor);
  await walk.step("on behalf of a visitor, nothing more than the visitor may", () => shop.products.deleteProduct("product-1"), forbidden, [
    TOKEN,
    product("visitor", 403, "DELETE"),
  ]);
  await walk.step("elevated, an app may", async () => client(await visitor.elevated()).members.getMember("member-2"), { _id: "member-2" }, [
    INFO,
    TOKEN,
    "www GET /members/v1/members/member-2 200 app",
  ]);
  const member = client(await strategy("member"));
  await walk.step("on behalf of a member, their own profile", () => member.members.getCurrentMember(), { member: { _id: wix.memberId } }, [
    TOKEN,
    `www GET ${MEMBER} 200 member`,
  ]);
  const user = client(await strategy("user"));
  await walk.step(
    "on behalf of a user, the members",
    async () => (await user.members.listMembers({ paging: { limit: 1 } })).members,
    [{ _id: "member-1" }],
    [TOKEN, "www GET /members/v1/members 200 user"],
  );
  const stranger = AppStrategy({ appId: "app-9", appSecret, accessToken: await wix.ask("/visitor-token") });
  await walk.step("no app elevates another’s visitor", () => stranger.elevated(), fails({ message: text(/not issued for the app/) }), [
    INFO,
  ]);
  await walk.step(
    "nor a token that is none",
    () => AppStrategy({ appId, appSecret, accessToken: "made-up" }).elevated(),
    fails({ message: text(/not issued for the app/) }),
    [INFO],
  );
}

/** What the back end of an app in Wix's own frameworks calls: modules without a client. */
async function inContext({ walk, wix }) {
  const { appId, appSecret } = wix;
  const auth = AppStrategy({ appId, appSecret, accessToken: await wix.ask("/visitor-token") });
  client(auth).enableContext("global");
  client(AppStrategy({ appId, appSecret, instanceId: wix.instanceId })).enableContext("global", { elevated: true });
  const { products, members } = modules;
  await walk.step("a module without a client", () => products.getProduct("product-1"), { name: "Mug" }, [TOKEN, product("visitor")]);
  await walk.step("which is refused what the visitor may not", () => members.getMember("member-2"), forbidden, [
    "www GET /members/v1/members/member-2 403 visitor",
  ]);
  await walk.step("the same, elevated", () => essentials.elevate(members.getMember)("member-2"), { _id: "member-2" }, [
    TOKEN,
    "www GET /members/v1/members/member-2 200 app",
  ]);
  await walk.step("who calls", () => essentials.getTokenInfo(), { subjectType: "VISITOR", siteId: wix.site }, [INFO]);
  await walk.step(
    "a URL of Wix with the visitor’s token",
    async () => (await httpClient.fetchWithAuth("https://www.wixapis.com/stores/v3/products/product-1")).json(),
    { product: { id: "product-1" } },
    [product("visitor")],
  );
  await walk.step("GraphQL", () => httpClient.graphql("{ products { id } }", {}), { data: { products: text(/./) } }, [
    "www POST /graphql/alpha 200",
  ]);
  delete globalThis.__wix_context__;
}

async function installed({ walk, wix }) {
  const { appId, appSecret } = wix;
  const auth = AppStrategy({ appId, appSecret });
  const agree = async (state) => {
    const url = auth.getInstallUrl({ redirectUrl: "https://app.example/installed", state });
    return wix.ask("/agree", { url });
  };
  const back = await agree("state-1");
  await walk.step(
    "an installation",
    () => auth.handleOAuthCallback(back, { state: "state-1" }),
    { instanceId: wix.instanceId, accessToken: text(/./), refreshToken: text(/./) },
    [ACCESS],
  );
  await walk.step("the app acts on the site", () => client(auth).products.getProduct("product-1"), { name: "Mug" }, [
    ACCESS,
    product("app"),
  ]);
  await walk.step(
    "its code is good once",
    () => auth.handleOAuthCallback(back, { state: "state-1" }),
    fails({ message: text(/authorization code.*400/) }),
    ["www POST /oauth/access 400"],
  );
  await walk.step(
    "a state that is another’s",
    async () => auth.handleOAuthCallback(await agree("state-2"), { state: "state-3" }),
    fails({ message: text(/Expected state to be "state-3" but got "state-2"/) }),
    [],
  );
}
