//! The functions that make a strategy of tokens, for the flows that a document declares.
//!
//! Each is a line that calls the runtime, and stands only where the scheme declares its flow.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::credentials::{Credentials, bounds, name_of, refused_twin, tells, tells_by_flow};
use super::docs::{Docs, code};
use super::ident::ident;
use super::scheme::scheme_step;
use crate::check::Identity;
use crate::model::{EndpointKind, Flow, FlowKind, Scheme, SchemeKind};

/// The constants and functions of an identity whose proof is a bearer token.
pub(super) fn constructors(identity: &Identity, all: Credentials<'_>, p: &TokenStream) -> TokenStream {
    let mut bearers = identity.schemes.iter().filter(|scheme| scheme.kind == SchemeKind::Bearer);
    let (Some(scheme), None) = (bearers.next(), bearers.next()) else { return quote!() };
    if identity.schemes.iter().any(|scheme| matches!(scheme.kind, SchemeKind::Other | SchemeKind::Http(_))) {
        return quote!();
    }
    let rust = ident(&identity.rust);
    let maker = Maker { identity, all, p };
    let (constants, tokens) = (constants(scheme), maker.tokens());
    let mut functions: Vec<TokenStream> = Vec::new();
    for flow in &scheme.flows {
        match flow.kind {
            FlowKind::ClientCredentials => functions.push(maker.client_credentials()),
            FlowKind::AuthorizationCode => functions.push(maker.authorization_code()),
            FlowKind::Device => functions.push(maker.device()),
            FlowKind::Discovered => {
                functions.extend([maker.client_credentials(), maker.authorization_code(), maker.device()]);
            }
            FlowKind::Password => functions.push(password(p)),
            FlowKind::Implicit => functions.push(implicit(p)),
        }
    }
    quote! {
        impl #rust {
            #constants
            #(#functions)*
            #tokens
        }
    }
}

