//! Wix eCommerce. Made by `examples/import`.

/// Types that several of its documents have.
#[permitted::types("../../openapi/ecom/types.json", types("../../openapi/common.json" = crate::common))]
pub mod types {}

/// More of them, whose names are taken there.
#[permitted::types("../../openapi/ecom/types2.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod types2 {}

/// More of them, whose names are taken there.
#[permitted::types("../../openapi/ecom/types3.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2))]
pub mod types3 {}

/// More of them, whose names are taken there.
#[permitted::types("../../openapi/ecom/types4.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3))]
pub mod types4 {}

/// More of them, whose names are taken there.
#[permitted::types("../../openapi/ecom/types5.json", types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3, "../../openapi/ecom/types4.json" = self::types4))]
pub mod types5 {}

/// Wix eCommerce: abandoned checkouts.
#[cfg(feature = "ecom-abandoned-checkouts")]
#[permitted::api("../../openapi/ecom/abandoned-checkouts.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3, "../../openapi/ecom/types4.json" = self::types4))]
pub mod abandoned_checkouts {}

/// Wix eCommerce: back in stock notifications.
#[cfg(feature = "ecom-back-in-stock-notifications")]
#[permitted::api("../../openapi/ecom/back-in-stock-notifications.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod back_in_stock_notifications {}

/// Wix eCommerce: back in stock settings.
#[cfg(feature = "ecom-back-in-stock-settings")]
#[permitted::api("../../openapi/ecom/back-in-stock-settings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod back_in_stock_settings {}

/// Wix eCommerce: cart v2.
#[cfg(feature = "ecom-cart-v2")]
#[permitted::api("../../openapi/ecom/cart-v2.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3, "../../openapi/ecom/types4.json" = self::types4))]
pub mod cart_v2 {}

/// Wix eCommerce: cart.
#[cfg(feature = "ecom-cart")]
#[permitted::api("../../openapi/ecom/cart.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3, "../../openapi/ecom/types4.json" = self::types4, "../../openapi/ecom/types5.json" = self::types5))]
pub mod cart {}

/// Wix eCommerce: checkout content.
#[cfg(feature = "ecom-checkout-content")]
#[permitted::api("../../openapi/ecom/checkout-content.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod checkout_content {}

/// Wix eCommerce: checkout settings.
#[cfg(feature = "ecom-checkout-settings")]
#[permitted::api("../../openapi/ecom/checkout-settings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod checkout_settings {}

/// Wix eCommerce: checkout templates.
#[cfg(feature = "ecom-checkout-templates")]
#[permitted::api("../../openapi/ecom/checkout-templates.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod checkout_templates {}

/// Wix eCommerce: checkout.
#[cfg(feature = "ecom-checkout")]
#[permitted::api("../../openapi/ecom/checkout.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3))]
pub mod checkout {}

/// Wix eCommerce: contact tax details.
#[cfg(feature = "ecom-contact-tax-details")]
#[permitted::api("../../openapi/ecom/contact-tax-details.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod contact_tax_details {}

/// Wix eCommerce: currencies.
#[cfg(feature = "ecom-currencies")]
#[permitted::api("../../openapi/ecom/currencies.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod currencies {}

/// Wix eCommerce: current cart v2.
#[cfg(feature = "ecom-current-cart-v2")]
#[permitted::api("../../openapi/ecom/current-cart-v2.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3, "../../openapi/ecom/types4.json" = self::types4))]
pub mod current_cart_v2 {}

/// Wix eCommerce: current cart.
#[cfg(feature = "ecom-current-cart")]
#[permitted::api("../../openapi/ecom/current-cart.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3, "../../openapi/ecom/types4.json" = self::types4, "../../openapi/ecom/types5.json" = self::types5))]
pub mod current_cart {}

/// Wix eCommerce: delivery profile.
#[cfg(feature = "ecom-delivery-profile")]
#[permitted::api("../../openapi/ecom/delivery-profile.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod delivery_profile {}

/// Wix eCommerce: delivery solutions.
#[cfg(feature = "ecom-delivery-solutions")]
#[permitted::api("../../openapi/ecom/delivery-solutions.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3))]
pub mod delivery_solutions {}

/// Wix eCommerce: discount rules.
#[cfg(feature = "ecom-discount-rules")]
#[permitted::api("../../openapi/ecom/discount-rules.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod discount_rules {}

/// Wix eCommerce: discounts custom trigger.
#[cfg(feature = "ecom-discounts-custom-trigger")]
#[permitted::api("../../openapi/ecom/discounts-custom-trigger.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod discounts_custom_trigger {}

/// Wix eCommerce: draft orders.
#[cfg(feature = "ecom-draft-orders")]
#[permitted::api("../../openapi/ecom/draft-orders.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2))]
pub mod draft_orders {}

/// Wix eCommerce: draft subscription contracts.
#[cfg(feature = "ecom-draft-subscription-contracts")]
#[permitted::api("../../openapi/ecom/draft-subscription-contracts.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3))]
pub mod draft_subscription_contracts {}

/// Wix eCommerce: ecommerce settings.
#[cfg(feature = "ecom-ecommerce-settings")]
#[permitted::api("../../openapi/ecom/ecommerce-settings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod ecommerce_settings {}

