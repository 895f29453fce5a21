//! The few things that the page asks of the document. What its HTML does not have is not shown.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, UrlSearchParams, Window};

/// The pair of the page's address.
pub(crate) fn parameter(name: &str) -> Option<String> {
    let search = window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// The `content` of a `meta` element of the page.
pub(crate) fn meta(name: &str) -> Option<String> {
    let found = document()?.query_selector(&format!("meta[name={name}]")).ok().flatten();
    found?.get_attribute("content").filter(|content| !content.is_empty())
}

/// The address of the page, without its parameters.
pub(crate) fn home() -> String {
    let address = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Goes to another page.
pub(crate) fn go(url: &str) {
    drop(window().map(|window| window.location().assign(url)));
}

/// The text of an element. Texts are set as texts, never as HTML.
pub(crate) fn set(id: &str, text: &str) {
    if let Some(element) = element(id) {
        element.set_text_content(Some(text));
    }
}

pub(crate) fn attribute(id: &str, name: &str, value: &str) {
    drop(element(id).map(|element| element.set_attribute(name, value)));
}

pub(crate) fn add(id: &str, text: &str) {
    let parts = document().and_then(|document| Some((element(id)?, document.create_element("li").ok()?)));
    if let Some((list, item)) = parts {
        item.set_text_content(Some(text));
        drop(list.append_child(&item));
    }
}

pub(crate) fn on_click(id: &str, mut then: impl FnMut() + 'static) {
    let Some(element) = element(id) else { return };
    let closure = Closure::<dyn FnMut(Event)>::new(move |_| then());
    drop(element.add_event_listener_with_callback("click", closure.as_ref().unchecked_ref()));
    // The element keeps it; it is freed with the element.
    closure.forget();
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}
