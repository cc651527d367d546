"""Logistic regression over sets of buckets: AdaGrad in small batches, words left out at random, weights drawn towards nothing."""
import dataclasses

import numpy as np

from . import features


@dataclasses.dataclass
class Rows:
    """Examples as sets of buckets, one after the other."""

    buckets: np.ndarray
    starts: np.ndarray  # [examples + 1]
    labels: np.ndarray
    weights: np.ndarray

    @classmethod
    def of(cls, sets, labels, weights):
        starts = np.concatenate([[0], np.cumsum([len(s) for s in sets])]).astype(np.int64)
        return cls(np.concatenate(sets), starts, np.array(labels, np.float64), np.array(weights, np.float64))

    @classmethod
    def of_examples(cls, items):
        return cls.of([features.buckets(e.title, e.text) for e in items], [e.label for e in items], [e.weight for e in items])

    def take(self, picks):
        """Buckets of the picked examples, and for each bucket the place of its example in `picks`."""
        lengths = self.starts[picks + 1] - self.starts[picks]
        owner = np.repeat(np.arange(len(picks)), lengths)
        within = np.arange(len(owner)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        return self.buckets[np.repeat(self.starts[picks], lengths) + within], owner


@dataclasses.dataclass
class Settings:
    buckets: int
    epochs: int = 5
    batch: int = 256
    rate: float = 0.15
    decay: float = 2e-6
    dropout: float = 0.3
    seed: int = 20


def logits(weights, bias, buckets, owner, count):
    total = np.bincount(owner, weights[buckets], count)
    number = np.maximum(np.bincount(owner, minlength=count), 1)
    root = np.sqrt(number)
    return bias + total / root, root


def fit(rows, settings):
    weights, squares = np.zeros(settings.buckets), np.full(settings.buckets, 1e-4)
    bias, bias_square = 0.0, 1e-4
    rng = np.random.default_rng(settings.seed)
    for _ in range(settings.epochs):
        order = rng.permutation(len(rows.labels))
        for start in range(0, len(order), settings.batch):
            picks = order[start:start + settings.batch]
            buckets, owner = rows.take(picks)
            kept = rng.random(len(buckets)) >= settings.dropout
            buckets, owner = buckets[kept], owner[kept]
            value, root = logits(weights, bias, buckets, owner, len(picks))
            slope = rows.weights[picks] * (1 / (1 + np.exp(-value)) - rows.labels[picks])
            gradient = np.bincount(buckets, (slope / root)[owner], settings.buckets) + settings.decay * len(picks) * weights
            squares += gradient**2
            weights -= settings.rate * gradient / np.sqrt(squares)
            bias_square += slope.sum() ** 2
            bias -= settings.rate * slope.sum() / np.sqrt(bias_square)
    return weights, bias


def predict(weights, bias, rows):
    buckets, owner = rows.take(np.arange(len(rows.labels)))
    value, _ = logits(weights, bias, buckets, owner, len(rows.labels))
    return 1 / (1 + np.exp(-value))
