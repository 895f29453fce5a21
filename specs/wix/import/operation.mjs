// One operation: what its call sends, what its declaration says, and the schemas of both messages.
import { all, tag } from "./declared.mjs";
import { paging } from "./paging.mjs";
import { entity } from "./schemas.mjs";

/** The path and its parameters: `{product.id}` is the parameter `productId`. Of paths that differ in names only, the first has them. */
export function template(call, request, schemas, others) {
  const fields = [...call.path.matchAll(/\{([^}]*)\}/g)].map(([, field]) => field);
  const named = call.path.replace(/\{[^}]*\}/g, (field) => field.replace(/\.(\w)/g, (_, letter) => letter.toUpperCase()));
  const bare = (path) => path.replace(/\{[^}]*\}/g, "{}");
  const path = others.find((other) => bare(other) === bare(named)) ?? named;
  const names = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  const parameters = fields.map((field, at) => {
    const declared = schemas.field(request, field);
    // A field of the path may be hidden from the type.
    const schema = declared ? schemas.property(declared) : { type: "string" };
    // A path always has a value, and it is sent.
    if (Array.isArray(schema.type)) [schema.type] = schema.type;
    delete schema.readOnly;
    const parameter = { name: names[at], in: "path", required: true, schema };
    return field === names[at] ? parameter : { ...parameter, "x-field-path": field };
  });
  return { path, parameters };
}

export function operation(name, call, { request, response }, inPath, schemas, sdk) {
  const { tags, node } = sdk.functions.get(name);
  const made = {
    operationId: name,
    "x-fqn": call.fqn,
    "x-identities": all(tags, "applicableIdentity"),
    "x-permissions": all(tags, "permissionId"),
    "x-visibility": tag(tags, "public") === undefined ? "internal" : "public",
    "x-routable": call.routable,
  };
  const fields = inPath.map((parameter) => parameter["x-field-path"] ?? parameter.name);
  const parameters = call.hasBody ? inPath : [...inPath, ...query(call, request, fields, schemas)];
  if (parameters.length) made.parameters = parameters;
  const required = requiredFields(tags, fields);
  if (required.length) made["x-required"] = required;
  if (call.hasBody) made.requestBody = { required: true, content: json(schemas.reference(request)) };
  else made["x-query"] = { schema: schemas.reference(request), encoding: call.dotR ? "dot-r" : "flat" };
  if (call.fallback) made["x-fallback"] = { method: call.fallback[0], when: "query string > 4000 chars" };
  const pages = paging(name, { request, response }, schemas, sdk);
  if (pages) made["x-paging"] = pages;
  const errors = errorsOf("ApplicationErrors", name, node, sdk);
  if (errors) made["x-application-errors"] = errors.map((error) => applicationError(error, schemas));
  const rules = errorsOf("ValidationErrors", name, node, sdk);
  if (rules) made["x-validation-rules"] = rules.flatMap((rule) => texts(rule.get("ruleName")));
  made.responses = {
    200: { description: "", content: json(schemas.reference(response)) },
    default: { $ref: "#/components/responses/WixError" },
  };
  if (tag(tags, "deprecated") !== undefined) made.deprecated = true;
  return made;
}

/** A parameter for each field of the request that is not in the path, or `.r`, which holds the request as JSON. */
function query(call, request, inPath, schemas) {
  if (call.dotR) {
    const schema = { type: "string", contentMediaType: "application/json", contentEncoding: "base64url" };
    return [{ name: ".r", in: "query", required: false, schema }];
  }
  const fields = schemas.fields(request).filter((field) => !inPath.includes(field.name));
  return fields.map((field) => {
    const schema = schemas.property(field);
    const parameter = { name: field.name, in: "query", required: false, schema };
    if (schema.type === "array") Object.assign(parameter, { style: "form", explode: true });
    else if (schema.$ref || schema.additionalProperties) Object.assign(parameter, { style: "form", "x-dotted": true });
    return parameter;
  });
}

/** The fields that a call must have, in the names that travel; those of the path are there anyway. */
function requiredFields(tags, inPath) {
  const fields = all(tags, "requiredField").map((path) => {
    const steps = path.split(".").map((step) => step.replace(/^_/, ""));
    // The SDK has a last argument for what is not in the others.
    return (steps[0] === "options" ? steps.slice(1) : steps).join(".");
  });
  // The SDK has the field `product.id` of a path as an argument of its own.
  const isInPath = (field) => inPath.some((one) => one === field || one.endsWith(`.${field}`));
  return [...new Set(fields)].filter((field) => field && !isInPath(field));
}

/** The arms of the errors that a method's type names, or that have its name, each with its fields. */
function errorsOf(kind, method, node, sdk) {
  const key = `__${kind[0].toLowerCase()}${kind.slice(1)}Type`;
  const [, named] = node.type?.getText().match(new RegExp(`${key}\\?: (\\w+)`)) ?? [];
  const alias = sdk.types.get(named ?? `${method[0].toUpperCase()}${method.slice(1)}${kind}`)?.alias;
  if (!alias) return undefined;
  return (alias.types ?? [alias]).map((arm) => new Map(arm.members.map((member) => [member.name.text, member.type])));
}

function applicationError(error, schemas) {
  const [code] = texts(error.get("code"));
  const data = error.get("data");
  const name = data && entity(data);
  return name && schemas.has(name) ? { code, data: schemas.reference(name) } : { code };
}

/** `'A' | 'B'` */
function texts(type) {
  return type ? (type.types ?? [type]).map((one) => one.literal.text) : [];
}

export function json(schema) {
  return { "application/json": { schema } };
}
