// The events of a package: what it declares as webhooks.
import { all, plain, tag } from "./declared.mjs";
import { entity } from "./schemas.mjs";

/** The events by their types. */
export function events(sdk, schemas) {
  const found = {};
  for (const [name, { tags, node }] of sdk.functions) {
    if (tag(tags, "webhook") === undefined) continue;
    const type = tag(tags, "eventType");
    if (!type || found[type]) throw new Error(`${name}: the type ${type} of an event is not its own`);
    found[type] = {
      post: {
        operationId: name,
        "x-slug": tag(tags, "slug"),
        "x-permissions": all(tags, "permissionId"),
        requestBody: { content: { "application/jwt": { schema: { type: "string" } } } },
        "x-payload": payload(node, sdk, schemas),
        responses: { 200: { description: "" } },
      },
    };
  }
  return found;
}

/** The entity or the data that an event carries beside its metadata: the type of `handler`'s argument has it. */
function payload(node, sdk, schemas) {
  const envelope = plain(node.parameters[0].type.parameters[0].type.getText());
  const field = sdk.types.get(envelope)?.fields.find(({ name }) => name === "entity" || name === "data");
  return field ? { kind: field.name, schema: schemas.reference(entity(field.type)) } : { kind: "none" };
}
