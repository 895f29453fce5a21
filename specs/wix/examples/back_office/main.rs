//! A partner's back office: the same on all sites of an account, by one key.
//!
//! `cargo run --example back_office` looks at the sites of a Wix on this machine, `WIX_KEY=.. WIX_ACCOUNT=.. cargo run --example back_office` at one's own;
//! with a name and a slug, it adds a product to all of them. `tests/back_office.rs` runs the same code.
#![allow(clippy::print_stdout, reason = "it is a command: it says what it does")]

mod back_office;

use std::env::{args, var};
use std::error::Error;
use std::process::ExitCode;

use back_office::{Added, BackOffice, Figures, add, figures, line};
use permitted_wix::mock::WixMock;
use permitted_wix::products::ProductsExt;

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let (office, _wix) = match (var("WIX_KEY"), var("WIX_ACCOUNT")) {
        (Ok(key), Ok(account)) => (BackOffice::new(key.into(), &account, None)?, None),
        _ => {
            println!("no WIX_KEY and WIX_ACCOUNT: a Wix on this machine");
            let wix = WixMock::start()?;
            (BackOffice::new(wix.admin_key().into(), wix.account(), Some(wix.server()))?, Some(wix))
        }
    };
    let sites = office.sites().await?;
    let arguments: Vec<String> = args().skip(1).collect();
    let lines: Vec<(bool, String)> = match arguments.as_slice() {
        [] => {
            let show = |Figures { products, newest_order }: &Figures| {
                format!("{products} products, newest order {}", newest_order.as_deref().unwrap_or("none"))
            };
            let reports = office.on_each(sites, figures).await;
            reports.iter().map(|report| (report.outcome.is_ok(), line(report, show))).collect()
        }
        [name, slug] => {
            let show = |added: &Added| match added {
                Added::Now => "added".to_owned(),
                Added::Before => "was there".to_owned(),
            };
            let reports = office.on_each(sites, async |site| add(site.products(), name, slug).await).await;
            reports.iter().map(|report| (report.outcome.is_ok(), line(report, show))).collect()
        }
        _ => return Err("it takes nothing, or a name and a slug".into()),
    };
    for (_, line) in &lines {
        println!("{line}");
    }
    Ok(if lines.iter().all(|(done, _)| *done) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
