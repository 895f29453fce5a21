//! expects: of struct `Pets` is private
#[permitted::api("../documents/pets.yaml")]
pub mod pets {
    pub async fn gone(visitor: Pets<'_, identity::Visitor>) {
        let request = ::permitted::Request::<(), ::permitted::Value>::new(visitor.0.core(), &OPERATIONS[1]);
        drop(request.parameter(0, &"rex".to_owned()).await);
    }
}

fn main() {}
