//! Calls from a program that is not `async`.

use std::pin::Pin;

use futures_util::{Stream, StreamExt};

use crate::error::{Error, OperationError};
use crate::spawn;

/// Waits on this thread for what is otherwise awaited: a call, the next item of its pages, a login.
///
/// ```
/// use permitted::blocking::Wait;
/// # #[permitted::api("guide/pets.yaml")] pub mod pets {}
/// use pets::PetsExt;
///
/// fn name(client: &permitted::Client<impl permitted::Strategy>) -> Result<String, permitted::Error> {
///     Ok(client.pets().get_pet("rex").wait()?.name)
/// }
/// # fn main() {}
/// ```
///
/// Threads of this crate carry its timers, and in any case the token requests and the connections of all calls of the program. In `async`
/// code it stops the thread that it is called on, as whatever blocks does.
pub trait Wait: IntoFuture + Sized {
    /// Waits for it.
    fn wait(self) -> Self::Output;
}

impl<F: IntoFuture<Output: Failed>> Wait for F {
    fn wait(self) -> F::Output {
        let outcome = spawn::block_on(self.into_future());
        outcome.unwrap_or_else(|| F::Output::failed(Error::credential("there is no thread to carry the call")))
    }
}

/// An outcome that can be an error of this crate.
pub trait Failed: Sized {
    /// The error, as such an outcome.
    #[doc(hidden)]
    fn failed(error: Error) -> Self;
}

impl<T> Failed for Result<T, Error> {
    fn failed(error: Error) -> Self {
        Err(error)
    }
}

impl<T, E> Failed for Result<T, OperationError<E>> {
    fn failed(error: Error) -> Self {
        Err(OperationError::new(error, None))
    }
}

impl<T: Failed> Failed for Option<T> {
    fn failed(error: Error) -> Self {
        Some(T::failed(error))
    }
}

/// The items of a stream, each waited for: of pages ([`Items`](crate::Items), [`Pages`](crate::Pages)), of a download
/// ([`ByteStream`](crate::ByteStream)), of events ([`Events`](crate::Events)).
#[derive(Debug)]
pub struct Each<S>(S);

/// Waits for the items of a stream, one after the other.
///
/// ```
/// use permitted::blocking::each;
/// # #[permitted::api("guide/pets.yaml")] pub mod pets {}
/// use pets::PetsExt;
///
/// fn names(client: &permitted::Client<impl permitted::Strategy>) -> Result<Vec<String>, permitted::Error> {
///     let mut names = Vec::new();
///     for pet in each(client.pets().list_pets().items()) {
///         names.push(pet?.name);
///     }
///     Ok(names)
/// }
/// # fn main() {}
/// ```
pub fn each<S: Stream<Item: Failed> + Unpin>(stream: S) -> Each<S> {
    Each(stream)
}

impl<S: Stream<Item: Failed> + Unpin> Iterator for Each<S> {
    type Item = S::Item;

    fn next(&mut self) -> Option<S::Item> {
        Pin::new(&mut self.0).next().wait()
    }
}
