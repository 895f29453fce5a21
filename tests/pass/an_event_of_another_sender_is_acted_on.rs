use permitted::webhook::Event;
use permitted_wix::webhook::Wix;

fn paid(_: Event<Wix, u64>) {}

fn main() {
    let _ = |event: Event<Wix, u64>| paid(event);
}
