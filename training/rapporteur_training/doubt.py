"""Where two trained runs disagree: `python -m rapporteur_training.doubt --base DIR --runs A:12 B:8 --sample 12000 --out doubts.jsonl`.

Reads passages that nobody has annotated with two runs (`folder:layers`) and writes, for each, how far the two differ (Jensen-Shannon divergence of
their trigger heads, in nats, summed over the word pieces; query by committee, Seung et al. 1992) and how many rare frames they expect in it.
`batches --doubts` draws from what is written here.
"""
import argparse
import json
import pathlib
import random
import types

import numpy as np
import torch

from . import batches, corpus, labels
from .export import load_reader
from .train import pad

HEADS = ("event", "say", "position", "role")
RARE_TYPES = ("COOPERATE", "AID", "THREATEN", "MOBILIZE", "CONCEDE")
ROWS = 48  # windows a batch


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--base", required=True)
    p.add_argument("--runs", nargs=2, required=True, metavar="FOLDER:LAYERS")
    p.add_argument("--frozen", type=int, default=3, help="as in training")
    p.add_argument("--corpus", default="../../shared/corpus")
    p.add_argument("--known", nargs="*", default=[], help="stand-off files whose passages are done")
    p.add_argument("--sample", type=int, default=12000, help="Portal passages looked at; of the others, all are")
    p.add_argument("--seed", type=int, default=5)
    p.add_argument("--out", required=True)
    return p.parse_args()


def reader_of(args, run):
    folder, layers = run.rsplit(":", 1)
    return load_reader(types.SimpleNamespace(base=args.base, layers=int(layers), frozen=args.frozen, run=folder))


@torch.no_grad()
def probabilities(reader, items):
    """Of each head `[windows, pieces, labels]`."""
    ids, shapes = (pad([getattr(e, name) for e in items], 0, max(len(e.ids) for e in items)) for name in ("ids", "shapes"))
    mask = pad([np.ones(len(e.ids)) for e in items], 0, ids.shape[1])
    logits = reader.token_head(reader.bert(ids, mask, shapes))
    columns = labels.offsets()
    return {name: torch.softmax(logits[..., columns[name][0]:columns[name][1]], -1) for name in HEADS}, mask


def divergence(p, q):
    middle = (p + q) / 2
    def to_middle(x):
        return (x * (x.clamp_min(1e-9) / middle.clamp_min(1e-9)).log()).sum(-1)
    return (to_middle(p) + to_middle(q)) / 2


def rare_begins(p):
    """Expected number of rare triggers at each piece."""
    types_ = [1 + 2 * labels.TYPES.index(t) for t in RARE_TYPES]
    return p["event"][..., types_].sum(-1) + p["position"][..., 1::2].sum(-1) + p["role"][..., 1::2].sum(-1)


def doubts(readers, items):
    (p, mask), (q, _) = (probabilities(reader, items) for reader in readers)
    apart = sum(divergence(p[name], q[name]) for name in HEADS) * mask
    rare = (rare_begins(p) + rare_begins(q)) / 2 * mask
    return apart.sum(1).tolist(), rare.sum(1).tolist()


def main():
    args = arguments()
    encoder = corpus.Encoder(pathlib.Path(args.base) / "tokenizer.json")
    rows = list(batches.candidates(args))
    portal = [r for r in rows if r[1] == "portal"]
    random.Random(args.seed).shuffle(portal)
    rows = portal[: args.sample] + [r for r in rows if r[1] != "portal"]
    items = sorted((encoder.encode(corpus.Passage(r["id"], s, r["text"], [])) for r, s in rows), key=lambda e: len(e.ids))
    readers = [reader_of(args, run) for run in args.runs]
    with open(args.out, "w", encoding="utf-8") as out:
        for at in range(0, len(items), ROWS):
            part = items[at:at + ROWS]
            for e, apart, rare in zip(part, *doubts(readers, part)):
                out.write(json.dumps({"id": e.passage.id, "source": e.passage.source, "pieces": len(e.ids), "doubt": round(apart, 3), "rare": round(rare, 3)}) + "\n")
            print(f"{at + len(part)} of {len(items)}", end="\r", flush=True)


if __name__ == "__main__":
    main()
