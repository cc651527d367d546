//! Articles of 400 words in each form they come in: `cargo bench -p rapporteur-intake`.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use rapporteur_intake::{Given, Settings, read_article, read_json_line};

/// Written for this benchmark, in the manner of an agency report.
const PARAGRAPHS: [&str; 5] = [
    "Koravia's government and rebels in the province of Tarn agreed on Sunday to reopen two border crossings that have been closed since April, the African Union said.",
    "Ada Lindqvist, the union's envoy, told reporters in Valmora that the agreement was \"a first step, and only a first step\". She said that both sides would withdraw heavy weapons from a strip ten kilometres wide before September 14.",
    "The army accused the rebels of shelling the town of Tine on Saturday, killing at least six people. The group denied the charge and demanded an inquiry by observers of the United Nations.",
    "\"We did not fire on Tine, and we are ready to let observers see our positions,\" a spokesman for the group said in a statement. The foreign minister called the statement a lie.",
    "A second round of talks is expected next week.",
];

fn main() {
    divan::main();
}

fn page() -> String {
    let menu: String = (0..40).map(|i| format!("<li class=\"menu__item\"><a href=\"/section/{i}\">Section {i}</a></li>")).collect();
    let related: String = (0..20)
        .map(|i| format!("<div class=\"card\"><a href=\"/{i}\"><h4>Rains destroy bridge number {i} in the east</h4></a></div>"))
        .collect();
    let body: String = body().map(|text| format!("<p class=\"story-body__text\">{text}</p>\n")).collect();
    format!(
        "<!doctype html><html lang=en><head><title>Koravia reopens crossings | The Ledger</title><meta property=\"article:published_time\" \
         content=\"2021-08-29\"><style>{}</style></head><body><nav><ul>{menu}</ul></nav><article><h1>Koravia reopens crossings</h1>{body}</article>\
         <aside><h3>Related stories</h3>{related}</aside><footer>© 2021 The Ledger</footer></body></html>",
        ".story-body__text{color:#222}".repeat(200)
    )
}

/// Three times the paragraphs, numbered so that they are not taken for repetitions: 400 words.
fn body() -> impl Iterator<Item = String> {
    (1..4).flat_map(|round| PARAGRAPHS.map(|text| format!("On day {round}: {text}")))
}

fn text() -> String {
    let body: Vec<_> = body().collect();
    format!(
        "Koravia reopens crossings\n\nThe Ledger\n\n{}\n\nRains destroy bridges Court frees editor Gold price climbs\n",
        body.join("\n\n")
    )
}

#[divan::bench]
fn page_of_400_words(bencher: Bencher) {
    let page = page();
    bench_article(bencher, page.as_bytes());
}

#[divan::bench]
fn text_of_400_words(bencher: Bencher) {
    let text = text();
    bench_article(bencher, text.as_bytes());
}

fn bench_article(bencher: Bencher, bytes: &[u8]) {
    let (given, settings) = (Given::default(), Settings::default());
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| read_article(black_box(bytes), &given, &settings).is_ok());
}

#[divan::bench]
fn json_line_of_400_words(bencher: Bencher) {
    let line = format!("{{\"id\": 1, \"text\": \"{}\"}}", text().replace('"', "\\\"").replace('\n', "\\n"));
    let (given, settings) = (Given::default(), Settings::default());
    bencher.counter(ItemsCount::new(1_u32)).bench_local(|| read_json_line(black_box(line.as_bytes()), &given, &settings).is_ok());
}
