//! Only a webhook makes an event; what was read of it may be anything.
use permitted::webhook::Event;
use permitted_wix::webhook::Wix;

fn paid(event: Event<Wix>) -> Event<Wix, &'static str> {
    event.map(|_| "paid")
}
