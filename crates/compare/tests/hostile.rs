//! Damaged files: no bytes make the reader panic, lose count of lines or run on. `fuzz/fuzz_targets/dataset.rs` goes further.

use proptest::prelude::*;
use rapporteur_compare::{Limits, read_within};

const FILES: [&[u8]; 5] = [
    include_bytes!("data/ucdp.csv"),
    include_bytes!("data/ucdp_old.csv"),
    include_bytes!("data/acled.csv"),
    include_bytes!("data/acled_old.csv"),
    include_bytes!("data/polecat.tsv"),
];
/// Bytes that mean something to some part of the reader.
const ODD: &[u8] = b"\"\n\r,;\t\0\x1b\xff\xc3\xef\xbb\xbf-+/.90eN ";

fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let changes = prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(ODD), 0..3_u8), 1..12);
    (prop::sample::select(FILES.to_vec()), changes).prop_map(|(file, changes)| {
        let mut file = file.to_vec();
        for (at, byte, how) in changes {
            // The header stays, or most would be refused.
            let start = file.iter().position(|&byte| byte == b'\n').map_or(0, |end| end + 1).min(file.len() - 1);
            let at = start + at.index(file.len() - start);
            match how {
                0 => file[at] = byte,
                1 => file.insert(at, byte),
                _ => drop(file.drain(at..(at + 7).min(file.len() - 1).max(at))),
            }
        }
        file
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn damaged_files_are_read(file in damaged(), max_row_bytes in 500_usize..5_000) {
        let limits = Limits { max_row_bytes, ..Limits::default() };
        let lines = 2 + file.iter().filter(|&&byte| byte == b'\n' || byte == b'\r').count() as u64;
        let Ok(rows) = read_within(file.as_slice(), &limits) else { return Ok(()) };
        let mut last = 1;
        for row in rows {
            let line = row.as_ref().map_or_else(|err| err.line(), |theirs| Some(theirs.line)).expect("every row has a line");
            prop_assert!(line >= last && line <= lines, "line {} after {} of {}", line, last, lines);
            last = line;
            if let Ok(theirs) = row {
                prop_assert!(theirs.first_day <= theirs.last_day && theirs.lat.is_none_or(|lat| lat.abs() <= 90.0));
            }
        }
        prop_assert!(last > 1, "something is told of every file");
    }
}
