"""Asks the shipped encoder whether Portal entries hold a frame: one byte an entry of raw/portal.jsonl, in its order.

    python -m relevance.teach CORPUS MODEL OUT [MINUTES]

The byte is the probability of the surest trigger of an event, position or role in 254ths; 255 where there was no time to ask. Goes on where an
earlier run stopped. The encoder was never trained on dev. This step alone needs onnxruntime and tokenizers; its result lies in `teacher.bin`, so that
training needs numpy only.
"""
import json
import pathlib
import sys
import time

import numpy as np

from . import data

HEADS = ("event", "position", "role")
UNKNOWN = 255


class Teacher:
    def __init__(self, folder):
        import onnxruntime
        import tokenizers
        folder = pathlib.Path(folder)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(folder / "encoder.onnx"), options)
        self.tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(208)
        about = json.loads((folder / "labels.json").read_text())
        self.heads = [(h["first"], h["first"] + len(h["labels"]), about["bias"][name]) for name, h in about["token_heads"].items() if name in HEADS]

    def ask(self, text):
        """Probability of the surest trigger; the exported network takes one window at a time."""
        found = self.tokenizer.encode(text)
        feed = {"ids": found.ids, "mask": [1] * len(found.ids), "shapes": token_shapes(found, text)}
        logits = self.session.run(["logits"], {name: np.array([row], np.int64) for name, row in feed.items()})[0][0]
        return max(trigger(logits[:, first:end].astype(np.float64), bias) for first, end, bias in self.heads)


def trigger(head, bias):
    """The largest probability in a head of any label but the first, outside; `bias` handicaps that one."""
    head[:, 0] -= bias
    share = np.exp(head - head.max(-1, keepdims=True))
    return float((1 - share[:, 0] / share.sum(-1)).max())


def token_shapes(encoding, text):
    """As in rapporteur_training.corpus: each piece has the shape of its word."""
    from rapporteur_training.corpus import shape_of
    spans = {}
    for word, (start, end) in zip(encoding.word_ids, encoding.offsets):
        if word is not None:
            first = spans.get(word, (start, end))
            spans[word] = (min(first[0], start), max(first[1], end))
    return [0 if word is None else shape_of(text[slice(*spans[word])]) for word in encoding.word_ids]


def order(rows):
    """What to ask first: entries with headings that say little, then a sample by hash of those without headings."""
    def rank(at):
        topic = data.topic_of(rows[at]["heading"] or "")
        doubtful = topic and topic[0] not in ("conflict", "relations")
        return (0 if doubtful else 1, data.share_of(rows[at]["id"]))
    return sorted(range(len(rows)), key=rank)


def main():
    corpus, folder, out, *rest = sys.argv[1:]
    until = time.monotonic() + 60 * float(rest[0] if rest else 1e6)
    rows, teacher = data.read_jsonl(pathlib.Path(corpus) / "raw/portal.jsonl"), Teacher(folder)
    says = np.fromfile(out, np.uint8) if pathlib.Path(out).exists() else np.full(len(rows), UNKNOWN, np.uint8)
    todo = [at for at in order(rows) if says[at] == UNKNOWN]
    for count, at in enumerate(todo, 1):
        says[at] = round(254 * teacher.ask(rows[at]["text"]))
        if count % 1000 == 0 or count == len(todo):
            says.tofile(out)
            print(count, flush=True)
            if time.monotonic() > until:
                break


if __name__ == "__main__":
    main()
