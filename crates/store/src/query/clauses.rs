//! From a filter to the conditions of a statement.

use rapporteur_world::fold;
use rusqlite::types::Value;

use super::filter::{Filter, Near, Table};

/// Degrees of latitude in a km.
const DEGREES_PER_KM: f64 = 1.0 / 110.0;

/// Conditions that must all hold, with the values of their `?`, in order.
#[derive(Debug, Default)]
pub(super) struct Clauses {
    pub(super) sql: Vec<String>,
    pub(super) values: Vec<Value>,
    /// Whether one of them asks something of the article.
    pub(super) is_of_article: bool,
}

impl Clauses {
    /// Those of `filter` that concern `table`, whose rows are called `x`, readings `r` and articles `a`.
    pub(super) fn of(table: Table, filter: &Filter) -> Self {
        let mut out = Self::default();
        out.kinds(table, filter);
        out.days(table, filter);
        out.people(table, filter);
        out.places(table, filter);
        out.article(filter);
        out
    }

    fn add(&mut self, sql: impl Into<String>, values: impl IntoIterator<Item = Value>) {
        let sql = sql.into();
        self.is_of_article |= sql.starts_with("a.");
        self.sql.push(sql);
        self.values.extend(values);
    }

    fn equal(&mut self, column: &str, value: &Option<String>) {
        if let Some(value) = value {
            self.add(format!("{column} = ?"), [value.clone().into()]);
        }
    }

    fn one_of(&mut self, column: &str, names: &[&'static str]) {
        if !names.is_empty() {
            let marks = vec!["?"; names.len()].join(", ");
            self.add(format!("{column} IN ({marks})"), names.iter().map(|&name| Value::from(name.to_owned())));
        }
    }

    fn kinds(&mut self, table: Table, filter: &Filter) {
        self.equal("a.state", &filter.state);
        if table == Table::Events {
            self.one_of("x.type", &filter.types.iter().map(|kind| kind.as_str()).collect::<Vec<_>>());
            self.equal("x.mode", &filter.mode);
            if let Some(entry) = &filter.entry {
                self.add("x.entry = (SELECT id FROM entries WHERE name = ?)", [entry.clone().into()]);
            }
        }
        if table == Table::Positions {
            self.one_of("x.stance", &filter.stances.iter().map(|stance| stance.as_str()).collect::<Vec<_>>());
        }
        if matches!(table, Table::Events | Table::Positions) {
            self.one_of("x.modality", &filter.modalities.iter().map(|modality| modality.as_str()).collect::<Vec<_>>());
        }
        if let Some(score) = filter.min_score.filter(|_| !matches!(table, Table::Articles | Table::Entities)) {
            self.add("x.score >= ?", [f64::from(score).into()]);
        }
    }

    fn days(&mut self, table: Table, filter: &Filter) {
        let day = match table {
            Table::Articles | Table::Entities => "a.published",
            Table::Events | Table::Statements | Table::Positions => "x.day",
        };
        if let Some(from) = &filter.from {
            self.add(format!("{day} >= ?"), [from.clone().into()]);
        }
        if let Some(to) = &filter.to {
            // A month or a year as the last day means all of it.
            self.add(format!("{day} <= ? || '~'"), [to.clone().into()]);
        }
    }

    fn people(&mut self, table: Table, filter: &Filter) {
        let of = match table {
            Table::Events => "event",
            Table::Statements => "statement",
            Table::Positions => "position",
            Table::Entities => return filter.party.iter().for_each(|party| self.entity(party)),
            Table::Articles => return,
        };
        let parts: [(&Option<String>, &[&str]); 4] = [
            (&filter.actor, &["actor", "speaker", "holder"]),
            (&filter.recipient, &["recipient", "object"]),
            (&filter.party, &["actor", "recipient", "speaker", "holder", "object"]),
            (&filter.according_to, &["according_to", "speaker"]),
        ];
        for (who, parts) in parts {
            if let Some(who) = who {
                self.party(of, parts, who);
            }
        }
    }

    fn party(&mut self, of: &str, parts: &[&str], who: &str) {
        let (condition, values) = who_is(who);
        let parts = parts.join("', '");
        self.add(format!("x.id IN (SELECT owner FROM parties WHERE {condition} AND of = '{of}' AND part IN ('{parts}'))"), values);
    }

    fn entity(&mut self, who: &str) {
        let (condition, values) = match Who::of(who) {
            Who::Code(code) => ("x.country = ?".to_owned(), vec![code[..3].to_owned().into()]),
            _ => who_is(who),
        };
        self.add(condition.replace("name IN", "x.name IN").replace("wikidata =", "x.wikidata ="), values);
    }

    fn places(&mut self, table: Table, filter: &Filter) {
        if matches!(table, Table::Events | Table::Entities) {
            self.equal("x.country", &filter.country);
        }
        if let Some(near) = filter.near.filter(|_| table == Table::Events) {
            self.near(near);
        }
    }

    /// A box that the index answers, then the circle. A box across the date line or a pole is left to the circle.
    fn near(&mut self, Near { lat, lon, km }: Near) {
        let height = km * DEGREES_PER_KM;
        let width = height / lat.to_radians().cos().max(0.01);
        self.add("x.lat BETWEEN ? AND ?", [(lat - height).into(), (lat + height).into()]);
        if lon - width >= -180.0 && lon + width <= 180.0 {
            self.add("x.lon BETWEEN ? AND ?", [(lon - width).into(), (lon + width).into()]);
        }
        self.add("km(x.lat, x.lon, ?, ?) <= ?", [lat.into(), lon.into(), km.into()]);
    }

    fn article(&mut self, filter: &Filter) {
        self.equal("a.outlet", &filter.outlet);
        if let Some(hash) = &filter.article {
            let start = format!("sha256:{}", hash.trim_start_matches("sha256:"));
            self.add("a.hash >= ? AND a.hash < ? || 'g'", [start.clone().into(), start.into()]);
        }
        if let Some(text) = &filter.text {
            self.add("a.id IN (SELECT rowid FROM search WHERE search MATCH ?)", [words(text).into()]);
        }
    }
}

/// How somebody is named in a filter.
enum Who<'f> {
    Wikidata(&'f str),
    Code(&'f str),
    Name(String),
}

impl<'f> Who<'f> {
    fn of(who: &'f str) -> Self {
        let who = who.trim();
        let is_item = who.strip_prefix('Q').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()));
        let is_code = matches!(who.len(), 3 | 6) && who.bytes().all(|byte| byte.is_ascii_uppercase());
        match (is_item, is_code) {
            (true, _) => Self::Wikidata(who),
            (_, true) => Self::Code(who),
            _ => Self::Name(fold(who)),
        }
    }
}

