//! The command `copydesk`: articles out of text, from the shell. Feature `cli`.

#![forbid(unsafe_code)]

mod ahead;
mod input;
mod jsonl;
mod output;
mod record;

use std::fs::File;
use std::io::{self, BufRead, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, ensure};
use clap::{Parser, Subcommand, ValueEnum};
use copydesk::{ParseError, ParserBuilder};
use rayon::ThreadPoolBuilder;

/// Takes the text of a web page and gives back the article
#[derive(Parser)]
#[command(version, arg_required_else_help = true, after_help = STATUS)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const STATUS: &str = "\
All input may be plain, gzip or zstd.

Exit status: 0 if all went well; 1 if `jsonl` met bad records, and converted all others; \
2 if it could not go on: no article in the text (`parse`), a blank text (`parse`, `explain`), a file that can't be read, an invalid argument, \
a rule that can't work or contradicts its examples.";

#[derive(Subcommand)]
enum Command {
    /// Print the article in a text
    Parse {
        /// The file to read; `-` for standard input
        #[arg(default_value = "-")]
        file: PathBuf,
        /// The format of the output
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        #[command(flatten)]
        options: Options,
    },
    /// Print every line of a text with its role, its score, and what decided
    ///
    /// A `^` behind the role marks the heading of a section. The score says how likely the line is article text by the evidence alone, from 0 to 1.
    /// In brackets: the rule or the layer that decided, then the strongest pieces of evidence, each with what it adds to the log-odds of the score.
    Explain {
        /// The file to read; `-` for standard input
        #[arg(default_value = "-")]
        file: PathBuf,
        #[command(flatten)]
        options: Options,
    },
    /// Read JSON objects, one per line, and write them with `article` in place of the text
    ///
    /// A record without an article in its text gets an `error` instead. So does a bad line (not a JSON object, no
    /// text, not UTF-8), with its line number; then the exit status is 1.
    Jsonl {
        /// The file to read; `-` for standard input
        #[arg(default_value = "-")]
        file: PathBuf,
        /// The field that holds the text
        #[arg(long, default_value = "text", value_name = "FIELD")]
        text_field: String,
        /// Leave the text in its record, to look up the spans and `lines` in it
        #[arg(long)]
        keep_text: bool,
        /// Add `lines`: the role of every line of the text; null for a blank line
        #[arg(long)]
        lines: bool,
        /// How many threads to convert on, at most 256; by default one for every core. The output is the same with any number
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
        threads: Option<u16>,
        #[command(flatten)]
        options: Options,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For a person to read, without captions
    Text,
    /// The article's parts by name, with their spans in bytes of the text
    Json,
    /// Markdown, without kicker, captions and trailer
    Markdown,
    /// schema.org's NewsArticle, in JSON-LD
    SchemaOrg,
    /// IPTC's ninjs 3.0
    Ninjs,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lean {
    /// Keep what may be article text
    Recall,
    /// The best balance (F1) over many pages
    Balanced,
    /// Cut what may be boilerplate
    Precision,
}

#[derive(clap::Args)]
struct Options {
    /// A file with rules of your own, whose examples are checked; may be given more than once
    #[arg(long, value_name = "FILE")]
    rules: Vec<PathBuf>,
    /// Remove the built-in rule of this name (a rule of your own may then have the name); may be given more than once
    #[arg(long, value_name = "NAME")]
    without_rule: Vec<String>,
    /// The language of the text, as a BCP 47 tag such as en or pt-BR; detected without it
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Which way to err where it is not clear whether a line is article text
    #[arg(long, value_enum, default_value_t = Lean::Balanced)]
    lean: Lean,
    /// When the text was read, such as 2026-10-09 or 2026-10-09T12:00Z
    ///
    /// Dates such as "3 days ago" count from here ("3 hours ago" only if it has a time), and are not read without it. Later dates are ignored.
    #[arg(long, value_name = "DATE")]
    relative_to: Option<copydesk::Date>,
}

impl Options {
    /// The parser that these options describe. `file` is the text to parse: text and rules can't both come from standard input.
    fn parser(&self, file: &Path) -> Result<copydesk::Parser> {
        let from_stdin = self.rules.iter().map(PathBuf::as_path).chain([file]).filter(|file| is_stdin(file));
        ensure!(from_stdin.count() <= 1, "standard input (`-`) can be only one of the text and the files with rules");
        let lean = match self.lean {
            Lean::Recall => copydesk::Lean::Recall,
            Lean::Balanced => copydesk::Lean::Balanced,
            Lean::Precision => copydesk::Lean::Precision,
        };
        let mut builder: ParserBuilder = copydesk::Parser::builder().lean(lean);
        // Before the files, so that one of them may define a rule of the same name.
        for name in &self.without_rule {
            builder = builder.without_rule(name);
        }
        let mut own = Vec::new();
        for file in &self.rules {
            let rules = copydesk::parse_rules(&read(file)?).with_context(|| name(file))?;
            own.extend(rules.iter().cloned().map(|rule| (file, rule)));
            builder = builder.rules(rules);
        }
        if let Some(tag) = &self.language {
            builder = builder.language(tag.as_str());
        }
        if let Some(now) = self.relative_to {
            builder = builder.relative_to(now);
        }
        let parser = builder.build().map_err(|error| {
            // If two rules have the same name, the later one is at fault.
            let of_file = own.iter().rfind(|(_, rule)| error.line().is_some() && Some(rule.name()) == error.rule());
            let of = match of_file {
                Some((file, _)) => name(file),
                // An error that names no rule is about the language.
                None if error.rule().is_none() => "--language".to_owned(),
                None => "--without-rule".to_owned(),
            };
            anyhow::Error::new(error).context(of)
        })?;
        for (file, rule) in own {
            rule.check_examples().map_err(|error| anyhow!("{}: {error}", name(file)))?;
        }
        Ok(parser)
    }
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(code) => code,
        // The reader of the output, such as `head`, has stopped reading: no error.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("error: {error:#}");
            if let Some(ParseError::NoArticle { .. }) = error.downcast_ref() {
                anstream::eprintln!("note: `copydesk explain` prints the role of every line, and what decided");
            }
            ExitCode::from(2)
        }
    }
}

