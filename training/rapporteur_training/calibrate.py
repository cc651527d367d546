"""Fit biases and temperatures of a trained run: `python -m rapporteur_training.calibrate --base DIR --run DIR`.

On the tune split, which no run trains on and no score is reported for: the handicap of "outside" that gives each family its best F1, and the
temperature at which a frame's probability says how often it is right (Guo et al. 2017). Writes `calibration.json`, which export puts into the model.
"""
import argparse
import json
import pathlib

import numpy as np
import torch

from . import corpus, labels, score
from .export import load_reader

BIASES = [round(0.2 * k, 1) for k in range(-2, 9)]
TEMPERATURES = np.exp(np.linspace(np.log(0.5), np.log(4), 40))
FEWEST = 50  # frames below which a family takes the events' temperature
# The scores a bias is chosen by.
SCORES = {
    "event": ["event"], "say": ["say", "speaker", "content"], "position": ["position", "holder+stance"], "role": ["role", "holder+role"],
    "mention": ["mention"], "actor": ["actor", "tuple"], "recipient": ["recipient", "tuple"], "place": ["place"], "time": ["time"],
    "speaker": ["speaker"], "content": ["content"], "holder": ["holder+stance", "holder+role"], "object": ["object"],
}


class Remembered:
    """A reader that encodes each passage once: only the decoding changes here."""

    def __init__(self, reader):
        self.reader, self.states = reader, {}

    def bert(self, ids, mask, shapes):
        key = ids.numpy().tobytes()
        if key not in self.states:
            self.states[key] = self.reader.bert(ids, mask, shapes)
        return self.states[key]

    def __getattr__(self, name):
        return getattr(self.reader, name)


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--base", required=True)
    p.add_argument("--run", required=True)
    p.add_argument("--layers", type=int, help="as in training")
    p.add_argument("--frozen", type=int, default=3, help="as in training")
    p.add_argument("--corpus", default="../../shared/corpus")
    p.add_argument("--extra", nargs="*", default=[])
    return p.parse_args()


def fit_biases(model, tune):
    bias = dict(score.BIAS)
    for family in SCORES:
        def value(x):
            f1 = score.evaluate(model, tune, {**bias, family: x})
            return sum(f1.get(name, 0.0) for name in SCORES[family])
        values = np.array([value(x) for x in BIASES])
        # Neighbours count too: on little text the single best value is mostly luck.
        smooth = np.convolve(np.pad(values, 1, "edge"), [0.25, 0.5, 0.25], "valid")
        bias[family] = BIASES[int(smooth.argmax())]
        print(family, bias[family], np.round(values, 1).tolist(), flush=True)
    return bias


@torch.no_grad()
def outcomes(model, tune, bias):
    """Logits at the trigger's first piece, index of the label, and whether the frame is right, of every predicted frame by family."""
    out, columns = {}, labels.offsets()
    for e in tune:
        if e.passage.frames is None:
            continue
        ids, shapes = (torch.from_numpy(x).long()[None] for x in (e.ids, e.shapes))
        logits = model.token_head(model.bert(ids, torch.ones_like(ids), shapes))[0].numpy()
        for family in ("event", "say", "position", "role"):
            a, b = columns[family]
            gold = [f for f in e.passage.frames if f["family"] == family]
            for start, end, label in score.triggers(logits[:, a:b], e.initial, bias[family]):
                span = [int(e.spans[start, 0]), int(e.spans[end - 1, 1])]
                right = any(score.overlaps(f["trigger"], span) and label_of(f) == label for f in gold)
                out.setdefault(family, []).append((logits[start, a:b], label, right))
    return out


def label_of(frame):
    names = {"event": (labels.TYPES, "type"), "say": None, "position": (labels.STANCES, "stance"), "role": (labels.PARTY_ROLES, "role")}[frame["family"]]
    return 0 if names is None else names[0].index(frame[names[1]])


def probability(logits, label, temperature):
    p = np.exp((logits - logits.max()) / temperature)
    return p[1 + 2 * label : 3 + 2 * label].sum() / p.sum()


def fit_temperatures(found):
    out = {}
    for family, rows in found.items():
        def loss(t):
            p = np.clip([probability(x, label, t) for x, label, _ in rows], 1e-4, 1 - 1e-4)
            right = np.array([r for _, _, r in rows])
            return -np.mean(np.where(right, np.log(p), np.log(1 - p)))
        out[family] = round(float(min(TEMPERATURES, key=loss)), 3) if len(rows) >= FEWEST else out["event"]
        print(family, "temperature", out[family], "n", len(rows), "right", round(float(np.mean([r for *_, r in rows])), 3), flush=True)
    return out


def main():
    args = arguments()
    encoder = corpus.Encoder(pathlib.Path(args.base) / "tokenizer.json")
    _, tune, _ = corpus.load(args.corpus, args.extra)
    tune = [encoder.encode(p) for p in tune]
    model = Remembered(load_reader(args))
    bias = fit_biases(model, tune)
    fitted = {"bias": bias, "temperature": fit_temperatures(outcomes(model, tune, bias))}
    (pathlib.Path(args.run) / "calibration.json").write_text(json.dumps(fitted))


if __name__ == "__main__":
    main()
