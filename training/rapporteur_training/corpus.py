"""Annotated passages: read from the shared corpus and from our own stand-off annotations, turned into arrays."""
import dataclasses
import hashlib
import json
import pathlib

import numpy as np

from . import labels

IGNORE = -100
MAX_TOKENS = 320


@dataclasses.dataclass
class Passage:
    """One passage: its text, its frames (None: not annotated) and its mentions (None: not annotated)."""

    id: str
    source: str
    text: str
    frames: list | None
    mentions: list | None = None
    thorough: bool = True


def document_of(passage_id):
    """The document a passage belongs to; Portal entries, VOA sentences and what we wrote stand alone."""
    return passage_id if passage_id.startswith(("cep-", "voa-", "ours-")) else passage_id.rsplit("-", 1)[0]


def is_tuning(passage_id, share=0.05):
    """Whether a training passage is held back to fit temperatures and thresholds (by document, stable); real news only."""
    if passage_id.startswith("ours-"):
        return False
    digest = hashlib.sha256(document_of(passage_id).encode()).digest()
    return int.from_bytes(digest[:4], "big") / 2**32 < share


def read_jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def frame_passages(path):
    return [Passage(r["id"], r["source"], r["text"], r["frames"], thorough=r["round"] < 3) for r in read_jsonl(path)]


SOURCES = {"cep": "portal", "wn": "wikinews", "ecb": "ecb", "voa": "voa"}


