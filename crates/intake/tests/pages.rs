//! Reads the invented pages of `tests/pages`: the body of `NAME.html` must be the paragraphs of `NAME.txt`, and what is found around it
//! must be as in the snapshot.

use std::fs;
use std::path::{Path, PathBuf};

use rapporteur_intake::{Article, Given, Settings, read_article};
use rapporteur_text::SectionKind;

fn pages() -> Vec<PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let paths = fs::read_dir(dir).expect("the folder of pages can be read").map(|entry| entry.expect("its entries too").path());
    let mut pages: Vec<_> = paths.filter(|path| path.extension().is_some_and(|ext| ext == "html")).collect();
    pages.sort();
    pages
}

fn read(page: &Path) -> Article {
    let bytes = fs::read(page).expect("a page can be read");
    read_article(&bytes, &Given::default(), &Settings::default()).unwrap_or_else(|err| panic!("{}: {err}", page.display()))
}

/// The sections of a kind, one a line.
fn lines_of(article: &Article, kind: SectionKind) -> String {
    let doc = &article.document;
    doc.sections().iter().filter(|section| section.kind == kind).map(|section| doc.slice(section.span).to_owned() + "\n").collect()
}

#[test]
fn bodies_are_found_and_nothing_else() {
    let pages = pages();
    assert!(pages.len() >= 22, "pages are missing");
    for page in pages {
        let expected = fs::read_to_string(page.with_extension("txt")).expect("each page has its text");
        assert_eq!(lines_of(&read(&page), SectionKind::Body), expected, "{}", page.display());
    }
}

#[test]
fn what_stands_around_the_body() {
    let shown: String = pages().iter().map(|page| show(page)).collect();
    insta::assert_snapshot!(shown);
}

fn show(page: &Path) -> String {
    let article = read(page);
    let published = article.published.as_ref().map(|published| format!("{} ({})", published.value, published.from.as_str()));
    let facts = [
        ("title", article.title.clone()),
        ("standfirst", article.standfirst.clone()),
        ("byline", article.byline.clone()),
        ("source", article.source.name.clone()),
        ("url", article.source.url.clone()),
        ("published", published),
        ("language", article.language.clone()),
    ];
    let name = page.file_stem().unwrap_or_default().to_string_lossy();
    let facts = facts.into_iter().filter_map(|(name, value)| Some(format!("  {name}: {}\n", value?)));
    let others = [SectionKind::Lead, SectionKind::Caption, SectionKind::Furniture]
        .map(|kind| lines_of(&article, kind).lines().map(|line| format!("  [{}] {line}\n", kind.as_str())).collect::<String>());
    format!("{name}\n{}{}\n", facts.collect::<String>(), others.concat())
}
