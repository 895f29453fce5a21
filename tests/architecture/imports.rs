//! The modules of a crate, and which of them each one names.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::files;

/// A module: its path below the folder, such as `["token", "store"]`; empty for `lib.rs` or the folder's `mod.rs`.
pub(crate) type Module = Vec<String>;

/// One file names a module of its crate.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Import {
    pub(crate) from: Module,
    pub(crate) to: Module,
}

/// The files below `src` of a crate, each as a module, and everything that they name by `crate::`, `super::`, `self::` or the
/// name of a child. Re-exports (`pub use`), the tests of a file and what it quotes (`quote!`) do not count: a quoted path is one of
/// the program that gets the tokens.
pub(crate) fn read(source: &Path) -> (BTreeSet<Module>, BTreeSet<Import>) {
    let files = modules(source);
    let mut modules: BTreeSet<Module> = files.iter().map(|(module, _)| module.clone()).collect();
    let mut sources: Vec<(Module, TokenStream)> = Vec::new();
    for (module, file) in files.into_iter().filter(|(module, _)| module.last().is_none_or(|name| name != "tests")) {
        let text = fs::read_to_string(&file).unwrap();
        let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        modules.extend(inline(tokens.clone()).map(|name| [module.as_slice(), &[name]].concat()));
        sources.push((module, tokens));
    }
    let mut imports = BTreeSet::new();
    for (module, tokens) in &sources {
        let mut paths = Vec::new();
        walk(tokens.clone(), module, &modules, &mut paths);
        imports.extend(paths.into_iter().filter_map(|path| {
            let to =
                (0..=path.len()).rev().map(|length| path[..length].to_vec()).find(|path| modules.contains(path))?;
            (to != *module).then(|| Import { from: module.clone(), to })
        }));
    }
    (modules, imports)
}

/// The imports between the files of a crate: what names a module within a file names that file.
pub(crate) fn between_files(source: &Path) -> BTreeSet<Import> {
    let files: BTreeSet<Module> = modules(source).into_iter().map(|(module, _)| module).collect();
    let to_file = |import: Import| {
        let to = (0..=import.to.len()).rev().map(|length| import.to[..length].to_vec());
        let to = to.into_iter().find(|module| files.contains(module))?;
        (to != import.from).then_some(Import { to, ..import })
    };
    read(source).1.into_iter().filter_map(to_file).collect()
}

/// The files below `src`, each with the module that it is.
fn modules(source: &Path) -> Vec<(Module, PathBuf)> {
    files(source).into_iter().map(|file| (module(source, &file), file)).collect()
}

fn module(source: &Path, file: &Path) -> Module {
    let path = file.strip_prefix(source).unwrap().with_extension("");
    let mut module: Module = path.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if module.last().is_some_and(|name| name == "mod" || name == "lib") {
        module.pop();
    }
    // The crate's root declares the files of that folder by `#[path]`.
    if module.first().is_some_and(|name| name == "areas") {
        module.remove(0);
    }
    module
}

/// The modules that stand in a file, but for its tests.
fn inline(tokens: TokenStream) -> impl Iterator<Item = String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let names = tokens.windows(3).filter_map(|window| match window {
        [TokenTree::Ident(word), TokenTree::Ident(name), TokenTree::Group(_)] if word == "mod" => {
            Some(name.to_string())
        }
        _ => None,
    });
    names.filter(|name| name != "tests").collect::<Vec<_>>().into_iter()
}

/// Adds every path into the crate that the tokens of a module name.
fn walk(tokens: TokenStream, module: &[String], modules: &BTreeSet<Module>, paths: &mut Vec<Vec<String>>) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    // A visibility: `pub(in crate::a)`.
    if tokens.first().is_some_and(|token| token.to_string() == "in") {
        return;
    }
    let mut index = 0;
    while index < tokens.len() {
        let rest = &tokens[index..];
        if let [TokenTree::Ident(word), TokenTree::Ident(name), TokenTree::Group(body), ..] = rest
            && word == "mod"
        {
            if name != "tests" {
                let inner = [module, &[name.to_string()]].concat();
                walk(body.stream(), &inner, modules, paths);
            }
            index += 3;
        } else if let Some(length) = quotation(rest) {
            index += length;
        } else if let Some(length) = re_export(rest) {
            index += length;
        } else if let Some(base) = base(&tokens[..index], rest, module, modules) {
            let (end, found) = tree(&tokens, index + 1, base);
            paths.extend(found);
            index = end;
        } else {
            if let TokenTree::Group(group) = &tokens[index] {
                walk(group.stream(), module, modules, paths);
            }
            index += 1;
        }
    }
}

