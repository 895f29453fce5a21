//! Filling of a value, by a reader or from another value.

use super::view::View;
use super::{Budget, Decode, Entries, Field, Fields, Items, ListView, Mismatch, Model, Source};
use crate::json::primitive::number_text;

/// Fills a value from the view of another one; with a budget, inside of a union without a tag.
#[inline(always)]
pub(in crate::json) fn fill_from(
    view: View<'_>,
    slot: &mut dyn Decode,
    budget: Option<&Budget>,
) -> Result<(), Mismatch> {
    match view {
        View::Absent => Ok(()),
        View::Null => slot.fill(Source::Null),
        View::Bool(value) => slot.fill(Source::Bool(value)),
        View::Int(value) | View::Number(value, _) => slot.fill(Source::Int(value)),
        View::Uint(value) => slot.fill(Source::Uint(value)),
        View::Float(value) => slot.fill(Source::Float(value)),
        View::Digits(number) => slot.fill(Source::Large(&number_text(number))),
        View::Str(text) => slot.fill(Source::Str(text)),
        View::Name(text, _) => slot.fill(Source::Str(text.into())),
        View::Typed(value) => slot.fill(Source::Typed(value)),
        View::List(list) => slot.fill(Source::List(&mut ViewItems { list, next: 0, budget })),
        View::Map(map) => {
            let mut entries = Vec::new();
            map.entries(&mut |entry| entries.push(entry));
            slot.fill(Source::Map(&mut ViewEntries { entries: entries.into_iter(), value: None, budget }))
        }
        View::Model(model) => match slot.object() {
            Some(slot) => copy_fields(slot, model),
            None => slot.fill(Source::Model(model, copy_fields)),
        },
        View::OneOf(union) => {
            let (index, held) = union.held();
            slot.fill(Source::Chosen(index, &mut Some(held.view()), |view, slot| fill_from(view, slot, None)))
        }
    }
}

struct ViewItems<'a, 'b> {
    list: &'a dyn ListView,
    next: usize,
    budget: Option<&'b Budget>,
}

impl Items for ViewItems<'_, '_> {
    fn next(&mut self, slot: &mut dyn Decode) -> Result<bool, Mismatch> {
        let at = self.next;
        let Some(view) = self.list.item(at) else { return Ok(false) };
        self.next += 1;
        match fill_from(view, slot, self.budget) {
            Ok(()) => Ok(true),
            Err(mismatch) => Err(mismatch.within(format_args!("[{at}]"))),
        }
    }

    fn count(&self) -> usize {
        self.list.count()
    }

    fn budget(&self) -> Option<Budget> {
        self.budget.cloned()
    }
}

struct ViewEntries<'a, 'b> {
    entries: std::vec::IntoIter<(&'a str, View<'a>)>,
    value: Option<View<'a>>,
    budget: Option<&'b Budget>,
}

impl Entries for ViewEntries<'_, '_> {
    fn key(&mut self) -> Result<Option<&str>, Mismatch> {
        Ok(self.entries.next().map(|(key, value)| {
            self.value = Some(value);
            key
        }))
    }

    fn value(&mut self, slot: &mut dyn Decode) -> Result<(), Mismatch> {
        self.value.take().map_or(Ok(()), |value| fill_from(value, slot, self.budget))
    }

    fn entry(&mut self, slot: &mut dyn Decode) -> Result<Option<String>, Mismatch> {
        let Some(key) = self.key()?.map(str::to_owned) else { return Ok(None) };
        // The server's own: it may be what it was sent in confidence.
        self.value(slot).map_err(|mismatch| mismatch.within(".*"))?;
        Ok(Some(key))
    }

    fn skip(&mut self) -> Result<(), Mismatch> {
        self.value = None;
        Ok(())
    }

    fn budget(&self) -> Option<Budget> {
        self.budget.cloned()
    }
}

