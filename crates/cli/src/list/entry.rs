//! Every report of one act, and where they differ.

use rapporteur_matching::{Disagreement, Told, disagreements};
use rapporteur_store::{EntryId, Hit, Store};

use super::{Question, ask, page};
use crate::collection::{failure, open_to_read};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::Output;
use crate::terminal::Terminal;
use crate::view::list;

/// Shows the reports of the entry `id`.
pub(super) fn show(id: &str, question: &Question, terminal: &Terminal) -> Result<Exit, Failure> {
    let store = open_to_read(&question.list.db)?;
    let hits = ask::hits(&store, question, None).map_err(failure)?;
    let look = page::look(&question.list, terminal);
    let mut text = page::of(&store, question, &hits, hits.len() as u64, &look)?;
    for line in reports(&store, id, &hits)? {
        text += &list::remark(&line, &look);
    }
    Output::stdout(look.color).write(text.as_bytes())?;
    Ok(Exit::Clean)
}

/// A line for each report's article, and one for each thing they tell differently.
fn reports(store: &Store, id: &str, hits: &[Hit]) -> Result<Vec<String>, Failure> {
    let (mut lines, mut told) = (Vec::new(), Vec::new());
    for (number, report) in store.reports(&EntryId(id.to_owned())).map_err(failure)?.into_iter().enumerate() {
        let rec = store.record(report.reading).map_err(failure)?;
        let outlets = if report.outlets.is_empty() { "an outlet that is not known".to_owned() } else { report.outlets.join(", ") };
        let title = rec.article.title.as_deref().unwrap_or("no title");
        lines.push(format!("[{}] {outlets}: {title}", number + 1));
        told.extend(rec.events.get(report.idx).map(|event| Told::of(&rec, event)));
    }
    if hits.len() > 1 {
        lines.extend(disagreements(&told).iter().map(difference));
    }
    Ok(lines)
}

/// `they differ on the actor: "army" [1, 3]; "rebels" [2]`.
fn difference(differ: &Disagreement) -> String {
    let version = |version: &rapporteur_matching::Version| {
        let reports: Vec<_> = version.reports.iter().map(|idx| (idx + 1).to_string()).collect();
        format!("{} [{}]", version.told, reports.join(", "))
    };
    let versions: Vec<_> = differ.versions.iter().map(version).collect();
    format!("they differ on the {}: {}", differ.aspect, versions.join("; "))
}
