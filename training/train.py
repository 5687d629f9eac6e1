"""Trains the evidence layer's model, step by step.

    train.py words FOLDER [--ship]    from what `copydesk-training lines` wrote: words-K.bin
    train.py lines FOLDER [--ship]    and from what `copydesk-training rows` wrote: lines-K.bin
    train.py pages FOLDER [--ship]    and from what `copydesk-training pages` wrote: pages-K.bin

For each of five folds a model is trained without the sites of that fold, so that every page can be
judged by one that has not seen its site. With --ship one is trained on all pages as well, and
written into the crate. `run` does all of it. Needs the packages in requirements.txt.

To learn what the parts are worth, and never to ship: --without FAMILY (once or more, with `lines`)
blanks features, --sites N trains on one site of every N.
"""
import argparse, json, pathlib, random
import lightgbm, numpy, scipy.sparse
from sklearn.linear_model import SGDClassifier
from sklearn.metrics import log_loss, roc_auc_score

FOLDS = 5
MODEL = pathlib.Path(__file__).parent.parent / "src/layers/evidence/model"

# The words' model: see src/layers/evidence/words.rs.
BUCKETS = 1 << 15
WEIGHTS_UNIT, SUMS_UNIT = 16, 64
OF_WORDS = dict(loss="log_loss", alpha=2e-6, max_iter=6, tol=None, random_state=1, average=True)
# Of the fourth, which learns from fewer lines: those of texts labelled by hand.
OF_BOILERPLATE = dict(OF_WORDS, alpha=1e-5, max_iter=20)

# The lines' model. Trees of a depth of seven at most: a line goes down all of them.
TREES = 120
OF_LINES = dict(objective="binary", learning_rate=0.1, num_leaves=24, max_depth=7, min_data_in_leaf=200, feature_fraction=0.5,
                bagging_fraction=0.8, bagging_freq=1, lambda_l2=5, max_bin=127, seed=1, deterministic=True,
                force_row_wise=True, num_threads=1, verbose=-1)

# What a text weighs in the model of lines: clean ones are to be left alone, and bare ones are others once more.
OF_RENDERING = dict(tight=1.6, bare=0.25)

# The more of these there is, the likelier a line is article text, all else alike; and the less likely. So long articles, of which there are
# few to learn from, are no worse than short ones.
RISING = {"prose in the document", "median length of prose", "words in this run of prose", "part in the main run of prose",
          "words that other prose uses, too"}
RISING |= {f"{whose}, as in articles" for whose in ["its words"] + [f"words of {which}" for which in (
    "the line above", "the line below", "the line two above", "the line two below", "all lines above", "all lines below")]}
FALLING = {"short lines in the document", "comment words", "share words", "related words", "pitch words"}

# Families of features and their columns: in the order of src/layers/evidence/names.rs.
FAMILIES = dict(line=29, document=5, place=13, title=7, words=23, code=1, boilerplate=8)

# The pages' model: is it an article?
PAGE_TREES = 80
OF_PAGES = dict(OF_LINES, learning_rate=0.06, num_leaves=8, max_depth=4, min_data_in_leaf=30)

BEFORE, INSIDE, AFTER, BETWEEN = range(4)
# What lines are by hand, beside article text (1) and what is not known (-1).
BOILERPLATE = 0


