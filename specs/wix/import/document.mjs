// The document of a package: its operations and events, with the schemas that they reach.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calls } from "./calls.mjs";
import { declared, plain } from "./declared.mjs";
import { events } from "./events.mjs";
import { json, operation, template } from "./operation.mjs";
import { Schemas } from "./schemas.mjs";

/** The document of the package that is unpacked in `folder`. */
export function document(folder) {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const build = join(folder, "build/cjs");
  const methods = calls(join(build, "meta.js"));
  // What travels is declared in one file, what the SDK takes and gives in another, and what the SDK hides in a build of its own.
  const { types, functions } = declared(build, (name) => name === "meta.d.ts");
  const sdk = declared(build, isTypings);
  const hidden = declared(join(folder, "build/internal/cjs"), isTypings);

  const schemas = new Schemas(types);
  const messages = new Map();
  for (const [name, { node }] of functions) {
    const [, , , request, , response] = node.type.typeArguments.map((one) => plain(one.getText()));
    messages.set(name, { request, response });
    // All conversions are known before the first schema is made.
    schemas.learn(request, methods.get(name).request);
    schemas.learn(response, methods.get(name).response);
  }
  const paths = {};
  for (const [name, message] of messages) {
    const call = methods.get(name);
    const declarations = [sdk, hidden].find((one) => one.functions.has(name));
    if (!declarations) throw new Error(`${name} is declared nowhere`);
    const { path, parameters } = template(call, message.request, schemas, Object.keys(paths));
    const item = (paths[path] ??= {});
    if (item[call.verb]) throw new Error(`${name} has the verb and path of ${item[call.verb].operationId}`);
    item[call.verb] = operation(name, call, message, parameters, schemas, declarations);
  }
  const webhooks = events(sdk, schemas);
  const [first] = methods.values();
  return {
    openapi: "3.1.0",
    info: { title: about.name, version: about.version, license: { name: about.license, identifier: about.license } },
    servers: [{ url: "https://www.wixapis.com" }],
    "x-namespace": about.wix?.sdkDependency?.fqdnNamespace,
    "x-entity-fqdn": first?.entity,
    security: [{ wix: [] }],
    paths,
    ...(Object.keys(webhooks).length ? { webhooks } : {}),
    components: {
      securitySchemes: { wix: { type: "apiKey", in: "header", name: "Authorization" } },
      responses: { WixError },
      schemas: schemas.made(),
    },
  };
}

/** Some packages have files of their own for what their others share. */
function isTypings(name) {
  return name === "index.typings.d.ts" || (name.includes(".universal-") && name.endsWith(".d.ts"));
}

const error = { type: "object", properties: { code: { type: "string" }, description: { type: "string" }, data: {} } };
const violations = { type: "object", properties: { fieldViolations: { type: "array", items: { type: "object" } } } };
const details = { type: "object", properties: { applicationError: error, validationError: violations } };
const WixError = {
  description: "",
  content: json({ type: "object", properties: { message: { type: "string" }, details } }),
};
