// The schemas of a package's types, as they travel.
import ts from "typescript";
import { all, plain, tag } from "./declared.mjs";

/**
 * What the conversions of a call say of a field beyond its type in TypeScript, which has one for all numbers. Of times, bytes and
 * durations the type says enough.
 */
const CONVERSIONS = {
  Float: "float",
  FieldMask: "mask",
  Timestamp: undefined,
  Bytes: undefined,
  Duration: undefined,
};

/** Formats that have another name in OpenAPI than in lower case. */
const FORMATS = {
  GUID: "uuid",
  DECIMAL_VALUE: "decimal",
  WEB_URL: "uri",
  URL_SLUG: "slug",
  LOCAL_DATE: "date",
  LOCAL_TIME: "time",
};

/** The number of arms up to which JSON Schema says that at most one of them is there: it takes a line for each pair. */
const PAIRS = 6;

export class Schemas {
  #types;
  #made = new Map();
  /** `Type.field` → `float` or `mask`. */
  #kinds = new Map();

  constructor(types) {
    this.#types = types;
  }

  has(name) {
    return this.#types.has(name);
  }

  /** Learns of the conversions of one message: of what is hidden from its type, nothing. */
  learn(message, conversions) {
    for (const { conversion, path } of conversions) {
      const [, name] = conversion.match(/^transform(?:SDK|REST)(\w+?)To(?:SDK|REST)/) ?? [];
      if (!(name in CONVERSIONS)) throw new Error(`${message}: ${conversion} is unknown`);
      const field = CONVERSIONS[name] && this.field(message, path);
      if (field) this.#kinds.set(`${field.owner}.${field.name}`, CONVERSIONS[name]);
    }
  }

  /** The type that a path of fields leads to, through lists and maps (`*`). */
  #entity(name, steps) {
    for (const step of steps) {
      if (step === "*") continue;
      const field = this.fields(name).find((field) => field.name === step);
      if (!field) return undefined;
      name = entity(field.type);
    }
    return name;
  }

  /** All fields of a type, with those of what it extends, which it mostly declares again. */
  fields(name) {
    const type = this.#types.get(name);
    if (!type?.fields) return [];
    const own = type.fields.map((field) => ({ ...field, owner: name }));
    const others = type.bases.flatMap((base) => this.fields(base));
    return [...own, ...others.filter((field) => !own.some((one) => one.name === field.name))];
  }

  /** What a path of fields leads to. */
  field(name, path) {
    const steps = path.split(".");
    const last = steps.pop();
    return this.fields(this.#entity(name, steps)).find((field) => field.name === last);
  }

  reference(name) {
    this.#add(name);
    return { $ref: `#/components/schemas/${name}` };
  }

  /** All that were referred to, by their names. */
  made() {
    return Object.fromEntries([...this.#made].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  #add(name) {
    if (this.#made.has(name)) return;
    this.#made.set(name, undefined);
    const type = this.#types.get(name);
    if (!type?.values && !type?.fields) throw new Error(`no type ${name}`);
    this.#made.set(name, type.values ? { type: "string", enum: type.values } : this.#object(name, type));
  }

  #object(name, type) {
    const properties = {};
    for (const field of this.fields(name)) properties[field.name] = this.property(field);
    const arms = type.bases.filter((base) => tag(this.#types.get(base)?.tags ?? [], "oneof") !== undefined);
    const schema = { type: "object", properties };
    if (!arms.length) return schema;
    const groups = arms.map((base) => this.fields(base).map((field) => field.name));
    schema["x-one-of"] = groups;
    const exclusive = groups.filter((group) => group.length > 1 && group.length <= PAIRS);
    const several = (group) => ({ not: { anyOf: pairs(group).map((pair) => ({ required: pair })) } });
    if (exclusive.length) schema.allOf = exclusive.map(several);
    return schema;
  }

  property(field) {
    const { tags } = field;
    const schema = this.#typed(field.type, tags, this.#kinds.get(`${field.owner}.${field.name}`));
    if (tag(tags, "readonly") !== undefined) schema.readOnly = true;
    if (tag(tags, "immutable") !== undefined) schema["x-immutable"] = true;
    if (tag(tags, "deprecated") !== undefined) schema.deprecated = true;
    return schema;
  }

  #typed(node, tags, kind) {
    const { type, nullable } = withoutNull(node);
    const types = (name) => (nullable ? [name, "null"] : name);
    if (kind === "mask") return { type: types("string"), "x-wix-field-mask": true };
    if (ts.isArrayTypeNode(type)) {
      const ofItems = tags.filter(([name]) => name !== "maxSize");
      const schema = { type: types("array"), items: this.#typed(type.elementType, ofItems, kind) };
      return Object.assign(schema, numbers(tags, { maxSize: "maxItems", minSize: "minItems" }));
    }
    switch (type.getText()) {
      case "any":
        return {};
      case "string":
        return { type: types("string"), ...text(tags) };
      case "boolean":
        return { type: types("boolean") };
      case "Date":
        return { type: types("string"), format: "date-time" };
      case "Uint8Array":
        return { type: types("string"), contentEncoding: "base64" };
      case "GoogleProtoDuration":
        return { type: types("string"), format: "duration", "x-wix-duration": true };
      case "number": {
        const limits = numbers(tags, { min: "minimum", max: "maximum" });
        if (kind === "float") return { type: types("number"), format: "double", "x-wix-float": true, ...limits };
        return { type: types("integer"), format: "int32", ...limits };
      }
    }
    const name = plain(type.typeName?.getText() ?? "");
    if (name === "Record") {
      const [, values] = type.typeArguments;
      const additionalProperties = values.getText() === "any" ? true : this.#typed(values, [], kind);
      return { type: types("object"), additionalProperties, ...numbers(tags, { maxSize: "maxProperties" }) };
    }
    return this.reference(this.#enumeration(name));
  }

  /** An enum beside which any text is allowed is that enum. */
  #enumeration(name) {
    const bare = name.replace(/WithLiterals$/, "");
    return this.#types.get(bare)?.values ? bare : name;
  }
}

/** The name of a field's type, without lists, maps and null. */
export function entity(node) {
  const { type } = withoutNull(node);
  if (ts.isArrayTypeNode(type)) return entity(type.elementType);
  const name = plain(type.typeName?.getText() ?? "");
  return name === "Record" ? entity(type.typeArguments[1]) : name;
}

export function isList(node) {
  return ts.isArrayTypeNode(withoutNull(node).type);
}

function withoutNull(node) {
  if (!ts.isUnionTypeNode(node)) return { type: node, nullable: false };
  const others = node.types.filter((one) => one.getText() !== "null");
  if (others.length !== 1) throw new Error(`a union: ${node.getText()}`);
  return { type: others[0], nullable: true };
}

function text(tags) {
  const schema = numbers(tags, { maxLength: "maxLength", minLength: "minLength" });
  const format = tag(tags, "format");
  if (format) schema.format = FORMATS[format] ?? format.toLowerCase().replaceAll("_", "-");
  for (const decimal of all(tags, "decimalValue")) {
    schema.format = "decimal";
    const limits = [...decimal.matchAll(/(\w+):(-?[\d.]+)/g)].map(([, name, limit]) => [name, Number(limit)]);
    schema["x-decimal"] = Object.fromEntries(limits);
  }
  return schema;
}

function numbers(tags, words) {
  const found = Object.entries(words).map(([name, word]) => [word, tag(tags, name)]);
  return Object.fromEntries(found.filter(([, value]) => value).map(([word, value]) => [word, Number(value)]));
}

function pairs(names) {
  return names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other]));
}
