//! URLs by the URL standard: of a crate, and in a browser those of the browser, which has the rules and the tables of Unicode already.

#[cfg_attr(target_arch = "wasm32", path = "browser.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "native.rs")]
mod target;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use target::address;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use target::is_loopback;
pub(crate) use target::{Url, form_urlencoded, uri};

#[cfg(target_arch = "wasm32")]
pub(crate) use is_loopback_text as is_loopback;

/// Returns true if the host is a literal loopback address, without the parser of addresses, which is 3 kB of a page.
///
/// A host of digits and dots is an address or no host (URL Standard, "ends in a number"), whatever its number of parts.
#[cfg(any(test, target_arch = "wasm32"))]
pub(crate) fn is_loopback_text(host: &str) -> bool {
    let is_address = || host.bytes().all(|byte| byte == b'.' || byte.is_ascii_digit());
    host == "[::1]" || host.starts_with("127.") && is_address()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loopback_address_is_known_by_its_text() {
        let hosts = [
            "127.0.0.1",
            "127.1",
            "127.255.255.254",
            "0177.0.0.1",
            "0x7f.1",
            "2130706433",
            "[::1]",
            "[0:0::1]",
            "[::ffff:127.0.0.1]",
            "128.0.0.1",
            "10.0.0.1",
            "1.127.0.0",
            "[::]",
            "[::2]",
            "localhost",
            "127.0.0.1.example",
            "127.example",
            "127",
            "127.0.0.1.",
            "example.127.0.0.1",
            "127.0.0.256",
            "127.0.0.0.1",
            "１２７.0.0.1",
        ];
        for host in hosts {
            let Ok(url) = Url::parse(&format!("http://{host}/")) else { continue };
            let host = url.host_str().unwrap();
            assert_eq!(is_loopback_text(host), is_loopback(host), "{host}");
        }
    }
}
