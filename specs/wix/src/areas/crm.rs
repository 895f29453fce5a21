//! Wix CRM. Made by `examples/import`.

/// Types that several of its documents have.
#[permitted::types("../../openapi/crm/types.json", types("../../openapi/common.json" = crate::common))]
pub mod types {}

/// More of them, whose names are taken there.
#[permitted::types("../../openapi/crm/types2.json", types("../../openapi/common.json" = crate::common))]
pub mod types2 {}

/// More of them, whose names are taken there.
#[permitted::types("../../openapi/crm/types3.json", types("../../openapi/common.json" = crate::common, "../../openapi/crm/types.json" = self::types))]
pub mod types3 {}

/// Wix CRM: attachments.
#[cfg(feature = "crm-attachments")]
#[permitted::api("../../openapi/crm/attachments.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/crm/types.json" = self::types))]
pub mod attachments {}

/// Wix CRM: cards.
#[cfg(feature = "crm-cards")]
#[permitted::api("../../openapi/crm/cards.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/crm/types.json" = self::types, "../../openapi/crm/types3.json" = self::types3))]
pub mod cards {}

/// Wix CRM: contacts v5.
#[cfg(feature = "crm-contacts-v5")]
#[permitted::api("../../openapi/crm/contacts-v5.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/crm/types.json" = self::types))]
pub mod contacts_v5 {}

/// Wix CRM: contacts.
#[cfg(feature = "crm-contacts")]
#[permitted::api("../../openapi/crm/contacts.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/crm/types.json" = self::types, "../../openapi/crm/types2.json" = self::types2))]
pub mod contacts {}

/// Wix CRM: extended fields.
#[cfg(feature = "crm-extended-fields")]
#[permitted::api("../../openapi/crm/extended-fields.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/crm/types.json" = self::types, "../../openapi/crm/types2.json" = self::types2))]
pub mod extended_fields {}

/// Wix CRM: labels.
#[cfg(feature = "crm-labels")]
#[permitted::api("../../openapi/crm/labels.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/crm/types.json" = self::types))]
pub mod labels {}

/// Wix CRM: notes.
#[cfg(feature = "crm-notes")]
#[permitted::api("../../openapi/crm/notes.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/crm/types.json" = self::types))]
pub mod notes {}

/// Wix CRM: pipelines.
#[cfg(feature = "crm-pipelines")]
#[permitted::api("../../openapi/crm/pipelines.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/crm/types.json" = self::types))]
pub mod pipelines {}

/// Wix CRM: submitted contact.
#[cfg(feature = "crm-submitted-contact")]
#[permitted::api("../../openapi/crm/submitted-contact.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/crm/types.json" = self::types))]
pub mod submitted_contact {}

/// Wix CRM: tasks.
#[cfg(feature = "crm-tasks")]
#[permitted::api("../../openapi/crm/tasks.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/crm/types.json" = self::types, "../../openapi/crm/types2.json" = self::types2))]
pub mod tasks {}
