use permitted::{Anonymous, Client, Error, SecretString, Server};

#[permitted::api("pets.yaml")]
pub mod pets {}

use pets::PetsExt;
use pets::identity::Keeper;

/// Looks at a pet as nobody in particular, and releases it as its keeper.
async fn release(server: Server, token: SecretString) -> Result<String, Error> {
    let anybody = Client::new(Anonymous::at(server.clone()))?;
    let pet = anybody.pets().get_pet("rex").await?;
    // anybody.pets().release_pet(&pet.id).await?; // does not compile
    let keeper = Client::new(Keeper::strategy(server, token)?)?;
    keeper.pets().release_pet(&pet.id).await?;
    Ok(pet.name)
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let token = std::env::var("PETS_TOKEN").unwrap_or_default();
    let name = release(Server::new("https://pets.example.com")?, token.into()).await?;
    println!("{name} is free");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use permitted_mock::{Caller, Mock, Refusal, Response};

    #[tokio::test]
    async fn a_pet_is_released_by_its_keeper() {
        let mock = Mock::builder()
            .operations(&pets::OPERATIONS)
            .identify(|request| match request.header("authorization") {
                Some("Bearer of-the-keeper") => Ok(Caller::new("keeper-1", "keeper")),
                _ => Err(Refusal::unauthorized("Bearer", "no such token")),
            })
            .on("getPet", |call| {
                let pet = format!(r#"{{ "id": "{}", "name": "Rex" }}"#, call.path("id"));
                Response::text(pet).header("content-type", "application/json")
            })
            .start()
            .unwrap();
        let server = Server::loopback(&mock.url()).unwrap();

        let name = release(server, "of-the-keeper".to_owned().into()).await.unwrap();

        assert_eq!(name, "Rex");
        let callers: Vec<_> = mock.requests().into_iter().map(|request| request.identities).collect();
        assert_eq!(callers, [vec![], vec!["keeper".to_owned()]]);
    }
}
