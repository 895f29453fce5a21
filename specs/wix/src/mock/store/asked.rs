//! The request of a query, whichever way it came.

use permitted_mock::Call;
use serde_json::{Value, json};

/// The request of a query: one parameter has all of it, unless nothing in it is nested, or it was too long and came as a body.
pub(super) fn asked(call: &Call<'_>) -> Value {
    if call.body.is_object() {
        return call.body.clone();
    }
    call.query_json(".r").unwrap_or_else(|| unfolded(&call.request.query))
}

/// `paging.limit=2&fields=A&fields=B` as the object that it was.
fn unfolded(query: &[(String, String)]) -> Value {
    let mut object = json!({});
    for (name, text) in query {
        let value = text.parse::<u64>().map_or_else(|_| Value::from(text.as_str()), Value::from);
        let mut place = &mut object;
        for part in name.splitn(4, '.') {
            if !place.is_object() {
                *place = json!({});
            }
            place = &mut place[part];
        }
        match place {
            Value::Null => *place = value,
            Value::Array(values) => values.push(value),
            one => *one = json!([one.take(), value]),
        }
    }
    object
}
