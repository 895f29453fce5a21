//! expects: an API key must never reach a browser
use permitted_wix::ApiKey;

fn main() {
    drop(ApiKey::new("key").site("site"));
}
