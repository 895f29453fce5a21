// A visitor of a headless site: tokens, the shop, a cart.
import { EMPTY_TOKENS, OAuthStrategy } from "@wix/sdk";
import { client, lines } from "./modules.mjs";
import { fails, forbidden, text } from "./steps.mjs";

const token = { accessToken: { value: text(/^access-token-/) }, refreshToken: { value: text(/^refresh-token-/), role: "visitor" } };
const TOKEN = "www POST /oauth2/token 200";

export default async function visitors({ walk, wix }) {
  const auth = OAuthStrategy({ clientId: wix.clientId });
  const shop = client(auth);
  const { products, currentCart, collections } = shop;

  await walk.step("a visitor gets tokens", () => auth.generateVisitorTokens(), token, [TOKEN]);
  await walk.step("the first call fetches a token by itself", () => products.getProduct("product-1"), { _id: "product-1", name: "Mug" }, [
    TOKEN,
    "edge GET /stores/v3/products/product-1 200 visitor",
  ]);
  await walk.step("the next call has the token", () => products.getProduct("product-2"), { _id: "product-2", name: "Large mug" }, [
    "edge GET /stores/v3/products/product-2 200 visitor",
  ]);
  await walk.step(
    "dates are dates",
    async () => (await products.getProduct("product-1"))._createdDate,
    new Date("2024-01-02T03:04:05.678Z"),
    ["edge GET /stores/v3/products/product-1 200 visitor"],
  );
  await walk.step("a product by its slug", () => products.getProductBySlug("large-mug"), { product: { _id: "product-2" } }, [
    "edge GET /stores/v3/products/slug/large-mug 200 visitor",
  ]);
  await walk.step(
    "a product that is not on show is none",
    () => products.getProduct("product-3"),
    fails({ details: { applicationError: { code: "PRODUCT_NOT_FOUND" } } }),
    ["edge GET /stores/v3/products/product-3 404 visitor"],
  );
  await walk.step("a visitor creates no product", () => products.createProduct({ name: "Mine", productType: "PHYSICAL" }), forbidden, [
    "edge POST /stores/v3/products 403 visitor",
  ]);
  await walk.step("a visitor is no member", () => shop.members.getCurrentMember(), forbidden, [
    "edge GET /members/v1/members/my 403 visitor",
  ]);
  await walk.step("a visitor does not list members", () => shop.members.listMembers(), forbidden, [
    "edge GET /members/v1/members 403 visitor",
  ]);
  await walk.step("a visitor does not see orders", () => shop.orders.searchOrders({}), forbidden, [
    "edge POST /ecom/v1/orders/search 403 visitor",
  ]);
  await walk.step(
    "collections",
    () => collections.queryCollections().find(),
    { items: [{ _id: "collection-1" }, { _id: "collection-2" }], length: 2 },
    ["edge GET /v2/collections/query 200 visitor"],
  );
  await walk.step("a collection", () => collections.getCollection("collection-1"), { _id: "collection-1", name: "Mugs" }, [
    "edge GET /v2/collections/collection-1 200 visitor",
  ]);
  await walk.step("a collection by its slug", () => collections.getCollectionBySlug("gifts"), { collection: { _id: "collection-2" } }, [
    "edge GET /v2/collections/slug/gifts 200 visitor",
  ]);

  await cart(walk, wix, shop);
}

