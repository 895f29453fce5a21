// The modules that every client of the walk has.
import * as currentCart from "@wix/auto_sdk_ecom_current-cart";
import * as orders from "@wix/auto_sdk_ecom_orders";
import * as members from "@wix/auto_sdk_members_members";
import * as dataCollections from "@wix/auto_sdk_data_collections";
import * as collections from "@wix/auto_sdk_stores_collections";
import * as products from "@wix/auto_sdk_stores_products-v-3";
import { redirects } from "@wix/redirects";
import { createClient } from "@wix/sdk";

export const modules = { products, collections, currentCart, orders, members, dataCollections, redirects };

export const client = (auth, config = {}) => createClient({ auth, modules, ...config });

/** The lines of a cart for that many of a product. */
export const lines = (product, quantity) => ({
  lineItems: [{ quantity, catalogReference: { catalogItemId: product, appId: "215238eb-22a5-4c36-9e7b-e7c08025e04e" } }],
});
