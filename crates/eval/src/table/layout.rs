//! Aligned columns.

use std::fmt;

use unicode_width::UnicodeWidthStr;

/// The cells of a row beside its label. All sections share the columns, each has its own header.
pub(super) type Cells = [String; 5];

/// Rows below a title.
pub(super) struct Section {
    pub(super) title: String,
    pub(super) header: [&'static str; 5],
    pub(super) rows: Vec<Row>,
}

/// A label and its numbers.
pub(super) struct Row {
    pub(super) label: String,
    pub(super) cells: Cells,
}

/// Writes the sections, an empty line before each.
pub(super) fn write(f: &mut fmt::Formatter<'_>, sections: &[Section]) -> fmt::Result {
    let widths = Widths::of(sections);
    for section in sections {
        writeln!(f, "\n{}", widths.line(&section.title, section.header))?;
        for row in &section.rows {
            writeln!(f, "{}", widths.line(&format!("  {}", row.label), row.cells.each_ref().map(String::as_str)))?;
        }
    }
    Ok(())
}

struct Widths {
    label: usize,
    cells: [usize; 5],
}

impl Widths {
    /// Titles do not count: a long one pushes its own header aside, not every column.
    fn of(sections: &[Section]) -> Self {
        let mut widths = Self { label: 0, cells: [0; 5] };
        for section in sections {
            widths.fit(&section.header);
            for row in &section.rows {
                widths.label = widths.label.max(row.label.width() + 2);
                widths.fit(&row.cells);
            }
        }
        widths
    }

    fn fit(&mut self, cells: &[impl AsRef<str>; 5]) {
        self.cells.iter_mut().zip(cells).for_each(|(width, cell)| *width = (*width).max(cell.as_ref().width()));
    }

    fn line(&self, label: &str, cells: [&str; 5]) -> String {
        let mut line = format!("{label}{}", " ".repeat(self.label.saturating_sub(label.width())));
        for (cell, width) in cells.iter().zip(self.cells) {
            line += &format!("   {cell:>width$}");
        }
        line.truncate(line.trim_end().len());
        line
    }
}
