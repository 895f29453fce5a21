//! A browser with one cookie, over sockets: what it was shown is kept, to be searched for secrets.

use std::ops::Deref;

use crate::http_support;

pub(crate) struct Browser {
    address: String,
    pub(crate) cookie: Option<String>,
    /// Everything that any response said.
    pub(crate) seen: String,
}

pub(crate) struct Page(http_support::Response);

impl Deref for Page {
    type Target = http_support::Response;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Page {
    /// The value of the first field of that name in a form.
    pub(crate) fn field(&self, name: &str) -> String {
        let (_, field) = self.body.split_once(&format!("name=\"{name}\"")).unwrap();
        let (_, rest) = field.split_once("value=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    }

    /// The target of the link with that text.
    pub(crate) fn link(&self, text: &str) -> Option<String> {
        let (before, _) = self.body.split_once(&format!("\">{text}</a>"))?;
        Some(before.rsplit_once("href=\"")?.1.replace("&amp;", "&"))
    }

    pub(crate) fn has(&self, text: &str) -> bool {
        self.body.contains(text)
    }
}

impl Browser {
    pub(crate) fn new(address: &str) -> Self {
        Self { address: address.to_owned(), cookie: None, seen: String::new() }
    }

    /// The same browser after the shop was started again.
    pub(crate) fn moved(&mut self, address: &str) {
        address.clone_into(&mut self.address);
    }

    pub(crate) async fn get(&mut self, path: &str) -> Page {
        self.ask(&format!("GET {path}"), "", "").await
    }

    pub(crate) async fn post(&mut self, path: &str, pairs: &[(&str, &str)]) -> Page {
        self.post_from("https://shop.example", path, pairs).await
    }

    pub(crate) async fn post_from(&mut self, origin: &str, path: &str, pairs: &[(&str, &str)]) -> Page {
        let form = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let headers = format!("origin: {origin}\r\ncontent-type: application/x-www-form-urlencoded\r\n");
        self.ask(&format!("POST {path}"), &headers, &form).await
    }

    async fn ask(&mut self, line: &str, headers: &str, body: &str) -> Page {
        let cookie = self.cookie.as_ref().map(|cookie| format!("cookie: other=1; {cookie}\r\n")).unwrap_or_default();
        let response = http_support::call(&self.address, line, &(cookie + headers), body).await;
        self.seen.push_str(&response.head);
        self.seen.push_str(&response.body);
        let page = Page(response);
        if let Some(cookie) = page.header("set-cookie") {
            self.cookie = Some(cookie.split(';').next().unwrap().to_owned());
        }
        page
    }
}
