//! `copydesk parse` and `copydesk explain`: what they print in each format, their options, and what they refuse.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::{PAGE, file, records, run, stderr, stdout};

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
        [
            "headline",
            "kicker",
            "standfirst",
            "byline",
            "dateline",
            "published",
            "updated",
            "language",
            "confidence",
            "paragraphs",
            "captions",
            "trailer"
        ]
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
fn parse_tells_captions_with_their_credits() {
    let pictures = "Ada Quill\n\nThe Lady Marsh leaves the quay on Friday morning.\n\nPhotograph: Tom Bellweather\n\nThe ferry to";
    let page = PAGE.replace("Ada Quill\n\nThe ferry to", pictures);
    let output = run(&["parse", "--format", "json"], page.as_bytes());
    let article: Value = serde_json::from_str(stdout(&output)).unwrap();
    let caption = json!({ "caption": "The Lady Marsh leaves the quay on Friday morning.", "credit": "Photograph: Tom Bellweather" });
    assert_eq!(article["captions"], json!([caption]), "{article}");
    let output = run(&["jsonl"], json!({ "text": PAGE }).to_string().as_bytes());
    assert_eq!(records(&output)[0]["article"]["captions"], json!([]));
}

#[test]
fn the_output_in_the_readme_is_that_of_the_page_in_the_readme() {
    let readme = include_str!("../../README.md");
    let page = readme.split_once("let page = \"\\\n").and_then(|(_, rest)| rest.split_once("\";")).expect("the README has a page").0;
    let shown = readme.split_once("```json\n").and_then(|(_, rest)| rest.split_once("```")).expect("the README has JSON").0;
    let output = run(&["parse", "--format", "json"], page.as_bytes());
    let mut article: Value = serde_json::from_str(stdout(&output)).unwrap();
    // It changes with every training, and is left out.
    assert!(article["confidence"].is_number());
    article["confidence"] = Value::Null;
    let shown = shown.replace("\"confidence\": …", "\"confidence\": null");
    assert_shown(&article, &serde_json::from_str(&shown).expect("the README's JSON is JSON"));
}

/// Fails unless both are the same, save that a shown text that ends in an ellipsis stands for one that goes on.
fn assert_shown(whole: &Value, shown: &Value) {
    match (whole, shown) {
        (Value::Object(whole), Value::Object(shown)) => {
            assert!(whole.keys().eq(shown.keys()), "{whole:?} {shown:?}");
            whole.values().zip(shown.values()).for_each(|(whole, shown)| assert_shown(whole, shown));
        }
        (Value::Array(whole), Value::Array(shown)) => {
            assert_eq!(whole.len(), shown.len(), "{whole:?} {shown:?}");
            whole.iter().zip(shown).for_each(|(whole, shown)| assert_shown(whole, shown));
        }
        (Value::String(whole), Value::String(shown)) if shown.ends_with('…') => {
            assert!(whole.starts_with(shown.trim_end_matches([' ', '…'])), "{whole} {shown}")
        }
        _ => assert_eq!(whole, shown),
    }
}

#[test]
fn a_language_that_is_none_is_refused() {
    for tag in ["english", "", "xx yy"] {
        let output = run(&["parse", "--language", tag], PAGE.as_bytes());
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).starts_with(&format!("error: --language: {tag:?} is no language tag")), "{}", stderr(&output));
    }
    assert!(run(&["parse", "--language", "en-GB"], PAGE.as_bytes()).status.success());
    let rules = file("language.rules", "language english\nrule gazette/coffee\nis event\nphrase coffee\n");
    let output = run(&["parse", "--rules", rules.to_str().unwrap()], PAGE.as_bytes());
    assert!(stderr(&output).contains("language.rules: line 1: \"english\" is no language tag"), "{}", stderr(&output));
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
    assert!(stderr(&output).contains("note: `copydesk explain`"), "{}", stderr(&output));
    assert_eq!(stdout(&output), "");
    let path = file("menu.txt", "Log in\nShare\n");
    let output = run(&["parse", path.to_str().unwrap()], b"");
    assert!(stderr(&output).contains("menu.txt: no article"), "{}", stderr(&output));
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
    let output = run(&["explain"], b" \n");
    assert_eq!((output.status.code(), stdout(&output)), (Some(2), ""));
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
fn zero_threads_are_refused() {
    let output = run(&["jsonl", "--threads", "0"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("0 is not in 1..=256"), "{}", stderr(&output));
}

#[test]
fn unreadable_input_is_named() {
    for command in ["parse", "explain", "jsonl"] {
        let output = run(&[command, env!("CARGO_TARGET_TMPDIR")], b"");
        assert_eq!(output.status.code(), Some(2), "{command}");
        assert!(stderr(&output).contains(env!("CARGO_TARGET_TMPDIR")), "{command}: {}", stderr(&output));
    }
    let output = run(&["parse"], b"\xff");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).starts_with("error: standard input: the text is not UTF-8"), "{}", stderr(&output));
}

#[test]
fn explain_does_not_pass_control_characters_to_the_terminal() {
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
fn help_lists_every_command_and_the_exit_status() {
    let output = run(&["--help"], b"");
    for word in ["parse", "explain", "jsonl", "Exit status"] {
        assert!(stdout(&output).contains(word), "{word}");
    }
    assert_eq!(run(&[], b"").status.code(), Some(2));
}

#[test]
fn lean_recall_keeps_more_than_lean_precision() {
    let page = "Rain at last\n\nIt rained for nine hours on Friday, and the reservoirs are half full again.\n\nUmbrellas\n\nNo more than that, they say, and not before Monday at the earliest.";
    let names = "on the quay.\n\nWho was on board\n\nTom Bellweather\nThe Reverend Amos Finch\nThree goats";
    let with_names = PAGE.replace("on the quay.", names);
    let paragraphs = |page: &str, lean: &str| {
        let output = run(&["parse", "--format", "json", "--lean", lean], page.as_bytes());
        let article: Value = serde_json::from_slice(&output.stdout).unwrap();
        article["paragraphs"].as_array().unwrap().len()
    };
    assert!(paragraphs(page, "recall") >= paragraphs(page, "precision"));
    // Of names that may be text or not, one keeps some and the other none.
    assert!(paragraphs(&with_names, "recall") > paragraphs(&with_names, "precision"));
    assert!(!run(&["parse", "--lean", "left"], page.as_bytes()).status.success());
}
