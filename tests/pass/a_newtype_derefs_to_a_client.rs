//! The twin of `ui/attacks/a_newtype_derefs_to_a_client.rs`.
use permitted_wix::products::ProductsExt;
use permitted_wix::{ApiKey, Client, Site};

struct Mine(Client<ApiKey<Site>>);

impl std::ops::Deref for Mine {
    type Target = Client<ApiKey<Site>>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

fn call(client: &Mine) {
    drop(client.products().create_product(&Default::default()));
}
