//! `copydesk jsonl`: what becomes of each record, its fields and its lines, good or bad.

use std::process::Command;

use serde_json::{Value, json};

use crate::{PAGE, file, records, run, stderr, stdout};

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
        assert_eq!(error.matches(" line ").count(), 0, "{error}: a record is one line, of which the number is told");
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
fn jsonl_passes_numbers_through_as_they_are_written() {
    let fields = r#""big":12345678901234567890123,"real":1.0,"whole":1,"huge":1e400,"fine":0.10000000000000000555"#;
    let output = run(&["jsonl"], format!("{{{fields},\"text\":\"\"}}\n").as_bytes());
    assert!(stdout(&output).starts_with(&format!("{{{fields},")), "{}", stdout(&output));
}

#[test]
fn jsonl_passes_strings_and_what_is_nested_through_as_they_are_written() {
    let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
    let fields = format!(r#""title":"caf\u00e9 \/ \ud83d","nested":{{ "a": 1, "a": [1,  2] }},"deep":{deep}"#);
    let output = run(&["jsonl"], format!("{{{fields},\"text\":\"\"}}\n").as_bytes());
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(stdout(&output).starts_with(&format!("{{{fields},")), "{}", stdout(&output));
}

#[test]
fn jsonl_leaves_the_text_in_its_place_where_asked_to() {
    for (page, field) in [(PAGE, "article"), ("Menu", "error")] {
        let output = run(&["jsonl", "--keep-text"], format!(r#"{{"id":1,"text":{},"set":"a"}}"#, json!(page)).as_bytes());
        let record: Value = serde_json::from_str(stdout(&output)).unwrap();
        assert_eq!(record.as_object().unwrap().keys().collect::<Vec<_>>(), ["id", "text", "set", field]);
        assert_eq!(record["text"], page);
        let paragraph = &record["article"]["paragraphs"][0];
        let span = [0, 1].map(|at| paragraph["span"][at].as_u64());
        assert_eq!(span.iter().flatten().count(), if field == "article" { 2 } else { 0 }, "{record}");
        if let [Some(start), Some(end)] = span {
            assert_eq!(paragraph["text"], page[start as usize..end as usize]);
        }
    }
}

#[test]
fn jsonl_refuses_to_keep_a_text_where_it_writes() {
    for (arguments, code) in [
        (&["--keep-text", "--text-field", "article"][..], 2),
        (&["--keep-text", "--text-field", "error"], 2),
        (&["--keep-text", "--text-field", "lines", "--lines"], 2),
        (&["--keep-text", "--text-field", "lines"], 0),
        (&["--text-field", "article"], 0),
    ] {
        let output = run(&[&["jsonl"], arguments].concat(), json!({ "article": PAGE, "error": PAGE, "lines": PAGE }).to_string().as_bytes());
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", stderr(&output));
        if code == 2 {
            assert!(stderr(&output).starts_with("error: --keep-text: "), "{}", stderr(&output));
            assert_eq!(stdout(&output), "");
        }
    }
}

#[test]
fn jsonl_goes_by_the_last_of_fields_of_one_name() {
    let text = json!(PAGE);
    let output = run(&["jsonl"], format!(r#"{{"id":1,"text":"","id":2,"text":{text},"set":"a"}}"#).as_bytes());
    assert!(stdout(&output).starts_with(r#"{"id":2,"set":"a","article":{"headline":"Ferry back in service""#), "{}", stdout(&output));
}

#[test]
fn jsonl_keeps_the_record_of_a_text_that_is_not_unicode() {
    let output = run(&["jsonl"], br#"{"text":"half of a \ud83d pair","id":7}"#);
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).starts_with(r#"{"text":"half of a \ud83d pair","id":7,"line":1,"error":"line 1: the field \"text\" is not Unicode"#));
}

#[test]
fn jsonl_looks_past_a_byte_order_mark_and_blank_lines() {
    let output = run(&["jsonl"], format!("\u{feff}{}\n\n \t\r\n\u{feff}{}", json!({ "text": PAGE }), json!({ "text": PAGE })).as_bytes());
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
fn a_bad_record_has_no_article_and_no_lines_of_an_earlier_run() {
    let output = run(&["jsonl"], br#"{"article":{"headline":"old"},"text":5}"#);
    let [record] = &records(&output)[..] else { panic!("one record in, one out") };
    assert_eq!((record.get("article"), &record["text"]), (None, &json!(5)));
    assert!(record["error"].as_str().unwrap().contains("not a string"));
    // An "article" field that holds the text stays in a bad record.
    let output = run(&["jsonl", "--text-field", "article"], br#"{"article":{"headline":"old"}}"#);
    assert_eq!(records(&output)[0]["article"]["headline"], "old");

    let record = br#"{"lines":["paragraph"],"text":5}"#;
    for (arguments, lines) in [(&["jsonl", "--lines"][..], None), (&["jsonl"], Some(json!(["paragraph"])))] {
        assert_eq!(records(&run(arguments, record))[0].get("lines"), lines.as_ref());
    }
    let output = run(&["jsonl", "--lines", "--text-field", "lines"], record);
    assert_eq!(records(&output)[0]["lines"], json!(["paragraph"]));
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
fn an_output_that_is_full_is_not_blamed_on_the_input() {
    let Ok(full) = std::fs::File::options().write(true).open("/dev/full") else {
        eprintln!("skipped: there is no /dev/full");
        return;
    };
    let pages = file("of_full_output.jsonl", json!({ "text": PAGE }).to_string());
    let page = file("of_full_output.txt", PAGE);
    for arguments in [["jsonl", pages.to_str().unwrap()], ["parse", page.to_str().unwrap()], ["explain", page.to_str().unwrap()]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_copydesk"));
        let output = command.args(arguments).stdout(full.try_clone().unwrap()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).starts_with("error: the output cannot be written: "), "{}", stderr(&output));
    }
}
