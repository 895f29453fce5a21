//! The module that the attribute stands on.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::{Error, Result};

/// `pub mod products { .. }`
pub(crate) struct Module {
    /// All before the braces.
    head: TokenStream,
    pub(crate) name: Ident,
    /// What the user wrote in it.
    items: TokenStream,
}

impl Module {
    pub(crate) fn read(item: TokenStream) -> Result<Self> {
        let mut head = TokenStream::new();
        let mut tokens = item.into_iter();
        let mut after_mod = false;
        let mut name = None;
        for token in tokens.by_ref() {
            match (&token, &name) {
                (TokenTree::Group(attribute), None) if !after_mod && is_ours(attribute) => {
                    let text =
                        "one attribute of `permitted` for one module; give the other document a module of its own";
                    return Err(Error::new(attribute.span(), text));
                }
                (TokenTree::Group(group), Some(_)) if group.delimiter() == Delimiter::Brace => {
                    let (Some(name), items) = (name, group.stream()) else { break };
                    return Ok(Self { head, name, items });
                }
                (TokenTree::Punct(end), Some(name)) if end.as_char() == ';' => {
                    return Err(Error::new(end.span(), format!("write `mod {name} {{}}`: the bindings come inside")));
                }
                (TokenTree::Ident(ident), None) if after_mod => name = Some(ident.clone()),
                (TokenTree::Ident(ident), None) => after_mod = ident == "mod",
                _ => {}
            }
            head.extend([token]);
        }
        Err(Error::new(Span::call_site(), "this attribute stands on a module: `pub mod products {}`"))
    }

    /// The module with more items in it, and others beside it.
    pub(crate) fn with(&self, inside: &TokenStream, beside: &TokenStream) -> TokenStream {
        let Self { head, items, .. } = self;
        quote!(#beside #head { #items #inside })
    }
}

/// `[permitted::api("..", ..)]`, or the same by a name that was imported.
fn is_ours(attribute: &Group) -> bool {
    let tokens: Vec<TokenTree> = attribute.stream().into_iter().collect();
    let [.., TokenTree::Ident(name), TokenTree::Group(arguments)] = tokens.as_slice() else { return false };
    let path = matches!(arguments.stream().into_iter().next(), Some(TokenTree::Literal(_)));
    attribute.delimiter() == Delimiter::Bracket && (name == "api" || name == "identities" || name == "types") && path
}
