//! Secrets of a program, and the target where there is no place for them.

/// The target that is compiled for.
#[derive(Debug)]
pub enum ThisTarget {}

/// A target whose programs can keep a secret: all but a browser.
///
/// The lifetime says nothing. With it, rustc looks at the bound of a function where the function is called.
#[diagnostic::on_unimplemented(
    message = "the secret of a program must never reach a browser",
    label = "everybody who opens the page can read it",
    note = "a page is a client without a secret: `OAuthClient::public`, and a login by `authorization_code`"
)]
pub trait KeepsSecrets<'a> {}

#[cfg(not(target_arch = "wasm32"))]
impl KeepsSecrets<'_> for ThisTarget {}
