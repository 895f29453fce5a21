//! The few things that the page asks of the document. What its HTML does not have is not shown.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, HtmlInputElement, UrlSearchParams, Window};

/// The address of the page.
pub(crate) struct Address {
    /// The page itself, with what says where its servers are: a login comes back to it.
    pub(crate) home: String,
    pairs: Option<UrlSearchParams>,
}

impl Address {
    pub(crate) fn parameter(&self, name: &str) -> String {
        self.pairs.as_ref().and_then(|pairs| pairs.get(name)).unwrap_or_default()
    }
}

pub(crate) fn address() -> Address {
    let whole = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let (place, query) = whole.split_once('?').unwrap_or((&whole, ""));
    let pairs = UrlSearchParams::new_with_str(query).ok();
    let kept: Vec<&str> =
        query.split('&').filter(|pair| pair.starts_with("api=") || pair.starts_with("login=")).collect();
    let home = format!("{place}?{}", kept.join("&"));
    Address { home, pairs }
}

/// Goes to another page.
pub(crate) fn go(url: &str) {
    drop(window().map(|window| window.location().assign(url)));
}

/// Says it, also to who cannot see the page.
pub(crate) fn say(text: &str) {
    if let Some(status) = element("status") {
        status.set_text_content(Some(text));
    }
}

pub(crate) fn clear() {
    if let Some(list) = element("pets") {
        list.set_inner_html("");
    }
}

/// Adds a pet, with a button where there is something to do.
pub(crate) fn add(name: &str, release: Option<impl FnMut() + 'static>) {
    let parts = document().and_then(|document| Some((element("pets")?, document.create_element("li").ok()?, document)));
    let Some((list, item, document)) = parts else { return };
    item.set_text_content(Some(name));
    if let (Some(release), Ok(button)) = (release, document.create_element("button")) {
        button.set_text_content(Some("Release"));
        on(&button, "click", release);
        drop(item.append_child(&button));
    }
    drop(list.append_child(&item));
}

pub(crate) fn on_click(id: &str, then: impl FnMut() + 'static) {
    if let Some(element) = element(id) {
        on(&element, "click", then);
    }
}

/// Calls `then` with the token that is entered, which does not stay in the field.
pub(crate) fn on_token(mut then: impl FnMut(String) + 'static) {
    if let Some(form) = element("bearer") {
        on(&form, "submit", move || {
            if let Some(field) = element("token").and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
                let token = field.value();
                field.set_value("");
                then(token);
            }
        });
    }
}

fn on(element: &Element, event: &str, mut then: impl FnMut() + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        event.prevent_default();
        then();
    });
    drop(element.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref()));
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
