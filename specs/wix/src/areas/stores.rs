//! Wix Stores. Made by `examples/import`.

/// Types that several of its documents have.
#[permitted::types("../../openapi/stores/types.json", types("../../openapi/common.json" = crate::common))]
pub mod types {}

/// More of them, whose names are taken there.
#[permitted::types("../../openapi/stores/types2.json", types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types))]
pub mod types2 {}

/// Wix Stores: abandoned carts.
#[cfg(feature = "stores-abandoned-carts")]
#[permitted::api("../../openapi/stores/abandoned-carts.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types))]
pub mod abandoned_carts {}

/// Wix Stores: brands v3.
#[cfg(feature = "stores-brands-v3")]
#[permitted::api("../../openapi/stores/brands-v3.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types))]
pub mod brands_v3 {}

/// Wix Stores: catalog imports v3.
#[cfg(feature = "stores-catalog-imports-v3")]
#[permitted::api("../../openapi/stores/catalog-imports-v3.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types, "../../openapi/stores/types2.json" = self::types2))]
pub mod catalog_imports_v3 {}

/// Wix Stores: catalog versioning.
#[cfg(feature = "stores-catalog-versioning")]
#[permitted::api("../../openapi/stores/catalog-versioning.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod catalog_versioning {}

/// Wix Stores: collections.
#[cfg(feature = "stores-collections")]
#[permitted::api("../../openapi/stores/collections.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types))]
pub mod collections {}

/// Wix Stores: customizations v3.
#[cfg(feature = "stores-customizations-v3")]
#[permitted::api("../../openapi/stores/customizations-v3.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types))]
pub mod customizations_v3 {}

/// Wix Stores: info sections v3.
#[cfg(feature = "stores-info-sections-v3")]
#[permitted::api("../../openapi/stores/info-sections-v3.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types))]
pub mod info_sections_v3 {}

/// Wix Stores: inventory items v3.
#[cfg(feature = "stores-inventory-items-v3")]
#[permitted::api("../../openapi/stores/inventory-items-v3.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types))]
pub mod inventory_items_v3 {}

/// Wix Stores: inventory.
#[cfg(feature = "stores-inventory")]
#[permitted::api("../../openapi/stores/inventory.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types, "../../openapi/stores/types2.json" = self::types2))]
pub mod inventory {}

/// Wix Stores: product groups v3.
#[cfg(feature = "stores-product-groups-v3")]
#[permitted::api("../../openapi/stores/product-groups-v3.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types, "../../openapi/stores/types2.json" = self::types2))]
pub mod product_groups_v3 {}

/// Wix Stores: products.
#[cfg(feature = "stores-products")]
#[permitted::api("../../openapi/stores/products.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types, "../../openapi/stores/types2.json" = self::types2))]
pub mod products {}

/// Wix Stores: products v1.
#[cfg(feature = "stores-products-v1")]
#[permitted::api("../../openapi/stores/products-v1.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types, "../../openapi/stores/types2.json" = self::types2))]
pub mod products_v1 {}

/// Wix Stores: promotions v3.
#[cfg(feature = "stores-promotions-v3")]
#[permitted::api("../../openapi/stores/promotions-v3.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types, "../../openapi/stores/types2.json" = self::types2))]
pub mod promotions_v3 {}

/// Wix Stores: read only variants v3.
#[cfg(feature = "stores-read-only-variants-v3")]
#[permitted::api("../../openapi/stores/read-only-variants-v3.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types))]
pub mod read_only_variants_v3 {}

/// Wix Stores: ribbons v3.
#[cfg(feature = "stores-ribbons-v3")]
#[permitted::api("../../openapi/stores/ribbons-v3.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod ribbons_v3 {}

/// Wix Stores: stores locations v3.
#[cfg(feature = "stores-stores-locations-v3")]
#[permitted::api("../../openapi/stores/stores-locations-v3.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod stores_locations_v3 {}

/// Wix Stores: subscription options.
#[cfg(feature = "stores-subscription-options")]
#[permitted::api("../../openapi/stores/subscription-options.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/stores/types.json" = self::types))]
pub mod subscription_options {}

/// Wix Stores: wishlist.
#[cfg(feature = "stores-wishlist")]
#[permitted::api("../../openapi/stores/wishlist.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod wishlist {}
