//! expects: `create_product` does not permit `Visitor`
use permitted_wix::identities::Visitor;
use permitted_wix::products::ProductsExt;
use permitted_wix::{Client, OAuth};

struct Mine(Client<OAuth<Visitor>>);

impl std::ops::Deref for Mine {
    type Target = Client<OAuth<Visitor>>;
    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

fn call(client: &Mine) {
    drop(client.products().create_product(&Default::default()));
}

fn main() {}
