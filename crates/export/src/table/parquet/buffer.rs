//! The cells of one column that are held back.
//!
//! Parquet stores a column as the values that are there, and beside them, for every cell, how much of it is defined and whether it continues a
//! list. Words lie one after the other in a single buffer, which the writer is handed in slices without copying.

use bytes::Bytes;
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DataType, DoubleType, FloatType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::writer::SerializedColumnWriter;

use crate::table::column::Kind;

pub(super) enum Buffer {
    Text(Words),
    List(Words),
    Int(Numbers<i64>),
    Single(Numbers<f32>),
    Double(Numbers<f64>),
    Flag(Vec<bool>),
}

/// Words, and where each ends.
#[derive(Default)]
pub(super) struct Words {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    defined: Vec<i16>,
    /// 0 where a list begins, 1 where it goes on; unused for plain text.
    repeated: Vec<i16>,
    /// Items of the list that is being read.
    items: usize,
}

#[derive(Default)]
pub(super) struct Numbers<T> {
    values: Vec<T>,
    defined: Vec<i16>,
}

impl Buffer {
    pub(super) fn of(kind: Kind) -> Self {
        match kind {
            Kind::Text => Self::Text(Words::default()),
            Kind::List => Self::List(Words::default()),
            Kind::Int => Self::Int(Numbers::default()),
            Kind::Single => Self::Single(Numbers::default()),
            Kind::Double => Self::Double(Numbers::default()),
            Kind::Flag => Self::Flag(Vec::new()),
        }
    }

    pub(super) fn text(&mut self, value: Option<&str>) {
        match self {
            Self::Text(words) => words.push(value, 1),
            _ => unreachable!("a column's cells are of its kind"),
        }
    }

    pub(super) fn item(&mut self, value: Option<&str>) {
        match self {
            Self::List(words) => words.push_item(value),
            _ => unreachable!("a column's cells are of its kind"),
        }
    }

    pub(super) fn end_list(&mut self) {
        match self {
            Self::List(words) => words.end_list(),
            _ => unreachable!("a column's cells are of its kind"),
        }
    }

    pub(super) fn int(&mut self, value: Option<i64>) {
        match self {
            Self::Int(numbers) => numbers.push(value),
            _ => unreachable!("a column's cells are of its kind"),
        }
    }

    pub(super) fn single(&mut self, value: Option<f32>) {
        match self {
            Self::Single(numbers) => numbers.push(value),
            _ => unreachable!("a column's cells are of its kind"),
        }
    }

    pub(super) fn double(&mut self, value: Option<f64>) {
        match self {
            Self::Double(numbers) => numbers.push(value),
            _ => unreachable!("a column's cells are of its kind"),
        }
    }

    pub(super) fn flag(&mut self, value: bool) {
        match self {
            Self::Flag(flags) => flags.push(value),
            _ => unreachable!("a column's cells are of its kind"),
        }
    }

    /// Writes everything to `column` and is empty again.
    pub(super) fn write_out(&mut self, column: &mut SerializedColumnWriter<'_>) -> Result<(), ParquetError> {
        match self {
            Self::Text(words) => words.write_out(column, false),
            Self::List(words) => words.write_out(column, true),
            Self::Int(numbers) => numbers.write_out::<Int64Type>(column),
            Self::Single(numbers) => numbers.write_out::<FloatType>(column),
            Self::Double(numbers) => numbers.write_out::<DoubleType>(column),
            Self::Flag(flags) => {
                column.typed::<BoolType>().write_batch(flags, None, None)?;
                flags.clear();
                Ok(())
            }
        }
    }
}

impl Words {
    /// `depth` is how defined a value is that is there; one less is a null.
    fn push(&mut self, value: Option<&str>, depth: i16) {
        self.defined.push(if value.is_some() { depth } else { depth - 1 });
        if let Some(value) = value {
            self.bytes.extend_from_slice(value.as_bytes());
            self.ends.push(self.bytes.len());
        }
    }

    fn push_item(&mut self, value: Option<&str>) {
        self.push(value, 2);
        self.repeated.push(i16::from(self.items > 0));
        self.items += 1;
    }

    fn end_list(&mut self) {
        if self.items == 0 {
            self.defined.push(0);
            self.repeated.push(0);
        }
        self.items = 0;
    }

    fn write_out(&mut self, column: &mut SerializedColumnWriter<'_>, is_list: bool) -> Result<(), ParquetError> {
        let all = Bytes::from(std::mem::take(&mut self.bytes));
        let mut start = 0;
        let cut = self.ends.drain(..).map(|end| ByteArray::from(all.slice(std::mem::replace(&mut start, end)..end)));
        let values: Vec<_> = cut.collect();
        let repeated = is_list.then_some(self.repeated.as_slice());
        column.typed::<ByteArrayType>().write_batch(&values, Some(&self.defined), repeated)?;
        self.defined.clear();
        self.repeated.clear();
        Ok(())
    }
}

impl<T> Numbers<T> {
    fn push(&mut self, value: Option<T>) {
        self.defined.push(i16::from(value.is_some()));
        self.values.extend(value);
    }

    fn write_out<D: DataType<T = T>>(&mut self, column: &mut SerializedColumnWriter<'_>) -> Result<(), ParquetError> {
        column.typed::<D>().write_batch(&self.values, Some(&self.defined), None)?;
        self.values.clear();
        self.defined.clear();
        Ok(())
    }
}