/// Wix eCommerce: gift vouchers.
#[cfg(feature = "ecom-gift-vouchers")]
#[permitted::api("../../openapi/ecom/gift-vouchers.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod gift_vouchers {}

/// Wix eCommerce: local delivery options.
#[cfg(feature = "ecom-local-delivery-options")]
#[permitted::api("../../openapi/ecom/local-delivery-options.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod local_delivery_options {}

/// Wix eCommerce: manual tax mappings.
#[cfg(feature = "ecom-manual-tax-mappings")]
#[permitted::api("../../openapi/ecom/manual-tax-mappings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2))]
pub mod manual_tax_mappings {}

/// Wix eCommerce: order billing.
#[cfg(feature = "ecom-order-billing")]
#[permitted::api("../../openapi/ecom/order-billing.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3))]
pub mod order_billing {}

/// Wix eCommerce: order fulfillments.
#[cfg(feature = "ecom-order-fulfillments")]
#[permitted::api("../../openapi/ecom/order-fulfillments.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod order_fulfillments {}

/// Wix eCommerce: order invoices.
#[cfg(feature = "ecom-order-invoices")]
#[permitted::api("../../openapi/ecom/order-invoices.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod order_invoices {}

/// Wix eCommerce: order payment requests.
#[cfg(feature = "ecom-order-payment-requests")]
#[permitted::api("../../openapi/ecom/order-payment-requests.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3, "../../openapi/ecom/types4.json" = self::types4))]
pub mod order_payment_requests {}

/// Wix eCommerce: order transactions.
#[cfg(feature = "ecom-order-transactions")]
#[permitted::api("../../openapi/ecom/order-transactions.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2))]
pub mod order_transactions {}

/// Wix eCommerce: orders settings.
#[cfg(feature = "ecom-orders-settings")]
#[permitted::api("../../openapi/ecom/orders-settings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod orders_settings {}

/// Wix eCommerce: orders.
#[cfg(feature = "ecom-orders")]
#[permitted::api("../../openapi/ecom/orders.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3))]
pub mod orders {}

/// Wix eCommerce: pickup locations.
#[cfg(feature = "ecom-pickup-locations")]
#[permitted::api("../../openapi/ecom/pickup-locations.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod pickup_locations {}

/// Wix eCommerce: recommendations.
#[cfg(feature = "ecom-recommendations")]
#[permitted::api("../../openapi/ecom/recommendations.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod recommendations {}

/// Wix eCommerce: shipping options.
#[cfg(feature = "ecom-shipping-options")]
#[permitted::api("../../openapi/ecom/shipping-options.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod shipping_options {}

/// Wix eCommerce: shippo configurations.
#[cfg(feature = "ecom-shippo-configurations")]
#[permitted::api("../../openapi/ecom/shippo-configurations.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod shippo_configurations {}

/// Wix eCommerce: subscription contracts.
#[cfg(feature = "ecom-subscription-contracts")]
#[permitted::api("../../openapi/ecom/subscription-contracts.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3))]
pub mod subscription_contracts {}

/// Wix eCommerce: tax calculation.
#[cfg(feature = "ecom-tax-calculation")]
#[permitted::api("../../openapi/ecom/tax-calculation.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod tax_calculation {}

/// Wix eCommerce: tax exempt groups.
#[cfg(feature = "ecom-tax-exempt-groups")]
#[permitted::api("../../openapi/ecom/tax-exempt-groups.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod tax_exempt_groups {}

/// Wix eCommerce: tax groups.
#[cfg(feature = "ecom-tax-groups")]
#[permitted::api("../../openapi/ecom/tax-groups.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod tax_groups {}

/// Wix eCommerce: tax regions.
#[cfg(feature = "ecom-tax-regions")]
#[permitted::api("../../openapi/ecom/tax-regions.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod tax_regions {}

/// Wix eCommerce: tax settings.
#[cfg(feature = "ecom-tax-settings")]
#[permitted::api("../../openapi/ecom/tax-settings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod tax_settings {}

/// Wix eCommerce: tip settings.
#[cfg(feature = "ecom-tip-settings")]
#[permitted::api("../../openapi/ecom/tip-settings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod tip_settings {}

/// Wix eCommerce: tippable staff.
#[cfg(feature = "ecom-tippable-staff")]
#[permitted::api("../../openapi/ecom/tippable-staff.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod tippable_staff {}

/// Wix eCommerce: tips.
#[cfg(feature = "ecom-tips")]
#[permitted::api("../../openapi/ecom/tips.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2))]
pub mod tips {}

/// Wix eCommerce: totals calculator.
#[cfg(feature = "ecom-totals-calculator")]
#[permitted::api("../../openapi/ecom/totals-calculator.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types, "../../openapi/ecom/types2.json" = self::types2, "../../openapi/ecom/types3.json" = self::types3))]
pub mod totals_calculator {}

/// Wix eCommerce: wishlists.
#[cfg(feature = "ecom-wishlists")]
#[permitted::api("../../openapi/ecom/wishlists.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/ecom/types.json" = self::types))]
pub mod wishlists {}
