//! Runs `cases/actors/*.md` on the tables in `world/`: phrases in an `ask` block (`phrase | day | countries the article speaks of`), what they are
//! coded as in a `codes` block.

use std::path::Path;
use std::sync::LazyLock;

use rapporteur_resolve::{Answer, Question, Setting, who};
use rapporteur_testkit::check;
use rapporteur_world::{CountryCode, Day, Facts, World, compile};

#[test]
fn codes_of_case_files() {
    check(concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/actors"), "codes", |case| {
        case.block("ask").unwrap_or_default().lines().map(|line| format!("{}\n", asked(line))).collect()
    });
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let facts = Facts::read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../world"))).expect("the tables are right");
    World::from_bytes(compile(&facts)).expect("just compiled")
});

fn asked(line: &str) -> String {
    let mut fields = line.split('|').map(str::trim);
    let phrase = fields.next().unwrap_or("");
    let day = fields.next().and_then(Day::parse);
    let codes = fields.next().unwrap_or("").split_whitespace().filter_map(CountryCode::parse);
    let setting = Setting { day, countries: codes.map(|code| (code, 2)).collect() };
    shown(&who(&WORLD, &Question { phrase, setting: &setting, acts: true, any_case: true, hint: None }))
}

fn shown(answer: &Answer) -> String {
    let country = answer.country().map_or("-".to_owned(), |code| code.to_string());
    let sectors: Vec<_> = answer.sectors().iter().map(|sector| sector.as_str()).collect();
    let kind = answer.kind.map_or("-", |kind| kind.as_str());
    let parts =
        [country, sectors.join(" "), kind.to_owned(), answer.role().unwrap_or("").to_owned(), answer.name.clone().unwrap_or_default()];
    parts.join(" | ").trim_end_matches([' ', '|']).to_owned()
}
