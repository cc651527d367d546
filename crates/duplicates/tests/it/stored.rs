//! The stored form, and that it never changes.

use rapporteur_duplicates::{BYTE_LEN, Signature, SignatureErrorKind, VERSION};

const TEXT: &str = "Envoys of the Northern Army and the Valley Guard met in Omdara on Monday for the first time since Sana’a’s truce, “frankly” \
    speaking: Erdoğan, ÇELİK and 3.5 per cent.";

/// Databases hold such signatures: if this test fails, [`VERSION`] must grow and every signature be made again.
#[test]
fn a_signature_is_the_same_for_ever() {
    let signature = Signature::of(TEXT).unwrap();
    let bytes = signature.to_bytes();
    let sum = bytes.iter().fold(0u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(*byte)));
    assert_eq!(
        (&bytes[..5], sum, signature.bands()[0], signature.bands()[63]),
        (&[1, 1, 246, 233, 37][..], 1_719_937_845, 9_577_949_282_273_113_657, 4_030_014_463_327_207_351)
    );
}

#[test]
fn what_is_no_signature_is_refused() {
    let good = Signature::of(TEXT).unwrap().to_bytes();
    let mut later = good;
    later[0] = VERSION + 1;
    let cases: [(&[u8], SignatureErrorKind); 5] = [
        (&[], SignatureErrorKind::Length),
        (&good[..BYTE_LEN - 1], SignatureErrorKind::Length),
        (&[good.as_slice(), &[0]].concat(), SignatureErrorKind::Length),
        (&later, SignatureErrorKind::Version),
        (&[VERSION + 1], SignatureErrorKind::Version),
    ];
    for (bytes, kind) in cases {
        let err = Signature::from_bytes(bytes).unwrap_err();
        assert_eq!(err.kind(), kind, "{} bytes", bytes.len());
        assert!(err.to_string().contains("make it again"), "{err}");
    }
}
