//! Running cargo.

use std::env;
use std::process::Command;

/// Runs cargo with `args`, showing what is run.
pub(crate) fn cargo(args: &[&str], env: &[(&str, &str)]) -> Result<(), String> {
    println!("== cargo {}", args.join(" "));
    let program = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(program).args(args).envs(env.iter().copied()).current_dir(crate::root()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("cargo {} failed ({status})", args.join(" "))),
        Err(err) => Err(format!("cargo could not be started: {err}")),
    }
}
