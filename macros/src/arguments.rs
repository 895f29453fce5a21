//! The arguments of the attributes.

use permitted_codegen::diag::nearest;
use permitted_codegen::model::{FORMATS, Selection};
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitStr, Result, Token, parenthesized};

/// The names of the arguments that may follow the file.
const KNOWN: [&str; 8] = ["crate", "identities", "only", "overlay", "strict", "types", "unannotated", "unknown_fields"];

/// `"products.json", identities = crate::identities, only(tags("a")), strict`
pub(crate) struct Arguments {
    pub(crate) file: LitStr,
    /// Another name of the crate `permitted`.
    pub(crate) krate: Option<Path>,
    pub(crate) identities: Option<Path>,
    pub(crate) overlay: Option<LitStr>,
    /// Files whose types other modules have, and these modules.
    pub(crate) types: Vec<(LitStr, Path)>,
    /// The types of the formats in the selection.
    pub(crate) formats: Vec<TokenStream>,
    pub(crate) selection: Selection,
}

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if !input.peek(LitStr) {
            return Err(input.error("the first argument is the path of an OpenAPI document, relative to this file"));
        }
        let mut arguments = Self {
            file: input.parse()?,
            krate: None,
            identities: None,
            overlay: None,
            types: Vec::new(),
            formats: Vec::new(),
            selection: Selection::default(),
        };
        let mut seen: Vec<Ident> = Vec::new();
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let name = Ident::parse_any(input)?;
            once(&mut seen, &name)?;
            arguments.argument(&name, input)?;
        }
        Ok(arguments)
    }
}

impl Arguments {
    fn argument(&mut self, name: &Ident, input: ParseStream<'_>) -> Result<()> {
        match name.to_string().as_str() {
            "crate" => {
                input.parse::<Token![=]>()?;
                self.krate = Some(path(input)?);
            }
            "identities" => {
                input.parse::<Token![=]>()?;
                self.identities = Some(path(input)?);
            }
            "only" => self.only(input)?,
            "overlay" => {
                if !cfg!(feature = "overlay") {
                    let help = "`overlay` needs the feature `overlay` of `permitted`, which is off because it is slow to build";
                    return Err(Error::new(name.span(), help));
                }
                input.parse::<Token![=]>()?;
                self.overlay = Some(input.parse()?);
            }
            "strict" => self.selection.strict = true,
            "types" => self.types(input)?,
            "unannotated" => {
                input.parse::<Token![=]>()?;
                let value = Ident::parse_any(input)?;
                if value != "public" {
                    return Err(Error::new(value.span(), "the one value is `public`: anybody may call them"));
                }
                self.selection.unannotated_is_public = true;
            }
            "unknown_fields" => {
                input.parse::<Token![=]>()?;
                let value = Ident::parse_any(input)?;
                if value != "drop" {
                    return Err(Error::new(value.span(), "the one value is `drop`: models do not keep them"));
                }
                self.selection.drops_unknown = true;
            }
            _ => return Err(unknown(name, &KNOWN)),
        }
        Ok(())
    }

