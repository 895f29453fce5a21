//! Whose proof goes with a call, by what the table says of its operation.
#![allow(clippy::unwrap_used)]

mod support;

use permitted::strategy::{AssumedIdentity, Exchange, Proof, Proving};
use permitted::token::Tokens;
use permitted::{
    Access, Both, Client, Credential, Either, Error, Identity, Operation, Permit, Server, Strategy, Value,
};
use support::{
    ByToken, Endpoint, Member, Visitor, Wire, member, operation, raw, request, response, secret, server, unsent,
};

const fn row(identities: &'static [&'static str]) -> Permit {
    Permit { identities, permissions: &[] }
}

const fn with(access: Access) -> Operation {
    Operation { access, ..operation("ping", "GET", "/ping") }
}

static PUBLIC: Operation = with(Access::Public);
static FOR_MEMBERS: Operation = with(Access::Optional(&[row(&["member"])]));
static FOR_VISITORS: Operation = with(Access::Optional(&[row(&["visitor"])]));
static FOR_BOTH: Operation = with(Access::Optional(&[row(&["member", "visitor"])]));
static OF_BOTH: Operation = with(Access::Permitted(&[row(&["member", "visitor"])]));
static REQUIRED: Operation = with(Access::Permitted(&[row(&["member"])]));

/// A server whose token endpoint is down.
fn without_tokens() -> Wire {
    Wire::new(|seen, _| if seen.path() == "/token" { unsent() } else { response(200, &Value::Null) })
}

