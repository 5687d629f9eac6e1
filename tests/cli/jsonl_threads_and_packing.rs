//! `copydesk jsonl` with many threads and packed input; and how the other commands read what is packed or standard input.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use serde_json::json;

use crate::{PAGE, file, records, run, stderr, stdout};

/// Good records, long and short, with bad ones among them.
fn archive() -> Vec<u8> {
    let mut archive = Vec::new();
    for n in 0..60 {
        let line = match n % 10 {
            3 => String::from("not json"),
            6 => String::from(" "),
            8 => json!({ "id": n, "text": PAGE.repeat(5) }).to_string(),
            9 => json!({ "id": n, "text": "Log in" }).to_string(),
            _ => json!({ "id": n, "text": PAGE.replace("nine", &n.to_string()) }).to_string(),
        };
        archive.extend(line.as_bytes());
        archive.push(b'\n');
    }
    archive
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).expect("memory is writable");
    encoder.finish().expect("memory is writable")
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 0).expect("memory is readable")
}

#[test]
fn jsonl_writes_the_same_bytes_with_any_number_of_threads() {
    let archive = archive();
    let alone = run(&["jsonl", "--lines", "--threads", "1"], &archive);
    assert_eq!(records(&alone).len(), 54);
    for threads in [&["--threads", "2"][..], &["--threads", "5"], &[]] {
        let output = run(&[&["jsonl", "--lines"], threads].concat(), &archive);
        assert!(output.stdout == alone.stdout, "{threads:?}");
        assert_eq!((output.status.code(), stderr(&output)), (Some(1), "error: 6 bad records\n"));
    }
    assert_eq!(run(&["jsonl", "--threads", "0"], b"").status.code(), Some(2));
}

#[test]
fn jsonl_unpacks_by_what_the_input_begins_with() {
    let archive = archive();
    let plain = run(&["jsonl"], &archive);
    // Packed in parts that end in the middle of a line, as rotated logs and parallel packers leave them.
    let (first, second) = archive.split_at(archive.len() / 2 + 7);
    let skippable = b"\x5e\x2a\x4d\x18\x03\0\0\0abc";
    for (name, packed) in [
        ("pages.gz", gzip(&archive)),
        ("pages.zst", zstd(&archive)),
        ("two-members.jsonl", [gzip(first), gzip(b""), gzip(second)].concat()),
        ("padded.gz", [gzip(first), gzip(second), vec![0; 100_000]].concat()),
        ("two-frames.jsonl", [&zstd(first)[..], skippable, &zstd(second)].concat()),
        ("skippable-first.gz", [skippable, &zstd(&archive)[..]].concat()),
    ] {
        let path = file(name, &packed);
        for output in [run(&["jsonl", path.to_str().unwrap()], b""), run(&["jsonl"], &packed)] {
            assert!(output.stdout == plain.stdout, "{name}: {}", stderr(&output));
            assert_eq!(output.status.code(), Some(1), "{name}");
        }
    }
    for nothing in [&b""[..], b"\n", &gzip(b""), &zstd(b"")] {
        let output = run(&["jsonl"], nothing);
        assert_eq!((output.status.code(), stdout(&output), stderr(&output)), (Some(0), "", ""));
    }
}

