//! expects: use of moved value: `login`
use permitted_wix::identities::Visitor;
use permitted_wix::{Client, Error, Login, OAuth, VisitorSession};

async fn come_back(visitor: Client<OAuth<Visitor>>, login: Login, callback: &str) -> Result<(), Error> {
    drop(visitor.finish_login(login, callback).await?);
    drop(visitor.finish_login(login, callback).await?);
    Ok(())
}

fn main() {}
