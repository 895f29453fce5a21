//! Tokens that are put into others one by one.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, TokenStream, TokenTree};
use quote::ToTokens;

use super::ident::ident;

/// Types and values that stand in many items. A `TokenStream` in another one is copied and joined by the compiler, in up to three calls,
/// and these are not.
#[derive(Debug, Clone, Default)]
pub(super) struct Trees(Vec<TokenTree>);

impl Trees {
    /// A word.
    pub(super) fn word(word: &str) -> Self {
        Self(vec![ident(word).into()])
    }

    /// A name of [`alias`](super::types::alias).
    pub(super) fn known(name: &str) -> Self {
        Self::word("__p").segment(&ident(name))
    }

    /// `self::name`: one more segment of a path
    pub(super) fn segment(mut self, name: &Ident) -> Self {
        self.0.push(Punct::new(':', Spacing::Joint).into());
        self.punctuated(':', [TokenTree::from(name.clone())])
    }

    /// `self<arguments>`
    pub(super) fn with(self, arguments: Self) -> Self {
        self.punctuated('<', arguments.0).punctuated('>', [])
    }

    /// `self, other`
    pub(super) fn and(self, other: Self) -> Self {
        self.punctuated(',', other.0)
    }

    /// `self: value`
    pub(super) fn is(self, value: Self) -> Self {
        self.punctuated(':', value.0)
    }

    /// `self()`
    pub(super) fn called(mut self) -> Self {
        self.0.push(Group::new(Delimiter::Parenthesis, TokenStream::new()).into());
        self
    }

    /// `&other`
    pub(super) fn reference(other: Self) -> Self {
        Self(Vec::new()).punctuated('&', other.0)
    }

    /// `.name(arguments)`
    pub(super) fn method(name: &str, arguments: Self) -> Self {
        let arguments = Group::new(Delimiter::Parenthesis, arguments.0.into_iter().collect());
        Self(Vec::new()).punctuated('.', [ident(name).into(), arguments.into()])
    }

    /// `[self]`
    pub(super) fn in_brackets(self) -> Self {
        Self(vec![Group::new(Delimiter::Bracket, self.0.into_iter().collect()).into()])
    }

    fn punctuated(mut self, mark: char, rest: impl IntoIterator<Item = TokenTree>) -> Self {
        self.0.push(Punct::new(mark, Spacing::Alone).into());
        self.0.extend(rest);
        self
    }
}

impl From<TokenStream> for Trees {
    fn from(tokens: TokenStream) -> Self {
        Self(tokens.into_iter().collect())
    }
}

impl From<&Ident> for Trees {
    fn from(name: &Ident) -> Self {
        Self(vec![name.clone().into()])
    }
}

impl From<Literal> for Trees {
    fn from(literal: Literal) -> Self {
        Self(vec![literal.into()])
    }
}

impl ToTokens for Trees {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.iter().cloned());
    }
}
