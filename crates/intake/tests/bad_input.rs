//! Damaged and hostile input: no panic, no hang, a message that says what to do.
//!
//! The times allowed are generous, as tests run unoptimised on busy machines; work that grows with the square of the input exceeds them
//! all the same: it would take hours.

use std::time::{Duration, Instant};

use rapporteur_intake::{Article, Given, IntakeError, IntakeErrorKind, Settings, json_lines, read_article, read_json_line};

const PROSE: &str = "Envoys of both sides met in Valmora on Monday, the mediator said after the first session of the talks. ";
const MOST: Duration = Duration::from_secs(30);

/// Reads `bytes`, which must not take long.
fn read(bytes: &[u8]) -> Result<Article, IntakeError> {
    let start = Instant::now();
    let result = read_article(bytes, &Given::default(), &Settings::default());
    assert!(start.elapsed() < MOST, "took {:?}", start.elapsed());
    result
}

/// The kind and the message of the error that `bytes` must give.
fn error(bytes: &[u8]) -> (IntakeErrorKind, String) {
    let err = read(bytes).expect_err("this cannot be read");
    (err.kind().clone(), err.to_string())
}

fn page(body: &str) -> Vec<u8> {
    format!("<!doctype html><html><body><h1>Talks resume in Valmora</h1>{body}</body></html>").into_bytes()
}

#[test]
fn empty_input() {
    for bytes in [b"".as_slice(), b" \n\t ", b"\xef\xbb\xbf", b"<html></html>", b"<!-- -->"] {
        assert_eq!(error(bytes).0, IntakeErrorKind::Empty, "{bytes:?}");
    }
}

