//! The table of expressions, and properties that hold for any text.

use proptest::prelude::*;
use rapporteur_dates::{Date, End, Resolved, Tense, Value, resolve};

fn shown(found: Option<Resolved>) -> String {
    let end = |end| match end {
        Some(End::At(value)) => value.to_string(),
        Some(End::Open) => "open".to_owned(),
        None => "-".to_owned(),
    };
    found.map_or_else(|| "-\t-".to_owned(), |found| format!("{}\t{}", found.value, end(found.end)))
}

fn tense(name: &str) -> Tense {
    match name {
        "past" => Tense::Past,
        "future" => Tense::Future,
        _ => Tense::Unknown,
    }
}

/// The rows of the table that come out otherwise.
fn wrong_rows(table: &str) -> Vec<String> {
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| {
        let (asked, expected) = line.match_indices('\t').nth(2).map(|(at, tab)| (&line[..at], &line[at + tab.len()..]))?;
        let [published, when, text] = asked.split('\t').collect::<Vec<_>>()[..] else { return Some(format!("no row: {line}")) };
        let found = shown(resolve(text, published.parse().ok(), tense(when)));
        (found != expected).then(|| format!("{line} but found {found}"))
    })
    .collect()
}

#[test]
fn expressions_are_worked_out() {
    let wrong = wrong_rows(include_str!("expressions.tsv"));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The words that make date expressions, so that random sentences of them reach every rule.
const WORDS: &str = "\
    last|next|this|the|past|week|weeks|months|year|years|days|24|31|2020|1999|80s|99999|-|/|to|and|since|before|after|\
    between|from|until|in|within|ago|earlier|later|early|mid|end|Sunday|Sundays|February|July|29th|second|quarter|half|\
    winter|Easter|New Year's|day|Eve|9/11|11/02/89|11:30 pm|GMT|decades|999|first|weekend|night|two|twenty|one|COVID-19|\
    Q3|than|more|’|’80s|tuesdya|or|some|that|same|rest|century";

fn words(most: usize) -> impl Strategy<Value = String> {
    let words = proptest::sample::select(WORDS.split('|').collect::<Vec<_>>());
    proptest::collection::vec(words, 0..most).prop_map(|words| words.join(" "))
}

fn dates() -> impl Strategy<Value = Option<Date>> {
    proptest::option::of(
        (-9999i16..=9999, 1i8..=12, 1i8..=31).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap_or(Date::MAX)),
    )
}

fn tenses() -> impl Strategy<Value = Tense> {
    prop_oneof![Just(Tense::Past), Just(Tense::Future), Just(Tense::Unknown)]
}

/// What holds of every answer.
fn check(found: Option<Resolved>) {
    let Some(found) = found else { return };
    if let (Some(first), Some(last)) = (found.first, found.last) {
        assert!(first <= last, "{found:?}");
    }
    if let (Value::Day(date), None, Some(first), Some(last)) = (found.value, found.end, found.first, found.last) {
        assert_eq!((first, last), (date, date), "a day is a day: {found:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn any_text_is_fine(text in "\\PC{0,60}", published in dates(), tense in tenses()) {
        check(resolve(&text, published, tense));
    }

    #[test]
    fn any_words_are_fine(text in words(9), published in dates(), tense in tenses()) {
        check(resolve(&text, published, tense));
    }

    #[test]
    fn days_written_out_are_read_back(year in 1000i16..=2100, month in 1i8..=12, day in 1i8..=28, published in dates()) {
        let date = Date::new(year, month, day).unwrap();
        for format in ["%Y-%m-%d", "%B %-d, %Y", "%-d %b %Y", "%A, %B %-d, %Y", "%b. %-d, %Y"] {
            let found = resolve(&date.strftime(format).to_string(), published, Tense::Past);
            prop_assert_eq!(found.map(|found| found.value), Some(Value::Day(date)), "{}", date.strftime(format));
        }
    }

    #[test]
    fn case_and_spaces_make_no_difference(text in words(6), tense in tenses()) {
        let published = Date::new(2020, 7, 8).ok();
        let plain = resolve(&text, published, tense);
        prop_assert_eq!(plain, resolve(&text.replace(' ', "\u{a0} ").to_uppercase(), published, tense));
    }
}
