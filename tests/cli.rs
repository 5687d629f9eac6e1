//! The command as its users run it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

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
    // A command that refuses its arguments does not read its input.
    let _ = child.stdin.take().expect("standard input is piped").write_all(input);
    child.wait_with_output().expect("the command ends")
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
fn file(name: &str, content: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).expect("the temporary folder is writable");
    path
}

#[test]
fn parse_prints_the_article_as_text() {
    let output = run(&["parse"], PAGE.as_bytes());
    assert!(output.status.success(), "{}", stderr(&output));
    let text = stdout(&output);
    assert!(text.starts_with("Ferry back in service\n====="), "{text}");
    assert!(text.contains("By Ada Quill"));
    assert!(text.contains("[newsletter]"));
    assert!(!text.contains("Advertisement"));
}

#[test]
fn parse_reads_a_file_as_it_reads_standard_input() {
    let path = file("page.txt", PAGE);
    let from_file = run(&["parse", path.to_str().unwrap()], b"");
    let from_stdin = run(&["parse", "-"], PAGE.as_bytes());
    assert!(from_file.status.success());
    assert_eq!(stdout(&from_file), stdout(&from_stdin));
}

#[test]
fn parse_prints_json_in_the_contracts_form() {
    let output = run(&["parse", "--format", "json"], PAGE.as_bytes());
    let article: Value = serde_json::from_str(stdout(&output)).unwrap();
    let fields: Vec<&str> = article.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(
        fields,
        ["headline", "kicker", "standfirst", "byline", "dateline", "published", "updated", "language", "confidence", "paragraphs", "trailer"]
    );
    let first = &article["paragraphs"][0];
    let start = PAGE.find("The ferry").unwrap();
    let end = start + PAGE[start..].find('\n').unwrap();
    assert_eq!(*first, json!({ "text": &PAGE[start..end], "kind": "paragraph", "span": [start, end] }));
    let pitch = PAGE.lines().last().unwrap();
    let start = PAGE.find(pitch).unwrap();
    assert_eq!(article["trailer"], json!([{ "kind": "newsletter", "heading": null, "lines": [pitch], "span": [start, start + pitch.len()] }]));
}

#[test]
fn parse_prints_markdown() {
    let output = run(&["parse", "--format", "markdown"], PAGE.as_bytes());
    let text = stdout(&output);
    assert!(text.starts_with("# Ferry back in service\n\n*By Ada Quill*\n\nThe ferry to Westhaven"), "{text}");
    assert!(!text.contains("newsletter"));
}

#[test]
fn parse_prints_schema_org_and_ninjs() {
    for (format, field, value) in [("schema-org", "@type", "NewsArticle"), ("ninjs", "by", "By Ada Quill")] {
        let output = run(&["parse", "--format", format], PAGE.as_bytes());
        assert!(output.status.success(), "{}", stderr(&output));
        let news: Value = serde_json::from_str(stdout(&output)).unwrap();
        assert_eq!(news[field], value, "{news}");
    }
}

#[test]
fn a_text_without_an_article_is_an_error() {
    let output = run(&["parse"], b"Log in\nShare\nAdvertisement\n");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("no article in the text"), "{}", stderr(&output));
    assert_eq!(stdout(&output), "");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    for command in ["parse", "explain", "jsonl"] {
        let output = run(&[command, "no-such-file.txt"], b"");
        assert_eq!(output.status.code(), Some(2), "{command}");
        assert!(stderr(&output).contains("no-such-file.txt"), "{}", stderr(&output));
    }
}

#[test]
fn explain_prints_a_row_a_line_with_role_and_rule() {
    let output = run(&["explain"], PAGE.as_bytes());
    assert!(output.status.success());
    let rows: Vec<&str> = stdout(&output).lines().collect();
    assert_eq!(rows.len(), PAGE.lines().filter(|line| !line.is_empty()).count());
    assert!(rows[0].starts_with("headline"), "{}", rows[0]);
    let ad = rows.iter().find(|row| row.contains("  Advertisement  ")).unwrap();
    assert!(ad.starts_with("advertisement") && ad.contains("[rule advertisement/"), "{ad}");
    assert!(!stdout(&output).contains('\u{1b}'), "colour is for terminals");
}

