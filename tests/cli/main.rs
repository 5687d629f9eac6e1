//! The command as its users run it, a file a command, save that what holds for rules in all of them is in `rules`.

mod jsonl_records;
mod jsonl_threads_and_packing;
mod parse_and_explain;
mod rules;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

const PAGE: &str = "\
Ferry back in service

By Ada Quill

The ferry to Westhaven sails again after nine days in dock, its owner said on Friday.

Advertisement

The first boat was full by seven in the morning, and the crew had coffee for everyone on the quay.

Sign up for our newsletter to get the news of the coast in your inbox every morning.
";

/// Runs the command with these arguments and this on standard input.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("standard input is piped");
    std::thread::scope(|scope| {
        // A command that refuses its arguments does not read its input; one that writes while it reads has to be read from meanwhile.
        scope.spawn(move || stdin.write_all(input));
        child.wait_with_output().expect("the command ends")
    })
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("the command prints UTF-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("the command complains in UTF-8")
}

/// The records that `copydesk jsonl` wrote.
fn records(output: &Output) -> Vec<Value> {
    stdout(output).lines().map(|line| serde_json::from_str(line).expect("every line is JSON")).collect()
}

/// A file with this content in the folder for this test run.
fn file(name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).expect("the temporary folder is writable");
    path
}
