//! The figures of one document as Markdown.

use std::fmt::Write;

use permitted_tests::usage::Usage;

use crate::document::Document;
use crate::figures::{Figures, Timed};
use crate::generator::Generator;

const HEAD: &str = "| | generate | check | … after an app edit | … after a document edit | peak MiB | build | … after an app edit \
                    | … after a document edit | peak MiB | rlib MB |\n|---|---|---|---|---|---|---|---|---|---|---|\n";

/// A row for each generator, the ratios to the best peer, and why some got no further.
pub(crate) fn table(document: &Document, all: &[Figures]) -> String {
    let count = if document.only.is_empty() { document.operations.len() } else { document.only.len() };
    let mut text = format!("\n### {}: {count} operations\n\n{HEAD}", document.name);
    for figures in all {
        let _ = writeln!(text, "| {} {} | {} |", figures.generator.name(), figures.generator.version(), cells(figures));
    }
    if let Some(ratios) = ratios(all) {
        let _ = writeln!(text, "| **permitted / best peer** | | {ratios} |");
    }
    text.push('\n');
    if let Some(added) = added(all) {
        let _ = writeln!(text, "Over an empty module it adds {added:.2} s of CPU to `cargo check`.\n");
    }
    for figures in all {
        if let Some(why) = &figures.stopped {
            let _ = writeln!(text, "- {} {why}", figures.generator.name());
        }
    }
    text
}

/// The figures in the order of the head, without the program that generates.
fn numbers(figures: &Figures) -> [Option<f64>; 9] {
    let cpu = |timed: Option<Timed>, which: fn(Timed) -> Usage| timed.map(|timed| which(timed).cpu.as_secs_f64());
    let memory = |timed: Option<Timed>| {
        timed.map(|Timed { cold, app_edit, document_edit }| {
            #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
            let most = cold.memory.max(app_edit.memory).max(document_edit.memory) as f64;
            most / 1024.0
        })
    };
    let (check, build) = (figures.check, figures.build);
    #[allow(clippy::cast_precision_loss, reason = "far below 2^52")]
    let rlib = figures.rlib.map(|bytes| bytes as f64 / 1e6);
    [
        cpu(check, |timed| timed.cold),
        cpu(check, |timed| timed.app_edit),
        cpu(check, |timed| timed.document_edit),
        memory(check),
        cpu(build, |timed| timed.cold),
        cpu(build, |timed| timed.app_edit),
        cpu(build, |timed| timed.document_edit),
        memory(build),
        rlib,
    ]
}

fn cells(figures: &Figures) -> String {
    let generate = figures.generate.map_or_else(String::new, |usage| format!("{:.1}", usage.cpu.as_secs_f64()));
    let shown = numbers(figures).map(|number| match number {
        None => "–".to_owned(),
        Some(number) if number < 10.0 => format!("{number:.2}"),
        Some(number) if number < 100.0 => format!("{number:.1}"),
        Some(number) => format!("{number:.0}"),
    });
    format!("{generate} | {}", shown.join(" | "))
}

/// Ours over the least of all peers, figure by figure.
fn ratios(all: &[Figures]) -> Option<String> {
    let ours = numbers(all.iter().find(|figures| figures.generator == Generator::Permitted)?);
    let peers: Vec<_> = all.iter().filter(|figures| figures.generator.is_peer()).map(numbers).collect();
    let shown = ours.iter().enumerate().map(|(at, ours)| {
        let best = peers.iter().filter_map(|peer| peer.get(at).copied().flatten()).reduce(f64::min);
        match (ours, best) {
            (Some(ours), Some(best)) => format!("**{:.2}**", ours / best),
            _ => "–".to_owned(),
        }
    });
    (!peers.is_empty()).then(|| shown.collect::<Vec<_>>().join(" | "))
}

fn added(all: &[Figures]) -> Option<f64> {
    let check = |wanted| {
        let figures = all.iter().find(|figures| figures.generator == wanted)?;
        Some(figures.check?.cold.cpu.as_secs_f64())
    };
    Some(check(Generator::Permitted)? - check(Generator::Empty)?)
}
