//! Wix Events. Made by `examples/import`.

/// Types that several of its documents have.
#[permitted::types("../../openapi/events/types.json", types("../../openapi/common.json" = crate::common))]
pub mod types {}

/// More of them, whose names are taken there.
#[permitted::types("../../openapi/events/types2.json", types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types))]
pub mod types2 {}

/// Wix Events: categories.
#[cfg(feature = "events-categories")]
#[permitted::api("../../openapi/events/categories.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types))]
pub mod categories {}

/// Wix Events: events settings.
#[cfg(feature = "events-events-settings")]
#[permitted::api("../../openapi/events/events-settings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod events_settings {}

/// Wix Events: forms.
#[cfg(feature = "events-forms")]
#[permitted::api("../../openapi/events/forms.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types))]
pub mod forms {}

/// Wix Events: guests.
#[cfg(feature = "events-guests")]
#[permitted::api("../../openapi/events/guests.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types, "../../openapi/events/types2.json" = self::types2))]
pub mod guests {}

/// Wix Events: notifications.
#[cfg(feature = "events-notifications")]
#[permitted::api("../../openapi/events/notifications.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod notifications {}

/// Wix Events: orders.
#[cfg(feature = "events-orders")]
#[permitted::api("../../openapi/events/orders.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types, "../../openapi/events/types2.json" = self::types2))]
pub mod orders {}

/// Wix Events: policies.
#[cfg(feature = "events-policies")]
#[permitted::api("../../openapi/events/policies.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types))]
pub mod policies {}

/// Wix Events: rsvp v2.
#[cfg(feature = "events-rsvp-v2")]
#[permitted::api("../../openapi/events/rsvp-v2.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types))]
pub mod rsvp_v2 {}

/// Wix Events: rsvp.
#[cfg(feature = "events-rsvp")]
#[permitted::api("../../openapi/events/rsvp.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types, "../../openapi/events/types2.json" = self::types2))]
pub mod rsvp {}

/// Wix Events: schedule bookmarks.
#[cfg(feature = "events-schedule-bookmarks")]
#[permitted::api("../../openapi/events/schedule-bookmarks.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types))]
pub mod schedule_bookmarks {}

/// Wix Events: schedule.
#[cfg(feature = "events-schedule")]
#[permitted::api("../../openapi/events/schedule.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types))]
pub mod schedule {}

/// Wix Events: staff members.
#[cfg(feature = "events-staff-members")]
#[permitted::api("../../openapi/events/staff-members.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types))]
pub mod staff_members {}

/// Wix Events: ticket definitions v2.
#[cfg(feature = "events-ticket-definitions-v2")]
#[permitted::api("../../openapi/events/ticket-definitions-v2.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types, "../../openapi/events/types2.json" = self::types2))]
pub mod ticket_definitions_v2 {}

/// Wix Events: ticket definitions.
#[cfg(feature = "events-ticket-definitions")]
#[permitted::api("../../openapi/events/ticket-definitions.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types))]
pub mod ticket_definitions {}

/// Wix Events: ticket reservations.
#[cfg(feature = "events-ticket-reservations")]
#[permitted::api("../../openapi/events/ticket-reservations.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types))]
pub mod ticket_reservations {}

/// Wix Events: tickets.
#[cfg(feature = "events-tickets")]
#[permitted::api("../../openapi/events/tickets.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types, "../../openapi/events/types2.json" = self::types2))]
pub mod tickets {}

/// Wix Events: wix events v2.
#[cfg(feature = "events-wix-events-v2")]
#[permitted::api("../../openapi/events/wix-events-v2.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/events/types.json" = self::types, "../../openapi/events/types2.json" = self::types2))]
pub mod wix_events_v2 {}
