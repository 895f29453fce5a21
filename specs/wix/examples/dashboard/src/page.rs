//! The states of the page: loading, the list, nothing found, a failure; and of a row: as it is, saving, changed by somebody else.

use std::cell::Cell;
use std::rc::Rc;

use permitted_wix::products::V3Product;
use permitted_wix::{Client, Dashboard, Error};
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;

use crate::dom::{Missing, append, document, element, input, make, on, parameter};
use crate::products;

/// The page, as long as it is open.
#[derive(Clone)]
struct Page {
    client: Client<Dashboard>,
    /// Counts the searches: the response to an older one is no longer wanted.
    search: Rc<Cell<u32>>,
}

/// Shows the page.
pub(crate) async fn run() {
    let shown = match products::connect(parameter("mock").as_deref(), parameter("origin").as_deref()) {
        Ok(client) => begin(Page { client, search: Rc::default() }).await,
        Err(error) => fail(&error),
    };
    // A document without the page's elements can show nothing, not even this.
    drop(shown);
}

async fn begin(page: Page) -> Result<(), Missing> {
    if let Some(language) = &page.client.strategy().environment().language {
        document()?.document_element().ok_or(Missing)?.set_attribute("lang", language)?;
    }
    let form = element("search-form")?;
    for event in ["input", "submit"] {
        let page = page.clone();
        on(&form, event, move |event| {
            event.prevent_default();
            let page = page.clone();
            spawn_local(async move { drop(page.list().await) });
        })?;
    }
    let again = page.clone();
    on(&element("again")?, "click", move |_| {
        let page = again.clone();
        spawn_local(async move { drop(page.list().await) });
    })?;
    page.list().await
}

impl Page {
    /// Loads and shows the products that are searched for.
    async fn list(&self) -> Result<(), Missing> {
        let number = self.search.get().wrapping_add(1);
        self.search.set(number);
        let text = input("search")?.value();
        // A list that is there stays until the new one has come.
        element("page")?.set_attribute("aria-busy", "true")?;
        say("Loading products …")?;
        let found = products::search(&self.client, text.trim()).await;
        if self.search.get() != number {
            return Ok(());
        }
        element("page")?.remove_attribute("aria-busy")?;
        match found {
            Ok(found) if found.is_empty() => {
                state("empty")?;
                say("No products found.")
            }
            Ok(found) => {
                let body = element("products")?;
                body.set_inner_html("");
                let count = found.len();
                for product in found {
                    append(&body, &self.row(product)?)?;
                }
                state("list")?;
                say(&if count == 1 { "1 product".to_owned() } else { format!("{count} products") })
            }
            Err(error) => fail(&error),
        }
    }

    /// A row with a form that renames the product.
    fn row(&self, product: V3Product) -> Result<Element, Missing> {
        let name = product.name.value().cloned().unwrap_or_default();
        let id = product.id.value().cloned().unwrap_or_default();
        let row = make("tr", &[("data-id", &id)], "")?;
        let (cell, form) = (make("td", &[], "")?, make("form", &[("class", "rename")], "")?);
        let field = format!("name-{id}");
        append(&form, &make("label", &[("for", &field), ("class", "hidden")], &format!("Name of {name}"))?)?;
        append(&form, &make("input", &[("id", &field), ("value", &name), ("autocomplete", "off")], "")?)?;
        append(&form, &make("button", &[("type", "submit"), ("aria-label", &format!("Save {name}"))], "Save")?)?;
        let note = make("p", &[("class", "note"), ("role", "status")], "")?;
        append(&cell, &form)?;
        append(&cell, &note)?;
        append(&row, &cell)?;
        append(&row, &make("td", &[("class", "price")], &price(&product))?)?;
        let (class, visible) = match product.visible.value() {
            Some(true) => ("badge on", "Shown"),
            _ => ("badge", "Hidden"),
        };
        let cell = make("td", &[], "")?;
        append(&cell, &make("span", &[("class", class)], visible)?)?;
        append(&row, &cell)?;
        let (page, product) = (self.clone(), Rc::new(std::cell::RefCell::new(product)));
        on(&form, "submit", move |event| {
            event.prevent_default();
            let (page, product, note, field) = (page.clone(), Rc::clone(&product), note.clone(), field.clone());
            spawn_local(async move { drop(page.rename(&product, &field, &note).await) });
        })?;
        Ok(row)
    }

    /// Renames a product. The new name stays in the field while it is saved; where somebody else was faster, both names are shown, and
    /// the next save is on top of theirs.
    async fn rename(
        &self,
        product: &std::cell::RefCell<V3Product>,
        field: &str,
        note: &Element,
    ) -> Result<(), Missing> {
        let wanted = input(field)?.value();
        let before = product.borrow().clone();
        note.set_class_name("note");
        note.set_text_content(Some("Saving …"));
        match products::rename(&self.client, &before, wanted.trim()).await {
            Ok(saved) => {
                *product.borrow_mut() = saved;
                note.set_text_content(Some("Saved."));
            }
            Err(error) if error.status().is_some_and(|status| status == 409) => {
                let id = before.id.value().cloned().unwrap_or_default();
                match products::get(&self.client, &id).await {
                    Ok(theirs) => {
                        let name = theirs.name.value().cloned().unwrap_or_default();
                        let text =
                            format!("Somebody else renamed it to “{name}” meanwhile. Save again to replace that.");
                        note.set_text_content(Some(&text));
                        *product.borrow_mut() = theirs;
                    }
                    Err(error) => note.set_text_content(Some(&reason(&error))),
                }
                note.set_class_name("note conflict");
            }
            Err(error) => {
                note.set_text_content(Some(&format!("Not saved: {}", reason(&error))));
                note.set_class_name("note failure");
            }
        }
        Ok(())
    }
}

fn price(product: &V3Product) -> String {
    let range = product.actual_price_range.as_ref();
    let amount = range.and_then(|range| range.min_value.as_ref()).and_then(|money| money.amount.as_ref());
    let currency = product.currency.value().cloned().unwrap_or_default();
    format!("{} {currency}", amount.cloned().unwrap_or_default()).trim().to_owned()
}

/// What the page shows below the search.
fn state(name: &str) -> Result<(), Missing> {
    element("page")?.set_attribute("data-state", name)?;
    Ok(())
}

/// Says it to who cannot see the page, too.
fn say(text: &str) -> Result<(), Missing> {
    element("status")?.set_text_content(Some(text));
    Ok(())
}

fn fail(error: &Error) -> Result<(), Missing> {
    state("failure")?;
    say("")?;
    element("failure-text")?.set_text_content(Some(&reason(error)));
    Ok(())
}

/// What a user can do about it.
fn reason(error: &Error) -> String {
    match error.status().map(|status| status.as_u16()) {
        Some(403) => "You may not do this on this site.".to_owned(),
        Some(status) if status >= 500 => "Wix has a problem at the moment. Nothing was lost.".to_owned(),
        Some(_) => "Wix did not accept this.".to_owned(),
        None if error.is_timeout() => "There was no response in time.".to_owned(),
        None if error.is_credential() => "The dashboard did not say who you are. Reload the page.".to_owned(),
        None => "Wix cannot be reached. Are you online?".to_owned(),
    }
}
