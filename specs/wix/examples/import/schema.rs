//! Schemas that refer to each other across files.

use std::path::PathBuf;

use serde_json::Value;

use crate::json::{self, text_at};

/// A schema: where it stands, its name if it has one, and the schema itself.
#[derive(Clone)]
pub(crate) struct Schema {
    pub(crate) file: PathBuf,
    pub(crate) name: String,
    pub(crate) value: Value,
}

impl Schema {
    /// The schema that this one refers to, or itself.
    pub(crate) fn resolved(self) -> Result<Self, String> {
        let Some(reference) = text_at(&self.value, "$ref") else { return Ok(self) };
        let (file, pointer) = reference.split_once('#').ok_or("a reference without a fragment")?;
        let file = match file {
            "" => self.file.clone(),
            other => self.file.with_file_name("").join(other),
        };
        let value = json::read(&file)?.pointer(pointer).cloned().ok_or_else(|| format!("{reference} is nowhere"))?;
        let name = pointer.rsplit('/').next().unwrap_or_default().to_owned();
        Self { file, name, value }.resolved()
    }

    pub(crate) fn property(&self, name: &str) -> Result<Option<Self>, String> {
        let found = self.value.pointer(&format!("/properties/{name}"));
        found.map(|value| self.with(value).resolved()).transpose()
    }

    pub(crate) fn with(&self, value: &Value) -> Self {
        Self { file: self.file.clone(), name: String::new(), value: value.clone() }
    }

    /// The items of a list, or itself.
    pub(crate) fn item(self) -> Result<Self, String> {
        match self.value.get("items") {
            Some(items) => self.with(items).resolved()?.item(),
            None => Ok(self),
        }
    }

    pub(crate) fn at(&self, path: impl IntoIterator<Item = impl AsRef<str>>) -> Result<Option<Self>, String> {
        self.leaf(path)?.map(Self::item).transpose()
    }

    /// What a path leads to: a list, if it is one.
    pub(crate) fn leaf(&self, path: impl IntoIterator<Item = impl AsRef<str>>) -> Result<Option<Self>, String> {
        let mut now = Some(self.clone());
        for name in path {
            now = match now {
                Some(schema) => schema.item()?.property(name.as_ref())?,
                None => return Ok(None),
            };
        }
        Ok(now)
    }

    pub(crate) fn named(self, what: &str) -> Result<String, String> {
        if self.name.is_empty() { Err(format!("{what} has no name")) } else { Ok(self.name) }
    }
}