def voa_sentences(corpus):
    """`{"id", "text"}` of the tagged VOA sentences, their tokens put together again."""
    words, rows = {}, []
    with open(pathlib.Path(corpus) / "entities/gmb-voa.tsv", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            _, sentence, word, *_ = line.rstrip("\n").split("\t")
            words.setdefault(f"voa-{sentence}", []).append('"' if word == '""""' else word)
    for name, tokens in words.items():
        rows.append({"id": name, "text": untokenized(tokens)})
    return rows


def untokenized(tokens):
    """Text of Penn-style tokens: no blank before closing marks and clitics, none after opening ones; quote marks alternate."""
    out, glue, is_open = "", True, False
    for token in tokens:
        closes = token in {",", ".", ";", ":", "?", "!", ")", "%", "'s", "n't", "'", "'re", "'ve", "'ll", "'d", "'m"}
        if token == '"':
            closes, is_open = is_open, not is_open
        out += token if glue or closes else " " + token
        glue = token in {"(", "$"} or token == '"' and is_open
    return out


def texts_by_id(corpus):
    """Text of every passage of the corpus that stand-off annotations may point to."""
    corpus, texts = pathlib.Path(corpus), {}
    for path in ("raw/portal.jsonl", "raw/wikinews.jsonl", "raw/ecbplus.jsonl", "frames/train.jsonl", "frames/dev.jsonl"):
        texts.update((r["id"], r["text"]) for r in read_jsonl(corpus / path))
    # Passages of the frame files stand as their annotators saw them.
    return {**{r["id"]: r["text"] for r in voa_sentences(corpus)}, **texts}


def standoff(corpus, path, texts):
    """Our own annotations: `{"id", "frames"}` or `{"id", "mentions": [[label, start, end]]}` a line, text looked up by id.

    A line that carries its `text` is a passage written for this project.
    """
    out = []
    for r in read_jsonl(path):
        text = r["text"] if "text" in r else texts[r["id"]]
        out.append(Passage(r["id"], SOURCES.get(r["id"].split("-")[0], "ours"), text, r.get("frames"), r.get("mentions")))
    return out


def merge(passages):
    """One passage an id: frames from the first that has them, mentions likewise."""
    merged = {}
    for p in passages:
        q = merged.setdefault(p.id, p)
        q.frames = p.frames if q.frames is None else q.frames
        q.mentions = p.mentions if q.mentions is None else q.mentions
    return list(merged.values())


def load(corpus, extra=()):
    """(train, tune, dev) passages; nothing that shares a document with dev is ever in train or tune."""
    corpus = pathlib.Path(corpus)
    dev = frame_passages(corpus / "frames/dev.jsonl")
    texts = texts_by_id(corpus)
    added = [p for path in extra for p in standoff(corpus, path, texts)]
    dev_ids, dev_documents = {p.id for p in dev}, {document_of(p.id) for p in dev}
    dev = merge(dev + [p for p in added if p.id in dev_ids])
    rest = merge(frame_passages(corpus / "frames/train.jsonl") + [p for p in added if p.id not in dev_ids])
    rest = [p for p in rest if document_of(p.id) not in dev_documents]
    return [p for p in rest if not is_tuning(p.id)], [p for p in rest if is_tuning(p.id)], dev


def shape_of(word):
    if not any(c.isalnum() for c in word):
        return labels.SHAPES.index("punct")
    if any(c.isdigit() for c in word):
        return labels.SHAPES.index("digit")
    if word.islower():
        return labels.SHAPES.index("lower")
    if word.isupper() and len(word) > 1:
        return labels.SHAPES.index("UPPER")
    return labels.SHAPES.index("Title" if word[:1].isupper() and not any(c.isupper() for c in word[1:]) else "mixed")


@dataclasses.dataclass
class Encoded:
    """A window of word pieces with its labels; arrays are int32, `[tokens]` or `[frames, ...]`."""

    passage: Passage
    ids: np.ndarray
    shapes: np.ndarray
    spans: np.ndarray  # [tokens, 2] code points
    initial: np.ndarray  # first piece of a word
    token_labels: dict
    frame_token: np.ndarray
    frame_kind: np.ndarray
    frame_family: list
    filler_labels: np.ndarray  # [frames, fillers, tokens]


class Encoder:
    """Turns passages into arrays with one tokenizer."""

    def __init__(self, tokenizer_path):
        from tokenizers import Tokenizer
        self.tokenizer = Tokenizer.from_file(str(tokenizer_path))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(MAX_TOKENS)

    def encode(self, passage):
        enc = self.tokenizer.encode(passage.text)
        spans = np.array(enc.offsets, np.int32)
        words = enc.word_ids
        n = len(enc.ids)
        first = {}
        last = {}
        for i, w in enumerate(words):
            if w is not None:
                first.setdefault(w, i)
                last[w] = i
        shapes = np.zeros(n, np.int32)
        initial = np.zeros(n, bool)
        for i, w in enumerate(words):
            if w is not None:
                shapes[i] = shape_of(passage.text[spans[first[w], 0]:spans[last[w], 1]])
                initial[i] = i == first[w]
        labelled = _Labels(passage, spans, n)
        return Encoded(passage, np.array(enc.ids, np.int32), shapes, spans, initial, *labelled.arrays())


class _Labels:
    """Annotation of one passage on its word pieces."""

    def __init__(self, passage, spans, n):
        self.passage, self.spans, self.n = passage, spans, n

    def tokens(self, span):
        inside = (self.spans[:, 1] > span[0]) & (self.spans[:, 0] < span[1]) & (self.spans[:, 1] > self.spans[:, 0])
        return np.nonzero(inside)[0]

    def mark(self, row, span, begin):
        at = self.tokens(span)
        if len(at):
            row[at] = begin + 1
            row[at[0]] = begin
        return at

    def arrays(self):
        known = self.passage.frames is not None
        heads = {}
        for name in labels.TOKEN_HEADS:
            attribute = name in ("mode", "event_modality", "position_modality")
            heads[name] = np.full(self.n, IGNORE if attribute or not known else 0, np.int32)
        heads["mention"][:] = IGNORE if self.passage.mentions is None else 0
        for label, start, end in self.passage.mentions or []:
            self.mark(heads["mention"], (start, end), 1 + 2 * labels.MENTIONS.index(label))
        tokens, kinds, families, fillers = [], [], [], []
        for frame in self.passage.frames or []:
            at = self.mark_frame(heads, frame)
            if at is not None:
                tokens.append(at)
                kinds.append(labels.frame_kind(frame))
                families.append(frame["family"])
                fillers.append(self.fillers(frame))
        rows = np.stack(fillers) if fillers else np.zeros((0, len(labels.FILLERS), self.n), np.int32)
        return heads, np.array(tokens, np.int32), np.array(kinds, np.int32), families, rows

    def mark_frame(self, heads, frame):
        family = frame["family"]
        index = {"event": lambda: labels.TYPES.index(frame["type"]), "say": lambda: 0,
                 "position": lambda: labels.STANCES.index(frame["stance"]), "role": lambda: labels.PARTY_ROLES.index(frame["role"])}[family]()
        at = self.mark(heads[family], frame["trigger"], 1 + 2 * index)
        if not len(at):
            return None
        if family == "event":
            mode = f"{frame['type']}.{frame['mode']}" if frame.get("mode") else "-"
            heads["mode"][at[0]] = labels.MODES.index(mode)
            heads["event_modality"][at[0]] = labels.MODALITIES.index(frame["modality"])
        if family == "position":
            heads["position_modality"][at[0]] = labels.MODALITIES.index(frame["modality"])
        return at[0]

    def fillers(self, frame):
        rows = np.full((len(labels.FILLERS), self.n), IGNORE, np.int32)
        for name in labels.FAMILY_FILLERS[frame["family"]]:
            row = rows[labels.FILLERS.index(name)]
            row[:] = 0
            for span in frame.get(name, []):
                self.mark(row, span, 1)
        return rows


def join(a, b):
    """Two windows as one, `[CLS] a b [SEP]`: what an article's window looks like when it holds two passages."""
    def cut(x, left):
        return x[..., :-1] if left else x[..., 1:]
    heads = {k: np.concatenate([cut(a.token_labels[k], True), cut(b.token_labels[k], False)]) for k in a.token_labels}
    na, nb = len(a.ids) - 1, len(b.ids) - 1
    template = np.zeros((len(labels.FILLERS), 1), np.int32)

    def widen(rows, left):
        if not len(rows):
            return np.zeros((0, len(labels.FILLERS), na + nb), np.int32)
        width = nb if left else na
        zeros = np.where(rows[:, :, :1] == IGNORE, IGNORE, template)
        pad = np.repeat(zeros, width, 2)
        return np.concatenate([cut(rows, True), pad] if left else [pad, cut(rows, False)], 2).astype(np.int32)

    return Encoded(
        a.passage, np.concatenate([a.ids[:-1], b.ids[1:]]), np.concatenate([a.shapes[:-1], b.shapes[1:]]),
        np.concatenate([a.spans[:-1], b.spans[1:]]), np.concatenate([a.initial[:-1], b.initial[1:]]), heads,
        np.concatenate([a.frame_token, b.frame_token + na - 1]).astype(np.int32),
        np.concatenate([a.frame_kind, b.frame_kind]).astype(np.int32), a.frame_family + b.frame_family,
        np.concatenate([widen(a.filler_labels, True), widen(b.filler_labels, False)]),
    )
