//! Names as tokens.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// An identifier. The stages before chose the name; a character that cannot be in one becomes `_`, because making an
/// invalid identifier panics.
pub(super) fn ident(name: &str) -> Ident {
    if let Some(raw) = name.strip_prefix("r#")
        && is_identifier(raw)
        && !matches!(raw, "self" | "Self" | "super" | "crate" | "_")
    {
        return Ident::new_raw(raw, Span::call_site());
    }
    if is_identifier(name) {
        return Ident::new(name, Span::call_site());
    }
    let kept: String = name.chars().map(|c| if unicode_ident::is_xid_continue(c) { c } else { '_' }).collect();
    Ident::new(&format!("_{kept}"), Span::call_site())
}

fn is_identifier(name: &str) -> bool {
    // What all names are that the stages before chose.
    let mut rest = name.as_bytes();
    if let [b'a'..=b'z' | b'A'..=b'Z' | b'_', ..] = rest {
        while let [b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_', after @ ..] = rest {
            rest = after;
        }
        if rest.is_empty() {
            return true;
        }
    }
    let mut characters = name.chars();
    characters.next().is_some_and(|first| first == '_' || unicode_ident::is_xid_start(first))
        && characters.all(unicode_ident::is_xid_continue)
}

/// A name without the mark of a raw identifier, for messages.
pub(super) fn unraw(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// `"text", "text"`
pub(super) fn strings<'a>(texts: impl IntoIterator<Item = &'a String>) -> TokenStream {
    let texts = texts.into_iter();
    quote!(#(#texts),*)
}

/// `Some(tokens)` or `None`.
pub(super) fn option(value: Option<TokenStream>) -> TokenStream {
    match value {
        Some(value) => quote!(__p::Some(#value)),
        None => quote!(__p::None),
    }
}
