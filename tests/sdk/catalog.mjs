// Products as the site's key sees them: written, found by every operator, read page by page.
import { ApiKeyStrategy } from "@wix/sdk";
import { client } from "./modules.mjs";
import { application, date, fails, text } from "./steps.mjs";

const path = (verb, rest = "", status = 200) => [`www ${verb} /stores/v3/products${rest} ${status} site-admin`];
const QUERY = path("GET", "/query");

export default async function catalog({ walk, wix }) {
  const { products } = client(ApiKeyStrategy({ apiKey: wix.siteKey, siteId: wix.site }));
  await lives(walk, products);
  await inBulk(walk, products);
  await found(walk, products);
  await paged(walk, products);
}

async function lives(walk, products) {
  const pot = await walk.step(
    "a product is created",
    () => products.createProduct({ name: "Tea pot", productType: "PHYSICAL" }),
    { _id: text(/^product-/), name: "Tea pot", slug: "tea-pot", revision: "1", _createdDate: date },
    path("POST"),
  );
  const id = pot?._id;
  const change = (revision, name) => products.updateProduct(id, { revision, name });
  await walk.step(
    "a product is changed",
    () => change("1", "Coffee pot"),
    { _id: id, name: "Coffee pot", revision: "2" },
    path("PATCH", `/${id}`),
  );
  await walk.step("a change of an old revision", () => change("1", "Kettle"), application("STALE_REVISION"), path("PATCH", `/${id}`, 409));
  await walk.step("the change stays", () => products.getProduct(id), { name: "Coffee pot", revision: "2" }, path("GET", `/${id}`));
  await walk.step(
    "a product without a name",
    () => products.createProduct({ productType: "PHYSICAL" }),
    fails({ status: 400, details: { validationError: { fieldViolations: [{ field: "product.name", description: "is required" }] } } }),
    path("POST", "", 400),
  );
  await walk.step(
    "a product is deleted",
    async () => {
      await products.deleteProduct(id);
      return products.getProduct(id);
    },
    application("PRODUCT_NOT_FOUND"),
    [...path("DELETE", `/${id}`), ...path("GET", `/${id}`, 404)],
  );
  await walk.step("and cannot be again", () => products.deleteProduct(id), application("PRODUCT_NOT_FOUND"), path("DELETE", `/${id}`, 404));
}

async function inBulk(walk, products) {
  const bulk = (rest) => [`www POST /stores/v3/bulk/products/${rest} 200 site-admin`];
  const numbers = (totalSuccesses, totalFailures) => ({ bulkActionMetadata: { totalSuccesses, totalFailures } });
  const made = await walk.step(
    "many products are created",
    () => products.bulkCreateProducts([{ name: "Saucer" }, {}, { name: "Spoon" }], { returnEntity: true }),
    {
      results: [
        { item: { name: "Saucer", revision: "1" }, itemMetadata: { success: true, originalIndex: 0 } },
        { itemMetadata: { success: false, originalIndex: 1 } },
        { item: { name: "Spoon" }, itemMetadata: { success: true, originalIndex: 2 } },
      ],
      ...numbers(2, 1),
    },
    bulk("create"),
  );
  const [saucer, , spoon] = made?.results.map(({ itemMetadata }) => itemMetadata._id) ?? [];
  await walk.step(
    "many products are changed",
    () =>
      products.bulkUpdateProducts(
        [{ product: { _id: saucer, revision: "1", name: "Plate" } }, { product: { _id: spoon, revision: "7" } }],
        { returnEntity: true },
      ),
    {
      results: [{ item: { name: "Plate", revision: "2" } }, { itemMetadata: { success: false, error: { code: "STALE_REVISION" } } }],
      ...numbers(1, 1),
    },
    bulk("update"),
  );
  await walk.step(
    "many products are deleted",
    async () => ({ ...(await products.bulkDeleteProducts([saucer, spoon, "product-0"])), left: (await products.countProducts()).count }),
    {
      results: [
        { itemMetadata: { _id: saucer, success: true } },
        { itemMetadata: { success: true } },
        { itemMetadata: { success: false } },
      ],
      ...numbers(2, 1),
      left: 3,
    },
    [...bulk("delete"), ...path("GET", "/count")],
  );
}