#[test]
fn explain_has_rows_for_a_text_without_an_article() {
    let output = run(&["explain"], b"Log in\nAdvertisement\n");
    assert!(output.status.success());
    assert_eq!(stdout(&output).lines().count(), 2);
}

#[test]
fn jsonl_passes_other_fields_through_in_order() {
    let record = json!({ "id": 7, "text": PAGE, "source": { "site": "gazette.example" } });
    let output = run(&["jsonl"], format!("{record}\n").as_bytes());
    assert!(output.status.success(), "{}", stderr(&output));
    let [record] = &records(&output)[..] else { panic!("one record in, one out") };
    assert_eq!(record["id"], 7);
    assert_eq!(record["source"]["site"], "gazette.example");
    assert_eq!(record.get("text"), None);
    assert_eq!(record.get("lines"), None);
    assert_eq!(record["article"]["headline"], "Ferry back in service");
    let order: Vec<&str> = record.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(order, ["id", "source", "article"]);
}

#[test]
fn jsonl_reads_the_text_from_another_field() {
    let record = json!({ "text": "kept", "body": PAGE });
    let output = run(&["jsonl", "--text-field", "body"], record.to_string().as_bytes());
    let [record] = &records(&output)[..] else { panic!("one record in, one out") };
    assert_eq!(record["text"], "kept");
    assert_eq!(record.get("body"), None);
    assert_eq!(record["article"]["byline"], "By Ada Quill");
}

#[test]
fn jsonl_tells_the_role_of_every_line() {
    let record = json!({ "text": PAGE });
    let output = run(&["jsonl", "--lines"], record.to_string().as_bytes());
    let [record] = &records(&output)[..] else { panic!("one record in, one out") };
    let lines = record["lines"].as_array().unwrap();
    let text: Vec<&str> = PAGE.split('\n').collect();
    assert_eq!(lines.len(), text.len());
    for (line, role) in text.iter().zip(lines) {
        assert_eq!(line.is_empty(), role.is_null(), "{line:?} is {role}");
    }
    assert_eq!(lines[0], "headline");
    assert_eq!(lines[2], "byline");
    assert_eq!(lines[4], "paragraph");
    assert_eq!(lines[6], "advertisement");
    assert_eq!(lines[10], "newsletter");
}

#[test]
fn jsonl_tells_the_role_of_every_line_of_a_text_without_an_article() {
    let output = run(&["jsonl", "--lines"], json!({ "text": "Log in\n\nAdvertisement" }).to_string().as_bytes());
    let [record] = &records(&output)[..] else { panic!("one record in, one out") };
    assert!(record["error"].as_str().unwrap().contains("no article"));
    assert_eq!(record["lines"], json!(["subscription", null, "advertisement"]));
    assert!(output.status.success(), "a record without an article is no bad record");
}

