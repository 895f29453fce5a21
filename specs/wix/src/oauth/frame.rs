//! The hidden frame of a direct login, in a page.

use std::time::Duration;

use js_sys::{Object, Promise, Reflect};
use permitted::{Error, SecretString};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlIFrameElement, MessageEvent, Window};

/// The time for which the page of the login may be silent.
const LIMIT: Duration = Duration::from_secs(60);

/// The message of the page that the frame shows.
pub(super) struct Heard {
    pub(super) code: SecretString,
    pub(super) state: String,
}

/// Opens the page in a hidden frame, and waits for its message. Any page may send one at any time: what is from another window, of another
/// origin or of another login is passed over.
pub(super) async fn ask(url: &str, origin: &str, state: &str) -> Result<Heard, Error> {
    let none = |_| Error::credential("the page has no place for the frame of the login");
    let (frame, said) = Frame::open(url, origin, state).map_err(none)?;
    let said = JsFuture::from(said).await.map_err(none)?;
    drop(frame);
    if said.is_undefined() {
        return Err(Error::credential("the page of the login said nothing within a minute: the session may be over"));
    }
    let code = text(&said, "code").ok_or_else(|| Error::credential("the page of the login logs nobody in"))?;
    Ok(Heard { code: code.into(), state: state.to_owned() })
}

/// The frame, and what listens to it, until it is dropped.
struct Frame {
    window: Window,
    element: HtmlIFrameElement,
    hear: Closure<dyn FnMut(MessageEvent)>,
    timer: i32,
}

impl Frame {
    /// The promise is for the data of the message; after the limit it is for nothing.
    fn open(url: &str, origin: &str, state: &str) -> Result<(Self, Promise), JsValue> {
        let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
        let document = window.document().ok_or(JsValue::UNDEFINED)?;
        let element: HtmlIFrameElement = document.create_element("iframe")?.dyn_into()?;
        element.set_attribute("hidden", "")?;
        element.set_src(url);
        let mut opened = None;
        let said = Promise::new(&mut |resolve, _| {
            let (own, origin, state) = (element.clone(), origin.to_owned(), state.to_owned());
            let tell = resolve.clone();
            let hear = Closure::new(move |event: MessageEvent| {
                let from = event.source().is_some_and(|source| {
                    own.content_window().is_some_and(|window| Object::is(source.as_ref(), window.as_ref()))
                });
                if from && event.origin() == origin && text(&event.data(), "state").as_deref() == Some(&state) {
                    // Resolving a promise does not fail.
                    drop(tell.call1(&JsValue::UNDEFINED, &event.data()));
                }
            });
            let limit = i32::try_from(LIMIT.as_millis()).unwrap_or(i32::MAX);
            opened =
                Some(window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, limit).map(|timer| Self {
                    window: window.clone(),
                    element: element.clone(),
                    hear,
                    timer,
                }));
        });
        let frame = opened.ok_or(JsValue::UNDEFINED)??;
        frame.window.add_event_listener_with_callback("message", frame.hear.as_ref().unchecked_ref())?;
        document.body().ok_or(JsValue::UNDEFINED)?.append_child(&frame.element)?;
        Ok((frame, said))
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        let hear = self.hear.as_ref().unchecked_ref();
        drop(self.window.remove_event_listener_with_callback("message", hear));
        self.window.clear_timeout_with_handle(self.timer);
        self.element.remove();
    }
}

fn text(data: &JsValue, name: &str) -> Option<String> {
    data.dyn_ref::<Object>().and_then(|data| Reflect::get(data, &name.into()).ok())?.as_string()
}