/// Three or six capitals may be a code (`LBY`, `LBYREB`) or a name (`LNA`): both are looked for.
fn who_is(who: &str) -> (String, Vec<Value>) {
    let by_name = "name IN (SELECT id FROM names WHERE ' ' || folded || ' ' LIKE ?)";
    let like = |folded: &str| Value::from(format!("% {folded} %"));
    match Who::of(who) {
        Who::Wikidata(item) => ("wikidata = ?".into(), vec![item.to_owned().into()]),
        Who::Code(code) => {
            (format!("(code >= ? AND code < ? OR {by_name})"), vec![code.to_owned().into(), format!("{code}[").into(), like(&fold(code))])
        }
        Who::Name(folded) => (by_name.into(), vec![like(&folded)]),
    }
}

/// What the user typed as a query of all its words: quoted, so that no sign in it is taken for syntax. A phrase in quote marks stays one.
fn words(text: &str) -> String {
    let mut out = Vec::new();
    for (idx, part) in text.split('"').enumerate() {
        let is_phrase = idx % 2 == 1;
        let pieces: Vec<_> = if is_phrase { vec![part] } else { part.split_whitespace().collect() };
        out.extend(pieces.into_iter().filter(|piece| piece.contains(char::is_alphanumeric)).map(|piece| format!("\"{piece}\"")));
    }
    if out.is_empty() { "\"\"".to_owned() } else { out.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted() {
        for (text, expected) in [
            ("talks geneva", r#""talks" "geneva""#),
            (r#""peace talks" NOT"#, r#""peace talks" "NOT""#),
            ("title:x OR y*", r#""title:x" "OR" "y*""#),
            ("- ", r#""""#),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }
}
