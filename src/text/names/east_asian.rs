//! Names in Chinese, Japanese and Korean lines, where a name may stand right beside a label or a job, without a space.

use std::ops::RangeInclusive;

use super::vocabulary::{self, kind};
use crate::text::words::is_east_asian;
use crate::text::{bytes, hash};

/// Jobs of reporters and editors, before or after their names, the longest first.
const JOBS: [&str; 19] = [
    "本报记者",
    "本報記者",
    "本社記者",
    "編集委員",
    "編集部員",
    "特約記者",
    "特约记者",
    "论说委员",
    "論説委員",
    "特派員",
    "支局長",
    "선임기자",
    "논설위원",
    "특파원",
    "记者",
    "記者",
    "기자",
    "通讯员",
    "通訊員",
];

// Labels before authors, in addition to the words of all bylines, and labels before those who did something else.
const LABELS: [&str; 8] = ["聞き手", "取材", "執筆", "文責", "構成", "글", "글쓴이", "취재"];
const OTHERS: [&str; 14] = ["图", "圖", "图片", "圖片", "写真", "撮影", "摄", "攝", "编辑", "編輯", "編集", "사진", "편집", "촬영"];

/// Words for "reports", after the names.
const REPORTS: [&str; 6] = ["报道", "報道", "報導", "报导", "摄影报道", "보도"];

/// Words after the name of somebody who took a picture: 才扬 摄.
const SHOT: [&str; 6] = ["摄", "攝", "摄影", "攝影", "撮影", "촬영"];

/// Whether the text ends with the words that somebody took a picture: "海港日报记者 李明 摄".
pub(super) fn tells_picture(text: &str) -> bool {
    has_east_asian(text) && text.split_whitespace().next_back().is_some_and(|last| SHOT.contains(&last))
}

/// Whether the text may have a character of these scripts: a byte with which they begin in UTF-8. Most texts have none.
fn has_east_asian(text: &str) -> bool {
    bytes::any(text, |byte| matches!(byte, 0xe3..=0xed))
}

/// The names after a label or beside a job: "作者：李明、张华", "山田太郎記者", "김민준 기자". None if the text has neither a label nor a job.
pub(super) fn names(text: &str) -> Vec<&str> {
    if !has_east_asian(text) {
        return Vec::new();
    }
    let is_japanese = || JAPANESE.iter().any(|label| text.contains(label));
    let (mut names, mut open, mut led): (Vec<&str>, Vec<&str>, _) = (Vec::new(), Vec::new(), None);
    for (token, is_before_colon) in tokens(text) {
        let (before, name, behind) = without_jobs(token);
        match said_by(token) {
            Some(Says::Author) => led = Some(true),
            Some(Says::Other) => led = Some(false),
            // A job by itself belongs to the names before it, or else to those after it.
            None if name.is_empty() && !open.is_empty() => names.append(&mut open),
            None if name.is_empty() => led = Some(true),
            // 海港日报记者 王丽
            None if is_paper(name) => led = behind.then_some(true).or(led),
            None if is_before_colon => led = Some(false),
            None if !is_name(name) => {
                open.clear();
                if REPORTS.iter().any(|reports| name.ends_with(reports)) {
                    break;
                }
            }
            None if REPORTS.contains(&name) => break,
            None if led != Some(false) && (before || behind || led == Some(true)) => {
                let family = names.last().copied().filter(|family| !behind && is_family(family) && is_japanese());
                match family.and_then(|family| whole(text, family, name)) {
                    Some(whole) => names.splice(names.len() - 1.., [whole]).for_each(drop),
                    None => names.push(name),
                }
            }
            None if led.is_none() => open.push(name),
            None => {}
        }
        if before && !name.is_empty() {
            led = Some(true);
        }
    }
    names
}

/// Labels that only Japanese has. There a space may stand between the family name and the given name.
const JAPANESE: [&str; 10] = ["取材", "執筆", "聞き手", "文責", "構成", "写真", "撮影", "編集", "文・", "ライター"];

/// How many characters a family name has.
const FAMILY: RangeInclusive<usize> = 1..=3;

fn is_family(name: &str) -> bool {
    FAMILY.contains(&name.chars().count())
}

/// The text of both parts of a name, if nothing but a space stands between them.
fn whole<'t>(text: &'t str, family: &'t str, given: &'t str) -> Option<&'t str> {
    let place = |part: &str| part.as_ptr() as usize - text.as_ptr() as usize;
    let between = text.get(place(family) + family.len()..place(given))?;
    let is_space = !between.is_empty() && between.chars().all(char::is_whitespace);
    text.get(place(family)..place(given) + given.len()).filter(|_| is_space)
}

