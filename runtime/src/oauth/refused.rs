//! Constructors and schemes without a ready strategy, so that the compiler says why. Nothing implements these traits.

/// For generated code: an identity whose credential could be nobody else's.
///
/// The lifetime says nothing. With it, rustc looks at the bound of a function where the function is called.
#[diagnostic::on_unimplemented(
    message = "nothing tells that this credential is one of `{I}`: the document has another of the same kind, or it is not in the call",
    label = "that is for the program to assert: write `assume` for `strategy`, `assume_tokens` for `tokens`, and so on"
)]
pub trait Told<'a, I: ?Sized>: seal::ToldSeal {}

/// Without it, a program could implement [`Told`] for its own identities: the orphan rule lets it.
mod seal {
    pub trait ToldSeal {}
}

/// For generated code: a function without `assume` in its name. It is no type of the program's, so that rustc does not show where it is
/// declared, and has a name that the standard library does not have, so that rustc prints it without its module.
#[derive(Debug)]
pub enum WithoutAssume {}

/// For generated code.
#[diagnostic::on_unimplemented(
    message = "the password grant has no strategy",
    label = "this would show the person's password to the program",
    note = "RFC 9700 §2.4 forbids the grant: log the person in by `authorization_code` or `device`, if the document declares one of them, \
            or give a source of your own to `tokens`, which is `assume_tokens` if nothing tells whose they are"
)]
pub trait PasswordGrant {}

/// For generated code.
#[diagnostic::on_unimplemented(
    message = "the implicit grant has no strategy",
    label = "this would bring the token in a URL",
    note = "RFC 9700 §2.1.2 advises against the grant: log the person in by `authorization_code`, if the document declares it, \
            or give a source of your own to `tokens`, which is `assume_tokens` if nothing tells whose they are"
)]
pub trait ImplicitGrant {}

/// For generated code.
#[diagnostic::on_unimplemented(
    message = "this HTTP authentication scheme has no ready strategy",
    label = "there is no strategy that sends this",
    note = "implement `permitted::Strategy` for a type of your own: its proof is the `Authorization` header of the scheme"
)]
pub trait OtherScheme {}
