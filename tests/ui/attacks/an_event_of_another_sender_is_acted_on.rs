//! expects: mismatched types
use permitted::webhook::Event;
use permitted_wix::webhook::Wix;

enum Bank {}

fn paid(_: Event<Bank, u64>) {}

fn main() {
    let _ = |event: Event<Wix, u64>| paid(event);
}
