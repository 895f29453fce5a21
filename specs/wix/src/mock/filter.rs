//! Filters, sorting and paging of queries, on JSON.

use std::borrow::Cow;
use std::cmp::Ordering;

use serde_json::Value;

/// Returns true if the entity fits the filter; `Err` names what the mock does not know.
pub(super) fn fits(entity: &Value, filter: &Value) -> Result<bool, String> {
    let Value::Object(conditions) = filter else {
        return if filter.is_null() { Ok(true) } else { Err("a filter is an object".to_owned()) };
    };
    for (name, condition) in conditions {
        let holds = match (name.as_str(), condition) {
            ("$and", Value::Array(all)) => {
                all.iter().try_fold(true, |so_far, one| Ok::<_, String>(so_far & fits(entity, one)?))?
            }
            ("$or", Value::Array(any)) => {
                any.iter().try_fold(false, |so_far, one| Ok::<_, String>(so_far | fits(entity, one)?))?
            }
            ("$not", inner) => !fits(entity, inner)?,
            (operator, _) if operator.starts_with('$') => {
                return Err(format!("the operator `{operator}` is not known here"));
            }
            (field, condition) => holds(&at(entity, field), condition)?,
        };
        if !holds {
            return Ok(false);
        }
    }
    Ok(true)
}

fn holds(value: &Value, condition: &Value) -> Result<bool, String> {
    let Value::Object(operators) = condition else { return Ok(is_equal(value, condition)) };
    for (operator, operand) in operators {
        let text = |of: &Value| of.as_str().map(str::to_owned);
        let texts = |test: fn(&str, &str) -> bool| text(value).zip(text(operand)).is_some_and(|(a, b)| test(&a, &b));
        let order = compare(value, operand);
        let holds = match operator.as_str() {
            "$eq" => is_equal(value, operand),
            "$ne" => !is_equal(value, operand),
            "$gt" => order == Some(Ordering::Greater),
            "$gte" => order.is_some_and(Ordering::is_ge),
            "$lt" => order == Some(Ordering::Less),
            "$lte" => order.is_some_and(Ordering::is_le),
            "$in" => has(operand, value),
            "$nin" => !has(operand, value),
            "$hasSome" => list(operand).iter().any(|one| has(value, one)),
            "$hasAll" => list(operand).iter().all(|one| has(value, one)),
            "$startsWith" => texts(|a, b| a.starts_with(b)),
            "$endsWith" => texts(|a, b| a.ends_with(b)),
            "$contains" => texts(|a, b| a.contains(b)),
            "$exists" => operand.as_bool() == Some(!value.is_null()),
            "$isEmpty" => {
                operand.as_bool() == Some(value.is_null() || value == "" || value == &Value::Array(Vec::new()))
            }
            other => return Err(format!("the operator `{other}` is not known here")),
        };
        if !holds {
            return Ok(false);
        }
    }
    Ok(true)
}

fn has(items: &Value, value: &Value) -> bool {
    list(items).iter().any(|item| is_equal(item, value))
}

/// `2.0` is `2`.
fn is_equal(one: &Value, other: &Value) -> bool {
    one == other || (one.is_number() && compare(one, other) == Some(Ordering::Equal))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// Returns true if the entity has every word of a search in some text, in any case; with the mode `OR` one of them, and of its fields only.
pub(super) fn mentions(entity: &Value, search: &Value) -> bool {
    let words = search.get("expression").and_then(Value::as_str).unwrap_or_default().to_lowercase();
    let fields: Vec<&str> =
        search.get("fields").map(list).unwrap_or_default().iter().filter_map(Value::as_str).collect();
    let has = |word: &str| match fields.as_slice() {
        [] => has_word(entity, word),
        fields => fields.iter().any(|field| has_word(&at(entity, field), word)),
    };
    let mut words = words.split_whitespace().peekable();
    match search.get("mode").and_then(Value::as_str) {
        Some("OR") if words.peek().is_some() => words.any(has),
        _ => words.all(has),
    }
}

/// The values that the entity has in a field.
pub(super) fn values(entity: &Value, field: &str) -> Vec<Value> {
    match at(entity, field).into_owned() {
        Value::Null => Vec::new(),
        Value::Array(items) => items,
        one => vec![one],
    }
}

fn has_word(value: &Value, word: &str) -> bool {
    match value {
        Value::String(text) => text.to_lowercase().contains(word),
        Value::Array(items) => items.iter().any(|item| has_word(item, word)),
        Value::Object(fields) => fields.values().any(|item| has_word(item, word)),
        _ => false,
    }
}

/// `[{ "fieldName": "name", "order": "DESC" }]`
pub(super) fn sort(entities: &mut [Value], sorting: &Value) {
    let sorting: Vec<(&str, bool)> = sorting
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| {
            Some((one.get("fieldName")?.as_str()?, one.get("order").and_then(Value::as_str) == Some("DESC")))
        })
        .collect();
    entities.sort_by(|one, other| {
        let by = |&(field, descending): &(&str, bool)| {
            let order = compare(&at(one, field), &at(other, field)).unwrap_or(Ordering::Equal);
            if descending { order.reverse() } else { order }
        };
        sorting.iter().map(by).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    });
}

/// `buyerInfo.memberId`; `null` where there is nothing, and of a list what all its items have there.
fn at<'a>(entity: &'a Value, field: &str) -> Cow<'a, Value> {
    let (name, rest) = field.split_once('.').map_or((field, None), |(name, rest)| (name, Some(rest)));
    match (entity, rest) {
        (Value::Array(items), _) => {
            let mut all = Vec::new();
            for item in items {
                match at(item, field).into_owned() {
                    Value::Null => {}
                    Value::Array(more) => all.extend(more),
                    one => all.push(one),
                }
            }
            Cow::Owned(all.into())
        }
        (_, Some(rest)) => entity.get(name).map_or(Cow::Owned(Value::Null), |value| at(value, rest)),
        (_, None) => entity.get(name).map_or(Cow::Owned(Value::Null), Cow::Borrowed),
    }
}

fn compare(one: &Value, other: &Value) -> Option<Ordering> {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => one.as_f64()?.partial_cmp(&other.as_f64()?),
        (Value::String(one), Value::String(other)) => Some(one.cmp(other)),
        (Value::Bool(one), Value::Bool(other)) => Some(one.cmp(other)),
        _ => None,
    }
}
