//! Wix Members. Made by `examples/import`.

/// Types that several of its documents have.
#[permitted::types("../../openapi/members/types.json", types("../../openapi/common.json" = crate::common))]
pub mod types {}

/// More of them, whose names are taken there.
#[permitted::types("../../openapi/members/types2.json", types("../../openapi/common.json" = crate::common))]
pub mod types2 {}

/// Wix Members: authentication.
#[cfg(feature = "members-authentication")]
#[permitted::api("../../openapi/members/authentication.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/members/types.json" = self::types))]
pub mod authentication {}

/// Wix Members: authorization.
#[cfg(feature = "members-authorization")]
#[permitted::api("../../openapi/members/authorization.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod authorization {}

/// Wix Members: badge assignments.
#[cfg(feature = "members-badge-assignments")]
#[permitted::api("../../openapi/members/badge-assignments.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod badge_assignments {}

/// Wix Members: badges v2.
#[cfg(feature = "members-badges-v2")]
#[permitted::api("../../openapi/members/badges-v2.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/members/types.json" = self::types))]
pub mod badges_v2 {}

/// Wix Members: badges.
#[cfg(feature = "members-badges")]
#[permitted::api("../../openapi/members/badges.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/members/types.json" = self::types))]
pub mod badges {}

/// Wix Members: custom field applications.
#[cfg(feature = "members-custom-field-applications")]
#[permitted::api("../../openapi/members/custom-field-applications.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/members/types.json" = self::types))]
pub mod custom_field_applications {}

/// Wix Members: custom field suggestions.
#[cfg(feature = "members-custom-field-suggestions")]
#[permitted::api("../../openapi/members/custom-field-suggestions.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/members/types.json" = self::types, "../../openapi/members/types2.json" = self::types2))]
pub mod custom_field_suggestions {}

/// Wix Members: custom fields.
#[cfg(feature = "members-custom-fields")]
#[permitted::api("../../openapi/members/custom-fields.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/members/types.json" = self::types))]
pub mod custom_fields {}

/// Wix Members: default privacy.
#[cfg(feature = "members-default-privacy")]
#[permitted::api("../../openapi/members/default-privacy.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod default_privacy {}

/// Wix Members: member followers.
#[cfg(feature = "members-member-followers")]
#[permitted::api("../../openapi/members/member-followers.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod member_followers {}

/// Wix Members: member privacy settings.
#[cfg(feature = "members-member-privacy-settings")]
#[permitted::api("../../openapi/members/member-privacy-settings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod member_privacy_settings {}

/// Wix Members: member report.
#[cfg(feature = "members-member-report")]
#[permitted::api("../../openapi/members/member-report.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/members/types.json" = self::types, "../../openapi/members/types2.json" = self::types2))]
pub mod member_report {}

/// Wix Members: member role definition.
#[cfg(feature = "members-member-role-definition")]
#[permitted::api("../../openapi/members/member-role-definition.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod member_role_definition {}

/// Wix Members: member to member block.
#[cfg(feature = "members-member-to-member-block")]
#[permitted::api("../../openapi/members/member-to-member-block.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/members/types.json" = self::types))]
pub mod member_to_member_block {}

/// Wix Members: members about.
#[cfg(feature = "members-members-about")]
#[permitted::api("../../openapi/members/members-about.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/members/types.json" = self::types))]
pub mod members_about {}

/// Wix Members: members.
#[cfg(feature = "members-members")]
#[permitted::api("../../openapi/members/members.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/members/types.json" = self::types, "../../openapi/members/types2.json" = self::types2))]
pub mod members {}

/// Wix Members: user member.
#[cfg(feature = "members-user-member")]
#[permitted::api("../../openapi/members/user-member.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/members/types.json" = self::types))]
pub mod user_member {}