async function found(walk, products) {
  const all = () => products.queryProducts();
  const ids = async (query) => (await query.find()).items.map(({ _id }) => _id);
  const [mug, large, next] = ["product-1", "product-2", "product-3"];
  const finds = (name, query, expected, seen = QUERY) => walk.step(`products: ${name}`, () => ids(query()), expected, seen);
  await finds("all", () => all(), [mug, large, next]);
  await finds("eq", () => all().eq("visible", true), [mug, large]);
  await finds("ne", () => all().ne("name", "Mug"), [large, next]);
  await finds("in", () => all().in("_id", [large, "product-9"]), [large]);
  await finds("gt", () => all().gt("name", "Mug"), [next]);
  await finds("ge", () => all().ge("name", "Mug"), [mug, next]);
  await finds("lt", () => all().lt("name", "Mug"), [large]);
  await finds("le of a date", () => all().le("_createdDate", new Date("2024-01-02T03:04:05.678Z")), [mug, large, next]);
  await finds("between", () => all().between("name", "Large", "Mz"), [mug, large]);
  await finds("startsWith", () => all().startsWith("slug", "large"), [large]);
  await finds("endsWith", () => all().endsWith("slug", "year's-mug"), [next]);
  await finds("contains", () => all().contains("name", "mug"), [large, next]);
  await finds("exists", () => all().exists("actualPriceRange.minValue.amount").limit(1), [mug]);
  await finds("isEmpty", () => all().isEmpty("brand"), [mug, large, next]);
  await finds("isNotEmpty", () => all().isNotEmpty("slug").limit(1), [mug]);
  await finds("and", () => all().eq("visible", true).and(all().eq("slug", "mug")), [mug]);
  await finds("or", () => all().eq("slug", "mug").or(all().eq("visible", false)), [mug, next]);
  await finds("not", () => all().not(all().eq("visible", true)), [next]);
  await finds("hasSome", () => all().hasSome("tags", ["new"]).or(all().eq("slug", "mug")), [mug]);
  await finds("descending", () => all().descending("name"), [next, mug, large]);
  await finds("ascending", () => all().ascending("name"), [large, mug, next]);
  const many = Array.from({ length: 200 }, (_, number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`);
  await finds("a query that is too long for a URL", () => all().in("_id", [...many, large]), [large], path("POST", "/query"));
  await walk.step(
    "products: a search",
    async () => (await products.searchProducts({ search: { expression: "LARGE mug" } })).products,
    [{ _id: large }],
    path("GET", "/search"),
  );
  await walk.step(
    "products: a search with a filter",
    async () =>
      (
        await products.searchProducts({
          search: { expression: "mug" },
          filter: { visible: true },
          sort: [{ fieldName: "name", order: "ASC" }],
        })
      ).products,
    [{ _id: large }, { _id: mug }],
    path("GET", "/search"),
  );
  await walk.step(
    "products: their number",
    () => products.countProducts({ filter: { visible: true } }),
    { count: 2 },
    path("GET", "/count"),
  );
  await walk.step(
    "products: an operator that there is not",
    () => products.searchProducts({ filter: { name: { $like: "x" } } }),
    fails({ status: 400, details: { validationError: { fieldViolations: [{ description: text(/\$like/) }] } } }),
    path("GET", "/search", 400),
  );
}

async function paged(walk, products) {
  const shape = (page) => ({
    ids: page.items.map(({ _id }) => _id),
    hasNext: page.hasNext(),
    hasPrev: page.hasPrev(),
    length: page.length,
    pageSize: page.pageSize,
  });
  const pages = {};
  const page = (name, get, expected) =>
    walk.step(
      `pages: ${name}`,
      async () => {
        const got = await get();
        pages[name] = got;
        return shape(got);
      },
      expected,
      QUERY,
    );
  await page("the first", () => products.queryProducts().ascending("_id").limit(2).find(), {
    ids: ["product-1", "product-2"],
    hasNext: true,
    hasPrev: false,
    pageSize: 2,
  });
  await page("the next", () => pages["the first"].next(), { ids: ["product-3"], hasNext: false, hasPrev: true, length: 1 });
  await page("the one before", () => pages["the next"].prev(), { ids: ["product-1", "product-2"], hasNext: true, hasPrev: false });
  await page("and forward again", () => pages["the one before"].next(), { ids: ["product-3"], hasNext: false, hasPrev: true });
  await page("from a cursor", () => products.queryProducts().skipTo(pages["the first"].cursors.next).find(), {
    ids: ["product-3"],
    hasPrev: true,
  });
  await walk.step(
    "pages: a cursor that is none",
    () => products.queryProducts().skipTo("made-up").find(),
    fails({ status: 400 }),
    path("GET", "/query", 400),
  );
  await walk.step(
    "pages: too large a page",
    () => products.queryProducts().limit(1000).find(),
    fails({ status: 400, details: { validationError: { fieldViolations: [{ description: text(/limit/) }] } } }),
    path("GET", "/query", 400),
  );
}
