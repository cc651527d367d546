//! Roles: who mediates, hosts, guarantees, backs, observes.

use std::collections::BTreeSet;

use rapporteur_codebook::FillerRole;
use rapporteur_reader::FrameKind;
use rapporteur_record::Role;

use crate::agreements::Deals;
use crate::context::Context;
use crate::statements::Says;

/// The roles in text order; one told twice of the same parties is one.
pub(crate) fn roles(context: &Context<'_>, says: &Says<'_>, deals: &Deals) -> Vec<Role> {
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for frame in &context.frames {
        let FrameKind::Role(role) = frame.kind else { continue };
        let (holders, objects) = (context.everyone(frame, FillerRole::Holder), context.everyone(frame, FillerRole::Object));
        if !holders.is_empty() && !seen.insert((role, holders, objects)) {
            continue;
        }
        out.push(Role {
            role,
            trigger: context.excerpt(frame.trigger),
            holders: context.parties(frame, FillerRole::Holder),
            objects: context.parties(frame, FillerRole::Object),
            agreement: frame.spans(FillerRole::Object).find_map(|span| deals.id(span)),
            according_to: says.according_to(frame.trigger),
            score: frame.score,
        });
    }
    out
}
