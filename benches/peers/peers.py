"""The peers that are written in Python, the texts for all peers, and the table of what came of it. See `run`.

    peers.py texts [CORPUS.jsonl.gz] > texts.jsonl     made-up texts come from standard input where there is no corpus
    peers.py run PEER < texts.jsonl > results/PEER.json
    peers.py table texts.jsonl results [COMMAND ...]

A text is {"text", "html", "body"}: the page as text, the same with every line in a <p>, and the annotated body, if there is one.
A result is {"seconds", "bodies"}: the processor's time for all texts, and what the peer takes for their bodies.
"""

import collections
import gzip
import html
import json
import pathlib
import re
import statistics
import subprocess
import sys
import time

# In the order of the table: name, what it takes, what it is.
PEERS = [
    ("as is", "text", "every line"),
    ("count-words", "text", "`unicode_words().count()`"),
    ("copydesk", "text", "this crate"),
    ("c4", "text", "C4's line filter, as datatrove 0.10.1 has it"),
    ("refinedweb", "text", "RefinedWeb's line filter, as DCLM reproduces it"),
    ("justext", "HTML", "jusText 3.0.2"),
    ("boilerpy3", "HTML", "boilerpy3 1.0.7, `ArticleExtractor`"),
    ("trafilatura", "HTML", "trafilatura 2.3.1"),
    ("resiliparse", "HTML", "resiliparse 2.0.1, `main_content`"),
    ("dom_smoothie", "HTML", "dom_smoothie 0.19.0"),
    ("llm_readability", "HTML", "llm_readability 0.0.17"),
    ("rs-trafilatura", "HTML", "rs-trafilatura 0.2.2"),
]

# A peer that is done sooner is run again: the best of its runs counts.
SECONDS = 4


def texts(corpus):
    if corpus:
        with gzip.open(corpus, "rt", encoding="utf-8") as lines:
            documents = [json.loads(line) for line in lines]
        pages = [(d["texts"]["dump"], d["body"]) for d in documents if d["type"] == "article" and d["body"]]
    else:
        pages = [(json.loads(line)["text"], "") for line in sys.stdin]
    for text, body in pages:
        print(json.dumps({"text": text, "html": as_html(text), "body": body}))


def as_html(text):
    lines = [html.escape(line.strip(), quote=False) for line in text.splitlines() if line.strip()]
    paragraphs = "\n".join(f"<p>{line}</p>" for line in lines)
    return f"<!DOCTYPE html>\n<html><head><title>{lines[0] if lines else ''}</title></head><body>\n{paragraphs}\n</body></html>"


def c4():
    from datatrove.data import Document
    from datatrove.pipeline.filters import C4QualityFilter

    # Only what it does to lines: which documents it drops is another question.
    lines = C4QualityFilter(min_num_sentences=-1, filter_lorem_ipsum=False, filter_curly_bracket=False)

    def body(text):
        document = Document(text=text, id="")
        lines.filter(document)
        return document.text

    return body


def refinedweb():
    """The rules for lines in the paper's appendix G.2, with the words and numbers of github.com/mlfoundations/dclm, baselines/mappers/modifiers.py."""
    what = "likes|shares|comments|retweets|reposts|quotes|bookmarks|upvotes|downvotes|downloads|views|followers"
    counter = re.compile(rf"\W*\d[\d,.]*[kmb]?\s+(?:{what})\W*", re.IGNORECASE)
    strip = re.compile(r"^sign-in\s?|\s?read more\.\.\.$|\s?items in cart", re.IGNORECASE)

    def lines(text):
        for line in text.split("\n"):
            words = len(line.split())
            if words <= 1 or line.isdigit() or counter.fullmatch(line) or sum(c.isupper() for c in line) > len(line) / 2:
                continue
            if words <= 10:
                line = strip.sub("", line)
            yield line

    return lambda text: "\n".join(lines(text))


def justext():
    import justext

    stop_words = justext.get_stoplist("English")
    return lambda page: "\n".join(p.text for p in justext.justext(page, stop_words) if not p.is_boilerplate)


def boilerpy3():
    from boilerpy3 import extractors

    return extractors.ArticleExtractor().get_content


def trafilatura():
    import trafilatura

    return lambda page: trafilatura.extract(page) or ""


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text

    return lambda page: extract_plain_text(page, main_content=True)


def run(name):
    peer = {"c4": c4, "refinedweb": refinedweb, "justext": justext, "boilerpy3": boilerpy3, "trafilatura": trafilatura, "resiliparse": resiliparse}[name]()
    field = {peer: takes for peer, takes, _ in PEERS}[name].lower()
    pages = [json.loads(line)[field] for line in sys.stdin]

    def body(page):
        try:
            return peer(page)
        except Exception:
            return ""

    start, best, bodies = time.process_time(), float("inf"), []
    while not bodies or time.process_time() - start < SECONDS:
        before = time.process_time()
        bodies = [body(page) for page in pages]
        best = min(best, time.process_time() - before)
    print(json.dumps({"seconds": best, "bodies": bodies}))


def shingles(text):
    words = re.findall(r"\w+", text)
    return collections.Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3)) if words)


def f1(bodies, wanted):
    """Of shingles of four words, from the means of precision and recall, as the article extraction benchmark has it."""
    precision, recall = [], []
    for body, want in zip(map(shingles, bodies), map(shingles, wanted)):
        same = (body & want).total()
        if body:
            precision.append(same / body.total())
        if want:
            recall.append(same / want.total())
    p, r = statistics.mean(precision or [0.0]), statistics.mean(recall or [0.0])
    return 2 * p * r / (p + r) if p + r else 0.0


def parsed_by(command, pages):
    feed = "".join(json.dumps({"text": page["text"]}) + "\n" for page in pages)
    out = subprocess.run(command, input=feed.encode(), stdout=subprocess.PIPE, check=True).stdout
    articles = [json.loads(line).get("article") or {"paragraphs": []} for line in out.splitlines()]
    return ["\n".join(p["text"] for p in article["paragraphs"]) for article in articles]


def table(texts, results, command):
    with open(texts) as lines:
        pages = [json.loads(line) for line in lines]
    wanted = [page["body"] for page in pages]
    size = sum(len(page["text"].encode()) for page in pages)
    print(f"{len(pages)} texts, {size / len(pages) / 1000:.1f} kB each\n")
    print("| | takes | documents/s | MB/s | body F1 |\n|---|---|---|---|---|")
    for name, takes, what in PEERS:
        speed, score = "| |", ""
        file = pathlib.Path(results, f"{name}.json")
        bodies = [page["text"] for page in pages]
        if file.exists():
            result = json.loads(file.read_text())
            bodies = result["bodies"]
            speed = f"| {len(pages) / result['seconds']:,.0f} | {size / 1e6 / result['seconds']:.1f}"
        elif name != "as is":
            continue
        if name == "copydesk" and command:
            bodies = parsed_by(command, pages)
        if any(wanted) and name != "count-words":
            score = f"{f1(bodies, wanted):.3f}"
        print(f"| {what} | {takes} {speed} | {score} |")
    print("\nHTML is the text's lines, each in a `<p>`: MB/s are those of the text, and what these tools would do with all the tags of the page is not seen here.")
    if any(wanted) and not command:
        print("The models of this crate were learned on these very pages: its F1 on others is lower.")


if __name__ == "__main__":
    task, *arguments = sys.argv[1:]
    if task == "texts":
        texts(arguments[0] if arguments else None)
    elif task == "run":
        run(arguments[0])
    else:
        table(arguments[0], arguments[1], arguments[2:])
