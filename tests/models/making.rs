//! A body has what the document requires, because there is no way to make it without.

use serde::Serialize;

#[permitted::api("making.yaml")]
pub mod made {}

fn written(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap()
}

#[test]
fn what_is_required_is_an_argument_and_the_rest_is_left_out() {
    let invoice = made::NewInvoice::new("c-1".into(), 3);
    assert_eq!(written(&invoice), r#"{"customerId":"c-1","amount":3,"version":"v2","level":7}"#);
    let noted = made::NewInvoice { note: Some("n".into()), ..made::NewInvoice::new("c-1".into(), 3) };
    assert_eq!(written(&noted), r#"{"customerId":"c-1","amount":3,"version":"v2","level":7,"note":"n"}"#);
    assert_eq!(written(&made::Filter::default()), "{}");
}

#[test]
fn a_value_with_one_choice_is_filled_in() {
    let event = made::Event::Opened(made::Opened::new(1));
    assert_eq!(written(&event), r#"{"type":"opened","door":1}"#);
    assert!(format!("{event:?}").starts_with("Event(Opened("), "{event:?}");
}

#[test]
fn a_union_writes_its_own_tag_and_refuses_one_that_is_another_s() {
    let wrong = made::Shape::Round(made::Round::new("square".into()));
    assert_eq!(written(&wrong), r#"{"kind":"round"}"#);
    let optional = made::Shape::Square(made::Square::default());
    assert_eq!(written(&optional), r#"{"kind":"square"}"#);
    let either = made::Shape::Long(made::Long::new("line".into()));
    assert_eq!(written(&either), r#"{"kind":"line"}"#);
    let none = made::Shape::Long(made::Long::new("round".into()));
    let error = serde_json::to_string(&none).unwrap_err().to_string();
    assert_eq!(error, "`kind` is none of the values of the variant: line, ray");
}

#[test]
fn what_is_required_is_still_required_of_a_server() {
    let error = serde_json::from_str::<made::NewInvoice>(r#"{"customerId":"c"}"#).unwrap_err().to_string();
    assert!(error.starts_with("the required field `amount` is missing"), "{error}");
}

/// `HAS` is true of types that have a `Default`: an inherent constant goes before that of a trait.
struct Probe<T>(std::marker::PhantomData<T>);

impl<T: Default> Probe<T> {
    const HAS: bool = true;
}

trait Fallback {
    const HAS: bool = false;
}

impl<T> Fallback for Probe<T> {}

#[test]
fn only_what_requires_nothing_has_a_default() {
    assert_eq!([Probe::<made::Filter>::HAS, Probe::<made::Square>::HAS], [true, true]);
    let requiring = [Probe::<made::NewInvoice>::HAS, Probe::<made::Event>::HAS, Probe::<made::Opened>::HAS];
    assert_eq!(requiring, [false, false, false]);
}