class Corpus:
    def __init__(self, folder, every=1):
        self.folder = folder
        self.documents = [json.loads(line) for line in open(folder / "documents.jsonl", encoding="utf-8")]
        lines = numpy.fromfile(folder / "lines.i32", "<i4").reshape(-1, 4)
        self.labels, self.words, self.buckets, self.by_hand = lines.T
        line_by_line = lambda of: numpy.repeat([of(d) for d in self.documents], [d["rows"] for d in self.documents])
        self.fold = line_by_line(lambda d: d["fold"])
        self.bare = line_by_line(lambda d: d["rendering"] == "bare")
        self.loose = line_by_line(lambda d: d["rendering"] == "loose")
        self.known = line_by_line(lambda d: d["type"] == "article") & (self.labels >= 0)
        sites = sorted({d["site"] for d in self.documents})
        random.Random(1).shuffle(sites)
        chosen = set(sites[:len(sites) // every])
        self.chosen = line_by_line(lambda d: d["site"] in chosen)

    def each(self):
        start = 0
        for d in self.documents:
            if d["rows"]:
                yield d, slice(start, start + d["rows"])
            start += d["rows"]

    def sets(self, ship):
        """What to train on, and the name of what comes of it."""
        for k in range(FOLDS):
            yield k, self.known & self.chosen & (self.fold != k)
        if ship:
            yield None, self.known

    def path(self, name, fold):
        return MODEL / f"{name}.bin" if fold is None else self.folder / f"{name}-{fold}.bin"


def places(corpus):
    """Where a line stands: before the article, in it, after it, or between its lines."""
    place = numpy.full(len(corpus.labels), -1, numpy.int8)
    for _, rows in corpus.each():
        inside = numpy.flatnonzero(corpus.labels[rows] == 1)
        if len(inside):
            here = numpy.full(rows.stop - rows.start, BETWEEN, numpy.int8)
            here[:inside[0]], here[inside[-1] + 1:], here[inside] = BEFORE, AFTER, INSIDE
            place[rows] = here
    return place


def train_words(corpus, ship):
    count = corpus.buckets
    row = numpy.repeat(numpy.arange(len(count)), count)
    value = (1 / numpy.sqrt(numpy.maximum(count, 1))).astype(numpy.float32)[row]
    bucket = numpy.fromfile(corpus.folder / "buckets.u16", "<u2").astype(numpy.int32)
    table = scipy.sparse.csr_matrix((value, (row, bucket)), shape=(len(count), 2 * BUCKETS))
    place = places(corpus)
    # Every document weighs as the root of its number of lines, every line as that of its words.
    weight = numpy.zeros(len(count), numpy.float32)
    for _, rows in corpus.each():
        share = numpy.sqrt(corpus.words[rows].clip(0, 100)) + 1
        weight[rows] = share / share.sum() * (rows.stop - rows.start) ** 0.5
    weight /= weight[corpus.known & ~corpus.bare].mean()
    for fold, pick in corpus.sets(ship):
        pick = numpy.flatnonzero(pick & (place >= 0) & ~corpus.bare)
        by_hand = pick[(corpus.by_hand[pick] >= 0) & corpus.loose[pick]]
        weights = numpy.zeros((2 * BUCKETS, 4), numpy.int8)
        start = numpy.zeros(4, "<i2")
        fit = lambda of, lines, right, **weight: SGDClassifier(**of).fit(table[lines], right, **weight)
        models = [fit(OF_WORDS, pick, place[pick] == of, sample_weight=weight[pick]) for of in (INSIDE, BEFORE, AFTER)]
        models.append(fit(OF_BOILERPLATE, by_hand, corpus.by_hand[by_hand] == BOILERPLATE))
        for at, model in enumerate(models):
            weights[:, at] = (model.coef_[0] * WEIGHTS_UNIT).round().clip(-127, 127)
            start[at] = round(model.intercept_[0] * SUMS_UNIT)
        corpus.path("words", fold).write_bytes(start.tobytes() + weights.tobytes())


def train_lines(corpus, ship, without=()):
    """Every document weighs about the same, its lines by their words; pages whose labels another
    extractor made weigh less."""
    rows = numpy.fromfile(corpus.folder / "rows.i16", "<i2").reshape(len(corpus.labels), sum(FAMILIES.values()))
    rows[:, numpy.isin(numpy.repeat(list(FAMILIES), list(FAMILIES.values())), without)] = 0
    weight = numpy.zeros(len(rows), numpy.float32)
    for d, here in corpus.each():
        share = corpus.words[here].clip(0, 200).astype(numpy.float32) + 2
        weight[here] = share / share.sum() * (d["rows"] + 10) ** 0.25 * (0.6 if d["set"] == "multilingual" else 1) * OF_RENDERING.get(d["rendering"], 1)
    weight *= len(weight) / weight.sum()
    names = json.loads((corpus.folder / "names.json").read_text())
    assert RISING | FALLING <= set(names)
    settings = dict(OF_LINES, monotone_constraints=[(name in RISING) - (name in FALLING) for name in names], monotone_constraints_method="intermediate")
    measures = []
    for fold, pick in corpus.sets(ship):
        booster = lightgbm.train(settings, lightgbm.Dataset(rows[pick], corpus.labels[pick], weight=weight[pick]), TREES)
        corpus.path("lines", fold).write_bytes(trees(booster))
        if fold is not None:
            held = corpus.known & (corpus.fold == fold) & ~corpus.bare
            labels, score, heavy = corpus.labels[held], booster.predict(rows[held]), weight[held]
            measures.append([numpy.average((score > 0.5) == labels, weights=heavy), log_loss(labels, score, sample_weight=heavy)])
            print(f"fold {fold}: trained on {pick.sum()} lines; of {held.sum()} of other sites, by weight, judged right {measures[-1][0]:.4f}, "
                  f"log loss {measures[-1][1]:.4f}", flush=True)
    print("mean: judged right {:.4f}, log loss {:.4f}".format(*numpy.mean(measures, axis=0)), flush=True)


def train_pages(corpus, ship):
    """Only one of the sets has pages of other types; the others' weigh less."""
    rows = numpy.fromfile(corpus.folder / "pages.i16", "<i2").reshape(len(corpus.documents), -1)
    article, mixed, fold = (numpy.array([f(d) for d in corpus.documents]) for f in (
        lambda d: d["type"] == "article", lambda d: d["set"] == "wcxb", lambda d: d["fold"]))
    rendering = numpy.array([d["rendering"] for d in corpus.documents])
    weight = numpy.where(mixed, 1, 0.2) * numpy.where(rendering == "bare", OF_RENDERING["bare"], 1)
    score = numpy.zeros(len(rows))
    for k in [*range(FOLDS)] + [None] * ship:
        pick = fold != (-1 if k is None else k)
        booster = lightgbm.train(OF_PAGES, lightgbm.Dataset(rows[pick], article[pick], weight=weight[pick]), PAGE_TREES)
        corpus.path("pages", k).write_bytes(trees(booster))
        if k is not None:
            score[fold == k] = booster.predict(rows[fold == k])
    for name in ("dump", "loose", "tight"):
        pick = mixed & (rendering == name)
        share = [article[pick & (score >= low) & (score < low + 0.2)].mean() for low in (0, 0.2, 0.4, 0.6, 0.8)]
        print(f"{name}: AUC for article {roc_auc_score(article[pick], score[pick]):.3f}; share of articles by fifths of confidence",
              " ".join(f"{s:.2f}" for s in share), flush=True)


# What leaves are rounded to, in thousandths: the crate adds sums up bit by bit, and those that no leaf has cost it nothing.
LEAF = 8


def trees(booster):
    """The form that the crate reads: see src/layers/evidence/trees.rs."""
    numbers = []
    for tree in booster.dump_model()["tree_info"]:
        nodes = []

        def walk(node):
            """Puts a node and those below it into the list; its value is the mean of its leaves,
            each weighing as much as the lines that came to it in training."""
            at = len(nodes)
            nodes.append(None)
            if "split_feature" not in node:
                nodes[at] = [-1, 0, 0, 0, round(node["leaf_value"] * 1000 / LEAF) * LEAF]
                return at
            children = [walk(node["left_child"]), walk(node["right_child"])]
            nodes[at] = [node["split_feature"], int(numpy.floor(node["threshold"])), *children, round(node["internal_value"] * 1000)]
            return at

        walk(tree["tree_structure"])
        numbers += [len(nodes)] + [number for node in nodes for number in node]
    return numpy.array([booster.num_trees()] + numbers).clip(-32768, 32767).astype("<i2").tobytes()


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("step", choices=["words", "lines", "pages"])
    p.add_argument("folder", type=pathlib.Path)
    p.add_argument("--ship", action="store_true")
    p.add_argument("--without", action="append", choices=list(FAMILIES), default=[])
    p.add_argument("--sites", type=int, default=1, metavar="N")
    o = p.parse_args()
    if o.without and o.step != "lines" or o.sites > 1 and o.step == "pages" or o.ship and (o.without or o.sites > 1):
        p.error("--without goes with `lines`, --sites with `words` and `lines`, and neither with --ship")
    corpus = Corpus(o.folder, o.sites)
    if o.step == "lines":
        train_lines(corpus, o.ship, o.without)
    else:
        dict(words=train_words, pages=train_pages)[o.step](corpus, o.ship)


if __name__ == "__main__":
    main()
