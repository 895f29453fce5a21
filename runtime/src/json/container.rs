//! Optional values, lists and maps.

use std::collections::BTreeMap;

use super::contract::{Decode, Encode, EntryView, ListView, MapView, Mismatch, Model, Source, View};

impl<T: Encode> Encode for Option<T> {
    #[inline]
    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Absent, Encode::view)
    }

    #[inline]
    fn is_any() -> bool {
        T::is_any()
    }
}

impl<T: Decode> Decode for Option<T> {
    #[inline]
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        if matches!(from, Source::Null) && !T::takes_null() {
            *self = None;
            // It has nothing to drop, which each type would have a call for.
            std::mem::forget(from);
            return Ok(());
        }
        begun(self).fill(from)
    }

    #[inline]
    fn object(&mut self) -> Option<&mut dyn Model> {
        begun(self).object()
    }

    #[inline]
    fn empty() -> Self {
        None
    }

    #[inline]
    fn nothing() -> Option<Self> {
        Some(None)
    }
}

/// The value to fill, in place: a large one need not be moved. A page is smaller with one copy of it for each type.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline)]
fn begun<T: Decode>(slot: &mut Option<T>) -> &mut T {
    slot.insert(T::empty())
}

impl<T: Encode> ListView for [T] {
    #[inline]
    fn count(&self) -> usize {
        <[T]>::len(self)
    }

    #[inline]
    fn item(&self, index: usize) -> Option<View<'_>> {
        self.get(index).map(|item| match item.view() {
            View::Absent => View::Null,
            view => view,
        })
    }
}

impl<T: Encode> ListView for Vec<T> {
    #[inline]
    fn count(&self) -> usize {
        <[T]>::len(self)
    }

    #[inline]
    fn item(&self, index: usize) -> Option<View<'_>> {
        self.as_slice().item(index)
    }

    #[inline]
    fn of_any(&self) -> bool {
        T::is_any()
    }
}

impl<T: Encode> Encode for Vec<T> {
    #[inline]
    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

/// A borrowed list, for query and header parameters.
impl<T: Encode> Encode for &[T] {
    #[inline]
    fn view(&self) -> View<'_> {
        View::List(self)
    }
}

impl<T: Encode> ListView for &[T] {
    #[inline]
    fn count(&self) -> usize {
        <[T]>::len(self)
    }

    #[inline]
    fn item(&self, index: usize) -> Option<View<'_>> {
        (**self).item(index)
    }
}

impl<T: Decode> Decode for Vec<T> {
    #[inline]
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        let Source::List(items) = from else {
            return Err(Mismatch::expected("an array", &from));
        };
        self.clear();
        let count = items.count();
        self.reserve_exact(count);
        loop {
            // An item that nothing is read into would be made for nothing.
            if count > 0 && self.len() == count {
                return Ok(());
            }
            let mut item = T::empty();
            if !items.next(&mut item)? {
                return Ok(());
            }
            self.push(item);
        }
    }

    #[inline]
    fn empty() -> Self {
        Self::new()
    }
}

impl<T: Encode> MapView for BTreeMap<String, T> {
    #[inline]
    fn entries<'a>(&'a self, each: &mut dyn FnMut(EntryView<'a>)) {
        for (key, value) in self {
            let view = match value.view() {
                View::Absent => View::Null,
                view => view,
            };
            each((key, view));
        }
    }

    #[inline]
    fn of_any(&self) -> bool {
        T::is_any()
    }
}

impl<T: Encode> Encode for BTreeMap<String, T> {
    #[inline]
    fn view(&self) -> View<'_> {
        View::Map(self)
    }
}

impl<T: Decode> Decode for BTreeMap<String, T> {
    #[inline]
    fn fill(&mut self, from: Source<'_, '_>) -> Result<(), Mismatch> {
        let Source::Map(entries) = from else {
            return Err(Mismatch::expected("an object", &from));
        };
        self.clear();
        loop {
            let mut value = T::empty();
            let Some(key) = entries.entry(&mut value)? else { return Ok(()) };
            self.insert(key, value);
        }
    }

    fn entry(&mut self, key: &str) -> Option<&mut dyn Decode> {
        Some(Self::entry(self, key.to_owned()).or_insert_with(T::empty))
    }

    #[inline]
    fn empty() -> Self {
        Self::new()
    }
}