fn with_tokens() -> Wire {
    Wire::new(|seen, _| match seen.path() {
        "/token" => raw(200, r#"{"access_token":"a-token","token_type":"Bearer","expires_in":3600}"#),
        _ => response(200, &Value::Null),
    })
}

fn bearer<I: Identity>(token: &str) -> Credential<I> {
    Credential::assume(server()).bearer(secret(token)).unwrap()
}

fn client<S: Strategy>(strategy: S, wire: &Wire) -> Client<S> {
    Client::builder(strategy).transport(wire.clone()).build().unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_call_that_needs_no_proof_asks_for_no_token() {
    let wire = without_tokens();
    request(&member(&wire), &PUBLIC).await.unwrap();
    assert_eq!(wire.hits("/token"), 0);
    assert!(wire.last().all("authorization").is_empty());

    let wire = with_tokens();
    request(&member(&wire), &PUBLIC).await.unwrap();
    assert_eq!(wire.hits("/token"), 0, "not even where it could be had");
    assert!(wire.last().all("authorization").is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_call_that_takes_a_proof_goes_without_when_none_is_to_be_had() {
    let wire = without_tokens();
    request(&member(&wire), &FOR_MEMBERS).await.unwrap();
    assert!(wire.hits("/token") > 0);
    assert!(wire.last().all("authorization").is_empty());

    let wire = with_tokens();
    request(&member(&wire), &FOR_MEMBERS).await.unwrap();
    assert_eq!(wire.last().all("authorization"), ["Bearer a-token"]);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_needs_a_proof_is_not_sent_without_one() {
    let wire = without_tokens();
    request(&member(&wire), &REQUIRED).await.unwrap_err();
    assert_eq!(wire.hits("/ping"), 0);
}

#[tokio::test(start_paused = true)]
async fn a_credential_goes_only_where_its_identity_is_named() {
    let wire = with_tokens();
    request(&member(&wire), &FOR_VISITORS).await.unwrap();
    assert_eq!(wire.hits("/token"), 0);
    assert!(wire.last().all("authorization").is_empty());

    let sends = |operation: &'static Operation, wire: &Wire| {
        let either = client(Either::<_, Credential<Visitor>>::Left(bearer::<Member>("m")), wire);
        let request = request(&either, operation);
        async move { request.await.unwrap() }
    };
    sends(&FOR_MEMBERS, &wire).await;
    assert_eq!(wire.last().all("authorization"), ["Bearer m"]);
    sends(&FOR_VISITORS, &wire).await;
    assert!(wire.last().all("authorization").is_empty());

    let key = Credential::<Visitor>::assume(server()).header("x-visitor", secret("v-key")).unwrap();
    let both = client(Both(bearer::<Member>("m"), key), &wire);
    let (member, visitor) = (vec!["Bearer m".to_owned()], vec!["v-key".to_owned()]);
    for (operation, proved) in [
        (&FOR_MEMBERS, (member.clone(), vec![])),
        (&FOR_VISITORS, (vec![], visitor.clone())),
        (&FOR_BOTH, (member, visitor)),
    ] {
        request(&both, operation).await.unwrap();
        assert_eq!((wire.last().all("authorization"), wire.last().all("x-visitor")), proved, "{operation:?}");
    }
    request(&client(bearer::<Member>("m"), &wire), &FOR_BOTH).await.unwrap();
    assert!(wire.last().all("authorization").is_empty(), "one of two that go together proves nothing");
}

#[tokio::test(start_paused = true)]
async fn a_refused_call_without_a_proof_renews_nothing_and_says_who_called() {
    let wire = Wire::new(|_, _| response(401, &Value::Null));
    let error = request(&member(&wire), &PUBLIC).await.unwrap_err();
    assert!(error.is_unauthorized());
    assert_eq!((wire.seen().len(), error.identity()), (1, Some("anonymous")));
}

/// A proof with two of everything.
struct Twice(fn() -> Proof);

impl Strategy for Twice {
    type Identity = Member;

    fn server(&self) -> &Server {
        static SERVER: Server = Server::https("https://api.example.com/base");
        &SERVER
    }

    fn proof<'a>(&'a self, _: &'a Exchange) -> Proving<'a> {
        Proving::Ready(Ok((self.0)()))
    }

    fn assume_identity() -> AssumedIdentity<Member> {
        AssumedIdentity::assume()
    }
}

async fn refused<S: Strategy>(strategy: S, place: &str) -> Error {
    let wire = Wire::quiet();
    let error = Error::from(request(&client(strategy, &wire), &OF_BOTH).await.unwrap_err());
    assert!(error.is_credential() && error.to_string().contains(place), "{error}");
    assert!(wire.seen().is_empty(), "nothing was sent");
    assert!(!format!("{error:?}").contains("c2VjcmV0") && !error.to_string().contains("one-secret"), "{error:?}");
    error
}

#[tokio::test(start_paused = true)]
async fn two_credentials_for_one_place_are_an_error() {
    let basic = Credential::<Visitor>::assume(server()).basic("u", secret("p")).unwrap();
    refused(Both(basic, bearer::<Member>("token")), "`authorization`").await;
    refused(
        Credential::<Member>::assume(server())
            .header("x-key", secret("one-secret"))
            .unwrap()
            .header("X-Key", secret("2"))
            .unwrap(),
        "`x-key`",
    )
    .await;
    refused(Twice(|| Proof::new().query("key", secret("one-secret")).query("key", secret("2"))), "`key`").await;
}

#[tokio::test(start_paused = true)]
async fn one_credential_for_two_identities_is_sent_once() {
    let wire = Wire::quiet();
    request(&client(Both(bearer::<Member>("t"), bearer::<Visitor>("t")), &wire), &OF_BOTH).await.unwrap();
    assert_eq!(wire.last().all("authorization"), ["Bearer t"]);
    let cookies =
        Credential::<Member>::assume(server()).cookie("a", secret("1")).unwrap().cookie("b", secret("2")).unwrap();
    request(&client(cookies, &wire), &OF_BOTH).await.unwrap();
    assert_eq!(wire.last().all("cookie"), ["a=1; b=2"]);
}

static OF_MEMBERS_OR_BOTH: Operation = with(Access::Permitted(&[
    Permit { identities: &["member"], permissions: &["write"] },
    row(&["member", "visitor"]),
]));

/// Of two ways the compiler takes the one that asks for fewer permissions, and a member alone may lack them.
#[tokio::test(start_paused = true)]
async fn two_identities_prove_the_way_by_which_the_compiler_permits_the_call() {
    let wire = Wire::new(|_, _| response(200, &Value::Null));
    let key = || Credential::<Visitor>::assume(server()).header("x-visitor", secret("v-key")).unwrap();
    request(&client(Both(bearer::<Member>("m"), key()), &wire), &OF_MEMBERS_OR_BOTH).await.unwrap();
    assert_eq!((wire.last().all("authorization").len(), wire.last().all("x-visitor").len()), (1, 1));
    request(&client(bearer::<Member>("m"), &wire), &OF_MEMBERS_OR_BOTH).await.unwrap();
    assert_eq!((wire.last().all("authorization").len(), wire.last().all("x-visitor").len()), (1, 0));
}

/// A part that a call does not need is not asked for a token, and not renewed by its refusal.
#[tokio::test(start_paused = true)]
async fn a_part_that_a_call_does_not_need_is_left_alone() {
    let wire = without_tokens();
    let key = || Credential::<Visitor>::assume(server()).header("x-visitor", secret("v-key")).unwrap();
    let tokens = || ByToken(Tokens::with_refresh(Endpoint, "Bearer", secret("refresh-0")));
    request(&client(Both(tokens(), key()), &wire), &OF_VISITORS).await.unwrap();
    assert_eq!((wire.hits("/token"), wire.last().all("x-visitor").len()), (0, 1));
    request(&client(Both(key(), tokens()), &wire), &OF_VISITORS).await.unwrap();
    assert_eq!((wire.hits("/token"), wire.last().all("x-visitor").len()), (0, 1));
    let wire = Wire::new(|seen, _| match seen.path() {
        "/token" => raw(200, r#"{"access_token":"a-token","token_type":"Bearer","expires_in":3600}"#),
        _ => response(401, &Value::Null),
    });
    let both = client(Both(key(), tokens()), &wire);
    assert_eq!(request(&both, &OF_VISITORS).await.unwrap_err().attempts(), 1);
    assert_eq!(wire.hits("/token"), 0);
    // The member's own calls renew its token once.
    request(&both, &REQUIRED).await.unwrap_err();
    assert_eq!((wire.hits("/token"), wire.hits("/ping")), (2, 3));
}

static OF_VISITORS: Operation = with(Access::Permitted(&[row(&["visitor"])]));