async function cart(walk, wix, { currentCart, redirects }) {
  const cart = (verb, path = "", status = 200) => [`edge ${verb} /ecom/v1/carts/current${path} ${status} visitor`];
  await walk.step(
    "no cart yet",
    () => currentCart.getCurrentCart(),
    fails({ details: { applicationError: { code: "OWNED_CART_NOT_FOUND" } } }),
    cart("GET", "", 404),
  );
  const full = await walk.step(
    "two mugs in the cart",
    () => currentCart.addToCurrentCart(lines("product-1", 2)),
    { cart: { lineItems: [{ quantity: 2, productName: { original: "Mug" }, price: { amount: "10.50" } }] } },
    cart("POST", "/add-to-cart"),
  );
  const line = full?.cart.lineItems[0]._id;
  await walk.step(
    "the cart",
    () => currentCart.getCurrentCart(),
    { currency: "EUR", lineItems: [{ _id: line, quantity: 2 }], buyerInfo: { visitorId: text(/^visitor-/) } },
    cart("GET"),
  );
  await walk.step(
    "three mugs",
    () => currentCart.updateCurrentCartLineItemQuantity([{ _id: line, quantity: 3 }]),
    { cart: { lineItems: [{ _id: line, quantity: 3 }] } },
    cart("POST", "/update-line-items-quantity"),
  );
  await walk.step(
    "another product in the cart",
    () => currentCart.addToCurrentCart(lines("product-2", 1)),
    { cart: { lineItems: [{ quantity: 3 }, { quantity: 1, productName: { original: "Large mug" } }] } },
    cart("POST", "/add-to-cart"),
  );
  await walk.step(
    "a product that is not there",
    () => currentCart.addToCurrentCart(lines("product-9", 1)),
    fails({ details: { validationError: { fieldViolations: [{ field: "options.lineItems[0].catalogReference.catalogItemId" }] } } }),
    cart("POST", "/add-to-cart", 400),
  );
  await walk.step(
    "the sum",
    () => currentCart.estimateCurrentCartTotals({}),
    { priceSummary: { total: { amount: "45.50" } } },
    cart("POST", "/estimate-totals"),
  );
  await walk.step(
    "one product less",
    () => currentCart.removeLineItemsFromCurrentCart([line]),
    { cart: { lineItems: [{ productName: { original: "Large mug" } }] } },
    cart("POST", "/remove-line-items"),
  );
  await walk.step(
    "a note for the seller",
    () => currentCart.updateCurrentCart({ cartInfo: { buyerNote: "As a gift" } }),
    { buyerNote: "As a gift", lineItems: [{ quantity: 1 }] },
    cart("PATCH"),
  );
  await walk.step(
    "a coupon",
    () => currentCart.updateCurrentCart({ couponCode: "SPRING" }),
    { appliedDiscounts: [{ coupon: { code: "SPRING" } }] },
    cart("PATCH"),
  );
  await walk.step(
    "no coupon",
    () => currentCart.removeCouponFromCurrentCart(),
    { cart: { appliedDiscounts: [] } },
    cart("POST", "/remove-coupon"),
  );
  const checkout = await walk.step(
    "a checkout",
    () => currentCart.createCheckoutFromCurrentCart({ channelType: "WEB" }),
    { checkoutId: text(/^checkout-/) },
    cart("POST", "/create-checkout"),
  );
  const visit = (status) => [`edge POST /_api/redirects-api/v1/redirect-session ${status}`];
  const pay = async (checkoutId) => {
    const callbacks = { thankYouPageUrl: "https://shop.example/thanks", postFlowUrl: "https://shop.example/" };
    const { redirectSession } = await redirects.createRedirectSession({ ecomCheckout: { checkoutId }, callbacks });
    const { endpoint, searchParams } = redirectSession.urlDetails;
    const back = await wix.ask("/browse", { url: redirectSession.fullUrl });
    return { back, isWhole: redirectSession.fullUrl === `${endpoint}?${new URLSearchParams(searchParams)}` };
  };
  await walk.step(
    "the browser pays on Wix and comes back",
    () => pay(checkout?.checkoutId),
    { back: "https://shop.example/thanks", isWhole: true },
    visit(200),
  );
  await walk.step(
    "a checkout that is not there",
    () => pay("checkout-9"),
    fails({ details: { validationError: { fieldViolations: [{ description: "there is no such checkout" }] } } }),
    visit(400),
  );
  await walk.step(
    "a product’s page on Wix",
    async () => {
      const asked = { storesProduct: { productSlug: "mug" }, callbacks: { postFlowUrl: "https://shop.example/" } };
      return wix.ask("/browse", { url: (await redirects.createRedirectSession(asked)).redirectSession.fullUrl });
    },
    "https://shop.example/",
    visit(200),
  );
  await walk.step(
    "the cart is gone",
    async () => {
      await currentCart.deleteCurrentCart();
      return currentCart.getCurrentCart();
    },
    fails({ details: { applicationError: { code: "OWNED_CART_NOT_FOUND" } } }),
    [...cart("DELETE"), ...cart("GET", "", 404)],
  );
}
