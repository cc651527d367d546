//! The text format: a record as a page for a person to read.
//!
//! [`article`] sets a record; each section of the page is a module. Text is built as [`ink`], styled runs that are cleaned of everything
//! that could drive a terminal, set in columns by [`table`], and written line by line to a [`page`].

mod clean;
mod dates;
mod events;
mod evidence;
mod header;
mod ink;
pub(crate) mod list;
mod names;
mod notes;
mod page;
mod palette;
mod people;
mod positions;
mod roles;
#[cfg(test)]
mod sample;
mod statements;
mod table;
mod wrap;

use rapporteur_record::Record;

use crate::args::ColorWhen;
use crate::terminal::Terminal;

pub(crate) use clean::harmless;

use names::Names;
use page::Page;

/// Columns where nothing tells.
const DEFAULT_WIDTH: usize = 80;

/// How the page looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    /// Columns of a line.
    pub(crate) width: usize,
    /// Whether there is colour; without it marks stand in.
    pub(crate) color: bool,
}

/// Longer lines of a page are hard to read, however wide the terminal.
pub(crate) const MOST_PAGE_WIDTH: usize = 100;

impl Look {
    /// How a page looks on this `terminal`, at most `most` columns wide unless the user says otherwise.
    pub(crate) fn of(color: ColorWhen, width: Option<u16>, terminal: &Terminal, most: usize) -> Self {
        let color = match color {
            ColorWhen::Auto => terminal.color,
            ColorWhen::Always => true,
            ColorWhen::Never => false,
        };
        let found = terminal.width.unwrap_or(DEFAULT_WIDTH).min(most);
        Self { width: width.map_or(found, usize::from), color }
    }
}

/// The page of one record.
pub(crate) fn article(rec: &Record, look: &Look) -> String {
    let (mut page, names) = (Page::new(*look), Names::of(rec));
    header::write(rec, &mut page);
    people::write(rec, &mut page);
    statements::write(rec, &names, &mut page);
    positions::write(rec, &names, &mut page);
    events::write(rec, &names, &mut page);
    roles::write(rec, &names, &mut page);
    notes::write(rec, &mut page);
    page.finish()
}

/// What stands between two pages.
pub(crate) fn divider(look: &Look) -> String {
    let mut page = Page::new(*look);
    page.blank();
    page.rule();
    page.blank();
    page.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(rec: &Record, width: usize, color: bool) -> String {
        article(rec, &Look { width, color })
    }

    /// Escape codes made visible, as a snapshot shows them.
    fn visible(text: &str) -> String {
        text.replace('\x1b', "␛")
    }

    #[test]
    fn a_page() {
        let rec = sample::record();
        insta::assert_snapshot!("wide", set(&rec, 100, false));
        insta::assert_snapshot!("usual", set(&rec, 80, false));
        insta::assert_snapshot!("narrow", set(&rec, 40, false));
        insta::assert_snapshot!("colour", visible(&set(&rec, 80, true)));
    }

    #[test]
    fn a_page_with_nothing_on_it() {
        insta::assert_snapshot!("empty", set(&sample::empty(), 80, false) + &divider(&Look { width: 20, color: false }));
    }

    #[test]
    fn no_line_is_wider_than_the_page() {
        use unicode_width::UnicodeWidthStr;
        for width in [20, 27, 40, 61, 80, 133] {
            for line in set(&sample::record(), width, false).lines().chain(set(&sample::hostile(), width, false).lines()) {
                assert!(line.width() <= width, "{width}: {line:?} has {}", line.width());
            }
        }
    }

    #[test]
    fn an_article_cannot_drive_the_terminal() {
        let page = set(&sample::hostile(), 80, false);
        let found: Vec<_> = page.chars().filter(|&c| c != '\n' && (c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c))).collect();
        assert!(found.is_empty(), "{found:?}");
        let coloured = anstream::adapter::strip_str(&set(&sample::hostile(), 80, true)).to_string();
        assert!(!coloured.contains('\x1b') && !coloured.contains('\x07'), "{coloured:?}");
    }
}
