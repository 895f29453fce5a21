//! The twin of `ui/attacks/a_strategy_hides_behind_a_trait_object.rs`.
use permitted::Strategy;
use permitted_wix::identities::App;

fn hide(_: Box<impl Strategy<Identity = App>>) {}

fn main() {}
