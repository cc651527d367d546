//! Aligned columns that wrap within the width.

use super::ink::{Cell, Ink};
use super::palette;
use super::wrap::wrap;

/// Columns between two columns.
const GAP: usize = 2;
/// A column is made no narrower than its longest word, but words longer than this are broken.
const MAX_WORD: usize = 20;

/// What stands where a row meets a column: paragraphs, one under the other.
pub(super) type TableCell = Vec<Ink>;

/// Rows of cells.
#[derive(Default)]
pub(super) struct Table {
    rows: Vec<Vec<TableCell>>,
    min_last: usize,
}

impl Table {
    /// A table under a line of column names.
    pub(super) fn with_header(names: &[&str]) -> Self {
        Self { rows: vec![names.iter().map(|name| vec![Ink::styled(palette::QUIET, name)]).collect()], min_last: 0 }
    }

    /// A table whose last column holds sentences and needs `width` columns to be readable.
    pub(super) fn with_sentences(width: usize) -> Self {
        Self { rows: Vec::new(), min_last: width }
    }

    /// Adds a row of cells with one paragraph each.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Ink>) {
        self.rows.push(cells.into_iter().map(|ink| vec![ink]).collect());
    }

    /// Adds a row.
    pub(super) fn tall_row(&mut self, cells: Vec<TableCell>) {
        self.rows.push(cells);
    }

    /// Adds an empty line.
    pub(super) fn blank_row(&mut self) {
        self.rows.push(vec![vec![Ink::default()]]);
    }

    /// The table in lines of at most `width` columns; side by side if there is room, else cells one under the other.
    pub(super) fn lines(&self, width: usize) -> Vec<Ink> {
        match self.fit(width) {
            Some(widths) => self.rows.iter().flat_map(|row| beside(row, &widths)).collect(),
            None => self.rows.iter().flat_map(|row| stacked(row, width)).collect(),
        }
    }

    /// The width of each column, or `None` if they do not fit side by side. The widest gives way first.
    fn fit(&self, width: usize) -> Option<Vec<usize>> {
        let (mut widths, narrowest) = (self.widths(Ink::width), self.narrowest());
        let room = width.checked_sub(GAP * widths.len().saturating_sub(1))?;
        widths.iter_mut().for_each(|column| *column = (*column).min(room));
        while widths.iter().sum::<usize>() > room {
            let can_give = widths.iter_mut().zip(&narrowest).filter(|(column, narrowest)| **column > **narrowest);
            let (widest, _) = can_give.max_by_key(|(column, _)| **column)?;
            *widest -= 1;
        }
        Some(widths)
    }

    fn narrowest(&self) -> Vec<usize> {
        let mut narrowest = self.widths(|ink| longest_word(ink).min(MAX_WORD));
        narrowest.last_mut().into_iter().for_each(|last| *last = self.min_last.max(*last));
        narrowest
    }

    /// The most that `measure` finds in each column.
    fn widths(&self, measure: impl Fn(&Ink) -> usize) -> Vec<usize> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let most = |column: usize| self.rows.iter().filter_map(|row| row.get(column)).flatten().map(&measure).max();
        (0..columns).map(|column| most(column).unwrap_or(0)).collect()
    }
}

fn longest_word(ink: &Ink) -> usize {
    let cells: Vec<Cell> = ink.cells().collect();
    cells.split(|cell| cell.c == ' ').map(|word| word.iter().map(|cell| cell.width()).sum()).max().unwrap_or(0)
}

/// The cells of a row side by side.
fn beside(row: &[TableCell], widths: &[usize]) -> Vec<Ink> {
    let cells: Vec<Vec<Ink>> = row.iter().zip(widths).map(|(cell, &width)| wrapped(cell, width)).collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or(0);
    (0..height).map(|at| line_of(&cells, at, widths)).collect()
}

/// Line `at` of cells that are already broken into lines.
fn line_of(cells: &[Vec<Ink>], at: usize, widths: &[usize]) -> Ink {
    let (mut line, mut owed) = (Ink::default(), 0);
    for (cell, width) in cells.iter().zip(widths) {
        if let Some(ink) = cell.get(at).filter(|ink| !ink.is_empty()) {
            line = line.with(palette::PLAIN, &" ".repeat(owed)).and(ink.clone());
            owed = width.saturating_sub(ink.width()) + GAP;
        } else {
            owed += width + GAP;
        }
    }
    line
}

/// A row without columns: cells of one paragraph follow one another, taller ones stand below, and all but the first line is moved in.
fn stacked(row: &[TableCell], width: usize) -> Vec<Ink> {
    let (tall, low): (Vec<&TableCell>, Vec<&TableCell>) = row.iter().skip(1).partition(|cell| cell.len() > 1);
    let title = Ink::joined(row.iter().take(1).flatten().cloned(), palette::PLAIN, " ");
    let head = Ink::joined(std::iter::once(title).chain(low.into_iter().flatten().cloned()), palette::QUIET, " · ");
    let mut lines = wrap(&head, width.saturating_sub(GAP));
    lines.extend(tall.into_iter().flat_map(|cell| wrapped(cell, width.saturating_sub(GAP))));
    lines.into_iter().enumerate().map(|(at, line)| if at == 0 { line } else { Ink::plain(&" ".repeat(GAP)).and(line) }).collect()
}

fn wrapped(cell: &TableCell, width: usize) -> Vec<Ink> {
    cell.iter().flat_map(|ink| wrap(ink, width)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(table: &Table, width: usize) -> String {
        let mut out = String::new();
        for line in table.lines(width) {
            line.write(&mut out, false);
            out.push('\n');
        }
        out
    }

    #[test]
    fn columns_are_aligned_and_give_way() {
        let mut table = Table::with_header(&["party", "stance", "on"]);
        table.row(["Northern Army", "ready", "a ceasefire from Sunday on"].map(Ink::plain));
        table.row(["Kardia", "", "talks"].map(Ink::plain));
        insta::assert_snapshot!(format!("{}\n{}\n{}", shown(&table, 80), shown(&table, 36), shown(&table, 20)));
    }

    #[test]
    fn sentences_keep_their_width_or_stand_below() {
        let mut table = Table::with_sentences(20);
        table.tall_row(vec![
            vec![Ink::plain("AID"), Ink::plain("(future)")],
            vec![Ink::plain("Kardia"), Ink::plain("It will send arms in September.")],
        ]);
        insta::assert_snapshot!(format!("{}\n{}", shown(&table, 30), shown(&table, 29)));
    }
}
