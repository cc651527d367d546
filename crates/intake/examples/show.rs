//! Prints how files are read: one line a section, with its kind. For looking at pages while working on this crate.

use rapporteur_intake::{Given, Settings, read_article};

#[allow(clippy::print_stdout)]
fn main() {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).expect("the file can be read");
        println!("== {path}");
        match read_article(&bytes, &Given::default(), &Settings::default()) {
            Ok(article) => {
                println!("{:?} | {:?} | {:?} | {:?}", article.title, article.source, article.byline, article.published);
                let doc = &article.document;
                doc.sections().iter().for_each(|s| println!("{:10} {}", s.kind.as_str(), doc.slice(s.span)));
            }
            Err(err) => println!("{:?}: {err}", err.kind()),
        }
    }
}
