// Pages: a page of a site with its session, one of the dashboard with its user's token, and Velo's.
import { AppStrategy, OAuthStrategy } from "@wix/sdk";
import { SiteSessionAuth } from "@wix/sdk/auth/site-session";
import { VeloAuthStrategy } from "@wix/sdk/auth/velo";
import { inBrowser } from "./browser.mjs";
import { asPage } from "./loopback.mjs";
import { client, lines } from "./modules.mjs";
import { fails, forbidden, text } from "./steps.mjs";

const TOKEN = "www POST /oauth2/token 200";

export default async function pages(context) {
  await ofTheSite(context);
  await ofTheDashboard(context);
  await ofVelo(context);
  await stored(context);
}

async function ofTheSite({ walk, wix }) {
  const auth = SiteSessionAuth({ clientId: wix.clientId });
  const { products, currentCart } = client(auth);
  const cart = (verb, rest = "") => `edge ${verb} /ecom/v1/carts/current${rest} 200 visitor`;
  await walk.step("a page of the site", () => products.getProduct("product-1"), { name: "Mug" }, [
    TOKEN,
    "edge GET /stores/v3/products/product-1 200 visitor",
  ]);
  await walk.step("its cart", () => currentCart.addToCurrentCart(lines("product-1", 1)), { cart: { lineItems: [{ quantity: 1 }] } }, [
    cart("POST", "/add-to-cart"),
  ]);
  const expire = () => auth.setTokens({ ...auth.getTokens(), accessToken: { ...auth.getTokens().accessToken, expiresAt: 1 } });
  const again = async () => {
    expire();
    return currentCart.getCurrentCart();
  };
  await walk.step("its session goes on without the client’s id", again, { lineItems: [{ quantity: 1 }] }, [TOKEN, cart("GET")]);
  await walk.step("and on", again, { lineItems: [{ quantity: 1 }] }, [TOKEN, cart("GET")]);
  client(auth).enableContext("global");
  await walk.step(
    "pages of the site on Wix learn of the session",
    () =>
      inBrowser(async () => {
        const before = auth.isSessionSynced();
        await auth.syncToWixPages();
        return { before, after: auth.isSessionSynced() };
      }),
    { before: false, after: true },
    ["edge POST /_api/redirects-api/v1/redirect-session 200", "browser GET /_api/redirect 200"],
  );
  delete globalThis.__wix_context__;
}

/** What the dashboard's strategy does: it asks the page around it for the user's token, before every call. */
async function ofTheDashboard({ walk, wix }) {
  const token = await wix.ask("/user-token");
  const host = { name: "dashboard", apiBaseUrl: "www.wixapis.com", essentials: {} };
  const auth = { getAuthHeaders: async () => ({ headers: { Authorization: token } }), getActiveToken: () => token };
  const { members, currentCart } = client(auth, { host });
  const page = (call) => () => asPage("https://manage.wix.com", call);
  await walk.step(
    "the dashboard",
    page(() => members.getMember("member-2")),
    { _id: "member-2" },
    ["www GET /members/v1/members/member-2 200 user"],
  );
  await walk.step(
    "its user has no cart",
    page(() => currentCart.getCurrentCart()),
    forbidden,
    ["www GET /ecom/v1/carts/current 403 user"],
  );
  await walk.step("its token is good in its page only", () => members.getMember("member-2"), fails({ status: 401 }), [
    "www GET /members/v1/members/member-2 401",
  ]);
  const app = client(AppStrategy({ appId: wix.appId, appSecret: wix.appSecret, accessToken: token }));
  await walk.step("and for the app’s back end", () => app.members.getMember("member-2"), { _id: "member-2" }, [
    TOKEN,
    "www GET /members/v1/members/member-2 200 user",
  ]);
}

async function ofVelo({ walk, wix }) {
  const visitor = OAuthStrategy({ clientId: wix.clientId });
  const { headers } = await visitor.getAuthHeaders();
  const { products } = client(VeloAuthStrategy());
  process.domain = { webMethodInfo: { request: { headers: { "x-wix-authorization": headers.Authorization } } } };
  await walk.step("Velo passes its caller’s token on", () => products.getProduct("product-1"), { name: "Mug" }, [
    "www GET /stores/v3/products/product-1 200 visitor",
  ]);
  delete process.domain;
}

/** Tokens that the program keeps itself, and headers of its own. */
async function stored({ walk, wix }) {
  let kept;
  const none = { accessToken: { value: "", expiresAt: 0 }, refreshToken: { value: "", role: "none" } };
  const tokenStorage = { getTokens: () => kept ?? none, setTokens: (tokens) => (kept = tokens) };
  const auth = () =>
    OAuthStrategy({ clientId: wix.clientId, tokenStorage, tokenRequestOptions: { headers: { "client-binding": "device-1" } } });
  const cart = () => client(auth()).currentCart;
  const path = (verb, rest = "") => `edge ${verb} /ecom/v1/carts/current${rest} 200 visitor`;
  await walk.step("tokens are stored", () => cart().addToCurrentCart(lines("product-2", 1)), { cart: { lineItems: [{ quantity: 1 }] } }, [
    TOKEN,
    path("POST", "/add-to-cart"),
  ]);
  await walk.step(
    "another process goes on with them",
    async () => ({ ...(await cart().getCurrentCart()), role: kept.refreshToken.role }),
    { lineItems: [{ quantity: 1 }], role: "visitor" },
    [path("GET")],
  );
  await wix.ask("/expire");
  await walk.step("an access token that the server no longer takes", () => cart().getCurrentCart(), fails({ status: 401 }), [
    "edge GET /ecom/v1/carts/current 401",
  ]);
  await walk.step(
    "is replaced by hand",
    async () => {
      kept = await auth().renewToken(kept.refreshToken);
      return cart().getCurrentCart();
    },
    { lineItems: [{ quantity: 1 }] },
    [TOKEN, path("GET")],
  );
  await walk.step(
    "no token for a client that is none",
    () => OAuthStrategy({ clientId: "client-9" }).generateVisitorTokens(),
    fails({ message: text(/invalid_client/) }),
    ["www POST /oauth2/token 401"],
  );
}
