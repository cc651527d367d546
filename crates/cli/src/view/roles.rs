//! Who mediates, hosts, guarantees, backs, observes.

use rapporteur_record::{Record, Role};

use super::ink::Ink;
use super::names::Names;
use super::page::{INDENT, Page};
use super::palette;

pub(super) fn write(rec: &Record, names: &Names, page: &mut Page) {
    if rec.roles.is_empty() {
        return;
    }
    page.heading("Who plays what part");
    rec.roles.iter().for_each(|role| page.paragraph(INDENT, &line(role, names)));
}

/// `Kardia · backer of Northern Army · truce · according to Ana Petrović`.
fn line(role: &Role, names: &Names) -> Ink {
    let holders = names.parties(&role.holders);
    let holder = if holders.is_empty() { Ink::plain("unnamed") } else { Ink::styled(palette::STRONG, &holders) };
    let objects = names.parties(&role.objects);
    let part = if objects.is_empty() { role.role.to_string() } else { format!("{} of {objects}", role.role) };
    let deal = names.agreement(role.agreement.as_deref()).filter(|deal| *deal != objects).unwrap_or_default();
    let source = names.source(role.according_to.as_deref()).map_or(String::new(), |source| format!("according to {source}"));
    Ink::joined([holder, Ink::plain(&part), Ink::plain(deal), Ink::styled(palette::QUIET, &source)], palette::QUIET, " · ")
}