/// The length of a re-export, if the tokens begin with one.
fn re_export(tokens: &[TokenTree]) -> Option<usize> {
    let is = |at: usize, text: &str| tokens.get(at).is_some_and(|token| token.to_string() == text);
    let is_use = is(0, "pub") && (is(1, "use") || is(2, "use"));
    let end = || tokens.iter().position(|token| token.to_string() == ";");
    is_use.then(end).flatten().map(|end| end + 1)
}

/// The length of a quotation, if the tokens begin with one.
fn quotation(tokens: &[TokenTree]) -> Option<usize> {
    match tokens {
        [TokenTree::Ident(word), TokenTree::Punct(mark), TokenTree::Group(_), ..]
            if mark.as_char() == '!' && (word == "quote" || word == "quote_spanned") =>
        {
            Some(3)
        }
        _ => None,
    }
}

/// The module at which a path starts, if these tokens start one.
fn base(before: &[TokenTree], rest: &[TokenTree], module: &[String], modules: &BTreeSet<Module>) -> Option<Module> {
    let [TokenTree::Ident(word), rest @ ..] = rest else { return None };
    let colon = |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    let within = colon(before.last()) && before.len() > 1 && colon(before.get(before.len() - 2));
    // `$crate` is a path of the program that expands the macro.
    let expanded = matches!(before.last(), Some(TokenTree::Punct(punct)) if punct.as_char() == '$');
    if within || expanded || !(colon(rest.first()) && colon(rest.get(1))) {
        return None;
    }
    match word.to_string().as_str() {
        "crate" => Some(Vec::new()),
        "self" => Some(module.to_vec()),
        "super" => Some(module.split_last()?.1.to_vec()),
        child => Some([module, &[child.to_owned()]].concat()).filter(|child| modules.contains(child)),
    }
}

/// The paths of a tree such as `::a::{b, c::D}`, and where it ends.
fn tree(tokens: &[TokenTree], mut at: usize, mut base: Module) -> (usize, Vec<Module>) {
    loop {
        match (tokens.get(at), tokens.get(at + 1), tokens.get(at + 2)) {
            (Some(TokenTree::Punct(one)), Some(TokenTree::Punct(two)), Some(next))
                if one.as_char() == ':' && two.as_char() == ':' =>
            {
                match next {
                    TokenTree::Ident(word) if word == "super" => {
                        base.pop();
                    }
                    TokenTree::Ident(word) if word == "self" => {}
                    TokenTree::Ident(word) => base.push(word.to_string()),
                    TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                        return (at + 3, branches(&group.stream().into_iter().collect::<Vec<_>>(), &base));
                    }
                    _ => return (at + 2, vec![base]),
                }
                at += 3;
            }
            _ => return (at, vec![base]),
        }
    }
}

fn branches(tokens: &[TokenTree], base: &Module) -> Vec<Module> {
    let is_comma = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let branch = |branch: &[TokenTree]| match branch.first() {
        Some(TokenTree::Ident(word)) if word == "self" => vec![base.clone()],
        Some(TokenTree::Ident(word)) => tree(branch, 1, [base.as_slice(), &[word.to_string()]].concat()).1,
        _ => Vec::new(),
    };
    tokens.split(is_comma).flat_map(branch).collect()
}

#[test]
fn imports_are_read_in_every_form() {
    let text = "mod child; pub use child::A; pub(in crate::nowhere) struct B(crate::one::C);
        use crate::{two::{self, D}, three::deep::E}; use super::sibling::{F, G as H};
        mod inner { use super::child::I; fn f() { self::J } } fn f() { child::g(super::super::up::h()) }
        fn q() { quote!(super::nowhere::L); quote_spanned! {at=> crate::nowhere::M} }
        mod tests { use crate::nowhere; } macro_rules! m { () => { $crate::nowhere::K } }";
    let path = |text: &str| text.split('/').map(str::to_owned).collect::<Module>();
    let modules = BTreeSet::from([path("a/b"), path("a/b/child")]);
    let mut found = Vec::new();
    walk(text.parse().unwrap(), &path("a/b"), &modules, &mut found);
    let found: Vec<_> = found.iter().map(|path| path.join("/")).collect();
    let expected =
        ["one/C", "two", "two/D", "three/deep/E", "a/sibling/F", "a/sibling/G", "a/b/child/I", "a/b/inner/J"];
    assert_eq!(found, [&expected[..], &["a/b/child/g", "up/h"]].concat());
}
