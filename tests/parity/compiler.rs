//! What the compiler says: one program with all calls, a line each.

use std::collections::BTreeSet;
use std::fmt::Write;

use permitted_tests::scratch::Scratch;

use crate::{CLIENTS, Pairs};

const HEAD: &str = "\
#![allow(deprecated)]
use permitted_wix::identities::{AccountUser, App, Member, User, Visitor, permission};
use permitted_wix::{Account, ApiKey, AppStrategy, Client, OAuth, Site, SiteAndAccount, WixUser};
";

/// Whether each call compiles.
pub(crate) fn verdicts(pairs: &Pairs) -> Vec<bool> {
    let mut program = HEAD.to_owned();
    program.push_str("fn any<T>() -> T { loop {} }\nfn main() {}\npermitted::grants! {\n");
    for (number, permissions) in pairs.grants.iter().enumerate() {
        let permissions: Vec<String> = permissions.iter().map(|(_, rust)| format!("permission::{rust}")).collect();
        let _ = writeln!(program, "G{number}: [{}];", permissions.join(", "));
    }
    program.push_str("}\n");
    let mut module = "";
    let mut lines = Vec::new();
    let mut line = program.lines().count();
    // A module for each document, because two may give their handle by the same method.
    for (number, pair) in pairs.all.iter().enumerate() {
        if pair.module != module {
            let close = if module.is_empty() { "" } else { "} " };
            module = pair.module;
            let name = module.rsplit("::").next().unwrap();
            let _ = writeln!(
                program,
                "{close}mod m{number} {{ use super::*; use permitted_wix::{module}::{}Ext as _;",
                pascal(name)
            );
            line += 1;
        }
        let (_, all, some) = CLIENTS.iter().find(|(identity, ..)| *identity == pair.identity).unwrap();
        let client = match pair.granted {
            Some(set) => some.unwrap().replace("G>", &format!("G{set}>")),
            None => (*all).to_owned(),
        };
        let arguments = vec!["any()"; pair.arguments].join(", ");
        let handle = module.rsplit("::").next().unwrap();
        let _ = writeln!(program, "fn c{number}(c: &{client}) {{ drop(c.{handle}().{}({arguments})); }}", pair.method);
        line += 1;
        lines.push(line);
    }
    program.push_str("}\n");
    let refused = refused_lines(&program);
    let first = lines[0];
    assert!(refused.iter().all(|line| *line >= first), "the program itself is wrong: {refused:?}");
    lines.iter().map(|line| !refused.contains(line)).collect()
}

fn pascal(module: &str) -> String {
    module.split('_').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

/// The lines whose call is refused for its identity or for what was granted; any other error fails the test.
fn refused_lines(program: &str) -> BTreeSet<usize> {
    let scratch = Scratch::new("parity").unwrap();
    scratch.write("main.rs", program).unwrap();
    let refusals = scratch.check().unwrap();
    let is_refusal = |text: &str| text.contains("does not permit") || text.contains("was not granted");
    let other = refusals.iter().find(|one| one.code != "E0277" || !is_refusal(&one.message));
    assert!(other.is_none(), "not a refusal: {}", other.unwrap().rendered);
    refusals.iter().map(|refusal| refusal.line).collect()
}