#[test]
fn binary_input() {
    let zeros = [0_u8; 64];
    let noise: Vec<u8> = (0..10_000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for bytes in [b"%PDF-1.7\n1 0 obj".as_slice(), b"PK\x03\x04rest", b"\x89PNG\r\n\x1a\n", &zeros, &noise] {
        let (kind, message) = error(bytes);
        assert_eq!(kind, IntakeErrorKind::Binary);
        assert!(message.contains("give the article as HTML"), "{message}");
    }
}

#[test]
fn a_page_of_50_mb() {
    let (kind, message) = error(&page(&PROSE.repeat(500_000)));
    assert_eq!(kind, IntakeErrorKind::TooLarge);
    assert!(message.contains("the limit is 20971520"), "{message}");
}

#[test]
fn elements_nested_100_000_deep() {
    let (kind, message) = error(&page(&("<div>".repeat(100_000) + PROSE)));
    assert_eq!(kind, IntakeErrorKind::TooDeep);
    assert!(message.contains("limit of 2000"), "{message}");
    // Those within the limit are read.
    let deep = "<div>".repeat(1_900) + &format!("<p>{PROSE}</p>") + &"</div>".repeat(1_900);
    assert!(read(&page(&deep)).is_ok());
}

#[test]
fn formatting_nested_deep() {
    // Unclosed formatting elements are what HTML parsers are slow on.
    let page = page(&format!("<p>{PROSE}</p>{}", "<p><b><i><font>x".repeat(20_000)));
    let _ = read(&page);
}

#[test]
fn stray_end_tags() {
    let page = page(&("<div>".repeat(1_500) + PROSE + &"</q></b></x>".repeat(500_000)));
    assert_eq!(error(&page).0, IntakeErrorKind::TooLarge);
}

#[test]
fn very_many_elements() {
    for element in ["<p>x</p>", "<br>", "<a href=x>x</a>", "<table>", "<li>x", "<h1>Talks resume in Valmora</h1>", "<select><option>"] {
        let _ = read(&page(&element.repeat(30_000)));
    }
    assert_eq!(error(&page(&"<p>x</p>".repeat(200_000))).0, IntakeErrorKind::TooLarge);
}

#[test]
fn invalid_utf8() {
    let bytes = [
        PROSE.as_bytes(),
        b"The mayor of Tine, Jos\xc3\xa9 Ruiz, said \xff\xfe nothing \xc3\x28 at all. ",
        "Éloi said no. ".repeat(9).as_bytes(),
    ]
    .concat();
    let article = read(&bytes).expect("damaged text is read");
    let text = article.document.text();
    assert!(text.contains("José Ruiz") && text.contains('\u{fffd}'), "{text}");
}

#[test]
fn only_furniture() {
    let menu = "<nav><a href=1>World</a><a href=2>Sport</a></nav><div class=cookie><p>We use cookies to improve your experience on our site.</p></div>";
    let (kind, message) = error(format!("<html><body>{menu}<footer>All rights reserved</footer></body></html>").as_bytes());
    assert!([IntakeErrorKind::NoArticle, IntakeErrorKind::Empty].contains(&kind), "{kind:?}");
    assert!(message.contains("article"), "{message}");
    assert_eq!(error(b"Subscribe to our newsletter\nFollow us on Telegram\n").0, IntakeErrorKind::NoArticle);
}

#[test]
fn other_languages() {
    let turkish = "D\u{131}\u{15f}i\u{15f}leri Bakan\u{131} \u{e7}ar\u{15f}amba g\u{fc}n\u{fc} yapt\u{131}\u{11f}\u{131} a\u{e7}\u{131}klamada her iki taraf\u{131}n \
                   da nehir boyunca \u{e7}at\u{131}\u{15f}malar\u{131} durdurmay\u{131} kabul etti\u{11f}ini ve kal\u{131}c\u{131} bir \u{e7}\u{f6}z\u{fc}m \
                   i\u{e7}in g\u{f6}r\u{fc}\u{15f}melerin iki hafta i\u{e7}inde ba\u{15f}kentte ba\u{15f}layaca\u{11f}\u{131}n\u{131} s\u{f6}yledi.";
    let (kind, message) = error(turkish.as_bytes());
    assert_eq!(kind, IntakeErrorKind::NotEnglish("tr".to_owned()));
    assert!(message.contains("--any-language"), "{message}");
    let all = Settings { any_language: true, ..Settings::default() };
    let article = read_article(turkish.as_bytes(), &Given::default(), &all).expect("it is let through");
    assert_eq!(article.language.as_deref(), Some("tr"));
}

#[test]
fn charsets_of_pages() {
    let russian =
        page(&format!("<p>{PROSE}</p><p>The minister, Andrei Sokolov (\u{410}\u{43d}\u{434}\u{440}\u{435}\u{439}), did not come.</p>"));
    let russian = String::from_utf8(russian).expect("it is UTF-8");
    let declared = russian.replace("<html>", "<html><meta charset=windows-1251>");
    let (windows, _, _) = encoding_rs::WINDOWS_1251.encode(&declared);
    let utf16 = |mark: &str| format!("{mark}{russian}").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    for bytes in [windows.into_owned(), utf16("\u{feff}"), utf16("")] {
        let article = read(&bytes).expect("it is read");
        assert!(article.document.text().contains("(Андрей)"), "{}", article.document.text());
    }
}

#[test]
fn entity_bombs() {
    // Entities of XML that unfold to billions of others; HTML has none, and so they stay what they are.
    let bomb = "<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY lol 'lol'><!ENTITY lol2 '&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;'>]>";
    let page = format!("{bomb}<html><body><p>{PROSE}&lol2;</p></body></html>");
    assert!(read(page.as_bytes()).expect("it is read").document.text().contains("&lol2;"));
    for text in
        ["&".repeat(1 << 18), "&amp".repeat(1 << 16), "&#".repeat(1 << 17), "&#x41;".repeat(1 << 15), "&#9999999999999;".repeat(1 << 14)]
    {
        let _ = read(format!("<html><body><p>{PROSE}{text}</p><a title='{text}'>x</a></body></html>").as_bytes());
    }
}

#[test]
fn unclosed_tags() {
    for open in
        ["<title>", "<b>", "<div class=nav>", "<a href='x'>", "<!--", "<p class=\"", "<script>", "<noscript>", "<textarea>", "<svg>"]
    {
        let page = format!("<!doctype html><html><body><p>{PROSE}</p>{open}<p>{PROSE}And more.</p>");
        let article = read(page.as_bytes()).unwrap_or_else(|err| panic!("{open}: {err}"));
        assert!(article.document.text().contains("Envoys of both sides"), "{open}");
    }
    for open in ["<title>", "<noscript>", "<!--", "<p class=\"", "<textarea>", "<![CDATA[", "<a href='"] {
        let _ = read(&page(&format!("<p>{PROSE}</p>{}", open.repeat(90_000))));
    }
}

#[test]
fn one_line_of_a_megabyte() {
    for line in
        [PROSE.repeat(9_500), "word Other ".repeat(85_000), "x".repeat(990_000), "Why? ".repeat(190_000), "fogAthens ".repeat(95_000)]
    {
        let _ = read(line.as_bytes());
        let _ = read(&page(&format!("<p>{line}</p>")));
    }
    assert_eq!(error(PROSE.repeat(20_000).as_bytes()).0, IntakeErrorKind::TooLarge);
}

#[test]
fn very_many_short_lines() {
    for line in [
        "The Ledger\n",
        "Ledger\n",
        "Talks resume in Valmora\n",
        "By Anna Smith\n",
        "July 8, 2020\n",
        "Read also\n",
        "a\r",
        "1\n",
        "Truce - The Ledger\n",
    ] {
        let count = 60_000 / line.len();
        let _ = read(format!("{}{PROSE}\n{PROSE}\n", line.repeat(count)).as_bytes());
        let _ = read(format!("{PROSE}\n{}{PROSE}\n", line.repeat(count)).as_bytes());
    }
}

#[test]
fn bad_json_lines() {
    let cases: &[(&str, IntakeErrorKind)] = &[
        ("{\"id\": 1, \"text\": \"cut off", IntakeErrorKind::BadJson),
        ("[1, 2]", IntakeErrorKind::BadJson),
        ("not json", IntakeErrorKind::BadJson),
        ("{\"id\": 1}", IntakeErrorKind::BadField),
        ("{\"text\": 5}", IntakeErrorKind::BadField),
        ("{\"text\": \"a\", \"html\": \"b\"}", IntakeErrorKind::BadField),
        ("{\"text\": \"Talks.\", \"published\": \"soon\"}", IntakeErrorKind::BadField),
        ("{\"id\": [], \"text\": \"Talks.\"}", IntakeErrorKind::BadField),
        ("{\"text\": \"\"}", IntakeErrorKind::Empty),
    ];
    for (line, kind) in cases {
        let err = read_json_line(line.as_bytes(), &Given::default(), &Settings::default()).expect_err("a bad line");
        assert_eq!(err.kind(), kind, "{line}: {err}");
    }
    let err = read_json_line(b"{\"id\": \"a-7\"}", &Given::default(), &Settings::default()).expect_err("a bad line");
    assert_eq!(err.given_id(), Some("a-7"));
}

#[test]
fn json_lines_go_on_after_bad_ones() {
    let mut settings = Settings::default();
    settings.limits.max_line_bytes = 300;
    let input =
        format!("{{\"text\": \"{PROSE}\"}}\nbroken\n\n{{\"text\": \"{}\"}}\n\u{feff}{{\"text\": \"{PROSE}\"}}", "x".repeat(100_000));
    let outcome = |line: Result<Vec<u8>, IntakeError>| {
        line.and_then(|line| read_json_line(&line, &Given::default(), &settings)).map_err(|err| err.kind().clone())
    };
    let got: Vec<_> = json_lines(input.as_bytes(), &settings).map(|(number, line)| (number, outcome(line).err())).collect();
    assert_eq!(got, [(1, None), (2, Some(IntakeErrorKind::BadJson)), (4, Some(IntakeErrorKind::TooLarge)), (5, None)]);
}

#[test]
fn json_nested_deep() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let line = format!("{{\"text\": \"{PROSE}\", \"more\": {deep}}}");
    let err = read_json_line(line.as_bytes(), &Given::default(), &Settings::default()).expect_err("nested too deep");
    assert_eq!(err.kind(), &IntakeErrorKind::BadJson);
    // In a page, such data says nothing and the article is read.
    let page = page(&format!("<script type=application/ld+json>{{\"@type\":\"NewsArticle\",\"x\":{deep}}}</script><p>{PROSE}</p>"));
    assert!(read(&page).is_ok());
}
