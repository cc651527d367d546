//! Runs the program as a user does. Nothing here depends on what the model finds in an article.

mod collection;
mod eval;
mod inputs;
mod lookup;
mod messages;
mod output;
mod run;
