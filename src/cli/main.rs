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
use copydesk::ParserBuilder;
use rayon::ThreadPoolBuilder;

/// Takes the text of a web page and gives back the article
#[derive(Parser)]
#[command(version, arg_required_else_help = true, after_help = STATUS)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const STATUS: &str = "\
Whatever is read may be packed with gzip or zstd.

Exit status: 0 if all went well; 1 if `jsonl` met bad records, and converted all others; \
2 if it could not go on: no article in the text (`parse`), a blank text (`parse`, `explain`), a file that can't be read, an argument that is not understood, \
a rule that can't work or does not do what its examples say.";

#[derive(Subcommand)]
enum Command {
    /// Print the article in a text
    Parse {
        /// The file to read; `-` for standard input
        #[arg(default_value = "-")]
        file: PathBuf,
        /// The form to print it in
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        #[command(flatten)]
        options: Options,
    },
    /// Print every line of a text with its role, its score, and what decided
    Explain {
        /// The file to read; `-` for standard input
        #[arg(default_value = "-")]
        file: PathBuf,
        #[command(flatten)]
        options: Options,
    },
    /// Read JSON objects, one a line, and write them with `article` in place of the text
    ///
    /// A record without an article gets an `error` instead. So does a bad one (not a JSON object, no
    /// text, not UTF-8), with its line number; then the exit status is 1.
    Jsonl {
        /// The file to read; `-` for standard input
        #[arg(default_value = "-")]
        file: PathBuf,
        /// The field that holds the text
        #[arg(long, default_value = "text", value_name = "F")]
        text_field: String,
        /// Leave the text in its record: spans are bytes of it, and `lines` tells of its lines
        #[arg(long)]
        keep_text: bool,
        /// Add `lines`: the role of every line of the text, null for a blank one
        #[arg(long)]
        lines: bool,
        /// How many threads to convert on, 256 at most, by default one for every core; what comes out does not depend on it
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
        threads: Option<u16>,
        #[command(flatten)]
        options: Options,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// As a person would read it, without captions
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
    /// The best F1 of words over many pages
    Balanced,
    /// Cut what may be boilerplate
    Precision,
}

#[derive(clap::Args)]
struct Options {
    /// A file with rules of your own, whose examples are checked; may be given more than once
    #[arg(long, value_name = "FILE")]
    rules: Vec<PathBuf>,
    /// Switch off the built-in rule of this name, which a rule of your own may then have; may be given more than once
    #[arg(long, value_name = "NAME")]
    without_rule: Vec<String>,
    /// The language of the text, as a BCP 47 tag such as en or pt-BR; told from the text without it
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Which way to err where it is not clear whether a line is article text
    #[arg(long, value_enum, default_value_t = Lean::Balanced)]
    lean: Lean,
    /// When the text was read, such as 2026-10-09 or 2026-10-09T12:00Z: "3 days ago" counts from here, "3 hours ago" where it has a time, and neither is told without it; dates after it are not taken
    #[arg(long, value_name = "DATE")]
    relative_to: Option<copydesk::Date>,
}

impl Options {
    /// The parser that these ask for, to read `file` with.
    fn parser(&self, file: &Path) -> Result<copydesk::Parser> {
        let from_stdin = self.rules.iter().map(PathBuf::as_path).chain([file]).filter(|file| is_stdin(file));
        ensure!(from_stdin.count() <= 1, "standard input (`-`) can be only one of the text and the files with rules");
        let lean = match self.lean {
            Lean::Recall => copydesk::Lean::Recall,
            Lean::Balanced => copydesk::Lean::Balanced,
            Lean::Precision => copydesk::Lean::Precision,
        };
        let mut builder: ParserBuilder = copydesk::Parser::builder().lean(lean);
        // First, so that a file may have a rule of the same name in its place.
        for name in &self.without_rule {
            builder = builder.without_rule(name);
        }
        let mut own = Vec::new();
        for file in &self.rules {
            let rules = copydesk::parse_rules(&read(file)?).with_context(|| file.display().to_string())?;
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
            // Of two rules of one name the later is at fault.
            let of_file = own.iter().rfind(|(_, rule)| error.line().is_some() && Some(rule.name()) == error.rule());
            let of = match of_file {
                Some((file, _)) => file.display().to_string(),
                // What is wrong with no rule is so with the language.
                None if error.rule().is_none() => "--language".to_owned(),
                None => "--without-rule".to_owned(),
            };
            anyhow::Error::new(error).context(of)
        })?;
        for (file, rule) in own {
            rule.check_examples().map_err(|error| anyhow!("{}: {error}", file.display()))?;
        }
        Ok(parser)
    }
}

fn main() -> ExitCode {
    match run(Arguments::parse()) {
        Ok(code) => code,
        // Whoever reads the output has heard enough: no reason to complain.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            anstream::eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: Arguments) -> Result<ExitCode> {
    match arguments.command {
        Command::Parse { file, format, options } => {
            let parser = options.parser(&file)?;
            let text = read(&file)?;
            let article = parser.parse(&text).with_context(|| file.display().to_string())?;
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
                return Err(copydesk::ParseError::Blank).with_context(|| file.display().to_string());
            }
            output::explain(&explanation, &mut anstream::stdout().lock()).context(output::UNWRITTEN)?;
        }
        Command::Jsonl { file, text_field, keep_text, lines, threads, options } => {
            let converter = jsonl::Converter { parser: options.parser(&file)?, text_field, keep_text, lines };
            converter.check()?;
            let input = input(&file)?;
            let pool = ThreadPoolBuilder::new().num_threads(threads.map_or(0, usize::from)).build()?;
            let bad = converter.run((&file, input), io::BufWriter::new(io::stdout().lock()), &pool)?;
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

fn open(file: &Path) -> Result<File> {
    File::open(file).with_context(|| file.display().to_string())
}

/// What is in the file, unpacked.
fn input(file: &Path) -> Result<Box<dyn BufRead + Send>> {
    let source: Box<dyn Read + Send> = if is_stdin(file) { Box::new(io::stdin()) } else { Box::new(open(file)?) };
    input::unpacked(source).with_context(|| format!("{}: {}", file.display(), input::UNREAD))
}

fn read(file: &Path) -> Result<String> {
    let mut bytes = Vec::new();
    input(file)?.read_to_end(&mut bytes).with_context(|| format!("{}: {}", file.display(), input::UNREAD))?;
    String::from_utf8(bytes).with_context(|| format!("{}: the text is not UTF-8", file.display()))
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let of_io = error.downcast_ref::<io::Error>().map(io::Error::kind);
    let of_json = error.downcast_ref::<serde_json::Error>().and_then(serde_json::Error::io_error_kind);
    of_io.or(of_json) == Some(io::ErrorKind::BrokenPipe)
}
