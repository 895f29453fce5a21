//! What the JSON of generated types costs, beside serde derives of the same shape.

use crate::caller::{Caller, Calls};

/// What is done with a page of 50 products, and the most that it may cost over a derive, as calls do it.
const BARS: [(&str, f64); 3] = [("decode", 1.05), ("encode", 1.2), ("clone", 1.5)];

/// Pages that are counted.
const COUNTED: u64 = 20;

/// Whether every bar is held.
pub(crate) fn table(caller: &Caller) -> Result<bool, String> {
    println!(
        "\n| instructions for a page of 50 products | derives | a call's | by serde's traits | bar |\n|---|---|---|---|---|"
    );
    let mut held = true;
    for (verb, bar) in BARS {
        let count = |client| caller.instructions(Calls { client, verb, url: "", count: COUNTED, concurrency: 1 });
        let (derives, ours, traits) = (count("derives")?, count("bindings")?, count("serde")?);
        let (ratio, by_traits) = (ours / derives, traits / derives);
        println!("| {verb} | {derives:.0} | {ours:.0} (× {ratio:.3}) | {traits:.0} (× {by_traits:.3}) | × {bar} |");
        held &= ratio <= bar;
    }
    Ok(held)
}
