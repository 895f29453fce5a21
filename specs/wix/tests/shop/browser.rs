//! A browser with one cookie, over sockets: what it was shown is kept, to be searched for secrets.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub(crate) struct Browser {
    address: String,
    pub(crate) cookie: Option<String>,
    /// Everything that any response said.
    pub(crate) seen: String,
}

pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Page {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }

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
        let length = body.len();
        let text = format!(
            "{line} HTTP/1.1\r\nhost: shop\r\nconnection: close\r\ncontent-length: {length}\r\n{cookie}{headers}\r\n{body}"
        );
        let mut stream = TcpStream::connect(&self.address).await.unwrap();
        // A body that is too large is refused before its end.
        drop(stream.write_all(text.as_bytes()).await);
        let mut all = Vec::new();
        drop(stream.read_to_end(&mut all).await);
        let all = String::from_utf8(all).unwrap();
        self.seen.push_str(&all);
        let (head, body) = all.split_once("\r\n\r\n").unwrap();
        let page = Page {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head: head.to_owned(),
            body: body.to_owned(),
        };
        if let Some(cookie) = page.header("set-cookie") {
            self.cookie = Some(cookie.split(';').next().unwrap().to_owned());
        }
        page
    }
}
