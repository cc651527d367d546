"""Quick scores during training; the definitions are those of `rapporteur eval` (docs/evaluation.md), on one window a passage."""
from collections import Counter

import numpy as np
import torch

from . import labels


def spans_of(tags):
    """Runs in a row of 0 (outside), 1 (begin), 2 (inside) as token ranges."""
    out, start = [], None
    for i, tag in enumerate(list(tags) + [0]):
        if start is not None and tag != 2:
            out.append((start, i))
            start = None
        if tag == 1 or (tag == 2 and start is None):
            start = i
    return out


def tags_of(logits, initial, bias=0.0):
    """Best tag a token: 0, 1, 2 for one filler, with the outside class handicapped by `bias`; word endings follow their word."""
    scores = logits.copy()
    scores[:, 0] -= bias
    tags = scores.argmax(-1)
    return follow(tags, initial)


def follow(tags, initial):
    """Later pieces of a word go with its first."""
    for i in range(1, len(tags)):
        if not initial[i]:
            tags[i] = 2 if tags[i - 1] else 0
    return tags


def triggers(logits, initial, bias):
    """(token start, end, label index) of each trigger of a head with outside, then begin and inside for each label."""
    p = np.exp(logits - logits.max(-1, keepdims=True))
    p /= p.sum(-1, keepdims=True)
    label = (p[:, 1::2] + p[:, 2::2]).argmax(-1)
    rows = np.arange(len(p))
    begin, inside = p[rows, 1 + 2 * label], p[rows, 2 + 2 * label]
    tags = np.where(p[:, 0] * np.exp(-bias) >= 1 - p[:, 0], 0, np.where(begin >= inside, 1, 2))
    tags = follow(tags, initial)
    return [(a, b, label[a]) for a, b in spans_of(tags)]


BIAS = {"event": 0.4, "say": 0.2, "position": 0.6, "role": 0.6, "mention": 0.0, **dict.fromkeys(labels.FILLERS, 0.3)}


@torch.no_grad()
def predict(model, e, bias=BIAS):
    """Frames of one encoded passage in the corpus format."""
    ids, shapes = (torch.from_numpy(x).long()[None] for x in (e.ids, e.shapes))
    h = model.bert(ids, torch.ones_like(ids), shapes)
    logits = model.token_head(h)[0].numpy()
    columns, frames, tokens, kinds = labels.offsets(), [], [], []
    head = {k: logits[:, a:b] for k, (a, b) in columns.items()}
    for family in ("event", "say", "position", "role"):
        for a, b, label in triggers(head[family], e.initial, bias[family]):
            frame = {"family": family, "trigger": [int(e.spans[a, 0]), int(e.spans[b - 1, 1])]}
            if family == "event":
                frame["type"] = labels.TYPES[label]
                allowed = [0] + [i for i, m in enumerate(labels.MODES) if m.startswith(frame["type"] + ".")]
                mode = max(allowed, key=lambda i: head["mode"][a, i])
                frame["mode"] = labels.MODES[mode].partition(".")[2] or None
                frame["modality"] = labels.MODALITIES[head["event_modality"][a].argmax()]
            if family == "position":
                frame["stance"] = labels.STANCES[label]
                frame["modality"] = labels.MODALITIES[head["position_modality"][a].argmax()]
            if family == "role":
                frame["role"] = labels.PARTY_ROLES[label]
            frames.append(frame)
            tokens.append(a)
            kinds.append(labels.frame_kind(frame))
    if frames:
        t, k = torch.tensor(tokens), torch.tensor(kinds)
        pairs = model.fillers(h, torch.zeros_like(t), t, k).numpy()
        for frame, rows in zip(frames, pairs):
            for name in labels.FAMILY_FILLERS[frame["family"]]:
                tags = tags_of(rows[:, labels.FILLERS.index(name)], e.initial, bias[name])
                frame[name] = [[int(e.spans[a, 0]), int(e.spans[b - 1, 1])] for a, b in spans_of(tags) if e.spans[b - 1, 1] > e.spans[a, 0]]
    mentions = [(labels.MENTIONS[l], int(e.spans[a, 0]), int(e.spans[b - 1, 1])) for a, b, l in triggers(head["mention"], e.initial, bias["mention"])]
    return frames, mentions


def iou(a, b):
    """Characters shared by two lists of spans over characters in either."""
    x = {i for s in a for i in range(*s)}
    y = {i for s in b for i in range(*s)}
    return len(x & y) / max(1, len(x | y))


