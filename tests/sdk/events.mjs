// Events that Wix signs and an app's back end receives. The mock's key signs them; the SDK verifies and reads them.
import { AppStrategy } from "@wix/sdk";
import { client } from "./modules.mjs";
import { fails, missing, text } from "./steps.mjs";

const event = (eventType, payload, identity = { identityType: "APP", appId: "app-1" }, more = {}) => ({
  data: JSON.stringify({ eventType, instanceId: "instance-1", identity: JSON.stringify(identity), data: JSON.stringify(payload), ...more }),
});
const entity = (slug, more) => ({
  id: "event-1",
  entityFqdn: "wix.stores.catalog.v3.product",
  slug,
  entityId: "product-1",
  eventTime: "2024-01-02T03:04:05.678Z",
  triggeredByAnonymizeRequest: false,
  entityEventSequence: "7",
  ...more,
});
const PRODUCT = "wix.stores.catalog.v3.product";

export default async function events({ walk, wix }) {
  const app = (publicKey = wix.publicKey) => client(AppStrategy({ appId: wix.appId, appSecret: wix.appSecret, publicKey }));
  /** The values that a handler of that event gets for those claims. */
  const handled = (register, claims) => async () => {
    const backEnd = app();
    const heard = [];
    register(backEnd)((envelope) => heard.push(envelope));
    const { eventType } = await backEnd.webhooks.process(await wix.ask("/sign", claims));
    return { eventType, heard };
  };
  const created = event(
    `${PRODUCT}_created`,
    entity("created", { createdEvent: { entity: { id: "product-1", name: "Mug", createdDate: "2024-01-02T03:04:05.678Z" } } }),
  );
  await walk.step(
    "events: an entity is there",
    handled((app) => app.products.onProductCreated, created),
    {
      eventType: `${PRODUCT}_created`,
      heard: [
        {
          entity: { _id: "product-1", name: "Mug", _createdDate: new Date("2024-01-02T03:04:05.678Z") },
          metadata: { instanceId: "instance-1", identity: { identityType: "APP" } },
        },
      ],
    },
    [],
  );
  await walk.step(
    "events: an entity has changed",
    handled(
      (app) => app.products.onProductUpdated,
      event(`${PRODUCT}_updated`, entity("updated", { updatedEvent: { currentEntity: { id: "product-1", name: "Cup" } } })),
    ),
    { heard: [{ entity: { _id: "product-1", name: "Cup" }, metadata: { entityId: "product-1", slug: "updated" } }] },
    [],
  );
  await walk.step(
    "events: an entity is gone",
    handled((app) => app.products.onProductDeleted, event(`${PRODUCT}_deleted`, entity("deleted", { deletedEvent: {} }))),
    { heard: [{ metadata: { entityId: "product-1" }, entity: missing }] },
    [],
  );
  for (const identity of [
    { identityType: "ANONYMOUS_VISITOR", anonymousVisitorId: "visitor-1" },
    { identityType: "MEMBER", memberId: "member-1" },
    { identityType: "WIX_USER", wixUserId: "user-1" },
    { identityType: "APP", appId: "app-1" },
  ]) {
    await walk.step(
      `events: by ${identity.identityType}`,
      async () => app().webhooks.parseJWT(await wix.ask("/sign", event("AppInstalled", { appId: "app-1" }, identity))),
      { eventType: "AppInstalled", identity, instanceId: "instance-1", payload: { appId: "app-1" } },
      [],
    );
  }
  await walk.step(
    "events: an app is installed",
    handled(
      ({ webhooks, use }) => use(webhooks.apps.AppInstalled),
      event("AppInstalled", { appId: "app-1", originInstanceId: "origin-1" }),
    ),
    {
      eventType: "AppInstalled",
      heard: [{ data: { appId: "app-1", originInstanceId: "origin-1" }, metadata: { instanceId: "instance-1" } }],
    },
    [],
  );
  await walk.step(
    "events: an app is removed, and the account says so",
    handled(
      ({ webhooks, use }) => use(webhooks.apps.AppRemoved),
      event("AppRemoved", { appId: "app-1" }, undefined, { accountInfo: { accountId: "account-1" } }),
    ),
    { heard: [{ data: { appId: "app-1" }, metadata: { accountInfo: { accountId: "account-1" } } }] },
    [],
  );
  await walk.step(
    "events: as a request",
    async () => {
      const body = await wix.ask("/sign", created);
      return app().webhooks.processRequest(new Request("https://app.example/events", { method: "POST", body }));
    },
    { eventType: `${PRODUCT}_created`, payload: { entityId: "product-1" } },
    [],
  );
  await walk.step(
    "events: nobody asked for it",
    handled((app) => app.products.onProductDeleted, created),
    fails({ message: text(/Unexpected event type: wix.stores.catalog.v3.product_created/) }),
    [],
  );
  await walk.step(
    "events: changed on the way",
    async () => {
      const [head, , signature] = (await wix.ask("/sign", created)).split(".");
      const claims = Buffer.from(JSON.stringify(event("AppInstalled", {}))).toString("base64url");
      return app().webhooks.parseJWT([head, claims, signature].join("."));
    },
    fails({ code: "ERR_JWS_SIGNATURE_VERIFICATION_FAILED" }),
    [],
  );
  await walk.step(
    "events: too late",
    async () => app().webhooks.parseJWT(await wix.ask("/sign", { ...created, exp: 1_600_000_000 })),
    fails({ code: "ERR_JWT_EXPIRED" }),
    [],
  );
}
