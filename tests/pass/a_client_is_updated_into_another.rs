//! The twin of `ui/attacks/a_client_is_updated_into_another.rs`.
use permitted_wix::{ApiKey, Client, Site};

fn update(admin: &mut Client<ApiKey<Site>>, other: Client<ApiKey<Site>>) {
    *admin = other;
}
