//! What a column is: a name and how its cell is read off an entry. Every writer of tables goes by these.

use std::borrow::Cow;
use std::io;

use rapporteur_record::{Entity, Record};

use crate::chosen::{Chosen, ChosenEvent};
use crate::privacy::Privacy;
use crate::settings::Settings;

/// One entry of a record and what its cells are read from.
pub(crate) struct At<'a, T> {
    pub(crate) rec: &'a Record,
    pub(crate) privacy: &'a Privacy<'a>,
    pub(crate) entry: &'a T,
    /// What a collection knows of it, for an event.
    pub(crate) known: Option<&'a ChosenEvent>,
}

impl<T> Clone for At<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for At<'_, T> {}

impl<'a, T> At<'a, T> {
    /// The entity with that id.
    pub(crate) fn entity(self, id: Option<&str>) -> Option<&'a Entity> {
        self.rec.entity(id)
    }
}

/// Takes the items of a list, one after the other.
pub(crate) type Items<'i> = &'i mut dyn FnMut(Option<&str>);

/// How a cell is read, and thereby its type.
pub(crate) enum Read<T: 'static> {
    Text(for<'a> fn(At<'a, T>) -> Option<Cow<'a, str>>),
    List(for<'a> fn(At<'a, T>, Items<'_>)),
    Int(fn(At<'_, T>) -> Option<i64>),
    Single(fn(At<'_, T>) -> Option<f32>),
    Double(fn(At<'_, T>) -> Option<f64>),
    Flag(fn(At<'_, T>) -> bool),
}

/// One column of a table of `T`.
pub(crate) struct Column<T: 'static> {
    pub(crate) name: &'static str,
    pub(crate) read: Read<T>,
}

/// The type of a column's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    List,
    Int,
    Single,
    Double,
    Flag,
}

impl<T> Column<T> {
    pub(crate) const fn new(name: &'static str, read: Read<T>) -> Self {
        Self { name, read }
    }

    pub(crate) fn head(&self) -> Head {
        let kind = match self.read {
            Read::Text(_) => Kind::Text,
            Read::List(_) => Kind::List,
            Read::Int(_) => Kind::Int,
            Read::Single(_) => Kind::Single,
            Read::Double(_) => Kind::Double,
            Read::Flag(_) => Kind::Flag,
        };
        Head { name: self.name, kind }
    }

    fn put(&self, at: At<'_, T>, sink: &mut dyn Sink) {
        match self.read {
            Read::Text(read) => sink.text(read(at).as_deref()),
            Read::List(read) => {
                read(at, &mut |item| sink.item(item));
                sink.end_list();
            }
            Read::Int(read) => sink.int(read(at)),
            Read::Single(read) => sink.single(read(at).filter(|value| value.is_finite())),
            Read::Double(read) => sink.double(read(at).filter(|value| value.is_finite())),
            Read::Flag(read) => sink.flag(read(at)),
        }
    }
}

/// Name and type of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
}

/// Takes the cells of a table, row by row, in the order of its columns.
pub(crate) trait Sink {
    fn text(&mut self, value: Option<&str>);
    /// One item of the list that the current cell is.
    fn item(&mut self, value: Option<&str>);
    fn end_list(&mut self);
    fn int(&mut self, value: Option<i64>);
    fn single(&mut self, value: Option<f32>);
    fn double(&mut self, value: Option<f64>);
    fn flag(&mut self, value: bool);
    /// # Errors
    /// When one of the row's cells could not be written.
    fn end_row(&mut self) -> io::Result<()>;
}

/// Reads all cells of `at` into `sink`.
pub(crate) fn put_row<T>(columns: &[Column<T>], at: At<'_, T>, sink: &mut dyn Sink) -> io::Result<()> {
    columns.iter().for_each(|column| column.put(at, sink));
    sink.end_row()
}

/// Where rows come from: the columns, and what reads a record's rows.
#[derive(Clone)]
pub(crate) struct Rows {
    pub(crate) heads: Vec<Head>,
    pub(crate) put: fn(&Record, &Chosen, &Settings, &mut dyn Sink) -> io::Result<()>,
}

impl Rows {
    pub(crate) fn new<T>(columns: &[Column<T>], put: fn(&Record, &Chosen, &Settings, &mut dyn Sink) -> io::Result<()>) -> Self {
        Self { heads: columns.iter().map(Column::head).collect(), put }
    }
}