def overlaps(a, b):
    return a[0] < b[1] and b[0] < a[1]


def pairs(gold, predicted, same):
    """One-to-one matches of frames whose triggers overlap and that `same` accepts."""
    free, out = list(predicted), []
    for g in gold:
        hit = next((p for p in free if overlaps(g["trigger"], p["trigger"]) and same(g, p)), None)
        if hit is not None:
            free.remove(hit)
            out.append((g, hit))
    return out


def match_items(gold, predicted, same):
    free, n = list(predicted), 0
    for g in gold:
        hit = next((p for p in free if same(g, p)), None)
        if hit is not None:
            free.remove(hit)
            n += 1
    return n


def same_span(a, b):
    return (a is None and b is None) or (a is not None and b is not None and iou([a], [b]) >= 0.5)


def tuples(frames):
    """(type, trigger, actor, recipient) combinations of the events."""
    return [(f["type"], f["trigger"], a, r) for f in frames if f["family"] == "event" for a in f["actor"] or [None] for r in f["recipient"] or [None]]


def same_tuple(a, b):
    return a[0] == b[0] and overlaps(a[1], b[1]) and same_span(a[2], b[2]) and same_span(a[3], b[3])


class Tally(Counter):
    def add(self, name, hits, gold, predicted):
        self.update({(name, "hit"): hits, (name, "gold"): gold, (name, "pred"): predicted})

    def f1(self):
        names = sorted({k[0] for k in self})
        return {n: round(200 * self[n, "hit"] / max(1, self[n, "gold"] + self[n, "pred"]), 1) for n in names}


def tally(gold, predicted, t):
    def of(frames, family):
        return [f for f in frames if f["family"] == family]
    g, p = of(gold, "event"), of(predicted, "event")
    t.add("event", len(pairs(g, p, lambda a, b: a["type"] == b["type"])), len(g), len(p))
    t.add("trigger", len(pairs(g, p, lambda a, b: True)), len(g), len(p))
    matched = pairs(g, p, lambda a, b: a["type"] == b["type"])
    t.add("modality", sum(a["modality"] == b["modality"] for a, b in matched), len(matched), len(matched))
    t.add("mode", sum(a["mode"] == b["mode"] for a, b in matched), len(matched), len(matched))
    for name in ("actor", "recipient", "place", "time"):
        n = sum(match_items(a[name], b[name], same_span) for a, b in matched)
        t.add(name, n, sum(len(a[name]) for a, _ in matched), sum(len(b[name]) for _, b in matched))
    gt, pt = tuples(gold), tuples(predicted)
    t.add("tuple", match_items(gt, pt, same_tuple), len(gt), len(pt))
    g, p = of(gold, "say"), of(predicted, "say")
    t.add("say", len(pairs(g, p, lambda a, b: True)), len(g), len(p))
    t.add("content", len(pairs(g, p, lambda a, b: iou(a["content"], b["content"]) >= 0.7)), len(g), len(p))
    gs, ps = ([(f["trigger"], s) for f in x for s in f["speaker"]] for x in (g, p))
    t.add("speaker", match_items(gs, ps, lambda a, b: overlaps(a[0], b[0]) and same_span(a[1], b[1])), len(gs), len(ps))
    for family, label, name in (("position", "stance", "holder+stance"), ("role", "role", "holder+role")):
        g, p = of(gold, family), of(predicted, family)
        matched = pairs(g, p, lambda a, b: a[label] == b[label])
        n = sum(match_items(a["object"], b["object"], same_span) for a, b in matched)
        t.add("object", n, sum(len(a["object"]) for a, _ in matched), sum(len(b["object"]) for _, b in matched))
        t.add(family, len(pairs(g, p, lambda a, b: a[label] == b[label])), len(g), len(p))
        gh, ph = ([(f[label], h) for f in x for h in f["holder"] or [None]] for x in (g, p))
        t.add(name, match_items(gh, ph, lambda a, b: a[0] == b[0] and same_span(a[1], b[1])), len(gh), len(ph))


def evaluate(model, encoded, bias=BIAS):
    t = Tally()
    for e in encoded:
        frames, mentions = predict(model, e, bias)
        if e.passage.frames is not None:
            tally(e.passage.frames, frames, t)
        if e.passage.mentions is not None:
            t.add("mention", len({tuple(m) for m in e.passage.mentions} & set(mentions)), len(e.passage.mentions), len(mentions))
    return t.f1()
