"""Trains what finds the headline, and measures it.

    head.py FOLDER [--ship]

FOLDER holds headlines.i16 and headlines.jsonl as `copydesk-training headlines` writes them. Five models are trained, each
without the sites of one fold, and left in FOLDER as headline-0.bin ... headline-4.bin for `copydesk-training jsonl`; what they
choose on the pages of the fold is measured: of the texts in which a line is the annotated title, how many get it. With --ship
a sixth is trained on all pages and takes the place of the one that the crate ships.
Needs lightgbm and numpy, as pinned in requirements.txt.
"""
import argparse, collections, json, pathlib
import lightgbm, numpy
from train import FOLDS, trees

SHIPPED = pathlib.Path(__file__).parent / "../src/layers/context/head/headline.bin"
TREES = 160
ENOUGH, ENOUGH_ABOVE = -1, -2  # log-odds that make a line the headline: as in src/layers/context/head/headline.rs
SETTINGS = dict(objective="binary", learning_rate=0.07, num_leaves=16, min_data_in_leaf=20, feature_fraction=0.4,
                bagging_fraction=0.8, bagging_freq=1, lambda_l2=5, max_bin=127, seed=7, deterministic=True,
                force_row_wise=True, num_threads=1, verbose=-1)


def load(folder):
    documents = [json.loads(line) for line in open(folder / "headlines.jsonl", encoding="utf-8")]
    total = sum(d["rows"] for d in documents)
    table = numpy.fromfile(folder / "headlines.i16", "<i2").reshape(total, -1)
    return documents, table[:, :-1], table[:, -1]


def examples(documents, labels):
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
            if own[0] == 2 and (own[1:] == 2).any():
                weight[start - d["rows"]] = right[start - d["rows"]] = 0
        else:
            right[rows] = own == 1
            weight[rows] = 0.5 if (own == 1).any() else 1
        weight[rows] *= 0.6 if d["set"] == "multilingual" else 1
        share = right[rows].sum()
        if share:
            weight[rows][right[rows] == 1] *= 4 / share
    return right, weight, fold


def measure(documents, labels, scores, above):
    """Prints, of the texts that have the title in a line, how many get it; and of those that have nothing like it, how
    many get a headline all the same."""
    table = collections.defaultdict(lambda: numpy.zeros(5))
    start = 0
    for d in documents:
        own, score = labels[start:start + d["rows"]], scores[start:start + d["rows"]]
        start += d["rows"]
        cell = table[d["rendering"], d["set"]]
        enough = score >= numpy.where(above[start - d["rows"]:start], ENOUGH_ABOVE, ENOUGH)
        best = int(numpy.where(enough, score, -numpy.inf).argmax()) if enough.any() else None
        if d["is_there"]:
            cell += [1, best is not None and own[best] == 2, (own == 2).any(), 0, 0]
        elif not (own > 0).any():
            cell += [0, 0, 0, 1, best is not None]
    for (rendering, name), (there, found, can, absent, invented) in sorted(table.items()):
        print(f"{rendering:6} {name:13} headline {found / there:.3f} of {there:.0f} (within reach {can / there:.3f})  without {absent:.0f}, invented {invented / max(absent, 1):.3f}")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("folder", type=pathlib.Path)
    p.add_argument("--ship", action="store_true")
    o = p.parse_args()
    documents, rows, labels = load(o.folder)
    right, weight, fold = examples(documents, labels)
    fit = lambda pick: lightgbm.train(SETTINGS, lightgbm.Dataset(rows[pick], right[pick], weight=weight[pick]), TREES)
    scores = numpy.zeros(len(labels))
    for k in range(FOLDS):
        booster = fit(fold != k)
        (o.folder / f"headline-{k}.bin").write_bytes(trees(booster))
        scores[fold == k] = booster.predict(rows[fold == k], raw_score=True)
    names = json.loads((o.folder / "headlines-names.json").read_text())
    measure(documents, labels, scores, rows[:, names.index("lines to the body")] < 0)
    if o.ship:
        booster = fit(fold >= 0)
        SHIPPED.write_bytes(trees(booster))
        gain = sorted(zip(booster.feature_importance("gain"), names), reverse=True)
        print(", ".join(f"{name} {g / sum(g for g, _ in gain):.3f}" for g, name in gain[:25]))


if __name__ == "__main__":
    main()
