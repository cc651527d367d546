"""Examples to train on: weak labels mended by what the encoder says, passages joined to the length of an article's lead, first clauses as titles."""
import dataclasses
import random
import re

import numpy as np

from . import data
from .teach import UNKNOWN

SEED = 20
# Weights of what is surely irrelevant, chosen on the tune slice: relevant examples outnumber the others, and a loss among them costs more.
EVERYDAY, WRITTEN, IRRELEVANT = 1.0, 6.0, 0.5
# Where a headline could have stopped.
STOPS = re.compile(r"[,;:–—]| (?:after|as|while|when|which|who|following|killing|leaving|because|amid|where|in which) ")


def first_clause(text):
    """Something like a headline: the first clause, if it has four to sixteen words."""
    clause = STOPS.split(re.split(r"(?<=[.?!]) ", text)[0])[0].strip(" .")
    return clause if 4 <= len(clause.split()) <= 16 else None


def taught(entries):
    """Entries with the encoder's opinion as label, where it was asked; those that nothing is known of are left out."""
    out = [e if e.says is None or e.group in ("conflict", "relations") else dataclasses.replace(e, label=e.says, weight=1.0) for e in entries]
    return [e for e in out if e.weight]


def opinions(corpus, path):
    """What the encoder said of Portal entries, by id."""
    says = np.fromfile(path, np.uint8) if path.exists() else []
    return {r["id"]: int(said) / 254 for r, said in zip(corpus.raw["portal"], says) if said != UNKNOWN}


def side(example):
    return None if 0.1 < example.label < 0.9 else example.label > 0.5


def joined(entries, rng):
    """Runs of two to four neighbours of the same group and label, as one article; half of them with their first clause as title."""
    out = []
    groups = {}
    for e in entries:
        if side(e) is not None:
            groups.setdefault((e.source, e.group, side(e)), []).append(e)
    for (source, group, is_relevant), members in groups.items():
        at = 0
        while at < len(members):
            run = members[at:at + rng.randint(2, 4)]
            at += len(run)
            label, weight = np.mean([e.label for e in run]), np.mean([e.weight for e in run])
            out.append(titled(data.Example(run[0].id, source, None, "\n".join(e.text for e in run), float(label), float(weight), group), rng))
    return out


def titled(example, rng):
    """Half of the examples get their first clause as title; half of those keep it in the text."""
    clause = first_clause(example.text) if example.title is None and rng.random() < 0.5 else None
    if clause is None:
        return example
    text = example.text if rng.random() < 0.5 else example.text[len(clause):]
    return dataclasses.replace(example, title=clause, text=text)


def articles(corpus, annotated, is_dev):
    """Documents of newswire as they were published, relevant if a passage in the first thousand characters or so is.

    Those are left out in which nothing is found and less than half of the passages was looked at.
    """
    marks = {e.id: e for e in annotated}
    out = []
    for document, passages in newswire(corpus, is_dev).items():
        starts = np.cumsum([0] + [len(text) for _, text in passages])
        known = [marks.get(id) for (id, _), start in zip(passages, starts) if start < 900]
        seen = [e for e in known if e]
        if any(e.label for e in seen) or 2 * len(seen) >= len(known):
            out.append(data.Example(f"{document}-0", seen[0].source, corpus.titles.get(document), "\n".join(text for _, text in passages),
                                    float(any(e.label for e in seen)), 1.0, "article", frozenset().union(*(e.types for e in seen))))
    return out


def newswire(corpus, is_dev):
    """The passages of each document of several, in order; of the documents of dev, or of all others."""
    documents = {}
    for r in corpus.raw["wikinews"] + corpus.raw["ecbplus"]:
        document, _, at = r["id"].rpartition("-")
        if (document in corpus.dev_documents) == is_dev:
            documents.setdefault(document, []).append((int(at), r["id"], r["text"]))
    return {document: [(id, text) for _, id, text in sorted(rows)] for document, rows in sorted(documents.items())}


def ours(path):
    """Passages written for this project, most of them relevant."""
    return [data.Example(r["id"], "ours", None, r["text"], float(data.is_relevant(r["frames"])), 2.0, "frames") for r in data.read_jsonl(path)]


def written(path):
    """Irrelevant articles written to train this filter."""
    rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8") if not line.startswith("#")]
    return [data.Example(f"ours-r-{at}", "ours", title, text, 0.0, WRITTEN, kind) for at, (kind, title, text) in enumerate(rows)]


@dataclasses.dataclass
class Slices:
    """`spare`: irrelevant articles of the tune slice, on which nothing is fitted but how much is dropped."""

    train: list
    tune: list
    tune_articles: list
    spare: list
    held: list
    held_articles: list
    dev: list
    dev_articles: list


def slices(corpus, folder):
    rng = random.Random(SEED)
    annotated = corpus.annotated()
    says = opinions(corpus, folder / "teacher.bin")
    marked, bare = corpus.portal({e.id for e in annotated})
    marked, bare = ([dataclasses.replace(e, says=says.get(e.id)) for e in entries] for entries in (marked, bare))
    parts = {name: [e for e in annotated if where(e) == name] for name in ("train", "held", "tune")}
    weak = {name: [e for e in marked if where(e) == name] for name in parts}
    whole = articles(corpus, annotated, is_dev=False)
    sure = [dataclasses.replace(e, weight=2.0 if e.label else 1.0) for e in parts["train"] + parts["held"]]
    known = taught(weak["train"] + [e for e in bare if where(e) == "train"])
    own = written(folder / "written.tsv")
    train = known + sure + own + [e for e in whole if where(e) != "tune"] + corpus.everyday(EVERYDAY)
    train += joined(known, rng) + joined(sure, rng) + [titled(e, rng) for e in sure] + [dataclasses.replace(e, title=None) for e in own]
    tune = [e for e in parts["tune"] if e.source != "ours"]
    tune_articles = [e for e in whole if where(e) == "tune"] + joined([e for e in tune if e.source in ("portal", "voa")], rng)
    spare = [e for e in joined(plain(weak["tune"]), rng)] + [e for e in tune_articles if e.label < 0.5]
    dev = corpus.dev()
    train = [e if e.label > 0.5 else dataclasses.replace(e, weight=IRRELEVANT * e.weight) for e in train]
    return Slices(train, tune, [e for e in tune_articles if e.label > 0.5], spare, weak["held"], joined(held_for_articles(weak["held"]), rng), dev,
                  articles(corpus, dev, is_dev=True))


def where(example):
    return "train" if example.source in ("ours", "everyday") else data.slice_of(data.document_of(example.id))


def plain(entries):
    """Entries of the headings that are surely irrelevant."""
    return [dataclasses.replace(e, label=0.0) for e in entries if e.group in data.PLAIN and (e.group in data.SURE or (e.says or 0.0) < 0.1)]


def held_for_articles(entries):
    return plain(entries) + [e for e in entries if e.group in ("conflict", "relations")]