#[test]
fn jsonl_loses_no_bad_record() {
    let mut input = Vec::new();
    input.extend(json!({ "id": "a", "text": PAGE }).to_string().bytes());
    input.extend(b"\nnot json\n");
    input.extend(b"{\"id\": \"c\"}\n");
    input.extend(b"{\"id\": \"d\", \"text\": 5}\n");
    input.extend(b"{\"id\": \"e\", \"text\": \"\xff\xfe\"}\n");
    input.extend(b"[1, 2]\n");
    input.extend(json!({ "id": "g", "text": "" }).to_string().bytes());
    input.push(b'\n');
    input.extend(json!({ "id": "h", "text": PAGE }).to_string().bytes());
    let output = run(&["jsonl"], &input);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("5 bad records"), "{}", stderr(&output));

    let records = records(&output);
    assert_eq!(records.len(), 8);
    for number in [2, 3, 4, 5, 6] {
        let record = &records[number - 1];
        let error = record["error"].as_str().unwrap();
        assert_eq!(record["line"], number, "{record}");
        assert!(error.contains(&format!("line {number}")), "{error}");
        assert_eq!(record.get("article"), None);
    }
    assert_eq!((&records[2]["id"], &records[3]["id"]), (&json!("c"), &json!("d")));
    assert_eq!(records[3]["text"], 5, "what could not be read stays in the record");
    assert!(records[4]["error"].as_str().unwrap().contains("UTF-8"));
    assert!(records[6]["error"].as_str().unwrap().contains("blank"));
    for at in [0, 7] {
        assert_eq!(records[at]["article"]["headline"], "Ferry back in service");
    }
}

#[test]
fn rules_of_ones_own_come_from_a_file() {
    let rules = file("gazette.rules", "rule gazette/coffee\nis event\nphrase coffee for everyone\n");
    let record = json!({ "text": PAGE }).to_string();
    let output = run(&["jsonl", "--lines", "--rules", rules.to_str().unwrap()], record.as_bytes());
    let [record] = &records(&output)[..] else { panic!("one record in, one out") };
    assert_eq!(record["lines"][8], "event");
}

#[test]
fn relative_dates_count_from_the_time_that_is_given() {
    let page = PAGE.replace("By Ada Quill", "By Ada Quill\n\nPublished 2 days ago");
    for (arguments, published) in [(&["--relative-to", "2026-10-09"][..], json!("2026-10-07")), (&[], Value::Null)] {
        let output = run(&[&["parse", "--format", "json"], arguments].concat(), page.as_bytes());
        let article: Value = serde_json::from_str(stdout(&output)).unwrap();
        assert_eq!((&article["published"], &article["updated"]), (&published, &Value::Null));
    }
    let output = run(&["parse", "--relative-to", "yesterday"], PAGE.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("ISO 8601"), "{}", stderr(&output));
}

