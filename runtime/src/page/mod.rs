//! Storage of a page for while it is not loaded (`wasm32` only).
//!
//! A tab leaves the page for a login, and a reload begins it anew. What is to be there afterwards is kept by the browser, where
//! **every script of the page's origin can read it**: a library of somebody else, and whatever gets in by cross-site scripting. So keep as
//! little as possible, for as short as possible, and prefer [`Tab`]; a page that must be safe from its own scripts keeps its tokens on a
//! server of its own.
//!
//! `runtime/examples/page` keeps its login so: [`PendingLogin::suspend`](crate::oauth::PendingLogin::suspend) before the tab leaves,
//! [`returned`] and [`CodeFlow::resume`](crate::oauth::CodeFlow::resume) when it comes back. [`Sessions`] keeps tokens.
//!
//! The size of a page is the program's to choose, too: `opt-level = "z"`, `lto = "fat"`, `codegen-units = 1` and `panic = "abort"` in its profile, `wasm-opt -Oz`
//! behind `wasm-bindgen`, and an allocator that is smaller than the standard library's (`rlsf`, by 7 kB). The pages of `runtime/examples/page` have all of them.

mod returned;
mod sessions;

use secrecy::{ExposeSecret, SecretString};
use web_sys::Storage;

pub use self::returned::{Returned, returned};
pub use self::sessions::Sessions;
use crate::error::Error;

/// A place for the secrets of a page, by their names.
pub trait PageStorage {
    /// Keeps a text under that name, in place of what was there.
    ///
    /// # Errors
    /// [`Error::store`]: the browser keeps nothing for this page, or has no room left.
    fn keep(&self, name: &str, text: &SecretString) -> Result<(), Error>;

    /// The text that is kept under that name.
    ///
    /// # Errors
    /// As [`keep`](Self::keep).
    fn read(&self, name: &str) -> Result<Option<SecretString>, Error>;

    /// Forgets the text.
    ///
    /// # Errors
    /// As [`keep`](Self::keep).
    fn forget(&self, name: &str) -> Result<(), Error>;

    /// The text, which is forgotten: for what is used once.
    ///
    /// # Errors
    /// As [`keep`](Self::keep). What could not be forgotten is not given.
    fn take(&self, name: &str) -> Result<Option<SecretString>, Error> {
        let text = self.read(name)?;
        self.forget(name)?;
        Ok(text)
    }
}

/// The tab's own storage (`sessionStorage`): no other tab reads it, and it ends with the tab. For logins under way, whose `state` is
/// bound to the tab by it.
///
/// A duplicate of the tab, and a window that the page opens without `noopener`, begin with a copy of it: the code of a login is then taken
/// from whichever comes first, and the other is refused; [`Sessions`] in two copies part ways with the first renewal.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tab;

/// The storage of all pages of the origin (`localStorage`): it lasts until somebody clears it, and is written to the disk. For the refresh
/// token of a visitor, who is to have the same cart tomorrow; not for a person who logs in on a shared machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct Origin;

macro_rules! storage {
    ($place:ty, $of:ident) => {
        impl PageStorage for $place {
            fn keep(&self, name: &str, text: &SecretString) -> Result<(), Error> {
                let place = place(web_sys::Window::$of)?;
                place.set_item(name, text.expose_secret()).map_err(|_| no_room())
            }

            fn read(&self, name: &str) -> Result<Option<SecretString>, Error> {
                let text = place(web_sys::Window::$of)?.get_item(name).map_err(|_| nowhere())?;
                Ok(text.map(SecretString::from))
            }

            fn forget(&self, name: &str) -> Result<(), Error> {
                place(web_sys::Window::$of)?.remove_item(name).map_err(|_| nowhere())
            }
        }
    };
}

storage!(Tab, session_storage);
storage!(Origin, local_storage);

fn place(
    of: impl FnOnce(&web_sys::Window) -> Result<Option<Storage>, wasm_bindgen::JsValue>,
) -> Result<Storage, Error> {
    let window = web_sys::window().ok_or_else(nowhere)?;
    of(&window).ok().flatten().ok_or_else(nowhere)
}

fn nowhere() -> Error {
    Error::store(
        "the browser keeps nothing for this page: its storage is disabled, or the page is in a frame that has none",
    )
}

fn no_room() -> Error {
    Error::store("the browser keeps no more for this page: its storage is full")
}
