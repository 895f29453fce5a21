// What each method of a package sends: `build/cjs/meta.js` says it when it runs. It runs here with nothing but the functions below
// to call. That keeps out mistakes, not attacks: whoever does not trust the packages must not import them.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const HOST = "www.wixapis.com";

/** The calls of a package by the names of its methods, with the conversions of their messages. */
export function calls(file) {
  // Each method hands out its URL only, of all that it makes: here it hands out all.
  const itsUrl = /const \{ url \} = getRequestOptions\(context\);\s*return url;/g;
  const text = readFileSync(file, "utf8").replaceAll(itsUrl, "return getRequestOptions(context);");
  const conversions = [];
  const module = { exports: {} };
  const run = vm.runInNewContext(`(function (module, exports, require) {${text}\n})`);
  run(module, module.exports, (name) => required(name, conversions));
  const methods = Object.entries(module.exports).filter(([, method]) => typeof method === "function");
  return new Map(methods.map(([name, method]) => [name, call(name, method, conversions)]));
}

function call(name, method, conversions) {
  const { httpMethod, getUrl } = method();
  const sent = getUrl({ host: HOST });
  if (!sent.methodFqn) throw new Error(`${name}: the package's code has another form than expected`);
  const request = conversions.splice(0);
  sent.transformResponse?.({});
  const response = conversions.splice(0);
  return {
    verb: httpMethod.toLowerCase(),
    ...route(sent.url),
    fqn: sent.methodFqn,
    entity: sent.entityFqdn,
    hasBody: "data" in sent,
    dotR: sent.params?.dotR ?? false,
    fallback: sent.fallback?.map((other) => other.method),
    request,
    response,
  };
}

/** The module that the code requires: its functions say what they were called with. */
function required(name, conversions) {
  if (name.endsWith("/rest-modules")) {
    return { resolveUrl: (options) => options, toURLSearchParams: (payload, dotR) => ({ dotR: dotR ?? false }) };
  }
  if (name.endsWith("/transform-paths")) {
    return {
      transformPaths: (payload, all) => {
        for (const { transformFn, paths } of all) conversions.push(...paths.map(({ path }) => ({ conversion: transformFn, path })));
        return payload;
      },
    };
  }
  // Of a function that converts, its name is all that is needed.
  if (name.includes("/transformations/")) return new Proxy({}, { get: (_, key) => key });
  throw new Error(`the package's code requires ${name}`);
}

/** The public path: what the mappings of the host make of the declared one. Without one for the host, the path is the package's guess. */
function route({ protoPath, domainToMappings }) {
  const mappings = domainToMappings[HOST] ?? domainToMappings._ ?? [];
  const mapping = mappings.find(({ destPath }) => protoPath.startsWith(destPath));
  const path = mapping ? mapping.srcPath + protoPath.slice(mapping.destPath.length) : protoPath;
  return { path, routable: mapping !== undefined && HOST in domainToMappings };
}