fn run(arguments: Arguments) -> Result<ExitCode> {
    match arguments.command {
        Command::Parse { file, format, options } => {
            let parser = options.parser(&file)?;
            let text = read(&file)?;
            let article = parser.parse(&text).with_context(|| name(&file))?;
            let mut out = io::stdout().lock();
            let written = match format {
                Format::Text => writeln!(out, "{article}"),
                Format::Json => writeln!(out, "{}", serde_json::to_string_pretty(&article)?),
                Format::SchemaOrg => writeln!(out, "{:#}", article.to_schema_org()),
                Format::Ninjs => writeln!(out, "{:#}", article.to_ninjs()),
                Format::Markdown => writeln!(out, "{}", article.to_markdown()),
            };
            written.context(output::UNWRITTEN)?;
        }
        Command::Explain { file, options } => {
            let parser = options.parser(&file)?;
            let text = read(&file)?;
            let explanation = parser.explain(&text);
            if explanation.lines.is_empty() {
                return Err(ParseError::Blank).with_context(|| name(&file));
            }
            output::explain(&explanation, &mut anstream::stdout().lock()).context(output::UNWRITTEN)?;
        }
        Command::Jsonl { file, text_field, keep_text, lines, threads, options } => {
            let converter = jsonl::Converter { parser: options.parser(&file)?, text_field, keep_text, lines };
            converter.check()?;
            let input = input(&file)?;
            let pool = ThreadPoolBuilder::new().num_threads(threads.map_or(0, usize::from)).build()?;
            let bad = converter.run((&name(&file), input), io::BufWriter::new(io::stdout().lock()), &pool)?;
            if bad > 0 {
                anstream::eprintln!("error: {bad} bad record{}", if bad == 1 { "" } else { "s" });
                return Ok(ExitCode::from(1));
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn is_stdin(file: &Path) -> bool {
    file == Path::new("-")
}

/// What errors call the file.
fn name(file: &Path) -> String {
    if is_stdin(file) { "standard input".to_owned() } else { file.display().to_string() }
}

fn open(file: &Path) -> Result<File> {
    File::open(file).with_context(|| name(file))
}

/// The content of the file, unpacked.
fn input(file: &Path) -> Result<Box<dyn BufRead + Send>> {
    let source: Box<dyn Read + Send> = if is_stdin(file) { Box::new(io::stdin()) } else { Box::new(open(file)?) };
    input::unpacked(source).with_context(|| format!("{}: {}", name(file), input::UNREAD))
}

fn read(file: &Path) -> Result<String> {
    let mut bytes = Vec::new();
    input(file)?.read_to_end(&mut bytes).with_context(|| format!("{}: {}", name(file), input::UNREAD))?;
    String::from_utf8(bytes).with_context(|| format!("{}: the text is not UTF-8", name(file)))
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let of_io = error.downcast_ref::<io::Error>().map(io::Error::kind);
    let of_json = error.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
    of_io.or(of_json) == Some(io::ErrorKind::BrokenPipe)
}
