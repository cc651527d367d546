//! What is set in which colour. The sixteen colours of the terminal are used, so that its own scheme decides how they look.

use anstyle::{AnsiColor, Style};
use rapporteur_record::{Quad, Stance};

/// Headlines and names.
pub(super) const STRONG: Style = Style::new().bold();
/// What is not the matter itself.
pub(super) const QUIET: Style = Style::new().dimmed();
/// Headings of sections.
pub(super) const HEADING: Style = AnsiColor::Cyan.on_default().bold();
/// The word in a sentence that tells the event.
pub(super) const TRIGGER: Style = AnsiColor::Yellow.on_default().bold().underline();
/// Ordinary text.
pub(super) const PLAIN: Style = Style::new();

/// Cooperation is green, conflict in words yellow, conflict in deeds red.
pub(super) fn quad(quad: Quad) -> Style {
    let color = match quad {
        Quad::VerbalCooperation | Quad::MaterialCooperation => AnsiColor::Green,
        Quad::VerbalConflict => AnsiColor::Yellow,
        Quad::MaterialConflict => AnsiColor::Red,
    };
    color.on_default().bold()
}

/// From green for signed to red for broken; third parties apart.
pub(super) fn stance(stance: Stance) -> Style {
    let color = match stance {
        Stance::Signed | Stance::Accepts | Stance::Ready => AnsiColor::Green,
        Stance::Conditional | Stance::Undecided | Stance::Objects => AnsiColor::Yellow,
        Stance::Refuses | Stance::Withdraws | Stance::Breaches => AnsiColor::Red,
        Stance::Promotes => AnsiColor::Blue,
    };
    color.on_default().bold()
}