#[test]
fn jsonl_reports_damaged_packed_input_and_loses_nothing_before() {
    // Text that does not pack well, so that the first half of the file holds records.
    let line = |n: u64| {
        format!(
            "{}\n",
            json!({ "id": n, "text": (0..200).map(|m| format!("{:x} ", (n * 1000 + m).wrapping_mul(0x9e37_79b9_7f4a_7c15))).collect::<String>() })
        )
    };
    let archive: String = (0..100).map(line).collect();
    for (kind, packed) in [("gzip", gzip(archive.as_bytes())), ("zstd", zstd(archive.as_bytes()))] {
        // Damage is noticed where the packed data makes no sense, or at its end, by the checksum: records before may be damaged too.
        let mut damaged = packed.clone();
        damaged[packed.len() / 2..].iter_mut().step_by(50).for_each(|byte| *byte ^= 0x55);
        let output = run(&["jsonl"], &damaged);
        assert_eq!(output.status.code(), Some(2), "{kind}");
        assert!(stderr(&output).starts_with("error: standard input: the input cannot be read: "), "{kind}: {}", stderr(&output));

        for (what, cut) in [("half of it", &packed[..packed.len() / 2]), ("without its last byte", &packed[..packed.len() - 1])] {
            let output = run(&["jsonl", "-"], cut);
            assert_eq!(output.status.code(), Some(2), "{kind}, {what}");
            assert!(stderr(&output).starts_with("error: standard input: the input cannot be read: "), "{kind}, {what}: {}", stderr(&output));
            let ids: Vec<u64> = records(&output).iter().map(|record| record["id"].as_u64().expect("what was read is as it was")).collect();
            assert!(ids.len() >= 20 && ids.iter().copied().eq(0..ids.len() as u64), "{kind}, {what}: {ids:?}");
        }
    }
    for damaged in [&gzip(archive.as_bytes())[..5], &[&gzip(b"")[..], b"\0\0no member"].concat()] {
        assert_eq!(run(&["jsonl"], damaged).status.code(), Some(2));
    }
}

#[test]
fn a_closed_output_pipe_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .arg("jsonl")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    drop(child.stdout.take());
    let record = format!("{}\n", json!({ "text": PAGE }));
    // The command may be gone before all is written.
    let _ = child.stdin.take().expect("standard input is piped").write_all(record.repeat(200).as_bytes());
    let output = child.wait_with_output().expect("the command ends");
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""));
}

#[test]
fn a_record_comes_back_before_the_next_is_written() {
    let mut child =
        Command::new(env!("CARGO_BIN_EXE_copydesk")).arg("jsonl").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the command starts");
    let mut stdin = child.stdin.take().expect("standard input is piped");
    let (sender, converted) = mpsc::channel();
    let stdout = BufReader::new(child.stdout.take().expect("standard output is piped"));
    thread::spawn(move || stdout.lines().try_for_each(|line| sender.send(line)));
    for id in 0..3 {
        writeln!(stdin, "{}", json!({ "id": id, "text": PAGE })).expect("the command reads");
        let record = converted.recv_timeout(Duration::from_secs(60)).expect("no record has to follow").expect("it can be read");
        assert!(record.starts_with(&format!("{{\"id\":{id},")), "{record}");
    }
    drop(stdin);
    assert!(child.wait().expect("the command ends").success());
}

#[test]
fn parse_and_explain_unpack_their_text_and_rules_are_unpacked_too() {
    let page =
        "Ferry back in service\n\nThe ferry to Westhaven sails again after nine days in dock, its owner said on Friday.\n\nVisit the quay shop today";
    let rules = file("shop.rules.gz", gzip(b"rule gazette/shop\nis event\nprefix visit the quay shop\n"));
    for command in [&["parse"][..], &["explain"], &["parse", "--rules", rules.to_str().unwrap()]] {
        let plain = run(command, page.as_bytes());
        assert_eq!(plain.status.code(), Some(0), "{}", stderr(&plain));
        for packed in [gzip(page.as_bytes()), zstd(page.as_bytes())] {
            assert_eq!(stdout(&run(command, &packed)), stdout(&plain), "{command:?}");
        }
    }
}

#[test]
fn standard_input_is_read_once() {
    for command in [
        &["parse", "--rules", "-"][..],
        &["explain", "-", "--rules", "-"],
        &["jsonl", "--rules", "-"],
        &["parse", "x.txt", "--rules", "-", "--rules", "-"],
    ] {
        let output = run(command, b"rule gazette/shop\nis event\nprefix visit the quay shop\n");
        assert_eq!(output.status.code(), Some(2), "{command:?}");
        assert_eq!(stderr(&output), "error: standard input (`-`) can be only one of the text and the files with rules\n");
    }
    let page = file("shop.txt", PAGE);
    let output = run(&["parse", page.to_str().unwrap(), "--rules", "-"], b"rule gazette/shop\nis event\nprefix visit the quay shop\n");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}
