//! expects: the secret of an app must never reach a browser
fn call(_: permitted_wix::DelegatedSession) {}

fn main() {}
