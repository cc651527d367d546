use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use rapporteur_export::{Brat, Chosen, Exporter, Settings};
use rapporteur_record::Record;

use crate::{sample, shown};

fn write(folder: &Path, settings: &Settings, rec: &Record, chosen: &Chosen) -> std::io::Result<()> {
    let mut brat = Box::new(Brat::new(folder, settings));
    brat.write(rec, chosen)?;
    brat.finish()
}

/// The `.txt` and the `.ann` file of one article.
pub(crate) fn pair(settings: &Settings, rec: &Record, chosen: &Chosen) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), settings, rec, chosen).unwrap();
    let file = |ending: &str| {
        let mut files = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
        fs::read_to_string(files.find(|path| path.extension().is_some_and(|found| found == ending)).unwrap()).unwrap()
    };
    (file("txt"), file("ann"))
}

/// What brat checks when it opens a pair: every line has its fields, ids are told apart, words stand where the line says, references lead somewhere.
pub(crate) fn check(text: &str, ann: &str) {
    let chars: Vec<_> = text.chars().collect();
    let mut ids = BTreeSet::new();
    for line in ann.lines() {
        let fields: Vec<_> = line.split('\t').collect();
        assert!(ids.insert(fields[0]), "{line}");
        assert_eq!(fields.len(), if line.starts_with(['T', '#']) { 3 } else { 2 }, "{line}");
        if line.starts_with('T') {
            let (kind, spans) = fields[1].split_once(' ').unwrap();
            assert!(is_name(kind), "{line}");
            let words: Vec<_> = spans.split(';').map(|span| cut(&chars, span)).collect();
            assert_eq!(words.join(" "), fields[2], "{line}");
        }
    }
    for line in ann.lines().filter(|line| line.starts_with('E')) {
        let references = line.split(['\t', ' ']).skip(1);
        for (role, id) in references.map(|reference| reference.split_once(':').unwrap()) {
            assert!(is_name(role) && ids.contains(id), "{line}");
        }
    }
    for line in ann.lines().filter(|line| line.starts_with(['A', '#'])) {
        assert!(ids.contains(line.split(['\t', ' ']).nth(2).unwrap()), "{line}");
    }
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(|c| c.is_ascii_alphanumeric() || "_-".contains(c))
}

fn cut(chars: &[char], span: &str) -> String {
    let (start, end) = span.split_once(' ').unwrap();
    chars[start.parse().unwrap()..end.parse().unwrap()].iter().collect()
}

#[test]
fn the_sample() {
    let (text, ann) = pair(&Settings::default(), &sample::record(), &sample::chosen());
    check(&text, &ann);
    assert!(!text.contains("Salma") && !ann.contains("Salma"));
    assert_eq!(text.chars().count(), sample::record().article.text.chars().count());
    insta::assert_snapshot!(format!("{text}\n----\n{ann}"));
}

#[test]
fn private_persons_are_shown_when_asked_for() {
    let (text, ann) = pair(&shown(), &sample::record(), &sample::chosen());
    check(&text, &ann);
    assert_eq!(text, sample::record().article.text);
    assert!(ann.contains("\tSalma Ali\n"));
}

/// Every type, role and attribute of the sample stands in the configuration that is written beside it.
#[test]
fn the_configuration() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), &Settings::default(), &sample::record(), &sample::chosen()).unwrap();
    let conf = fs::read_to_string(folder.path().join("annotation.conf")).unwrap();
    let ann = fs::read_to_string(folder.path().join("5f0c1d.ann")).unwrap();
    let known: BTreeSet<_> = conf.lines().filter_map(|line| line.split('\t').next()).collect();
    for line in ann.lines().filter(|line| line.starts_with(['T', 'A'])) {
        let name = line.split(['\t', ' ']).nth(1).unwrap();
        assert!(known.contains(name), "{line}");
    }
    for value in ann.lines().filter(|line| line.starts_with('A')).filter_map(|line| line.split(' ').nth(2)) {
        assert!(conf.contains(value), "{value}");
    }
    insta::assert_snapshot!(conf);
}

#[test]
fn annotations_made_by_hand_are_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let (rec, chosen) = (sample::record(), sample::chosen());
    write(folder.path(), &Settings::default(), &rec, &chosen).unwrap();
    fs::write(folder.path().join("5f0c1d.ann"), "by hand").unwrap();
    let err = write(folder.path(), &Settings::default(), &rec, &chosen).unwrap_err();
    assert_eq!(err.kind(), ErrorKind::AlreadyExists);
    assert!(err.to_string().contains("export into an empty folder"), "{err}");
    assert_eq!(fs::read_to_string(folder.path().join("5f0c1d.ann")).unwrap(), "by hand");
}

#[test]
fn an_article_may_come_twice() {
    let folder = tempfile::tempdir().unwrap();
    let mut brat = Brat::new(folder.path().join("new"), &Settings::default());
    brat.write(&sample::record(), &sample::chosen()).unwrap();
    brat.write(&sample::record(), &Chosen::default()).unwrap();
    Box::new(brat).finish().unwrap();
    assert_eq!(fs::read_to_string(folder.path().join("new/5f0c1d.ann")).unwrap(), "");
}

#[test]
fn entries_whose_words_are_not_there_are_left_out() {
    let mut rec = sample::record();
    rec.events[0].trigger.text = "strack".into();
    rec.events[1].places[0].at.byte_span.end += 1;
    let (text, ann) = pair(&Settings::default(), &rec, &sample::chosen());
    check(&text, &ann);
    assert!(!ann.contains("strack") && !ann.contains("\tSirte"));
}
