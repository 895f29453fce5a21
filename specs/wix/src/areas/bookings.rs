//! Wix Bookings. Made by `examples/import`.

/// Types that several of its documents have.
#[permitted::types("../../openapi/bookings/types.json", types("../../openapi/common.json" = crate::common))]
pub mod types {}

/// More of them, whose names are taken there.
#[permitted::types("../../openapi/bookings/types2.json", types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types))]
pub mod types2 {}

/// More of them, whose names are taken there.
#[permitted::types("../../openapi/bookings/types3.json", types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types))]
pub mod types3 {}

/// Wix Bookings: add ons.
#[cfg(feature = "bookings-add-ons")]
#[permitted::api("../../openapi/bookings/add-ons.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types, "../../openapi/bookings/types2.json" = self::types2))]
pub mod add_ons {}

/// Wix Bookings: attendance.
#[cfg(feature = "bookings-attendance")]
#[permitted::api("../../openapi/bookings/attendance.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types))]
pub mod attendance {}

/// Wix Bookings: attribute definition.
#[cfg(feature = "bookings-attribute-definition")]
#[permitted::api("../../openapi/bookings/attribute-definition.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types, "../../openapi/bookings/types2.json" = self::types2))]
pub mod attribute_definition {}

/// Wix Bookings: attribute value.
#[cfg(feature = "bookings-attribute-value")]
#[permitted::api("../../openapi/bookings/attribute-value.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types, "../../openapi/bookings/types2.json" = self::types2))]
pub mod attribute_value {}

/// Wix Bookings: availability calendar.
#[cfg(feature = "bookings-availability-calendar")]
#[permitted::api("../../openapi/bookings/availability-calendar.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types))]
pub mod availability_calendar {}

/// Wix Bookings: availability time slots.
#[cfg(feature = "bookings-availability-time-slots")]
#[permitted::api("../../openapi/bookings/availability-time-slots.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types, "../../openapi/bookings/types2.json" = self::types2))]
pub mod availability_time_slots {}

/// Wix Bookings: booking fees.
#[cfg(feature = "bookings-booking-fees")]
#[permitted::api("../../openapi/bookings/booking-fees.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types, "../../openapi/bookings/types2.json" = self::types2))]
pub mod booking_fees {}

/// Wix Bookings: booking policies.
#[cfg(feature = "bookings-booking-policies")]
#[permitted::api("../../openapi/bookings/booking-policies.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types))]
pub mod booking_policies {}

/// Wix Bookings: booking policy snapshots.
#[cfg(feature = "bookings-booking-policy-snapshots")]
#[permitted::api("../../openapi/bookings/booking-policy-snapshots.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types))]
pub mod booking_policy_snapshots {}

/// Wix Bookings: bookings provisioner.
#[cfg(feature = "bookings-bookings-provisioner")]
#[permitted::api("../../openapi/bookings/bookings-provisioner.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types))]
pub mod bookings_provisioner {}

/// Wix Bookings: bookings settings.
#[cfg(feature = "bookings-bookings-settings")]
#[permitted::api("../../openapi/bookings/bookings-settings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types))]
pub mod bookings_settings {}

/// Wix Bookings: bookings.
#[cfg(feature = "bookings-bookings")]
#[permitted::api("../../openapi/bookings/bookings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types, "../../openapi/bookings/types2.json" = self::types2, "../../openapi/bookings/types3.json" = self::types3))]
pub mod bookings {}

/// Wix Bookings: catalog search.
#[cfg(feature = "bookings-catalog-search")]
#[permitted::api("../../openapi/bookings/catalog-search.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types, "../../openapi/bookings/types2.json" = self::types2, "../../openapi/bookings/types3.json" = self::types3))]
pub mod catalog_search {}

/// Wix Bookings: categories v2.
#[cfg(feature = "bookings-categories-v2")]
#[permitted::api("../../openapi/bookings/categories-v2.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod categories_v2 {}

/// Wix Bookings: categories.
#[cfg(feature = "bookings-categories")]
#[permitted::api("../../openapi/bookings/categories.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types, "../../openapi/bookings/types2.json" = self::types2))]
pub mod categories {}

/// Wix Bookings: display settings.
#[cfg(feature = "bookings-display-settings")]
#[permitted::api("../../openapi/bookings/display-settings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod display_settings {}

/// Wix Bookings: event time slots.
#[cfg(feature = "bookings-event-time-slots")]
#[permitted::api("../../openapi/bookings/event-time-slots.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types, "../../openapi/bookings/types2.json" = self::types2))]
pub mod event_time_slots {}

/// Wix Bookings: extended bookings.
#[cfg(feature = "bookings-extended-bookings")]
#[permitted::api("../../openapi/bookings/extended-bookings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types))]
pub mod extended_bookings {}

/// Wix Bookings: external calendars.
#[cfg(feature = "bookings-external-calendars")]
#[permitted::api("../../openapi/bookings/external-calendars.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod external_calendars {}

/// Wix Bookings: multi service availability time slots.
#[cfg(feature = "bookings-multi-service-availability-time-slots")]
#[permitted::api("../../openapi/bookings/multi-service-availability-time-slots.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types, "../../openapi/bookings/types2.json" = self::types2))]
pub mod multi_service_availability_time_slots {}

/// Wix Bookings: pricing.
#[cfg(feature = "bookings-pricing")]
#[permitted::api("../../openapi/bookings/pricing.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types))]
pub mod pricing {}

/// Wix Bookings: related products.
#[cfg(feature = "bookings-related-products")]
#[permitted::api("../../openapi/bookings/related-products.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types, "../../openapi/bookings/types2.json" = self::types2))]
pub mod related_products {}

/// Wix Bookings: resource types.
#[cfg(feature = "bookings-resource-types")]
#[permitted::api("../../openapi/bookings/resource-types.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod resource_types {}

/// Wix Bookings: resources.
#[cfg(feature = "bookings-resources")]
#[permitted::api("../../openapi/bookings/resources.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types))]
pub mod resources {}

/// Wix Bookings: service options and variants.
#[cfg(feature = "bookings-service-options-and-variants")]
#[permitted::api("../../openapi/bookings/service-options-and-variants.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types))]
pub mod service_options_and_variants {}

/// Wix Bookings: services.
#[cfg(feature = "bookings-services")]
#[permitted::api("../../openapi/bookings/services.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types, "../../openapi/bookings/types2.json" = self::types2, "../../openapi/bookings/types3.json" = self::types3))]
pub mod services {}

/// Wix Bookings: staff member settings.
#[cfg(feature = "bookings-staff-member-settings")]
#[permitted::api("../../openapi/bookings/staff-member-settings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod staff_member_settings {}

/// Wix Bookings: staff members.
#[cfg(feature = "bookings-staff-members")]
#[permitted::api("../../openapi/bookings/staff-members.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types, "../../openapi/bookings/types2.json" = self::types2))]
pub mod staff_members {}

/// Wix Bookings: time slots configuration.
#[cfg(feature = "bookings-time-slots-configuration")]
#[permitted::api("../../openapi/bookings/time-slots-configuration.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/bookings/types.json" = self::types))]
pub mod time_slots_configuration {}
