//! Sessions in the storage of the browser.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::{Duration, SystemTime};

use js_sys::{Function, Object, Promise, Reflect};
use secrecy::{ExposeSecret, SecretString};
use serde_json::{Map, Value};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::AbortController;

use super::PageStorage;
use crate::error::Error;
use crate::json::{from_slice, value_text};
use crate::threads::BoxFuture;
use crate::token::{Key, RefreshLease, StoredSession, Swap, TokenStore};

/// Keeps sessions in a page's storage, so that they survive a reload: `Sessions(Tab)`, or `Sessions(Origin)` for all tabs of the origin,
/// which then share one session and renew it once. **Every script of the origin can read the tokens there**: see [the module](super).
///
/// Tabs that must wait for each other do so by the browser's locks (`navigator.locks`). A page that is neither `https` nor on a
/// loopback address has none, and gets an error.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sessions<P>(pub P);

impl<P: PageStorage + 'static> TokenStore for Sessions<P> {
    fn load<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<Option<StoredSession>, Error>> {
        Box::pin(async move { read(&self.0, &name(key)) })
    }

    fn swap<'a>(&'a self, key: &'a Key, from: u64, to: Option<StoredSession>) -> BoxFuture<'a, Result<Swap, Error>> {
        Box::pin(async move {
            let name = name(key);
            // Another tab may write between a look and a write.
            let _writing = lock(&format!("{name} write")).await?;
            let there = read(&self.0, &name)?;
            if there.as_ref().map_or(0, |record| record.generation) != from {
                return Ok(Swap::Lost(there));
            }
            match to {
                Some(record) => self.0.keep(&name, &text(&record))?,
                None => self.0.forget(&name)?,
            }
            Ok(Swap::Done)
        })
    }

    fn lease<'a>(&'a self, key: &'a Key) -> BoxFuture<'a, Result<RefreshLease, Error>> {
        Box::pin(async move {
            let held = lock(&format!("{} lease", name(key))).await?;
            Ok(Box::new(held) as RefreshLease)
        })
    }
}

/// A name in the storage: the parts as an array, so no two keys have one name.
fn name(key: &Key) -> String {
    let Key { server, client, identity, audience, subject } = key;
    let parts: Value = [server, client, identity, audience, subject].into_iter().map(String::as_str).collect();
    format!("permitted session {}", value_text(&parts))
}

fn read(place: &dyn PageStorage, name: &str) -> Result<Option<StoredSession>, Error> {
    let Some(text) = place.read(name)? else { return Ok(None) };
    // Text that is no record is an error: to take it for none would begin another session in its place.
    let record = from_slice(text.expose_secret().as_bytes()).ok().and_then(|value: Value| record(&value));
    record.map(Some).ok_or_else(|| Error::store("the page's storage has another text where a session was kept"))
}

fn record(value: &Value) -> Option<StoredSession> {
    let text = |name: &str| value.get(name)?.as_str().map(str::to_owned);
    let secret = |name: &str| text(name).map(SecretString::from);
    let number = |name: &str| value.get(name)?.as_u64();
    Some(StoredSession {
        key: Key {
            server: text("server")?,
            client: text("client")?,
            identity: text("identity")?,
            audience: text("audience")?,
            subject: text("subject")?,
        },
        session: text("session")?,
        generation: number("generation")?,
        access: secret("access"),
        refresh: secret("refresh"),
        obtained: SystemTime::UNIX_EPOCH.checked_add(Duration::from_millis(number("obtained")?))?,
        lifetime: Duration::from_millis(number("lifetime")?),
        scope: text("scope"),
    })
}

fn text(record: &StoredSession) -> SecretString {
    let StoredSession { key, session, generation, access, refresh, obtained, lifetime, scope } = record;
    let mut object = Map::new();
    let mut set = |name: &str, text: Option<&str>| {
        if let Some(text) = text {
            object.insert(name.to_owned(), text.into());
        }
    };
    set("server", Some(&key.server));
    set("client", Some(&key.client));
    set("identity", Some(&key.identity));
    set("audience", Some(&key.audience));
    set("subject", Some(&key.subject));
    set("session", Some(session));
    set("access", access.as_ref().map(ExposeSecret::expose_secret));
    set("refresh", refresh.as_ref().map(ExposeSecret::expose_secret));
    set("scope", scope.as_deref());
    let milliseconds = |time: Duration| Value::from(u64::try_from(time.as_millis()).unwrap_or(u64::MAX));
    let obtained = obtained.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    object.insert("generation".to_owned(), (*generation).into());
    object.insert("obtained".to_owned(), milliseconds(obtained));
    object.insert("lifetime".to_owned(), milliseconds(*lifetime));
    value_text(&Value::Object(object)).into()
}

/// A lock of the browser, which no other tab and no other task of this one has until it is dropped, or the page ends. Whoever stops waiting
/// for it is no longer in line.
struct Lock {
    waiting: AbortController,
    release: Rc<RefCell<Option<Function>>>,
}

impl Drop for Lock {
    fn drop(&mut self) {
        self.waiting.abort();
        if let Some(release) = self.release.borrow_mut().take() {
            // Resolving a promise does not fail.
            drop(release.call0(&JsValue::UNDEFINED));
        }
    }
}

async fn lock(name: &str) -> Result<Lock, Error> {
    let none =
        |_| Error::store("the browser has no locks for this page: it is neither `https` nor on a loopback address");
    let (lock, asked) = ask(name).map_err(none)?;
    JsFuture::from(asked).await.map_err(none)?;
    Ok(lock)
}

/// Gets in line. The promise is for the lock; it fails where there are none.
fn ask(name: &str) -> Result<(Lock, Promise), JsValue> {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into());
    let locks = get(&get(&js_sys::global(), "navigator")?, "locks")?;
    let request: Function = get(&locks, "request")?.dyn_into()?;
    let lock = Lock { waiting: AbortController::new()?, release: Rc::default() };
    let options = Object::new();
    Reflect::set(&options, &"signal".into(), &lock.waiting.signal())?;
    let mut ended = None;
    let granted = Promise::new(&mut |resolve, _| {
        // The lock is held until the promise that this gives is resolved.
        let release = Rc::clone(&lock.release);
        let hold = Closure::once_into_js(move || -> JsValue {
            drop(resolve.call0(&JsValue::UNDEFINED));
            Promise::new(&mut |resolve, _| drop(release.borrow_mut().replace(resolve))).into()
        });
        ended = Some(request.call3(&locks, &name.into(), &options, &hold));
    });
    let ended: JsValue = ended.ok_or(JsValue::UNDEFINED)??;
    Ok((lock, Promise::race(&js_sys::Array::of2(&granted, &ended))))
}
