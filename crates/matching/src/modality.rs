//! Whether two modalities can be of one act.

use rapporteur_codebook::Modality;

/// What happened stays the same act when it is told as background a year later. A plan and the act are two things, so are an act and its
/// denial.
pub(crate) fn conflict(a: Modality, b: Modality) -> bool {
    let happened = |modality| matches!(modality, Modality::Actual | Modality::Historical);
    a != b && !(happened(a) && happened(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_happened_agrees_with_another() {
        for &a in Modality::ALL {
            for &b in Modality::ALL {
                let happened = [Modality::Actual, Modality::Historical];
                assert_eq!(conflict(a, b), a != b && !(happened.contains(&a) && happened.contains(&b)), "{a} {b}");
            }
        }
        assert!(conflict(Modality::Actual, Modality::Negated));
        assert!(!conflict(Modality::Historical, Modality::Actual));
    }
}
