//! The servers that the document names, for a program to choose from.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{Docs, code, plain};
use super::ident::{ident, unraw};
use crate::check::Api;
use crate::model::{ServerUrl, ServerVariable};

/// The module `server`. A URL without a host says nothing that a program could choose.
pub(super) fn module(api: &Api) -> TokenStream {
    let named: Vec<&ServerUrl> = api.servers.iter().filter(|server| server.url.contains("://")).collect();
    if named.is_empty() {
        return quote!();
    }
    let servers = named.iter().zip(1..).map(|(server, number)| match server.variables.is_empty() {
        true => fixed(server, number),
        false => with_variables(server, number),
    });
    quote! {
        /// The servers that the document names. None is called unless the program chooses it.
        pub mod server {
            use super::__p;
            #(#servers)*
        }
    }
}

const ERRORS: &str = "# Errors\nIt is not `https`, or a variable has a value that would make another server of it.";

fn docs(server: &ServerUrl) -> Docs {
    let mut docs = Docs::of_document(&server.docs);
    docs.line(&format!("{}.", code(&server.url)));
    docs
}

/// `server1()`
fn fixed(server: &ServerUrl, number: usize) -> TokenStream {
    let name = ident(&format!("server{number}"));
    let mut docs = docs(server);
    docs.line(ERRORS);
    let (docs, url) = (docs.attribute(""), &server.url);
    quote! {
        #docs
        #[inline]
        pub fn #name() -> __p::Result<__p::Server, __p::Error> {
            __p::Server::new(#url)
        }
    }
}

/// `server1().region(Server1Region::Us).build()`
fn with_variables(server: &ServerUrl, number: usize) -> TokenStream {
    let (name, builder) = (ident(&format!("server{number}")), ident(&format!("Server{number}")));
    let mut docs = docs(server);
    docs.list(server.variables.iter().map(variable));
    let (docs, url) = (docs.attribute(""), &server.url);
    let defaults = server.variables.iter().map(|ServerVariable { wire, default, .. }| quote!((#wire, #default)));
    let setters = server.variables.iter().zip(0_usize..).map(|(variable, index)| setter(variable, index, number));
    let types = server.variables.iter().filter(|variable| !variable.values.is_empty());
    let types = types.map(|variable| values(variable, number));
    let about = format!("The server of [`{name}`], each variable of which has its default until it is set.");
    quote! {
        #docs
        #[inline]
        pub fn #name() -> #builder {
            #builder(__p::ServerTemplate::new(#url, &[#(#defaults),*]))
        }
        #[doc = #about]
        #[must_use = "it is a server once it is built"]
        pub struct #builder(__p::ServerTemplate);
        impl #builder {
            #(#setters)*
            /// The server.
            ///
            #[doc = #ERRORS]
            #[inline]
            pub fn build(self) -> __p::Result<__p::Server, __p::Error> {
                self.0.build()
            }
        }
        #(#types)*
    }
}

fn setter(server_variable: &ServerVariable, index: usize, number: usize) -> TokenStream {
    let ServerVariable { wire, rust, values, type_name, .. } = server_variable;
    let mut docs = Docs::default();
    docs.line(&format!("Sets {}, which is {} by default.", code(wire), code(&server_variable.default)));
    docs.line(&server_variable.docs.as_deref().map(plain).unwrap_or_default());
    let (docs, setter) = (docs.attribute(""), ident(rust));
    let (argument, text) = match values.is_empty() {
        true => (quote!(&str), quote!(value)),
        false => {
            let name = ident(&format!("Server{number}{type_name}"));
            (quote!(#name), quote!(value.as_str()))
        }
    };
    quote! {
        #docs
        #[inline]
        pub fn #setter(self, value: #argument) -> Self {
            Self(self.0.set(#index, #text))
        }
    }
}

/// The values of a variable that the document lists.
fn values(variable: &ServerVariable, number: usize) -> TokenStream {
    let name = ident(&format!("Server{number}{}", variable.type_name));
    let docs = format!("The values of {} in the URL of [`server{number}`].", code(&variable.wire));
    let texts = variable.values.iter().map(|(text, _)| text).collect::<Vec<_>>();
    let names = variable.values.iter().map(|(_, name)| ident(name)).collect::<Vec<_>>();
    let shown = texts.iter().map(|text| code(text));
    quote! {
        #[doc = #docs]
        #[non_exhaustive]
        pub enum #name {
            #(#[doc = #shown] #names,)*
        }
        impl #name {
            /// The value in the URL.
            #[inline]
            pub const fn as_str(&self) -> &'static str {
                match self {
                    #(Self::#names => #texts,)*
                }
            }
        }
        impl __p::FromStr for #name {
            type Err = __p::Error;
            #[inline]
            fn from_str(text: &str) -> __p::Result<Self, __p::Error> {
                __p::listed(text, &[#(#texts),*], [#(Self::#names),*])
            }
        }
    }
}

fn variable(variable: &ServerVariable) -> String {
    let ServerVariable { rust, docs, default, values, .. } = variable;
    let mut line = format!("`{}`:", unraw(rust));
    if !values.is_empty() {
        let values: Vec<String> = values.iter().map(|(value, _)| code(value)).collect();
        line.push_str(&format!(" one of {};", values.join(", ")));
    }
    line.push_str(&format!(" {} by default", code(default)));
    if let Some(docs) = docs {
        line.push_str(&format!(". {}", plain(docs)));
    }
    line
}
