//! RB-1: an argument that spells the path of another operation is an error where that one is not for all who may call this one.

use permitted::{Client, Credential, Server};

#[permitted::api("members.yaml")]
pub mod members {}

/// The same without the operation whose path an argument may spell.
#[permitted::api("members.yaml", only(operations("getMember")))]
pub mod only {}

use members::MembersExt;
use only::OnlyExt;

#[test]
fn rb_01_an_argument_does_not_reach_an_operation_that_the_caller_may_not_call() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    // Nothing listens there: what is sent is another error.
    let server = Server::loopback("http://127.0.0.1:9").unwrap();
    let visitor: Credential<members::identity::Visitor> = Credential::assume(server.clone());
    let client = Client::new(visitor).unwrap();
    let said = |error: Option<permitted::OperationError<permitted::Value>>| error.unwrap().to_string();
    let refused = said(runtime.block_on(async { client.members().get_member("my").await }).err());
    assert!(refused.contains("`GET /members/my`") && refused.contains("`get_my_member`"), "{refused}");
    for id in ["self", "SELF"] {
        let refused = said(runtime.block_on(async { client.members().get_member(id).await }).err());
        assert!(refused.contains("`GET /members/%73elf/`"), "{refused}");
    }
    for id in ["count", "mine"] {
        let sent = said(runtime.block_on(async { client.members().get_member(id).await }).err());
        assert!(!sent.contains("/members/count`"), "{sent}");
    }
    let member: Credential<members::identity::Member> = Credential::assume(server.clone());
    let client = Client::new(member).unwrap();
    let sent = said(runtime.block_on(async { client.members().change_member("my").await }).err());
    assert!(!sent.contains("change_my_member"), "a member may call both: {sent}");
    // Nobody knows who may call what was not asked for.
    let client = Client::new(Credential::<only::identity::Visitor>::assume(server)).unwrap();
    for (id, path) in [("my", "`GET /members/my`"), ("count", "`GET /members/count`")] {
        let refused = said(runtime.block_on(async { client.only().get_member(id).await }).err());
        assert!(refused.contains(path), "{refused}");
    }
}
