//! Calls of functions at the other end of a `MessagePort`, in the messages of Comlink 4.3, which the dashboard speaks.

use std::cell::Cell;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageChannel, MessageEvent, MessagePort};

/// Kinds of messages.
const GET: u32 = 0;
const APPLY: u32 = 2;
const RELEASE: u32 = 5;
/// Kinds of values.
const RAW: u32 = 0;
const HANDLER: u32 = 3;

/// The other end does not do what it should. The browser's reason may hold what was sent, so it is not kept.
#[derive(Debug)]
pub(super) struct Failed;

impl From<JsValue> for Failed {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Calls a function without arguments. Its result is `{ proxies, clonables }` behind a port of its own; this is `clonables`.
pub(super) async fn call(port: &MessagePort, function: &str) -> Result<JsValue, Failed> {
    let callbacks = MessageChannel::new()?;
    let (proxies, arguments) = (Object::new(), Object::new());
    set(&proxies, "type", &HANDLER.into())?;
    set(&proxies, "name", &"proxy".into())?;
    set(&proxies, "value", &callbacks.port2())?;
    set(&arguments, "type", &RAW.into())?;
    set(&arguments, "value", &Array::new())?;
    let message = message(APPLY, function)?;
    set(&message, "argumentList", &Array::of2(&proxies, &arguments))?;
    let result = ask(port, &message, &Array::of1(&callbacks.port2())).await?;
    // No function was handed over, so nobody calls back.
    callbacks.port1().close();
    if kind(&result)? != HANDLER || get(&result, "name")?.as_string().as_deref() != Some("proxy") {
        return Err(Failed);
    }
    let result: MessagePort = get(&result, "value")?.dyn_into()?;
    let value = ask(&result, &self::message(GET, "clonables")?, &Array::new()).await;
    let release = Object::new();
    set(&release, "type", &RELEASE.into())?;
    result.post_message(&release)?;
    let value = value?;
    if kind(&value)? != RAW {
        return Err(Failed);
    }
    get(&value, "value")
}

fn message(kind: u32, name: &str) -> Result<Object, Failed> {
    let message = Object::new();
    set(&message, "type", &kind.into())?;
    set(&message, "path", &Array::of1(&name.into()))?;
    Ok(message)
}

fn kind(message: &JsValue) -> Result<u32, Failed> {
    match get(message, "type")?.as_f64() {
        Some(0.0) => Ok(RAW),
        Some(3.0) => Ok(HANDLER),
        _ => Err(Failed),
    }
}

/// Sends a message and waits for the one that has its id.
async fn ask(port: &MessagePort, message: &Object, transfer: &Array) -> Result<JsValue, Failed> {
    let id = fresh_id();
    set(message, "id", &id.as_str().into())?;
    let mut listener = None;
    let arrival = Promise::new(&mut |resolve, _| listener = Some(Listener::new(port, id.clone(), resolve)));
    // Removed from the port when this future is dropped, too.
    let listener = listener.ok_or(Failed)??;
    port.post_message_with_transferable(message, transfer)?;
    let arrived = JsFuture::from(arrival).await?;
    drop(listener);
    Ok(arrived)
}

/// Hands over the message that has the id.
struct Listener {
    port: MessagePort,
    heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Listener {
    fn new(port: &MessagePort, id: String, hand_over: Function) -> Result<Self, Failed> {
        let heard = Closure::new(move |event: MessageEvent| {
            let message = event.data();
            if get(&message, "id").is_ok_and(|found| found.as_string().as_deref() == Some(&id)) {
                // Resolving a promise does not fail.
                drop(hand_over.call1(&JsValue::UNDEFINED, &message));
            }
        });
        let listener = Self { port: port.clone(), heard };
        port.add_event_listener_with_callback("message", listener.heard.as_ref().unchecked_ref())?;
        port.start();
        Ok(listener)
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let heard = self.heard.as_ref().unchecked_ref();
        drop(self.port.remove_event_listener_with_callback("message", heard));
    }
}

/// An id that this page has not used yet.
fn fresh_id() -> String {
    thread_local!(static LAST: Cell<u32> = const { Cell::new(0) });
    let number = LAST.with(|last| {
        last.set(last.get().wrapping_add(1));
        last.get()
    });
    format!("permitted-{number}")
}

pub(super) fn set(object: &Object, name: &str, value: &JsValue) -> Result<(), Failed> {
    Reflect::set(object, &name.into(), value)?;
    Ok(())
}

fn get(object: &JsValue, name: &str) -> Result<JsValue, Failed> {
    Ok(Reflect::get(object, &name.into())?)
}
