//! JSON values that know where in the line they stand.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::mistake::Log;

/// A JSON value of a line, with the path to it.
#[derive(Clone, Debug)]
pub(super) struct Json<'l> {
    pub(super) raw: &'l str,
    pub(super) path: String,
}

impl<'l> Json<'l> {
    /// The fields of an object; a mistake and `None` if it is none.
    pub(super) fn fields(&self, log: &mut Log) -> Option<Fields<'l>> {
        let fields: Option<BTreeMap<String, &RawValue>> = self.parse();
        self.check(fields, "an object", log).map(|values| Fields { path: self.path.clone(), object: self.raw, values })
    }

    /// The items of an array.
    pub(super) fn items(&self, log: &mut Log) -> Option<Vec<Json<'l>>> {
        let items: Option<Vec<&RawValue>> = self.parse();
        let items = self.check(items, "an array", log)?;
        Some(items.iter().enumerate().map(|(i, item)| Json { raw: item.get(), path: format!("{}[{i}]", self.path) }).collect())
    }

    /// The string it is.
    pub(super) fn string(&self, log: &mut Log) -> Option<String> {
        self.check(self.parse(), "a string", log)
    }

    /// Its value as `T`, if it is one.
    pub(super) fn parse<T: Deserialize<'l>>(&self) -> Option<T> {
        serde_json::from_str(self.raw).ok()
    }

    /// Notes a mistake at this value.
    pub(super) fn mistake(&self, log: &mut Log, message: impl Into<String>, help: Option<String>) {
        log.add(&self.path, self.raw, message, help);
    }

    fn check<T>(&self, found: Option<T>, wanted: &str, log: &mut Log) -> Option<T> {
        if found.is_none() {
            let what = self.path.rsplit('.').next().filter(|name| !name.is_empty()).unwrap_or("the line");
            self.mistake(log, format!("{what} must be {wanted}"), None);
        }
        found
    }
}

/// The fields of an object.
pub(super) struct Fields<'l> {
    path: String,
    object: &'l str,
    values: BTreeMap<String, &'l RawValue>,
}

impl<'l> Fields<'l> {
    /// The field, unless it is missing or null.
    pub(super) fn find(&self, name: &str) -> Option<Json<'l>> {
        let raw = self.values.get(name)?.get();
        let path = if self.path.is_empty() { name.to_owned() } else { format!("{}.{name}", self.path) };
        (raw != "null").then_some(Json { raw, path })
    }

    /// The field; a mistake if it is missing or null.
    pub(super) fn need(&self, name: &str, log: &mut Log) -> Option<Json<'l>> {
        let found = self.find(name);
        if found.is_none() {
            log.add(&self.path, self.object, format!("the field {name:?} is missing"), self.similar(name));
        }
        found
    }

    /// A field that may have been meant.
    fn similar(&self, name: &str) -> Option<String> {
        let keys = self.values.keys().filter(|key| super::suggest::is_near(key, name));
        keys.map(|key| format!("{key:?} is not read: rename it to {name:?}")).next()
    }
}
