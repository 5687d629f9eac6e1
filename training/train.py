"""Trains the evidence layer's model and measures it.

    train.py FOLDER [--ship MODEL]

FOLDER holds rows.i16 and documents.jsonl as `copydesk-training rows` writes them. Five models are
trained, each without the sites of one fold, and left in FOLDER as fold-0.bin ... fold-4.bin, for
`copydesk-training jsonl` to judge the whole parser on pages of sites that its model has not seen.
With --ship a sixth is trained on all pages and written to MODEL.
Needs lightgbm and numpy, as pinned in requirements.txt.
"""
import argparse, hashlib, json, pathlib
import lightgbm, numpy

FOLDS = 5
TREES = 60
SETTINGS = dict(objective="binary", learning_rate=0.15, num_leaves=16, min_data_in_leaf=200, feature_fraction=0.5,
                bagging_fraction=0.8, bagging_freq=1, lambda_l2=5, max_bin=127, seed=7, deterministic=True,
                force_row_wise=True, num_threads=2, verbose=-1)
AFTER_FEATURES = 6  # label, words, span


def load(folder):
    documents = [json.loads(line) for line in open(folder / "documents.jsonl", encoding="utf-8")]
    total = sum(d["rows"] for d in documents)
    table = numpy.fromfile(folder / "rows.i16", "<i2").reshape(total, -1)
    width = table.shape[1] - AFTER_FEATURES
    return documents, table[:, :width], table[:, width], table[:, width + 1]


def fold_of(host):
    return int(hashlib.md5(host.encode()).hexdigest(), 16) % FOLDS


def weights(documents, words):
    """Every document weighs the same, its lines by their words; pages whose labels another
    extractor made weigh less."""
    weight, fold, article = (numpy.zeros(len(words), t) for t in (numpy.float32, numpy.int8, bool))
    start = 0
    for d in documents:
        rows = slice(start, start + d["rows"])
        start += d["rows"]
        fold[rows], article[rows] = fold_of(d["host"]), d["type"] == "article"
        if d["rows"]:
            share = numpy.minimum(words[rows].astype(numpy.float32), 200) + 2
            weight[rows] = share / share.sum() * (d["rows"] + 10) ** 0.25 * (0.6 if d["set"] == "multilingual" else 1)
    return weight * len(words) / weight.sum(), fold, article


def fit(rows, labels, weight, pick):
    return lightgbm.train(SETTINGS, lightgbm.Dataset(rows[pick], labels[pick], weight=weight[pick]), TREES)


def model_bytes(booster):
    """The form that the crate reads: see src/layers/evidence/model.rs."""
    numbers = []
    trees = booster.dump_model()["tree_info"]
    numbers.append(len(trees))
    for tree in trees:
        nodes, leaves = [], []

        def walk(node):
            if "split_feature" not in node:
                leaves.append(round(node["leaf_value"] * 1000))
                return ~(len(leaves) - 1)
            at = len(nodes)
            nodes.append(None)
            below, above = walk(node["left_child"]), walk(node["right_child"])
            nodes[at] = [node["split_feature"], int(numpy.floor(node["threshold"])), below, above]
            return at

        walk(tree["tree_structure"])
        numbers += [len(nodes)] + [number for node in nodes for number in node] + leaves
    return numpy.array(numbers).clip(-32768, 32767).astype("<i2").tobytes()


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("folder", type=pathlib.Path)
    p.add_argument("--ship", type=pathlib.Path)
    o = p.parse_args()
    documents, rows, labels, words = load(o.folder)
    weight, fold, article = weights(documents, words)
    known = article & (labels >= 0)
    for k in range(FOLDS):
        booster = fit(rows, labels, weight, known & (fold != k))
        (o.folder / f"fold-{k}.bin").write_bytes(model_bytes(booster))
        held = known & (fold == k)
        right = ((booster.predict(rows[held]) > 0.5) == labels[held]) * weight[held]
        print(f"fold {k}: {held.sum()} lines of other sites, weighted share judged right {right.sum() / weight[held].sum():.4f}", flush=True)
    if o.ship:
        booster = fit(rows, labels, weight, known)
        o.ship.write_bytes(model_bytes(booster))
        print(f"{o.ship}: {o.ship.stat().st_size} bytes")


if __name__ == "__main__":
    main()
