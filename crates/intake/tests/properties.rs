//! What holds of every input: nothing panics, sections lie in the text in order, a given text is kept.

use proptest::prelude::*;
use rapporteur_intake::{Article, Given, Settings, read_article, read_json_line};

fn any_language() -> Settings {
    Settings { any_language: true, ..Settings::default() }
}

fn check_sections(article: &Article) {
    let (doc, mut end) = (&article.document, 0);
    for section in doc.sections() {
        assert!(section.span.start >= end && section.span.start < section.span.end, "{section:?} after {end}");
        assert_eq!(doc.slice(section.span).trim(), doc.slice(section.span));
        end = section.span.end;
    }
}

/// Pieces that pages and dumps are made of, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "<p>",
        "</p>",
        "<div class=related>",
        "</div>",
        "<h1>",
        "</h1>",
        "<a href=x>",
        "</a>",
        "<br>",
        "<b>",
        "<table><tr><td>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<pre>",
        "&amp;",
        "&#x1F600;",
        "<title>",
        "\n",
        "\n\n",
        "\r\n",
        "Read also: ",
        "By Anna Smith",
        "July 8, 2020",
        "Talks resume in Valmora ",
        "Envoys of both sides met in Valmora on Monday, the mediator said. ",
        "Rains destroy bridges in the east ",
        "fogAthens ",
        "\u{200b}",
        "é",
        "™",
        "’",
        "Photo: Reuters",
        "Who pays? ",
        "The Ledger",
        "<time datetime=2020-01-01>",
        "<",
        ">",
        "\"",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        if let Ok(article) = read_article(&bytes, &Given::default(), &any_language()) {
            check_sections(&article);
        }
    }

    #[test]
    fn pieces_of_pages_give_ordered_sections(page in pieces(), title in prop::option::of("[A-Za-z \n]{0,20}")) {
        for form in [page.clone(), format!("<!doctype html>{page}")] {
            if let Ok(article) = read_article(form.as_bytes(), &Given { title: title.clone(), ..Given::default() }, &any_language()) {
                check_sections(&article);
            }
        }
    }

    #[test]
    fn a_given_text_is_kept(text in pieces(), title in prop::option::of("[A-Za-z]{1,10}")) {
        let line = serde_json::json!({"text": text, "title": title}).to_string();
        if let Ok(article) = read_json_line(line.as_bytes(), &Given::default(), &any_language()) {
            let title = title.map(|title| title + "\n").unwrap_or_default();
            prop_assert_eq!(article.document.text(), title + &text);
            check_sections(&article);
        }
    }
}
