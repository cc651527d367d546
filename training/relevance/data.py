"""Examples: what is known to be relevant or not, how surely, and which slice it belongs to.

`dev` is frames/dev.jsonl; nothing of its documents is in another slice. Of the rest, documents go by a hash of their name to `train`, to `tune`
(threshold and settings) or, Portal entries with a topic heading only, to `held` (the share of irrelevant ones that is dropped).
"""
import dataclasses
import hashlib
import json
import pathlib
import re

# Family of a frame that makes a passage relevant; who merely says something does not.
FAMILIES = {"event", "position", "role"}
SOURCES = {"cep": "portal", "wn": "wikinews", "ecb": "ecb", "voa": "voa", "ours": "ours"}

# Topic headings of the Portal: pattern, group, probability of relevance and weight. The first that matches counts.
TOPICS = [
    (r"olympi|sport|football|fifa|uefa|euro 20|world cup|grand prix|tennis|cricket|baseball|super bowl", "sports", 0.0, 1.0),
    (r"^arts?\b|cultur|entertainment|music|film|media$|eurovision|academy awards|celebrit", "arts", 0.0, 1.0),
    (r"hurricane|typhoon|cyclone|flood|storm|weather|tornado|blizzard|winter|heat wave|wildfire|drought", "weather", 0.0, 1.0),
    (r"disaster|earthquake|tsunami|volcan|eruption|crash|accident|oil spill|landslide", "disasters", 0.0, 0.8),
    (r"^science|technolog|space|astronom", "science", 0.0, 1.0),
    (r"^health|pandemic|influenza|flu\b|^environment|medicine|epidemic|outbreak", "health", 0.1, 0.4),
    (r"business|econom|financial|recession|bankrupt|debt crisis|subprime", "business", 0.1, 0.4),
    (r"conflict|attack|\bwar\b|warfare|insurgen|uprising|protest|arab spring|revolution|rebellion|hostage|unrest|offensive|crisis of|coup|massacre"
     r"|terror|occupation|airstrike|bombing|siege|piracy|dispute|operation |intifada|gaza|nuclear pro", "conflict", 1.0, 1.0),
    (r"^international relations", "relations", 1.0, 1.0),
    (r"^law and crime", "crime", 0.6, 0.3),
    (r"^politic", "politics", 0.6, 0.3),
]
# The topics by which the share of irrelevant entries that is dropped is measured, and those whose entries count as surely irrelevant.
PLAIN = ("sports", "arts", "weather", "disasters", "science", "business", "health")
SURE = ("sports", "arts", "weather", "science")


@dataclasses.dataclass
class Example:
    id: str
    source: str
    title: str | None
    text: str
    label: float
    weight: float
    group: str
    types: frozenset = frozenset()
    # What the encoder said of it, where it was asked: the probability of a frame.
    says: float | None = None


def read_jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def document_of(passage_id):
    """The document a passage belongs to; Portal entries, VOA sentences and what we wrote stand alone."""
    return passage_id if passage_id.startswith(("cep-", "voa-", "ours-")) else passage_id.rsplit("-", 1)[0]


def share_of(name):
    """A number in [0, 1) that depends on the name only."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") / 2**32


def slice_of(document):
    share = share_of(document)
    return "tune" if share < 0.12 else "held" if share < 0.24 else "train"


def topic_of(heading):
    for pattern, group, label, weight in TOPICS:
        if re.search(pattern, heading.lower()):
            return group, label, weight
    return None


def is_relevant(frames):
    return any(frame["family"] in FAMILIES for frame in frames)


def types_of(frames):
    kinds = {frame.get("type") for frame in frames if frame["family"] == "event"}
    return frozenset(kinds | {frame["family"] for frame in frames if frame["family"] in ("position", "role")})


class Corpus:
    """Everything read once: annotated passages, Portal entries, everyday English."""

    def __init__(self, corpus, own):
        self.corpus, self.own = pathlib.Path(corpus), pathlib.Path(own)
        self.raw = {name: read_jsonl(self.corpus / f"raw/{name}.jsonl") for name in ("portal", "wikinews", "ecbplus")}
        self.titles = {document_of(r["id"]): r["heading"] for r in self.raw["wikinews"] if r.get("heading")}
        self.dev_rows = read_jsonl(self.corpus / "frames/dev.jsonl")
        self.dev_documents = {document_of(r["id"]) for r in self.dev_rows}
        self.dev_texts = {r["text"].strip() for r in self.dev_rows}

    def dev(self):
        return [self.passage(r["id"], r["text"], r["frames"]) for r in self.dev_rows]

    def passage(self, id, text, frames, weight=1.0):
        source = SOURCES[id.split("-")[0]]
        return Example(id, source, None, text, float(is_relevant(frames)), weight, "frames", types_of(frames))

    def annotated(self):
        """Every annotated passage outside dev's documents, once."""
        texts = {r["id"]: r["text"] for rows in self.raw.values() for r in rows}
        train = read_jsonl(self.corpus / "frames/train.jsonl")
        texts |= {r["id"]: r["text"] for r in train} | voa_sentences(self.corpus)
        found = {}
        for r in train + [r for path in sorted(self.own.glob("*.jsonl")) for r in read_jsonl(path)]:
            text = r.get("text") or texts.get(r["id"])
            is_dev = document_of(r["id"]) in self.dev_documents or text is not None and text.strip() in self.dev_texts
            if "frames" in r and text and not is_dev:
                found.setdefault(r["id"], self.passage(r["id"], text, r["frames"]))
        return list(found.values())

    def portal(self, known):
        """Portal entries with a topic heading, and those without one; `known` ids are left out."""
        marked, bare, seen = [], [], set(self.dev_texts)
        for r in self.raw["portal"]:
            text = r["text"].strip()
            if r["id"] in known or r["id"] in self.dev_documents or text in seen or len(text) < 40:
                continue
            seen.add(text)
            topic = topic_of(r["heading"] or "")
            group, label, weight = topic or ("none", 0.5, 0.0)
            (marked if topic else bare).append(Example(r["id"], "portal", None, text, label, weight, group))
        return marked, bare

    def everyday(self, weight):
        """Reviews, answers, travel guides, how-tos, recipes: English of other registers, for the words of lifestyle pages."""
        wanted = re.compile(r"^(reviews|answers|GUM_(whow|voyage|vlog|bio|academic|conversation|textbook))")
        found = []
        for name in ("ewt-train", "gum-train"):
            for id, text in documents(self.corpus / f"syntax/{name}.conllu"):
                if wanted.match(id):
                    found += [Example(f"{id}:{at}", "everyday", None, text[at:at + 1000], 0.0, weight, "everyday") for at in range(0, min(len(text), 5000), 1000)]
        return [e for e in found if len(e.text) > 200]


def voa_sentences(corpus):
    """Text of the tagged VOA sentences, close enough to print: this filter sees no difference between blanks and marks."""
    words = {}
    with open(corpus / "entities/gmb-voa.tsv", encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            _, sentence, word, *_ = line.rstrip("\n").split("\t")
            words.setdefault(f"voa-{sentence}", []).append('"' if word == '""""' else word)
    return {id: " ".join(parts).replace(" 's", "'s").replace(" n't", "n't") for id, parts in words.items()}


def documents(path):
    id, sentences = None, []
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newdoc id = "):
            if sentences:
                yield id, " ".join(sentences)
            id, sentences = line[14:].strip(), []
        elif line.startswith("# text = "):
            sentences.append(line[9:].strip())
    if sentences:
        yield id, " ".join(sentences)
