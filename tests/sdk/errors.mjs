// What the SDK makes of errors, and of a server that fails; and the marks by which a read sees the writes before it.
import { ApiKeyStrategy, AppStrategy, OAuthStrategy } from "@wix/sdk";
import { client } from "./modules.mjs";
import { fails, text } from "./steps.mjs";

const PRODUCT = "/stores/v3/products/product-1";
const get = (status, caller) => [`www GET ${PRODUCT} ${status} ${caller}`];

export default async function errors({ walk, wix }) {
  const { products, members } = client(ApiKeyStrategy({ apiKey: wix.siteKey, siteId: wix.site }));
  const after = (fault, call) => async () => {
    if (!(await wix.ask("/fault", fault))) throw new Error("nothing has that fault");
    return call();
  };
  const product = () => products.getProduct("product-1");
  await walk.step(
    "an error has the id of its request",
    () => products.getProduct("nothing"),
    fails({ requestId: text(/^mock\./), details: { requestId: text(/^mock\./) } }),
    ["www GET /stores/v3/products/nothing 404 site-admin"],
  );
  await walk.step(
    "and a message with all of it",
    async () => JSON.parse(await products.getProduct("nothing").catch(({ message }) => message)),
    { message: "there is no such product", details: { applicationError: { code: "PRODUCT_NOT_FOUND" } } },
    ["www GET /stores/v3/products/nothing 404 site-admin"],
  );
  await walk.step(
    "fields are named as the SDK names them",
    () => members.createMember({ member: { loginEmail: "none" } }),
    fails({ details: { validationError: { fieldViolations: [{ field: "options.member.loginEmail", data: { type: "EMAIL" } }] } } }),
    ["www POST /members/v1/members 400 site-admin"],
  );
  await walk.step(
    "a server that is too busy",
    after({ status: 429, text: '{"message":"slower"}', of: "getProduct" }, product),
    fails({ status: 429, message: text(/slower/) }),
    get(429, "site-admin"),
  );
  await walk.step(
    "a server that is down",
    after({ status: 503, text: "<h1>Down</h1>", of: "getProduct" }, product),
    fails({ status: 503 }),
    get(503, "site-admin"),
  );
  await walk.step(
    "no response",
    after({ of: "getProduct" }, product),
    fails({ message: text(/System error occurred/) }),
    get("none", "site-admin"),
  );
  await walk.step("and the next call is well", product, { name: "Mug" }, get(200, "site-admin"));
  const visitor = client(OAuthStrategy({ clientId: wix.clientId }));
  await walk.step(
    "no token, no call",
    after({ status: 503, of: "/oauth2/token" }, () => visitor.products.getProduct("product-1")),
    fails({ message: text(/System error occurred/) }),
    ["www POST /oauth2/token 503"],
  );
  await walk.step("a token the next time", () => visitor.products.getProduct("product-1"), { name: "Mug" }, [
    "www POST /oauth2/token 200",
    `edge GET ${PRODUCT} 200 visitor`,
  ]);
  const app = AppStrategy({ appId: wix.appId, appSecret: wix.appSecret, instanceId: wix.instanceId });
  await walk.step(
    "an app says why it has no token",
    after({ status: 500, of: "/oauth2/token" }, () => app.getAuthHeaders()),
    fails({ message: text(/status code from Wix OAuth API: 500, request id: mock\./) }),
    ["www POST /oauth2/token 500"],
  );
  await walk.step(
    "a read after a write sends the mark of its state",
    async () => {
      const fresh = client(ApiKeyStrategy({ apiKey: wix.siteKey, siteId: wix.site })).products;
      await wix.ask("/marks");
      await fresh.getProduct("product-1");
      const { revision } = await fresh.updateProduct("product-1", { revision: "1", name: "Mug" });
      await fresh.getProduct("product-1");
      return { revision, marks: await wix.ask("/marks") };
    },
    { revision: "2", marks: [null, null, text(/^mock\./)] },
    [],
  );
}