#[test]
fn a_bad_rule_file_is_refused_with_file_line_and_rule() {
    let rules = file("bad.rules", "rule gazette/coffee\nis event\nphrases coffee\n");
    let output = run(&["parse", "--rules", rules.to_str().unwrap()], PAGE.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    for part in ["bad.rules", "line 3", "gazette/coffee", "phrases"] {
        assert!(stderr(&output).contains(part), "{part} in {}", stderr(&output));
    }
}

#[test]
fn a_rule_to_switch_off_must_be_there() {
    let output = run(&["parse", "--without-rule", "gazette/no-such-rule"], PAGE.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("gazette/no-such-rule"), "{}", stderr(&output));
}

#[test]
fn a_built_in_rule_is_switched_off_by_name() {
    let explained = run(&["explain"], PAGE.as_bytes());
    let row = stdout(&explained).lines().find(|row| row.contains("  Advertisement  ")).unwrap();
    let name = row.split_once("[rule ").unwrap().1.split([']', ';']).next().unwrap();
    let output = run(&["explain", "--without-rule", name], PAGE.as_bytes());
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(!stdout(&output).contains(&format!("[rule {name}")));
}

#[test]
fn jsonl_passes_numbers_through_as_they_are_written() {
    let fields = r#""big":12345678901234567890123,"real":1.0,"whole":1,"huge":1e400,"fine":0.10000000000000000555"#;
    let output = run(&["jsonl"], format!("{{{fields},\"text\":\"\"}}\n").as_bytes());
    assert!(stdout(&output).starts_with(&format!("{{{}", fields.replace("1e400", "1e+400"))), "{}", stdout(&output));
}

#[test]
fn jsonl_looks_past_a_byte_order_mark_and_blank_lines() {
    let output = run(&["jsonl"], format!("\u{feff}{}\n\n \t\r\n{}", json!({ "text": PAGE }), json!({ "text": PAGE })).as_bytes());
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(records(&output).len(), 2);
}

#[test]
fn jsonl_replaces_what_an_earlier_run_has_left() {
    let old = json!({ "article": 1, "error": 2, "lines": 3, "line": 4, "text": PAGE });
    let output = run(&["jsonl", "--lines"], old.to_string().as_bytes());
    let [record] = &records(&output)[..] else { panic!("one record in, one out") };
    assert_eq!(record["article"]["headline"], "Ferry back in service");
    assert_eq!((record.get("error"), &record["line"]), (None, &json!(4)));
    assert!(record["lines"].is_array());

    let output = run(&["jsonl"], json!({ "article": 1, "line": "of the field", "text": "" }).to_string().as_bytes());
    let [record] = &records(&output)[..] else { panic!("one record in, one out") };
    assert_eq!((record.get("article"), &record["line"]), (None, &json!("of the field")));
}

#[test]
fn jsonl_counts_lines_as_a_split_at_line_feeds_does() {
    let crlf = json!({ "text": PAGE.replace('\n', "\r\n") }).to_string();
    let cr_inside = json!({ "text": PAGE.replacen("\n\nBy", "\r\rBy", 1) }).to_string();
    let output = run(&["jsonl", "--lines"], format!("{crlf}\n{cr_inside}\n").as_bytes());
    let records = records(&output);
    assert_eq!(records[0]["lines"].as_array().unwrap().len(), PAGE.split('\n').count());
    assert_eq!(records[0]["lines"][4], "paragraph");
    assert_eq!(records[1]["lines"].as_array().unwrap().len(), PAGE.split('\n').count() - 2);
    assert_eq!((&records[1]["lines"][0], &records[1]["lines"][2]), (&json!("headline"), &json!("paragraph")));
}

#[test]
fn input_that_can_not_be_read_is_named() {
    for command in ["parse", "explain", "jsonl"] {
        let output = run(&[command, env!("CARGO_TARGET_TMPDIR")], b"");
        assert_eq!(output.status.code(), Some(2), "{command}");
        assert!(stderr(&output).contains(env!("CARGO_TARGET_TMPDIR")), "{command}: {}", stderr(&output));
    }
    let output = run(&["parse"], b"\xff");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("not UTF-8"), "{}", stderr(&output));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
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
fn explain_gives_no_orders_of_the_text_to_the_terminal() {
    let page = PAGE.replace("its owner", "its \u{1b}[31mowner\u{7}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_copydesk"));
    let mut child =
        command.arg("explain").env("CLICOLOR_FORCE", "1").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the command starts");
    child.stdin.take().expect("standard input is piped").write_all(page.as_bytes()).expect("the command reads its input");
    let output = child.wait_with_output().expect("the command ends");
    assert!(stdout(&output).contains("\u{1b}["), "colour was asked for");
    assert!(stdout(&output).contains("its \u{fffd}[31mowner\u{fffd}"), "{}", stdout(&output));
}

#[test]
fn help_tells_of_every_command_and_of_the_exit_status() {
    let output = run(&["--help"], b"");
    for word in ["parse", "explain", "jsonl", "Exit status"] {
        assert!(stdout(&output).contains(word), "{word}");
    }
    assert_eq!(run(&[], b"").status.code(), Some(2));
}

#[test]
fn leaning_to_recall_keeps_no_less_than_leaning_to_precision() {
    let page = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nUmbrellas\n\nNo more than that, they say, and not before Monday at the earliest.";
    let paragraphs = |lean: &str| {
        let output = run(&["parse", "--format", "json", "--lean", lean], page.as_bytes());
        let article: Value = serde_json::from_slice(&output.stdout).unwrap();
        article["paragraphs"].as_array().unwrap().len()
    };
    assert!(paragraphs("recall") >= paragraphs("precision"));
    assert!(!run(&["parse", "--lean", "left"], page.as_bytes()).status.success());
}
