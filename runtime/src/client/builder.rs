//! The requests of operations with optional parts.

/// The type of a module's requests with optional parts. It is generic over the operation, whose setters stand in an `impl` of
/// their own, so that what all requests can do is compiled once for each module and not once for each operation. It is part of
/// the expansion, because nobody adds methods to a type of another crate.
#[doc(hidden)]
#[macro_export]
macro_rules! __builder {
    ($name:ident $($paged:ident)?) => {
        /// A request of the operation `O`, whose optional parts are still to be set: `.await` sends it.
        #[must_use = "a request does nothing until it is awaited"]
        pub struct $name<O, R>(pub(super) R, pub(super) $crate::__private::PhantomData<fn() -> O>);
        impl<O, T: $crate::__private::Outcome, E: $crate::__private::Outcome>
            $name<O, $crate::__private::Request<T, E>>
        {
            $crate::__setters!();
            /// Sends the request and gives the response with its status and headers.
            ///
            /// # Errors
            /// As [`Request::send`](::permitted::Request::send).
            #[inline]
            pub fn send(
                self,
            ) -> impl $crate::__private::Future<
                Output = $crate::__private::Result<$crate::__private::Response<T>, $crate::__private::OperationError<E>>,
            > {
                self.0.send()
            }
            /// The plain request.
            #[inline]
            pub fn into_request(self) -> $crate::__private::Request<T, E> {
                self.0
            }
        }
        $($crate::__builder!(@ $paged $name);)?
        impl<O, R: $crate::__private::IntoFuture> $crate::__private::IntoFuture for $name<O, R> {
            type Output = R::Output;
            type IntoFuture = R::IntoFuture;
            #[inline]
            fn into_future(self) -> R::IntoFuture {
                self.0.into_future()
            }
        }
        impl<O, R: $crate::__private::Debug> $crate::__private::Debug for $name<O, R> {
            #[inline]
            fn fmt(&self, formatter: &mut $crate::__private::fmt::Formatter<'_>) -> $crate::__private::fmt::Result {
                $crate::__private::Debug::fmt(&self.0, formatter)
            }
        }
    };
    (@ paged $name:ident) => {
        impl<O, T: $crate::__private::Decode, E: $crate::__private::Outcome, Item>
            $name<O, $crate::__private::Paged<T, E, Item>>
        {
            $crate::__setters!();
            /// Sends the request of the first page and gives the response with its status and headers.
            ///
            /// # Errors
            /// As [`Request::send`](::permitted::Request::send).
            #[inline]
            pub fn send(
                self,
            ) -> impl $crate::__private::Future<
                Output = $crate::__private::Result<$crate::__private::Response<T>, $crate::__private::OperationError<E>>,
            > {
                self.0.send()
            }
            /// The plain request of the first page.
            #[inline]
            pub fn into_request(self) -> $crate::__private::Request<T, E> {
                self.0.into_request()
            }
            /// All items of all pages.
            #[inline]
            pub fn items(self) -> $crate::__private::Items<T, E, Item> {
                self.0.items()
            }
            /// All pages, each fetched when the one before has been taken.
            #[inline]
            pub fn pages(self) -> $crate::__private::Pages<T, E, Item> {
                self.0.pages()
            }
        }
    };
}

/// The setters for the options of every request, whose error is `E`.
#[doc(hidden)]
#[macro_export]
macro_rules! __setters {
    () => {
        /// The work of an operation's setter. A closure of its own would cost rustc as much as the setter.
        #[allow(dead_code)]
        #[inline]
        fn __set(self, index: usize, value: &dyn $crate::__private::Encode) -> Self {
            Self(self.0.parameter(index, value), self.1)
        }
        /// Adds a header: [`Request::header`](::permitted::Request::header).
        #[inline]
        pub fn header(self, name: &str, value: &str) -> Self {
            Self(self.0.header(name, value), self.1)
        }
        /// Limits the whole call: [`Request::timeout`](::permitted::Request::timeout).
        #[inline]
        pub fn timeout(self, total: $crate::__private::Duration) -> Self {
            Self(self.0.timeout(total), self.1)
        }
        /// Other limits: [`Request::limits`](::permitted::Request::limits).
        #[inline]
        pub fn limits(self, limits: $crate::__private::Limits) -> Self {
            Self(self.0.limits(limits), self.1)
        }
        /// Another retry policy: [`Request::retries`](::permitted::Request::retries).
        #[inline]
        pub fn retries(self, retries: $crate::__private::Retries) -> Self {
            Self(self.0.retries(retries), self.1)
        }
        /// Names the request: [`Request::idempotency_key`](::permitted::Request::idempotency_key).
        #[inline]
        pub fn idempotency_key(self, key: &str) -> Self {
            Self(self.0.idempotency_key(key), self.1)
        }
        /// Content of another media type: [`Request::content`](::permitted::Request::content).
        #[inline]
        pub fn content(self, media: &str, content: impl $crate::__private::Into<$crate::__private::Upload>) -> Self {
            Self(self.0.content(media, content), self.1)
        }
        /// A response of another media type: [`Request::receive`](::permitted::Request::receive).
        #[inline]
        pub fn receive<U: $crate::__private::Outcome>(self, media: &str) -> $crate::__private::Request<U, E> {
            self.0.receive(media)
        }
    };
}
