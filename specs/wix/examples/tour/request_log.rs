//! Prints the requests that the server received.

use permitted_wix::mock::WixMock;

pub(crate) struct RequestLog<'w> {
    wix: &'w WixMock,
}

impl<'w> RequestLog<'w> {
    pub(crate) fn begin(wix: &'w WixMock, title: &str) -> Self {
        wix.take_requests();
        let log = Self { wix };
        log.section(title);
        log
    }

    pub(crate) fn section(&self, title: &str) {
        println!("\n{title}");
    }

    /// Prints the requests since the last time; the outcome stands behind the last one.
    pub(crate) fn tell(&self, outcome: &str) {
        let entries = self.wix.take_requests();
        for (number, entry) in entries.iter().enumerate() {
            // Token endpoints and logins ask nobody who they are: they make identities.
            let identity = if entry.identities.is_empty() { "-".to_owned() } else { entry.identities.join(" and ") };
            let status = entry.status.map_or_else(|| "-".to_owned(), |status| status.to_string());
            let outcome = if number + 1 == entries.len() { outcome } else { "" };
            let line =
                format!("{identity:14} {:6} {:46} {status:6}  {outcome}", entry.request.verb, entry.request.path);
            println!("{}", line.trim_end());
        }
    }
}
