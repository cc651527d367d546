//! The name somebody may have meant.

/// `did you mean "ASSAULT"?` if a name is near, else the list of names.
pub(super) fn help(wrong: &str, names: &[&str]) -> String {
    match nearest(wrong, names) {
        Some(name) => format!("did you mean {name:?}?"),
        None => format!("one of {}", names.join(", ")),
    }
}

/// Whether one may be a misspelling of the other.
pub(super) fn is_near(wrong: &str, name: &str) -> bool {
    nearest(wrong, &[name]).is_some()
}

/// The name that takes the fewest edits, if that is no more than a third of it.
fn nearest<'n>(wrong: &str, names: &[&'n str]) -> Option<&'n str> {
    let edits = |name: &str| distance(&wrong.to_lowercase(), &name.to_lowercase());
    let near = names.iter().map(|name| (edits(name), *name)).min_by_key(|(edits, _)| *edits)?;
    (near.0 <= near.1.chars().count().div_ceil(3)).then_some(near.1)
}

/// Edits from one word to the other: insert, delete, replace (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    // Long input is no misspelt name, and the table grows with the product of both.
    if a.len() > 64 {
        return usize::MAX;
    }
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.iter().enumerate() {
            let best = (row[j] + 1).min(row[j + 1] + 1).min(diagonal + usize::from(x != *y));
            diagonal = std::mem::replace(&mut row[j + 1], best);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names() {
        let names = ["ASSAULT", "AID", "ACCUSE"];
        for (wrong, found) in [("ASSUALT", Some("ASSAULT")), ("accuse", Some("ACCUSE")), ("AIDE", Some("AID")), ("WAR", None), ("", None)] {
            assert_eq!(nearest(wrong, &names), found, "{wrong:?}");
        }
    }

    #[test]
    fn edits() {
        for (a, b, n) in [("", "abc", 3), ("kitten", "sitting", 3), ("same", "same", 0)] {
            assert_eq!(distance(a, b), n, "{a} {b}");
        }
    }
}
