//! Grants and schemes without a ready strategy, so that the compiler says why. Nothing implements these traits.

/// For generated code.
#[diagnostic::on_unimplemented(
    message = "the password grant has no strategy",
    label = "this would show the person's password to the program",
    note = "RFC 9700 §2.4 forbids the grant: log the person in by `authorization_code` or `device`, or use `tokens` with a source \
            of your own"
)]
pub trait PasswordGrant {}

/// For generated code.
#[diagnostic::on_unimplemented(
    message = "the implicit grant has no strategy",
    label = "this would bring the token in a URL",
    note = "RFC 9700 §2.1.2 advises against the grant: log the person in by `authorization_code`, which needs no secret with PKCE"
)]
pub trait ImplicitGrant {}

/// For generated code.
#[diagnostic::on_unimplemented(
    message = "this HTTP authentication scheme has no ready strategy",
    label = "there is no strategy that sends this",
    note = "implement `permitted::Strategy` for a type of your own: its proof is the `Authorization` header of the scheme"
)]
pub trait OtherScheme {}
