"""Trains what tells the lines inside the article that are none of it, and measures it.

    inside.py FOLDER [--ship]

FOLDER holds inside.i16 and inside.jsonl, as `copydesk-training inside` writes them. Five models are trained, each without the sites of one
fold, and left in FOLDER as inside-0.bin ... inside-4.bin for `copydesk-training jsonl`; what they say of the fold's lines is measured by the labels
made by hand: how many lines of boilerplate are found for so many of the article's that are lost. With --ship a sixth is trained on all pages
and takes the place of the one that the crate ships. Needs lightgbm and numpy, as pinned in requirements.txt.
"""
import argparse, json, pathlib
import lightgbm, numpy
from train import BOILERPLATE, FOLDS, trees

SHIPPED = pathlib.Path(__file__).parent / "../src/layers/context/inside"
TREES = 120
SETTINGS = dict(objective="binary", learning_rate=0.08, num_leaves=8, min_data_in_leaf=100, feature_fraction=0.4, bagging_fraction=0.8,
                bagging_freq=1, lambda_l2=5, max_bin=63, seed=3, deterministic=True, force_row_wise=True, num_threads=1, verbose=-1)
# What the lines of each rendering weigh.
OF_RENDERING = dict(dump=0.5, loose=1, tight=0.7, bare=0.25)


def load(folder):
    documents = [json.loads(line) for line in open(folder / "inside.jsonl", encoding="utf-8")]
    table = numpy.fromfile(folder / "inside.i16", "<i2").reshape(sum(d["rows"] for d in documents), -1)
    each = lambda of: numpy.repeat([of(d) for d in documents], [d["rows"] for d in documents])
    return table[:, :-1], table[:, -1], each(lambda d: d["fold"]), each(lambda d: d["rendering"]), each(lambda d: d["set"])


def measure(right, score, name):
    order = numpy.argsort(-score, kind="stable")
    lost = numpy.cumsum(~right[order])
    told = ", ".join(f"{lines}: {right[order[:numpy.searchsorted(lost, lines)]].sum()}" for lines in (25, 50, 100, 200, 400))
    at_even = score >= 0
    print(f"{name}: of {right.sum()} lines of boilerplate found for so many of the article's lost: {told}; at even {right[at_even].sum()} for {(~right[at_even]).sum()}")


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("folder", type=pathlib.Path)
    p.add_argument("--ship", action="store_true")
    o = p.parse_args()
    rows, labels, fold, rendering, name = load(o.folder)
    known, right = labels >= 0, labels == BOILERPLATE
    weight = numpy.vectorize(OF_RENDERING.get)(rendering)
    fit = lambda pick: lightgbm.train(SETTINGS, lightgbm.Dataset(rows[pick], right[pick], weight=weight[pick]), TREES)
    scores = numpy.zeros(len(labels))
    for k in range(FOLDS):
        booster = fit(known & (fold != k))
        (o.folder / f"inside-{k}.bin").write_bytes(trees(booster))
        scores[fold == k] = booster.predict(rows[fold == k], raw_score=True)
    for part in ("dump", "loose", "tight"):
        for which, pick in (("blogs and news", name != "multilingual"), ("multilingual", name == "multilingual")):
            here = pick & (rendering == part) & known
            measure(right[here], scores[here], f"{part:5} {which:14}")
    if o.ship:
        booster = fit(known)
        (SHIPPED / "inside.bin").write_bytes(trees(booster))
        names = json.loads((o.folder / "inside-names.json").read_text())
        gain = sorted(zip(booster.feature_importance("gain"), names), reverse=True)
        print(", ".join(f"{name} {g / sum(g for g, _ in gain):.3f}" for g, name in gain[:25]))


if __name__ == "__main__":
    main()