    /// `(uuid = path::Type, "object-id" = path::Other, "types.json" = crate::types)`: formats, and files whose types another
    /// module has. A file is a literal with a dot or a slash; a literal format is checked against the document.
    fn types(&mut self, input: ParseStream<'_>) -> Result<()> {
        let content;
        parenthesized!(content in input);
        if content.is_empty() {
            return Err(
                content.error("`types` needs a format and its type, `uuid = path::Type`, or a file and its module")
            );
        }
        while !content.is_empty() {
            if content.peek(LitStr) {
                let literal: LitStr = content.parse()?;
                content.parse::<Token![=]>()?;
                if literal.value().contains(['.', '/']) {
                    self.shared_file(literal, &content)?;
                } else {
                    self.format(literal.value(), literal.span(), &content)?;
                }
            } else {
                let name = Ident::parse_any(&content)?;
                let format = name.to_string().replace('_', "-");
                if !FORMATS.contains(&&*format) {
                    return Err(unknown_format(&name));
                }
                content.parse::<Token![=]>()?;
                self.format(format, name.span(), &content)?;
            }
            if !content.is_empty() {
                content.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }

    fn shared_file(&mut self, file: LitStr, input: ParseStream<'_>) -> Result<()> {
        if self.types.iter().any(|(other, _)| other.value() == file.value()) {
            return Err(Error::new(file.span(), format!("duplicate file `{}`", file.value())));
        }
        self.types.push((file, path(input)?));
        Ok(())
    }

    fn format(&mut self, format: String, span: Span, input: ParseStream<'_>) -> Result<()> {
        if self.selection.formats.contains(&format) {
            return Err(Error::new(span, format!("duplicate format `{format}`")));
        }
        self.formats.push(type_of(input)?);
        self.selection.formats.push(format);
        Ok(())
    }

    /// `(tags("a", "b"), operations("c"))`
    fn only(&mut self, input: ParseStream<'_>) -> Result<()> {
        let content;
        parenthesized!(content in input);
        if content.is_empty() {
            return Err(content.error("`only` needs `tags(\"..\")` or `operations(\"..\")`"));
        }
        let mut seen = Vec::new();
        while !content.is_empty() {
            let name = Ident::parse_any(&content)?;
            once(&mut seen, &name)?;
            let names = strings(&content)?;
            match name.to_string().as_str() {
                "tags" => self.selection.tags = names,
                "operations" => self.selection.operations = names,
                _ => return Err(unknown(&name, &["tags", "operations"])),
            }
            if !content.is_empty() {
                content.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }
}

/// `"identities.yaml", crate = path`
pub(crate) struct FileOnly {
    pub(crate) file: LitStr,
    pub(crate) krate: Option<Path>,
}

impl Parse for FileOnly {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if !input.peek(LitStr) {
            return Err(input.error("the argument is the path of a file with `x-identities`, relative to this file"));
        }
        let mut all = Self { file: input.parse()?, krate: None };
        if input.parse::<Option<Token![,]>>()?.is_some() && input.peek(Token![crate]) {
            input.parse::<Token![crate]>()?;
            input.parse::<Token![=]>()?;
            all.krate = Some(path(input)?);
            input.parse::<Option<Token![,]>>()?;
        }
        if input.is_empty() {
            return Ok(all);
        }
        Err(input.error("after the path, `crate = path` is the only argument"))
    }
}

/// The arguments of `#[permitted::types]`.
const KNOWN_OF_TYPES: [&str; 4] = ["crate", "strict", "types", "unknown_fields"];

impl Arguments {
    /// Refuses what says nothing of types.
    pub(crate) fn of_types(input: ParseStream<'_>) -> Result<Self> {
        let fork = input.fork();
        while !fork.is_empty() {
            if let TokenTree::Ident(name) = fork.parse()?
                && KNOWN.contains(&&*name.to_string())
                && !KNOWN_OF_TYPES.contains(&&*name.to_string())
            {
                return Err(unknown(&name, &KNOWN_OF_TYPES));
            }
        }
        input.parse()
    }
}

/// `("a", "b")`, at least one.
fn strings(input: ParseStream<'_>) -> Result<Vec<String>> {
    let content;
    parenthesized!(content in input);
    let literals = content.parse_terminated(<LitStr as Parse>::parse, Token![,])?;
    if literals.is_empty() {
        return Err(content.error("an empty list would generate nothing"));
    }
    Ok(literals.iter().map(LitStr::value).collect())
}

/// A path of plain names: `crate::identities`.
pub(crate) struct Path {
    pub(crate) tokens: TokenStream,
    /// As it was written.
    pub(crate) text: String,
}

fn path(input: ParseStream<'_>) -> Result<Path> {
    let mut path = Path { tokens: TokenStream::new(), text: String::new() };
    if let Some(colons) = input.parse::<Option<Token![::]>>()? {
        colons.to_tokens(&mut path.tokens);
        path.text.push_str("::");
    }
    loop {
        let name = Ident::parse_any(input)?;
        path.text.push_str(&name.to_string());
        name.to_tokens(&mut path.tokens);
        match input.parse::<Option<Token![::]>>()? {
            Some(colons) => colons.to_tokens(&mut path.tokens),
            None => return Ok(path),
        }
        path.text.push_str("::");
    }
}

impl Path {
    /// The path as it is seen from a module in the user's module, and what must stand beside the user's for it.
    ///
    /// A path from the root of a crate means the same everywhere. Any other one gets a name beside the module, because only
    /// there it means what the user wrote.
    pub(crate) fn seen_from_inside(&self, alias: &Ident) -> (TokenStream, TokenStream) {
        let path = &self.tokens;
        let absolute = match path.clone().into_iter().next() {
            Some(TokenTree::Ident(first)) => first == "crate",
            Some(TokenTree::Punct(_)) => true,
            _ => false,
        };
        if absolute {
            return (path.clone(), quote!());
        }
        (quote!(super::super::#alias), quote!(#[doc(hidden)] #[allow(unused_imports)] use #path as #alias;))
    }
}

/// A type, up to the comma after it.
fn type_of(input: ParseStream<'_>) -> Result<TokenStream> {
    let (mut tokens, mut depth) = (TokenStream::new(), 0_usize);
    while !input.is_empty() && (depth > 0 || !input.peek(Token![,])) {
        // The end of an arrow closes nothing.
        if input.peek(Token![->]) {
            input.parse::<Token![->]>()?.to_tokens(&mut tokens);
            continue;
        }
        let token: TokenTree = input.parse()?;
        match &token {
            TokenTree::Punct(punct) if punct.as_char() == '<' => depth += 1,
            TokenTree::Punct(punct) if punct.as_char() == '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        token.to_tokens(&mut tokens);
    }
    if tokens.is_empty() { Err(input.error("the type of the format, such as `uuid::Uuid`")) } else { Ok(tokens) }
}

fn unknown_format(name: &Ident) -> Error {
    let names: Vec<String> = FORMATS.iter().map(|format| format.replace('-', "_")).collect();
    let near = nearest(&name.to_string(), names.iter().map(String::as_str));
    let near = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
    let list = names.join("`, `");
    let help = format!("the formats are: `{list}`, and any other of the document as a string literal");
    Error::new(name.span(), format!("unknown format `{name}`{near}\n{help}"))
}

fn once(seen: &mut Vec<Ident>, name: &Ident) -> Result<()> {
    if seen.iter().any(|other| other == name) {
        return Err(Error::new(name.span(), format!("duplicate argument `{name}`")));
    }
    seen.push(name.clone());
    Ok(())
}

fn unknown(name: &Ident, known: &[&str]) -> Error {
    let near = nearest(&name.to_string(), known.iter().copied());
    let near = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
    let list: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
    Error::new(name.span(), format!("unknown argument `{name}`{near}\nthe arguments are: {}", list.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> std::result::Result<Arguments, String> {
        syn::parse_str(text).map_err(|error| error.to_string())
    }

    #[test]
    fn every_argument_is_read() {
        let all = r#""a.json", crate = ::other, identities = crate::ids, only(tags("x"), operations("y", "z")), strict, unannotated = public, unknown_fields = drop, types(date_time = chrono::DateTime<chrono::Utc, X>, "object-id" = crate::Id, "a.json" = crate::a),"#;
        let arguments = read(all).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(arguments.file.value(), "a.json");
        assert_eq!(arguments.identities.unwrap().text, "crate::ids");
        assert_eq!(arguments.krate.unwrap().text, "::other");
        assert_eq!(arguments.selection.formats, ["date-time", "object-id"]);
        let types: Vec<String> = arguments.formats.iter().map(ToString::to_string).collect();
        assert_eq!(types, ["chrono :: DateTime < chrono :: Utc , X >", "crate :: Id"]);
        assert_eq!(arguments.types.len(), 1);
        assert_eq!(arguments.selection.operations, ["y", "z"]);
        let shared = read(r#""a.json", types("b.json" = super::b, "c.json" = crate::c)"#).unwrap();
        assert_eq!(
            shared.types.iter().map(|(_, path)| path.text.as_str()).collect::<Vec<_>>(),
            ["super::b", "crate::c"]
        );
        assert!(arguments.selection.strict && arguments.selection.unannotated_is_public);
        assert!(arguments.selection.drops_unknown);
    }

    #[test]
    fn what_is_not_known_names_the_nearest() {
        let error = |text| read(text).err().unwrap();
        assert!(error(r#""a", identites = x"#).starts_with("unknown argument `identites`; did you mean `identities`?"));
        assert!(error(r#""a", only(tag("x"))"#).contains("did you mean `tags`?"));
        let arrow = read(r#""a", types(uuid = Of<fn() -> A, B>, date = D)"#).unwrap();
        let types: Vec<String> = arrow.formats.iter().map(ToString::to_string).collect();
        assert_eq!(types, ["Of < fn () -> A , B >", "D"]);
        assert_eq!(error(r#""a", types("b.json" = x, uuid = X, "b.json" = y)"#), "duplicate file `b.json`");
        assert_eq!(error(r#""a", types("b/c" = x, "b/c" = y)"#), "duplicate file `b/c`");
        assert_eq!(error(r#""a", types("b" = X, "b" = Y)"#), "duplicate format `b`");
        assert!(error(r#""a", types()"#).contains("`types` needs a format and its type"));
        assert!(error(r#""a", types(wrong = X)"#).contains("any other of the document as a string literal"));
        assert_eq!(error(r#""a", strict, strict"#), "duplicate argument `strict`");
        assert_eq!(error(r#""a", unannotated = open"#), "the one value is `public`: anybody may call them");
        assert!(
            error(r#""a", types(date_tme = X)"#).starts_with("unknown format `date_tme`; did you mean `date_time`?")
        );
        assert_eq!(error(r#""a", types(uuid = X, "uuid" = Y)"#), "duplicate format `uuid`");
        assert!(error(r#""a", types(uuid = )"#).contains("the type of the format"));
        assert!(error(r#""a", only()"#).contains("needs `tags"));
        assert!(error("strict").starts_with("the first argument is the path"));
    }
}