/// Whether the text is a town and the agency that reports from there, as in Korean papers before the reporter's name: "서울=연합뉴스".
pub(super) fn is_filed(text: &str) -> bool {
    let is_of_one_script = |part: &str| !part.is_empty() && part.chars().all(is_east_asian);
    text.trim().split_once('=').is_some_and(|(town, agency)| is_of_one_script(town) && is_of_one_script(agency))
}

/// The words of a text between spaces and marks, with whether a colon follows each. All marks are treated alike, because a mark that follows a label
/// in one line separates two names in another.
fn tokens(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let is_mark = |c: char| c.is_whitespace() || ":：／/＝=丨、，,・·;；|()（）【】[]".contains(c);
    text.split_inclusive(is_mark).filter_map(move |token| {
        let word = token.trim_end_matches(is_mark);
        (!word.is_empty()).then(|| (word, token.ends_with([':', '：'])))
    })
}

/// Whom a label introduces.
enum Says {
    Author,
    Other,
}

/// Whom a word introduces, if it is a label.
fn said_by(token: &str) -> Option<Says> {
    if !token.chars().all(is_east_asian) {
        return None;
    }
    let kinds = vocabulary::kinds(hash::word(token));
    if OTHERS.contains(&token) || kinds & kind::NOT_BY != 0 {
        return Some(Says::Other);
    }
    let is_job = JOBS.contains(&token);
    (LABELS.contains(&token) || kinds & kind::BY != 0 && !is_job).then_some(Says::Author)
}

/// A word without a job at its beginning or its end. The first and last value tell whether there was one.
fn without_jobs(token: &str) -> (bool, &str, bool) {
    let before = JOBS.iter().find_map(|job| token.strip_prefix(job));
    let rest = before.unwrap_or(token);
    let behind = JOBS.iter().find_map(|job| rest.strip_suffix(job));
    (before.is_some(), behind.unwrap_or(rest), behind.is_some())
}

/// How many characters a name has.
const NAME: RangeInclusive<usize> = 2..=6;

/// The most characters of a name without kana.
const SHORT: usize = 5;

/// Whether the word may be a person's name, in Chinese, Japanese or Korean characters.
fn is_name(word: &str) -> bool {
    let count = word.chars().count();
    let is_kana = |c: char| matches!(c, '\u{3041}'..='\u{30ff}');
    NAME.contains(&count) && word.chars().all(is_east_asian) && (count <= SHORT || word.contains(is_kana))
}

/// Whether the word may be the name of a paper, an agency or a site.
fn is_paper(word: &str) -> bool {
    word.ends_with(['报', '報', '社', '网', '網', '刊'])
}

#[cfg(test)]
mod tests {
    use super::super::tests::assert_authors;

    #[test]
    fn a_label_or_a_job_may_stand_right_beside_a_name() {
        assert_authors(&[
            ("作者：李明、张华", &["李明", "张华"]),
            ("记者 李明 张华", &["李明", "张华"]),
            ("文：李明 图：张华", &["李明"]),
            ("文/李明 编辑/张华", &["李明"]),
            ("本报记者 李明 张华 报道", &["李明", "张华"]),
            ("海港日报记者 王丽", &["王丽"]),
            ("海港日报 记者 王丽", &["王丽"]),
            ("新华社记者 李明", &["李明"]),
            ("2026-10-09 10:32:15 来源:海港日报 作者:王丽", &["王丽"]),
            ("山田太郎記者", &["山田太郎"]),
            ("編集委員　山田太郎", &["山田太郎"]),
            ("文＝山田太郎", &["山田太郎"]),
            ("聞き手・山田太郎", &["山田太郎"]),
            ("文・山田さくら　写真・佐藤花子", &["山田さくら"]),
            ("文・構成：山田 太郎 写真：佐藤 花子", &["山田 太郎"]),
            ("取材・文／山田　さくら", &["山田　さくら"]),
            ("取材・文＝山田太郎、佐藤花子", &["山田太郎", "佐藤花子"]),
            ("김민준 기자", &["김민준"]),
            ("김민준 기자 kim@harbour.example", &["김민준"]),
            ("김민준·이서연 기자", &["김민준", "이서연"]),
            ("(서울=연합뉴스) 김민준 기자", &["김민준"]),
            ("글 김민준 사진 이서연", &["김민준"]),
            ("海港日报记者 李明 摄", &[]),
            ("作者： 记者王敬之 \t\t编辑： 王华", &["王敬之"]),
            ("责任编辑： 王小明", &["王小明"]),
        ]);
    }

    #[test]
    fn without_label_or_job_nobody_is_named_so() {
        for text in ["海港日报", "李明 张华", "来源：海港日报", "港口的船今天早上又开了", "A Harbour Engine. 港口预测", "Ada Quill"]
        {
            assert!(super::names(text).is_empty(), "{text}");
        }
    }
}
