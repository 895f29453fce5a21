//! The module that the attribute stands on.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::{Error, Result};

/// `pub mod products { .. }`
pub(crate) struct Module {
    /// All before the braces.
    head: TokenStream,
    pub(crate) name: Ident,
    /// The items that the user wrote in it.
    items: TokenStream,
    /// It has documentation of the program's own.
    is_documented: bool,
    /// An attribute that may not stand below ours; it is left out.
    pub(crate) foreign: Option<Error>,
    /// The name that the program has for the crate `permitted`, if it is another one.
    pub(crate) krate: Option<TokenStream>,
}

/// The attributes that may stand below ours. All others may be macros, which would get the bindings as text and could take the
/// bounds out of them. No macro can have one of these names: rustc calls that ambiguous.
const INERT: [&str; 12] = [
    "allow",
    "cfg",
    "cfg_attr",
    "deny",
    "deprecated",
    "doc",
    "expect",
    "forbid",
    "macro_use",
    "no_implicit_prelude",
    "path",
    "warn",
];

impl Module {
    pub(crate) fn read(item: TokenStream) -> Result<Self> {
        let mut head = TokenStream::new();
        let mut tokens = item.into_iter().peekable();
        let mut after_mod = false;
        let mut name = None;
        let (mut foreign, mut is_documented) = (None, false);
        while let Some(token) = tokens.next() {
            match (&token, &name) {
                (TokenTree::Punct(mark), None) if mark.as_char() == '#' => {
                    let attribute = tokens.next();
                    if let Some(TokenTree::Group(attribute)) = &attribute {
                        if is_ours(attribute) {
                            let text = "one attribute of `permitted` for one module; give the other document a module of its own";
                            return Err(Error::new(attribute.span(), text));
                        }
                        if !is_inert(attribute) {
                            // What a formatter reads is in the source.
                            if !is_of_rustfmt(attribute) {
                                foreign.get_or_insert_with(|| below(attribute));
                            }
                            continue;
                        }
                        is_documented |= matches!(called(attribute), (Some(name), _) if name == "doc");
                    }
                    head.extend([Some(token), attribute].into_iter().flatten());
                    continue;
                }
                (TokenTree::Group(group), Some(_)) if group.delimiter() == Delimiter::Brace => {
                    let (Some(name), items) = (name, group.stream()) else { break };
                    is_documented |= begins_with_attribute(&items);
                    return Ok(Self { head, name, items, is_documented, foreign, krate: None });
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
        let documented = (!self.is_documented).then(|| quote!(#[doc = "Bindings, made from an API description."]));
        let (inside, beside) = (self.renamed(inside), self.renamed(beside));
        quote!(#beside #documented #head { #items #inside })
    }

    /// The generated items, with the name that the program has for the crate `permitted`.
    pub(crate) fn renamed(&self, generated: &TokenStream) -> TokenStream {
        self.krate.as_ref().map_or_else(|| generated.clone(), |path| rename(generated, path))
    }
}

/// `::permitted::__private` as `path::__private`. Nothing else of `permitted` is named.
fn rename(generated: &TokenStream, path: &TokenStream) -> TokenStream {
    let is_colon = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(mark)) if mark.as_char() == ':');
    let is = |token: Option<&TokenTree>, name: &str| matches!(token, Some(TokenTree::Ident(word)) if word == name);
    let tokens: Vec<TokenTree> = generated.clone().into_iter().collect();
    let mut out = TokenStream::new();
    let mut rest = tokens.as_slice();
    while let [token, after @ ..] = rest {
        let at = |index| rest.get(index);
        let begins = is_colon(at(0)) && is_colon(at(1)) && is_colon(at(3)) && is_colon(at(4));
        if begins && is(at(2), "permitted") && is(at(5), "__private") {
            out.extend(path.clone());
            rest = rest.get(3..).unwrap_or_default();
            continue;
        }
        rest = after;
        match token {
            TokenTree::Group(group) => {
                let mut renamed = Group::new(group.delimiter(), rename(&group.stream(), path));
                renamed.set_span(group.span());
                out.extend([TokenTree::Group(renamed)]);
            }
            other => out.extend([other.clone()]),
        }
    }
    out
}

/// The name, or the first of a path, and whether it is a path.
fn called(attribute: &Group) -> (Option<Ident>, bool) {
    let mut tokens = attribute.stream().into_iter();
    let Some(TokenTree::Ident(first)) = tokens.next() else { return (None, true) };
    (Some(first), matches!(tokens.next(), Some(TokenTree::Punct(mark)) if mark.as_char() == ':'))
}

/// `#![doc = ".."]`, or what else a program writes first in its module.
fn begins_with_attribute(items: &TokenStream) -> bool {
    let mut items = items.clone().into_iter();
    let mut is = |mark| matches!(items.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == mark);
    is('#') && is('!')
}

fn is_inert(attribute: &Group) -> bool {
    matches!(called(attribute), (Some(name), false) if INERT.iter().any(|known| name == known))
}

fn is_of_rustfmt(attribute: &Group) -> bool {
    matches!(called(attribute), (Some(name), true) if name == "rustfmt")
}

fn below(attribute: &Group) -> Error {
    let text = attribute.stream().to_string();
    let text =
        format!("`#[{text}]` stands below an attribute of `permitted` and would get the bindings: write it above");
    Error::new(attribute.span(), text)
}

/// `[permitted::api("..", ..)]`, or the same by a name that was imported.
fn is_ours(attribute: &Group) -> bool {
    let tokens: Vec<TokenTree> = attribute.stream().into_iter().collect();
    let [.., TokenTree::Ident(name), TokenTree::Group(arguments)] = tokens.as_slice() else { return false };
    let path = matches!(arguments.stream().into_iter().next(), Some(TokenTree::Literal(_)));
    attribute.delimiter() == Delimiter::Bracket && (name == "api" || name == "identities" || name == "types") && path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_without_documentation_gets_some() {
        let made = |item: TokenStream| Module::read(item).unwrap().with(&quote!(), &quote!()).to_string();
        assert!(
            made(quote!(
                pub mod pets {}
            ))
            .starts_with("# [doc = ")
        );
        let own = [
            quote!(
                #[doc = "Our pets."]
                pub mod pets {}
            ),
            quote!(
                pub mod pets {
                    #![doc = "Our pets."]
                }
            ),
            quote!(
                #[doc(hidden)]
                pub mod pets {}
            ),
        ];
        for item in own {
            assert_eq!(made(item.clone()), item.to_string());
        }
    }
}
