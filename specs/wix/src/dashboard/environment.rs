//! The user and the site, as the dashboard names them.

use permitted::Value;
use permitted::json::from_slice;
use web_sys::UrlSearchParams;

/// The parameters in the address of the page, from the host. It proves nothing: anybody can write an address.
#[derive(Debug, Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Environment {
    /// The language of the user, such as `en`.
    pub language: Option<String>,
    /// The locale of the user, such as `en-US`.
    pub locale: Option<String>,
    /// The time zone of the user, such as `Europe/Berlin`.
    pub time_zone: Option<String>,
    /// The site that the dashboard is about, as the host describes it; `null` if it does not.
    pub site: Value,
    /// The layout that the host asks of the page, such as `fullWidth`.
    pub layout: Option<String>,
}

impl Environment {
    pub(super) fn of_the_page() -> Self {
        let search = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
        UrlSearchParams::new_with_str(&search).map(|pairs| Self::read(|name| pairs.get(name))).unwrap_or_default()
    }

    fn read(pair: impl Fn(&str) -> Option<String>) -> Self {
        let essentials = pair("essentials").map_or(Value::Null, |text| decoded(&text));
        let text = |name: &str| essentials.get(name).and_then(Value::as_str).map(str::to_owned);
        Self {
            language: text("language"),
            locale: text("locale"),
            time_zone: text("timezone"),
            site: pair("siteInfo").map_or(Value::Null, |text| decoded(&text)),
            layout: pair("pageLayout"),
        }
    }
}

/// JSON, or a JSON text that holds JSON. What is neither says nothing.
fn decoded(text: &str) -> Value {
    match from_slice(text.as_bytes()) {
        Ok(Value::String(inner)) => from_slice(inner.as_bytes()).unwrap_or_default(),
        Ok(value) => value,
        Err(_) => Value::Null,
    }
}
