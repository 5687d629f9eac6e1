//! How much faster many pages are parsed on all cores than on one.

use copydesk::Parser;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

mod pages;

/// Many pages of all three shapes, some of them long.
fn archive() -> Vec<String> {
    let shapes = [pages::dump(), pages::loose(), pages::tight()];
    (0..600).map(|n| shapes[n % 3].repeat(if n % 100 == 99 { 20 } else { 1 })).collect()
}

fn parse_all(c: &mut Criterion) {
    let pages = archive();
    let parser = Parser::default();
    let mut group = c.benchmark_group("archive");
    group.sample_size(10).throughput(Throughput::Bytes(pages.iter().map(|page| page.len() as u64).sum()));
    group.bench_function("one-core", |b| b.iter(|| pages.iter().map(|page| parser.parse(page)).filter(Result::is_ok).count()));
    group.bench_function("all-cores", |b| b.iter(|| parser.parse_all(&pages).filter(|(_, article)| article.is_ok()).count()));
    group.finish();
}

criterion_group!(benches, parse_all);
criterion_main!(benches);
