//! The servers that the document names, for a program to choose from.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{Docs, code};
use super::ident::{ident, unraw};
use crate::check::Api;
use crate::model::{ServerUrl, ServerVariable};

/// The module `server`. A URL without a host says nothing that a program could choose.
pub(super) fn module(api: &Api) -> TokenStream {
    let named: Vec<&ServerUrl> = api.servers.iter().filter(|server| server.url.contains("://")).collect();
    if named.is_empty() {
        return quote!();
    }
    let servers = named.iter().zip(1..).map(|(server, number)| function(server, number));
    quote! {
        /// The servers that the document names. None is called unless the program chooses it.
        pub mod server {
            use super::__p;
            #(#servers)*
        }
    }
}

fn function(server: &ServerUrl, number: usize) -> TokenStream {
    let name = ident(&format!("server{number}"));
    let mut docs = Docs::of_spec(&server.docs);
    docs.line(&format!("{}.", code(&server.url)));
    if !server.variables.is_empty() {
        docs.list(server.variables.iter().map(variable));
    }
    docs.line("# Errors\nIt is not `https`, or a variable has a value that would make another server of it.");
    let docs = docs.attribute("");
    let url = &server.url;
    let arguments: Vec<_> = server.variables.iter().map(|variable| ident(&variable.rust)).collect();
    let wires = server.variables.iter().map(|variable| &variable.wire);
    quote! {
        #docs
        pub fn #name(#(#arguments: &str),*) -> __p::Result<__p::Server, __p::Error> {
            __p::Server::from_template(#url, &[#((#wires, #arguments)),*])
        }
    }
}

fn variable(variable: &ServerVariable) -> String {
    let ServerVariable { rust, default, values, .. } = variable;
    let mut line = format!("`{}`:", unraw(rust));
    if !values.is_empty() {
        let values: Vec<String> = values.iter().map(|value| code(value)).collect();
        line.push_str(&format!(" one of {};", values.join(", ")));
    }
    line.push_str(&format!(" {} by default", code(default)));
    line
}
