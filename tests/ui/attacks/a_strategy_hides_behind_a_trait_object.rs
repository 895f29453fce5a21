//! expects: the trait `Strategy` is not dyn compatible
use permitted::Strategy;
use permitted_wix::identities::App;

fn hide(_: Box<dyn Strategy<Identity = App>>) {}

fn main() {}
