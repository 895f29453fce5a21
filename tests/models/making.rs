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
fn a_number_or_a_boolean_with_one_value_is_filled_in() {
    let low = made::RateOption1 { low: Some("l".into()), ..Default::default() };
    assert_eq!(written(&low), r#"{"v":1.5,"low":"l"}"#);
    assert_eq!(written(&made::RateOption3::default()), r#"{"v":true,"on":false}"#);
}

#[test]
fn a_list_an_object_or_null_with_one_value_is_filled_in() {
    let fixed = made::Fixed::new("n".into(), serde_json::json!([2]));
    let text = concat!(
        r#"{"name":"n","any":{"a":[1,"two",null]},"list":["x","y"],"object":{"deep":{"er":true}},"absent":null,"#,
        r#""absentText":null,"nothing":{},"typed":{"mode":"fast"},"loose":[2]}"#
    );
    assert_eq!(written(&fixed), text);
    assert_eq!(serde_json::from_str::<made::Fixed>(text).unwrap(), fixed);
    assert_eq!(written(&made::OnlyFixed::default()), r#"{"options":{"mode":"fast"}}"#);
    // What a server sends is kept as it is.
    let other = r#"{"options":{"size":1}}"#;
    let read: made::OnlyFixed = serde_json::from_str(other).unwrap();
    let copy = read.clone();
    assert_eq!((written(&read), written(&copy)), (other.to_owned(), other.to_owned()));
    assert!(serde_json::from_str::<made::OnlyFixed>("{}").is_err());
}

#[test]
fn numbers_and_booleans_tell_the_shapes_of_a_union_apart() {
    let read = |text: &str| serde_json::from_str::<made::Rate>(text).unwrap();
    assert!(matches!(read(r#"{"v":2}"#), made::Rate::Option2(_)));
    assert!(matches!(read(r#"{"v":2.0}"#), made::Rate::Option2(_)));
    assert!(matches!(read(r#"{"v":1.5}"#), made::Rate::Option1(_)));
    assert!(matches!(read(r#"{"v":true,"on":false}"#), made::Rate::Option3(_)));
    for text in [r#"{"v":"2"}"#, r#"{"v":3}"#, r#"{"v":null}"#, "{}"] {
        assert!(matches!(read(text), made::Rate::Other(_)), "{text}");
        assert_eq!(written(&read(text)), text);
    }
    let wrong = made::Rate::Option1(made::RateOption1 { v: 7.0, ..Default::default() });
    assert_eq!(written(&wrong), r#"{"v":1.5}"#);

    let step = |text: &str| serde_json::from_str::<made::Step>(text).unwrap();
    assert!(matches!(step(r#"{"at":0.5}"#), made::Step::Option1(_)));
    assert!(matches!(step(r#"{"at":1.5}"#), made::Step::Option2(_)));
    assert!(matches!(step(r#"{"at":3}"#), made::Step::Option3(_)));
}

#[test]
fn a_discriminator_may_be_a_number() {
    let text = r#"{"n":2,"more":{"n":1}}"#;
    let read: made::Numbered = serde_json::from_str(text).unwrap();
    let made::Numbered::Second(second) = &read else { panic!("{read:?}") };
    assert!(matches!(second.more, made::Numbered::First(_)));
    assert_eq!(written(&read), text);
    let first = made::Numbered::First(made::First::new(5));
    assert_eq!(written(&first), r#"{"n":1}"#);
}

#[test]
fn an_integer_is_as_large_as_the_values_that_are_listed() {
    let id: made::Id = serde_json::from_str("9223372036854775808").unwrap();
    assert_eq!(id, 9_223_372_036_854_775_808_u64);
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

#[test]
fn enums_are_keys_are_sorted_parsed_and_listed() {
    use std::collections::{BTreeSet, HashMap};

    use made::{Colour, Size};
    assert_eq!(Colour::VALUES, [Colour::Red, Colour::Green, Colour::DarkBlue]);
    assert_eq!(Size::VALUES, [Size::N2, Size::Minus1]);
    for colour in Colour::VALUES {
        assert_eq!(colour.to_string().parse(), Ok(colour.clone()));
    }
    assert_eq!("new".parse(), Ok(Colour::from("new")));
    for size in Size::VALUES {
        assert_eq!(size.to_string().parse().as_ref(), Ok(size));
    }
    assert!("two".parse::<Size>().is_err());
    let counts: HashMap<Colour, u8> = [(Colour::Red, 1), ("red".parse().unwrap(), 2)].into();
    assert_eq!(counts[&Colour::Red], 2);
    let counts: HashMap<Size, u8> = [(Size::N2, 1), (Size::from(2), 2)].into();
    assert_eq!(counts.len(), 1);
    let sorted: BTreeSet<Colour> = [Colour::Red, Colour::from("new"), Colour::DarkBlue].into();
    assert_eq!(sorted.iter().map(Colour::as_str).collect::<Vec<_>>(), ["dark blue", "new", "red"]);
    assert!(Size::Minus1 < Size::N2 && Size::from(7) > Size::N2);
}
