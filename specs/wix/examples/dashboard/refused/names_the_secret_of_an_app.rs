//! expects: the secret of an app must never reach a browser
fn main() {
    drop(permitted_wix::WixApp::new("id", "secret"));
}
