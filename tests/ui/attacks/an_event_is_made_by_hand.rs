//! expects: cannot construct `permitted::webhook::Event
use permitted::webhook::Event;
use permitted_wix::webhook::Wix;

fn main() {
    let _event: Event<Wix, &str> = Event { payload: "paid" };
}
