//! Wix Forms. Made by `examples/import`.

/// Types that several of its documents have.
#[permitted::types("../../openapi/forms/types.json", types("../../openapi/common.json" = crate::common))]
pub mod types {}

/// Wix Forms: chat settings.
#[cfg(feature = "forms-chat-settings")]
#[permitted::api("../../openapi/forms/chat-settings.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod chat_settings {}

/// Wix Forms: form spam submission reports.
#[cfg(feature = "forms-form-spam-submission-reports")]
#[permitted::api("../../openapi/forms/form-spam-submission-reports.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/forms/types.json" = self::types))]
pub mod form_spam_submission_reports {}

/// Wix Forms: forms.
#[cfg(feature = "forms-forms")]
#[permitted::api("../../openapi/forms/forms.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/forms/types.json" = self::types))]
pub mod forms {}

/// Wix Forms: interactive form sessions.
#[cfg(feature = "forms-interactive-form-sessions")]
#[permitted::api("../../openapi/forms/interactive-form-sessions.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/forms/types.json" = self::types))]
pub mod interactive_form_sessions {}

/// Wix Forms: restrictions.
#[cfg(feature = "forms-restrictions")]
#[permitted::api("../../openapi/forms/restrictions.json", identities = crate::identities, types("../../openapi/common.json" = crate::common))]
pub mod restrictions {}

/// Wix Forms: submissions.
#[cfg(feature = "forms-submissions")]
#[permitted::api("../../openapi/forms/submissions.json", identities = crate::identities, types("../../openapi/common.json" = crate::common, "../../openapi/forms/types.json" = self::types))]
pub mod submissions {}
