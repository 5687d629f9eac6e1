//! How long each layer takes within a parse:
//!
//!     cargo bench --features _training --bench layers
//!
//! It uses made-up pages, and texts of your own if `COPYDESK_BENCH_TEXTS` names a file of JSON
//! Lines as `copydesk jsonl` reads it.

use std::hint::black_box;
use std::time::Duration;

use copydesk::Parser;
use copydesk::training::{LAYERS, times};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

mod pages;

fn layers(c: &mut Criterion) {
    let parser = Parser::default();
    for (shape, page) in [("dump", pages::dump()), ("loose", pages::loose()), ("tight", pages::tight())] {
        layers_of(c, &parser, shape, &[page]);
    }
    let Ok(file) = std::env::var("COPYDESK_BENCH_TEXTS") else {
        eprintln!("COPYDESK_BENCH_TEXTS names no file: only made-up pages are parsed");
        return;
    };
    let texts = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let text = |line: &str| serde_json::from_str::<serde_json::Value>(line).ok()?.get("text")?.as_str().map(str::to_owned);
    let texts: Vec<String> = texts.lines().map(|line| text(line).expect("every line is an object with a text")).collect();
    layers_of(c, &parser, "file", &texts);
}

/// Times each layer: the others run as well, but are not counted.
fn layers_of(c: &mut Criterion, parser: &Parser, name: &str, texts: &[String]) {
    let mut group = c.benchmark_group(format!("layers/{name}"));
    group.throughput(Throughput::Bytes(texts.iter().map(|text| text.len() as u64).sum()));
    for (layer, of_layer) in LAYERS.iter().enumerate() {
        let time = |parses: u64| -> Duration { (0..parses).flat_map(|_| texts).map(|text| times(parser, black_box(text))[layer]).sum() };
        group.bench_function(BenchmarkId::from_parameter(of_layer), |b| b.iter_custom(time));
    }
    group.finish();
}

criterion_group!(benches, layers);
criterion_main!(benches);
