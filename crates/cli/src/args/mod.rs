//! The flags as the user types them. Their meaning is checked later, in the settings of each command.

mod collection;
mod eval;
mod input;
mod list;
mod lookup;
mod read;
mod teach;

use clap::{Parser, Subcommand, ValueEnum};

pub(crate) use collection::{
    AddFlags, AuditCommand, AuditFlags, DbFlags, FetchFlags, ForgetFlags, RereadFlags, ShowFlags, ShowFormat, WatchFlags,
};
pub(crate) use eval::{EvalFlags, ScoreFormat};
pub(crate) use input::{InputFlags, InputFormat};
pub(crate) use list::{
    ArticlesFlags, CompareFlags, CompareFormat, EntitiesFlags, EntryFlags, EventsFlags, ListFlags, ListFormat, PositionsFlags,
    StatementsFlags,
};
pub(crate) use lookup::{KnowledgeFlags, LookupFormat, WhereFlags, WhoFlags};
pub(crate) use read::{ReadFlags, RecordFormat};

/// Reads the news of a conflict and keeps the record of it: who did what to whom, who says so, and where each party stands.
#[derive(Debug, Parser)]
#[command(name = "rapporteur", version, after_help = teach::OVERVIEW, arg_required_else_help = true)]
pub(crate) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

impl Args {
    /// The arguments of this process; help, the version and mistakes are answered here and end the process.
    pub(crate) fn parse_or_exit() -> Self {
        Self::parse()
    }
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Read(ReadFlags),
    Add(AddFlags),
    Watch(WatchFlags),
    Events(EventsFlags),
    Statements(StatementsFlags),
    Positions(PositionsFlags),
    Articles(ArticlesFlags),
    Entities(EntitiesFlags),
    Show(ShowFlags),
    Compare(CompareFlags),
    Reread(RereadFlags),
    Forget(ForgetFlags),
    Audit(AuditFlags),
    Who(WhoFlags),
    Where(WhereFlags),
    Eval(EvalFlags),
}

/// When to use colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorWhen {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// A probability, from 0 to 1.
fn parse_score(text: &str) -> Result<f32, String> {
    let score = text.parse().ok().filter(|score| (0.0..=1.0).contains(score));
    score.ok_or_else(|| "give a number from 0 to 1, such as 0.7".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn help_of(command: Option<&str>) -> String {
        let mut args = Args::command().term_width(80);
        args.build();
        match command {
            None => args.render_long_help().to_string(),
            Some(name) => args.find_subcommand_mut(name).expect("the command exists").render_long_help().to_string(),
        }
    }

    #[test]
    fn the_definition_is_sound() {
        Args::command().debug_assert();
    }

    #[test]
    fn help() {
        insta::assert_snapshot!("help", help_of(None));
        insta::assert_snapshot!("help_read", help_of(Some("read")));
        for name in
            ["add", "watch", "events", "statements", "positions", "articles", "entities", "show", "compare", "reread", "forget", "audit"]
        {
            insta::assert_snapshot!(format!("help_{name}"), help_of(Some(name)));
        }
        insta::assert_snapshot!("help_who", help_of(Some("who")));
        insta::assert_snapshot!("help_where", help_of(Some("where")));
        insta::assert_snapshot!("help_eval", help_of(Some("eval")));
    }

    #[test]
    fn scores_are_probabilities() {
        for (text, expected) in
            [("0", Some(0.0)), ("0.7", Some(0.7)), ("1", Some(1.0)), ("1.1", None), ("-0.1", None), ("NaN", None), ("high", None)]
        {
            assert_eq!(parse_score(text).ok(), expected, "{text}");
        }
    }
}
