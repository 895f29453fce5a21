// Where a call pages: the SDK says so of those that it has builders for, of the others the request does.
import { tag } from "./declared.mjs";
import { entity, isList } from "./schemas.mjs";

/** `{ style, items }`: the items' name only where the SDK says which these are. */
export function paging(name, { request, response }, schemas, sdk) {
  const builder = sdk.functions.get(name)?.node.type?.getText();
  const result = sdk.types.get(builder?.replace(/QueryBuilder$/, "QueryResult"));
  if (result?.bases) {
    const style = result.bases.includes("QueryOffsetResult") ? "offset" : "cursor";
    const of = entity(result.fields.find((field) => field.name === "items").type);
    const lists = schemas.fields(response).filter((field) => isList(field.type) && entity(field.type) === of);
    const items = lists.find((field) => tag(field.tags, "deprecated") === undefined) ?? lists[0];
    if (items) return { style, items: items.name };
  }
  for (const around of ["query.", "search.", ""]) {
    const has = (path) => schemas.field(request, `${around}${path}`) !== undefined;
    if (has("paging.offset") && !has("cursorPaging.cursor")) return { style: "offset" };
    if (has("paging.cursor") || has("cursorPaging.cursor")) return { style: "cursor" };
  }
  return undefined;
}
