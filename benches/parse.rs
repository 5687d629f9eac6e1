//! How fast pages are parsed, compared with merely counting their words.

use std::hint::black_box;

use copydesk::{Kind, Parser, Rule};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
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

/// The time from building a parser with a user's rule to its first article.
fn first(c: &mut Criterion) {
    let page = pages::loose();
    let build = || Parser::builder().rule(Rule::boilerplate("bench/poll", Kind::Other).whole("poll")).build();
    c.bench_function("first-page", |b| b.iter(|| build().map(|parser| parser.parse(&page).is_ok())));
}

criterion_group!(benches, parse, first);
criterion_main!(benches);