fn fill_value(model: &mut dyn Model, from: Source<'_, '_>) -> Result<(), Mismatch> {
    match model.value() {
        Some(View::Name(_, listed)) => fill_name(model, listed, from),
        Some(View::Number(_, listed)) => fill_number(model, listed, from),
        _ => Err(Mismatch::expected("an object", &from)),
    }
}

fn fill_name(model: &mut dyn Model, listed: &[&str], from: Source<'_, '_>) -> Result<(), Mismatch> {
    let Source::Str(text) = from else { return Err(Mismatch::expected("a string", &from)) };
    match listed.iter().position(|name| *name == text) {
        Some(index) => model.set_name(index, String::new()),
        None => model.set_name(listed.len(), text.into_owned()),
    }
    Ok(())
}

fn fill_number(model: &mut dyn Model, listed: &[i64], from: Source<'_, '_>) -> Result<(), Mismatch> {
    let mut number = 0_i64;
    number.fill(from)?;
    model.set_number(listed.iter().position(|known| *known == number).unwrap_or(listed.len()), number);
    Ok(())
}

pub(super) fn fill_model(model: &mut dyn Model, from: Source<'_, '_>) -> Result<(), Mismatch> {
    match from {
        Source::Model(other, copy) => copy(model, other),
        // An enum has no fields and takes no object; a struct without fields takes any.
        Source::Map(entries) if model.value().is_none() => read_fields(model, entries),
        from => fill_value(model, from),
    }
}

/// Reads the entries of an object into the fields of those names.
pub(in crate::json) fn read_fields<E: Entries + ?Sized>(
    model: &mut dyn Model,
    entries: &mut E,
) -> Result<(), Mismatch> {
    let Fields { names, required, plain, .. } = model.fields();
    let mut seen = Seen::new(names.len());
    let mut likely = 0;
    while let Some(field) = entries.field(names, if *plain { likely } else { names.len() })? {
        let (slot, name) = match field {
            Field::Known(index) => {
                likely = index + 1;
                seen.mark(index);
                (model.get_mut(index), names.get(index))
            }
            Field::Other(key) => (model.get_mut(names.len()).and_then(|rest| rest.entry(key)), None),
        };
        match slot {
            Some(slot) => {
                entries.value(slot).map_err(|mismatch| mismatch.within(format_args!(".{}", name.unwrap_or(&"*"))))?;
            }
            None => entries.skip()?,
        }
    }
    match seen.missing(required).and_then(|index| names.get(index)) {
        Some(name) => Err(Mismatch::of(format!("the required field `{name}` is missing"))),
        None => Ok(()),
    }
}

/// Takes the fields of another value of the same type.
fn copy_fields(model: &mut dyn Model, other: &dyn Model) -> Result<(), Mismatch> {
    // One past the named fields is what has no name.
    for index in 0.. {
        let Ok(field) = other.get(index) else { break };
        let view = field.view();
        if matches!(view, View::Absent) {
            continue;
        }
        if let Some(slot) = model.get_mut(index) {
            fill_from(view, slot, None)?;
        }
    }
    Ok(())
}

/// The set of fields that were read.
struct Seen {
    first: u64,
    more: Vec<u64>,
}

impl Seen {
    fn new(fields: usize) -> Self {
        Self { first: 0, more: vec![0; fields.saturating_sub(1) / 64] }
    }

    fn mark(&mut self, index: usize) {
        let bit = 1 << (index % 64);
        match (index / 64).checked_sub(1) {
            None => self.first |= bit,
            Some(word) => {
                if let Some(word) = self.more.get_mut(word) {
                    *word |= bit;
                }
            }
        }
    }

    fn missing(&self, required: &[u64]) -> Option<usize> {
        let words = std::iter::once(&self.first).chain(&self.more);
        required
            .iter()
            .zip(words)
            .enumerate()
            .find(|(_, (required, seen))| **required & !**seen != 0)
            .map(|(word, (required, seen))| word * 64 + (required & !seen).trailing_zeros() as usize)
    }
}
