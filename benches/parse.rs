//! How fast pages become articles, beside what merely counting their words costs; and what a set
//! of rules costs to build and to match as it grows.

use std::hint::black_box;

use copydesk::{Kind, Parser, Rule, RuleSet};
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use unicode_segmentation::UnicodeSegmentation;

mod pages;

fn parse(c: &mut Criterion) {
    let parser = Parser::default();
    let mut group = c.benchmark_group("parse");
    for (shape, page) in [("dump", pages::dump()), ("loose", pages::loose()), ("tight", pages::tight())] {
        group.throughput(Throughput::Bytes(page.len() as u64));
        group.bench_with_input(BenchmarkId::new("article", shape), &page, |b, page| b.iter(|| parser.parse(black_box(page))));
        group.bench_with_input(BenchmarkId::new("count-words", shape), &page, |b, page| b.iter(|| black_box(page).unicode_words().count()));
    }
    group.finish();
}

/// Text of the same shape at three lengths: the throughput is to be the same.
fn lengths(c: &mut Criterion) {
    type Shape = fn(usize) -> String;
    let shapes: [(&str, Shape); 5] = [
        ("pages", |times| pages::dump().repeat(times)),
        ("one-line", |times| pages::one_line(10_000 * times)),
        ("one-word-lines", |times| pages::one_word_lines(1_000 * times)),
        ("repeated", |times| pages::repeated(150 * times)),
        ("phrases", |times| pages::phrases(100 * times)),
    ];
    let parser = Parser::default();
    let mut group = c.benchmark_group("lengths");
    group.sample_size(10);
    for (shape, text) in shapes {
        for times in [1, 10, 100] {
            let text = text(times);
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(BenchmarkId::new(shape, times), |b| b.iter(|| parser.parse(black_box(&text))));
        }
    }
    group.finish();
}

/// The first text after a parser with a rule of one's own is built.
fn first(c: &mut Criterion) {
    let page = pages::loose();
    let build = || Parser::builder().rule(Rule::boilerplate("bench/poll", Kind::Other).whole("poll")).build();
    c.bench_function("first-page", |b| b.iter(|| build().map(|parser| parser.parse(&page).is_ok())));
}

/// So many rules of a literal each, no two alike, and none that a page holds.
fn literals(count: usize) -> Vec<Rule> {
    let literal = |n: usize| format!("{} the quay {n}", ["boats on", "tides at", "read by", "sailing from"][n % 4]);
    (0..count).map(|n| Rule::boilerplate(format!("bench/{n}"), Kind::Other).contains(&literal(n))).collect()
}

fn rules(c: &mut Criterion) {
    let page = pages::loose();
    let mut group = c.benchmark_group("rules");
    for count in [0, 10, 1_000, 10_000] {
        let rules = literals(count);
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::new("build", count), |b| {
            b.iter_batched(|| rules.clone(), |rules| RuleSet::builder().add_all(rules).build(), BatchSize::SmallInput);
        });
        let set = RuleSet::builder().add_all(rules).build().expect("the rules are good");
        // Without the other layers the cost of the rules shows.
        let parser = Parser::builder().rule_set(&set).evidence(false).context(false).build().expect("the rules are good");
        group.throughput(Throughput::Bytes(page.len() as u64));
        group.bench_function(BenchmarkId::new("match", count), |b| b.iter(|| parser.parse(black_box(&page))));
    }
    group.finish();
}

criterion_group!(benches, parse, lengths, first, rules);
criterion_main!(benches);