/// The call of the function of the first flow that a scheme alone declares and no other shares, so that it asserts nothing.
pub(super) fn flow_call(identity: &Identity, all: Credentials<'_>) -> Option<&'static str> {
    let [scheme] = &identity.schemes[..] else { return None };
    let flows = scheme.flows.iter().filter(|_| scheme.kind == SchemeKind::Bearer);
    flows.filter(|flow| tells_by_flow(identity, all, flow.kind)).find_map(|flow| match flow.kind {
        FlowKind::ClientCredentials => Some("client_credentials(server, client)"),
        FlowKind::AuthorizationCode => Some("authorization_code(server, authorization_endpoint, client)"),
        FlowKind::Device => Some("device(server, device_endpoint, client)"),
        FlowKind::Password | FlowKind::Implicit | FlowKind::Discovered => None,
    })
}

/// The URLs that the document declares. One of several flows with different URLs is called after its flow.
fn constants(scheme: &Scheme) -> TokenStream {
    let mut constants = TokenStream::new();
    let kinds = [
        (EndpointKind::Token, "TOKEN_URL", "The token endpoint"),
        (EndpointKind::Authorization, "AUTHORIZATION_URL", "The authorization endpoint"),
        (EndpointKind::Device, "DEVICE_AUTHORIZATION_URL", "The device authorization endpoint"),
        (EndpointKind::Issuer, "ISSUER", "The issuer"),
    ];
    for (kind, name, what) in kinds {
        let of = |flow: &Flow| flow.urls.iter().find(|(other, _)| *other == kind).map(|(_, url)| url.clone());
        let usable = scheme.flows.iter().filter(|flow| !matches!(flow.kind, FlowKind::Password | FlowKind::Implicit));
        let urls: Vec<(FlowKind, String)> = usable.filter_map(|flow| Some((flow.kind, of(flow)?))).collect();
        let one = urls.iter().all(|(_, url)| urls.first().is_some_and(|(_, first)| first == url));
        for (flow, url) in urls.iter().take(if one { 1 } else { urls.len() }) {
            let name = if one { ident(name) } else { ident(&format!("{}_{name}", called(*flow))) };
            let docs =
                format!("{what} that the document declares. Whether a secret goes there is for the program to say.");
            constants.extend(quote!(#[doc = #docs] pub const #name: &'static str = #url;));
        }
    }
    constants
}

fn called(flow: FlowKind) -> &'static str {
    match flow {
        FlowKind::ClientCredentials => "CLIENT_CREDENTIALS",
        FlowKind::AuthorizationCode => "AUTHORIZATION_CODE",
        FlowKind::Device => "DEVICE",
        FlowKind::Password | FlowKind::Implicit | FlowKind::Discovered => "OTHER",
    }
}

struct Maker<'a> {
    identity: &'a Identity,
    all: Credentials<'a>,
    p: &'a TokenStream,
}

impl Maker<'_> {
    fn client_credentials(&self) -> TokenStream {
        let p = self.p;
        self.flow(
            FlowKind::ClientCredentials,
            "client_credentials",
            "A strategy by the client credentials grant (RFC 6749 §4.4): see \
             [`Credential::client_credentials`](::permitted::Credential::client_credentials).",
            &quote!(client: #p::OAuthClient<G>),
            &quote!(#p::TokenStrategy),
            &quote!(client),
        )
    }

    fn authorization_code(&self) -> TokenStream {
        let p = self.p;
        self.flow(
            FlowKind::AuthorizationCode,
            "authorization_code",
            "A login in a browser by the authorization code grant with PKCE (RFC 6749 §4.1, RFC 7636): see \
             [`Credential::authorization_code`](::permitted::Credential::authorization_code).",
            &quote!(authorization_endpoint: #p::Server, client: #p::OAuthClient<G>),
            &quote!(#p::CodeFlow),
            &quote!(authorization_endpoint, client),
        )
    }

    fn device(&self) -> TokenStream {
        let p = self.p;
        self.flow(
            FlowKind::Device,
            "device",
            "A login on another device by the device authorization grant (RFC 8628): see \
             [`Credential::device`](::permitted::Credential::device).",
            &quote!(device_endpoint: #p::Server, client: #p::OAuthClient<G>),
            &quote!(#p::DeviceFlow),
            &quote!(device_endpoint, client),
        )
    }

    fn flow(
        &self,
        kind: FlowKind,
        called: &str,
        docs: &str,
        arguments: &TokenStream,
        result: &TokenStream,
        passed: &TokenStream,
    ) -> TokenStream {
        let p = self.p;
        let alone = tells_by_flow(self.identity, self.all, kind);
        let (docs, name, steps, more) = self.head(called, docs, alone);
        let (call, rust) = (ident(called), ident(&self.identity.rust));
        // An identity may be called `G`.
        let me = if self.identity.scoped { quote!(self::#rust<G>) } else { quote!(Self) };
        let bound = match kind {
            FlowKind::ClientCredentials => quote!(for<'a> #p::ThisTarget: #p::KeepsSecrets<'a>,),
            _ => quote!(),
        };
        let function = |name: &Ident, docs: &TokenStream, told: &TokenStream| {
            let told = bounds(&quote!(#bound #told));
            quote! {
                #docs
                #[inline]
                pub fn #name<G: 'static>(server: #p::Server, #arguments #(, #more)*) -> #p::Result<#result<#me>, #p::Error>
                #told
                {
                    #p::Credential::assume(server) #(#steps)* .#call(#passed)
                }
            }
        };
        let twin = refused_twin(called, alone, self.all.at, p, &function);
        let function = function(&name, &docs, &quote!());
        quote!(#function #twin)
    }

    /// Tokens of the program's own; with grants, a second one that names them.
    fn tokens(&self) -> TokenStream {
        let p = self.p;
        let alone = tells(self.identity, self.all);
        let docs = "A strategy that sends bearer tokens of a source, asked once for any number of calls: see \
                    [`Credential::tokens`](::permitted::Credential::tokens).";
        let (docs, _, steps, more) = self.head("tokens", docs, alone);
        let (parameter, result) = match self.identity.scoped {
            true => {
                let rust = ident(&self.identity.rust);
                (quote!(G: 'static,), quote!(self::#rust<G>))
            }
            false => (quote!(), quote!(Self)),
        };
        let function =
            |name: &Ident, parameter: &TokenStream, result: &TokenStream, docs: &TokenStream, told: &TokenStream| {
                let told = bounds(told);
                quote! {
                    #docs
                    #[inline]
                    pub fn #name<#parameter T: #p::TokenSource>(server: #p::Server, source: T #(, #more)*)
                        -> #p::Result<#p::TokenStrategy<#result>, #p::Error>
                    #told
                    {
                        #p::Ok(#p::Credential::assume(server) #(#steps)* .tokens(source))
                    }
                }
            };
        let both = |called: &str, parameter: &TokenStream, result: &TokenStream| {
            let with =
                |name: &Ident, docs: &TokenStream, told: &TokenStream| function(name, parameter, result, docs, told);
            let (own, twin) =
                (with(&name_of(called, alone), &docs, &quote!()), refused_twin(called, alone, self.all.at, p, &with));
            quote!(#own #twin)
        };
        let plain = both("tokens", &quote!(), &quote!(Self));
        let granted = self.identity.scoped.then(|| both("granted_tokens", &parameter, &result));
        quote!(#plain #granted)
    }

    /// Documentation, name, what is sent beside the token, and its arguments.
    fn head(&self, called: &str, docs: &str, alone: bool) -> (TokenStream, Ident, Vec<TokenStream>, Vec<TokenStream>) {
        let mut text = Docs::default();
        text.line(docs);
        if !alone {
            text.line("Nothing tells that the credential belongs to this identity and no other, so this asserts it.");
        }
        let beside = self.identity.schemes.iter().filter(|scheme| scheme.kind != SchemeKind::Bearer);
        let (mut arguments, mut steps) = (Vec::new(), Vec::new());
        for (number, scheme) in beside.enumerate() {
            if let Some((argument, step)) = scheme_step(scheme, number, self.p) {
                text.line(&format!("The scheme {} is sent beside it.", code(&scheme.name)));
                arguments.push(argument);
                steps.push(step);
            }
        }
        text.line("# Errors\nAn endpoint is not one that a secret may go to, or something cannot be sent.");
        (text.attribute(""), name_of(called, alone), steps, arguments)
    }
}

fn password(p: &TokenStream) -> TokenStream {
    quote! {
        /// Refused: the program would see the person's password (RFC 9700 §2.4).
        pub fn password<U: #p::PasswordGrant>(
            _server: #p::Server, _client: #p::OAuthClient, _user: U, _password: #p::SecretString,
        ) {}
    }
}

fn implicit(p: &TokenStream) -> TokenStream {
    quote! {
        /// Refused: the token would come in a URL (RFC 9700 §2.1.2).
        pub fn implicit<U: #p::ImplicitGrant>(_server: #p::Server, _client: #p::OAuthClient, _callback: U) {}
    }
}
