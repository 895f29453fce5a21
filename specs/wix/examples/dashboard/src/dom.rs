//! The few things that the page asks of the document.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlInputElement};

/// A page without the elements that its HTML has. There is nothing to show, and nobody to tell.
#[derive(Debug)]
pub(crate) struct Missing;

impl From<JsValue> for Missing {
    fn from(_: JsValue) -> Self {
        Self
    }
}

pub(crate) fn document() -> Result<Document, Missing> {
    web_sys::window().and_then(|window| window.document()).ok_or(Missing)
}

/// The element of that id.
pub(crate) fn element(id: &str) -> Result<Element, Missing> {
    document()?.get_element_by_id(id).ok_or(Missing)
}

/// The input of that id.
pub(crate) fn input(id: &str) -> Result<HtmlInputElement, Missing> {
    element(id)?.dyn_into().map_err(|_| Missing)
}

/// A new element with attributes and a text. Texts are set as texts, never as HTML.
pub(crate) fn make(tag: &str, attributes: &[(&str, &str)], text: &str) -> Result<Element, Missing> {
    let made = document()?.create_element(tag)?;
    for (name, value) in attributes {
        made.set_attribute(name, value)?;
    }
    if !text.is_empty() {
        made.set_text_content(Some(text));
    }
    Ok(made)
}

/// Calls `then` on every such event, as long as the page lives.
pub(crate) fn on(element: &Element, event: &str, mut then: impl FnMut(Event) + 'static) -> Result<(), Missing> {
    let closure = Closure::<dyn FnMut(Event)>::new(move |event: Event| then(event));
    element.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref())?;
    // The element keeps it; it is freed with the element.
    closure.forget();
    Ok(())
}

/// The pair of the page's address.
pub(crate) fn parameter(name: &str) -> Option<String> {
    let search = web_sys::window()?.location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// Adds the element as the last of its parent.
pub(crate) fn append(parent: &Element, child: &Element) -> Result<(), Missing> {
    parent.append_child(child)?;
    Ok(())
}
