//! What user's rules cost in addition to the built-in ones: to build them, and to match them on every line of a page.

use std::hint::black_box;

use copydesk::{Kind, Parser, Rule};
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

mod pages;

/// Gives a rule a pattern with this number in it: a different one for every number, none of which matches a line of the page.
type Shape = fn(Rule, usize) -> Rule;

/// One kind of pattern for each way of matching.
const SHAPES: [(&str, Shape); 6] = [
    ("literals", |rule, n| rule.contains(&format!("{} the quay {n}", ["boats on", "tides at", "read by", "sailing from"][n % 4]))),
    ("cues", |rule, n| rule.cues(&[&[format!("harbour {n}"), format!("ferry {n}")], &["inbox".to_owned(), "the".to_owned()]])),
    ("regexes-with-a-word", |rule, n| rule.folded_regex(&format!(r"^tides? (?:at|of) \w+ {n}$"))),
    ("regexes-with-a-start", |rule, n| rule.regex(&format!(r"^\S+ \S+ #{n}\b"))),
    ("regexes-without", |rule, n| rule.regex(&format!(r"^[A-Z]\w+ \d{{{},}}$", n % 40 + 3 + n / 40))),
    ("conditions", |rule, n| rule.when(move |line| line.words() == n + 1_000)),
];

fn rules(shape: Shape, count: usize) -> Vec<Rule> {
    (0..count).map(|n| shape(Rule::boilerplate(format!("bench/{n}"), Kind::Other), n)).collect()
}

/// The rules to measure: for each kind of pattern its name, how many rules, and the rules.
fn counts() -> impl Iterator<Item = (&'static str, usize, Vec<Rule>)> {
    SHAPES.iter().flat_map(|&(name, shape)| {
        let most: &[usize] = if name == "literals" { &[1_000, 10_000] } else { &[1_000] };
        most.iter().map(move |&count| (name, count, rules(shape, count)))
    })
}

fn build(c: &mut Criterion) {
    let mut group = c.benchmark_group("rules/build");
    group.sample_size(10);
    for (name, count, rules) in counts() {
        group.throughput(Throughput::Elements(count as u64));
        let build = |rules| Parser::builder().rules(rules).build();
        group.bench_function(BenchmarkId::new(name, count), |b| b.iter_batched(|| rules.clone(), build, BatchSize::LargeInput));
    }
    group.finish();
}

fn parse(c: &mut Criterion) {
    let page = pages::dump();
    let mut group = c.benchmark_group("rules/parse");
    group.throughput(Throughput::Bytes(page.len() as u64));
    for (name, count, rules) in [("built-in only", 0, Vec::new())].into_iter().chain(counts()) {
        let parser = Parser::builder().rules(rules).build().expect("the rules are good");
        group.bench_function(BenchmarkId::new(name, count), |b| b.iter(|| parser.parse(black_box(&page))));
    }
    group.finish();
}

criterion_group!(benches, build, parse);
criterion_main!(benches);
