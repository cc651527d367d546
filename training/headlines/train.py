"""Trains the boundary model that parts headlines glued together on one line.

    python train.py CORPUS_DIR OUT_FILE

Reads raw/wikinews.jsonl (headings; a fifth of them held out), raw/portal.jsonl and raw/ecbplus.jsonl (first clauses), glues them in runs of two
to seven, and fits a logistic regression over hashed features of the words around each capitalised word. Writes the weights as signed bytes;
crates/intake/src/plain/glue.rs computes the same features. Prints precision, recall and F1 on held-out headings. Seeded; about two minutes.
"""

import json
import math
import random
import re
import struct
import sys

import numpy as np

BITS = 17
BUCKETS = 1 << BITS
MIN_WORDS, MAX_WORDS = 4, 22
SEED = 20

EDGE = re.compile(r"^[^\w]+|[^\w]+$")
FUNCTION_WORDS = set(
    "a an the of in on at to for from with by as and or but nor so yet over under after before into out up down off than then that which who whom "
    "whose this these those its his her their our your my is are was were be been being has have had do does did will would can could may might "
    "must shall should not no about against between during near amid among via per".split()
)


def fnv(text):
    value = 0x811C9DC5
    for byte in text.encode():
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return (value ^ (value >> 15)) & (BUCKETS - 1)


def norm(word):
    return re.sub(r"[0-9]", "0", EDGE.sub("", word).lower())


def shape(word):
    bare = EDGE.sub("", word)
    if not bare:
        return "-"
    if bare[0].isnumeric():
        kind = "9"
    elif len(bare) > 1 and bare.isupper():
        kind = "X"
    elif bare[0].isupper():
        kind = "C"
    else:
        kind = "c"
    return kind + ("," if word[-1] in ",:;" else "") + ("f" if bare.lower() in FUNCTION_WORDS else "") + ("s" if bare[-2:] in ("'s", "’s") else "")


def is_candidate(word):
    """A headline can begin with this word: a capital, a number or a quotation mark in front."""
    bare = EDGE.sub("", word)
    return bool(bare) and (bare[0].isupper() or bare[0].isnumeric() or word[0] in "'\"‘“")


def features(words, at):
    """Names of what is seen around the gap before words[at]."""
    ring = [words[at + k] if 0 <= at + k < len(words) else "" for k in range(-3, 4)]
    n = [norm(word) for word in ring]
    s = [shape(word) if word else "^" for word in ring]
    out = ["bias"]
    out += [f"w{k}:{n[k]}" for k in range(1, 6)]
    out += [f"s{k}:{s[k]}" for k in range(7)]
    out += [f"x{k}:{n[k][-3:]}" for k in (2, 3, 4, 5)]
    out += [f"y{k}:{n[k][-2:]}" for k in (2, 4, 5)]
    out += [f"s12:{s[1]}{s[2]}{s[3]}", f"s23:{s[2]}{s[3]}{s[4]}", f"s34:{s[3]}{s[4]}{s[5]}", f"s24:{s[2]}{s[3]}{s[4]}{s[5]}"]
    out += [f"b23:{n[2]}_{n[3]}", f"b34:{n[3]}_{n[4]}", f"a:{n[3]}:{s[2]}", f"c:{n[2]}:{s[3]}{s[4]}", f"q:{ring[3][:1] in list(chr(39) + chr(34) + '‘“')}"]
    return out


CUT = {"after", "as", "while", "when", "which", "who", "following", "killing", "leaving", "that", "because", "with", "amid", "where"}


def clause(text):
    """The first words of a sentence, up to where a headline could have stopped."""
    words = re.split(r"(?<=[.?!]) (?=[A-Z\"])", text)[0].rstrip(".!?…\"'”").split()
    for at in range(5, len(words)):
        if words[at - 1].endswith((",", ";", ":")) or words[at].lower() in CUT:
            words = words[:at]
            break
    line = " ".join(words).rstrip(",;:–- ")
    return line if 5 <= len(line.split()) <= 16 else None


def load(corpus):
    headings = {json.loads(line)["heading"] for line in open(f"{corpus}/raw/wikinews.jsonl")}
    headings = sorted(h.strip().rstrip(".") for h in headings if h and 4 <= len(h.split()) <= 20)
    random.Random(SEED).shuffle(headings)
    held = len(headings) // 5
    clauses = []
    for name in ("portal", "ecbplus"):
        for line in open(f"{corpus}/raw/{name}.jsonl"):
            text = re.sub(r"\s*\([^)]*\)", "", json.loads(line)["text"]).split(" – ")[-1].strip()
            found = clause(text)
            if found and found[0].isupper():
                clauses.append(found)
    return headings[held:], headings[:held], clauses


def glue(lines, rng, most=7):
    """Runs of lines with the set of word indices where a line begins."""
    at = 0
    while at < len(lines):
        count = rng.randint(2, most)
        words, starts = [], set()
        for line in lines[at : at + count]:
            if words:
                starts.add(len(words))
            words += line.split()
        yield words, starts
        at += count


def matrix(runs):
    rows, labels = [], []
    for words, starts in runs:
        for at in range(1, len(words)):
            if is_candidate(words[at]):
                rows.append([fnv(f) for f in features(words, at)])
                labels.append(at in starts)
    return np.array(rows, dtype=np.int32), np.array(labels, dtype=np.float32)


def fit(x, y, epochs=6, batch=2048, rate=0.25, decay=2e-6):
    """AdaGrad on the log loss."""
    weights, squares = np.zeros(BUCKETS), np.full(BUCKETS, 1e-6)
    rng = np.random.default_rng(SEED)
    for epoch in range(epochs):
        order, loss = rng.permutation(len(y)), 0.0
        for start in range(0, len(y), batch):
            pick = order[start : start + batch]
            prob = 1 / (1 + np.exp(-weights[x[pick]].sum(1)))
            loss -= np.log(np.where(y[pick] > 0, prob, 1 - prob) + 1e-9).sum()
            grad = np.bincount(x[pick].ravel(), np.repeat(prob - y[pick], x.shape[1]), BUCKETS) + decay * len(pick) * weights
            squares += grad**2
            weights -= rate * grad / np.sqrt(squares)
        print(f"epoch {epoch}: loss {loss / len(y):.4f}")
    return weights


def lengths(lines):
    """Log probability of a headline of each number of words."""
    counts = np.ones(MAX_WORDS + 1)
    for line in lines:
        counts[min(len(line.split()), MAX_WORDS)] += 1
    counts[:MIN_WORDS] = 0
    with np.errstate(divide="ignore"):
        return np.log(counts / counts.sum())


def split(words, weights, length_logs):
    """The best parting of a line: word indices where a headline begins, the first left out."""
    gain = {}
    for at in range(1, len(words)):
        if is_candidate(words[at]):
            gain[at] = float(sum(weights[fnv(f)] for f in features(words, at)))
    best, back = {0: 0.0}, {}
    for end in [*gain, len(words)]:
        for start, score in list(best.items()):
            length = end - start
            if length < MIN_WORDS or length > MAX_WORDS and (start or end < len(words)):
                continue
            total = score + (gain[end] if end < len(words) else 0.0) + 0.5 * length_logs[min(length, MAX_WORDS)]
            if end not in best or total > best[end]:
                best[end], back[end] = total, start
    starts, at = set(), len(words)
    while at in back and back[at]:
        at = back[at]
        starts.add(at)
    return starts


def measure(name, runs, weights, length_logs):
    hits = said = true = exact = total = 0
    for words, starts in runs:
        got = split(words, weights, length_logs)
        hits, said, true = hits + len(got & starts), said + len(got), true + len(starts)
        exact, total = exact + (got == starts), total + 1
    p, r = hits / max(said, 1), hits / max(true, 1)
    f1 = 200 * p * r / max(p + r, 1e-9)
    print(f"{name}: boundaries {true}, precision {100 * p:.1f}, recall {100 * r:.1f}, F1 {f1:.1f}; lines all right {100 * exact / total:.1f}% of {total}")


def main():
    corpus, out = sys.argv[1:]
    rng = random.Random(SEED)
    headings, held, clauses = load(corpus)
    print(f"{len(headings)} headings, {len(held)} held out, {len(clauses)} clauses")
    runs = []
    for _ in range(6):
        rng.shuffle(headings)
        runs += glue(headings, rng)
    rng.shuffle(clauses)
    dev_clauses, clauses = clauses[:2000], clauses[2000:60000]
    runs += glue(clauses, rng)
    # Some lines of the two kinds mixed, and single ones, in which no gap is a boundary.
    mixed = headings * 3 + clauses[: len(headings) * 3]
    rng.shuffle(mixed)
    runs += glue(mixed, rng)
    runs += [(line.split(), set()) for line in headings + clauses[:10000]]
    x, y = matrix(runs)
    print(f"{len(y)} gaps, {y.mean():.3f} boundaries, {x.shape[1]} features each")
    weights = fit(x, y)
    scale = np.abs(weights).max() / 127
    packed = np.round(weights / scale).astype(np.int8)
    logs = lengths(headings)
    restored = packed.astype(np.float64) * scale
    measure("held-out headings, glued", list(glue(held, random.Random(1))), restored, logs)
    measure("held-out headings, one a line", [(h.split(), set()) for h in held], restored, logs)
    measure("held-out clauses, glued", list(glue(dev_clauses, random.Random(1))), restored, logs)
    with open(out, "wb") as file:
        file.write(b"GLUE1\0\0\0" + struct.pack("<fB3x", scale, MAX_WORDS))
        file.write(struct.pack(f"<{MAX_WORDS + 1}f", *[max(value, -30.0) for value in logs]))
        file.write(packed.tobytes())
    line = "Cabinet approves draft law on water Farmers block road to capital over fuel price Talks on border to resume in spring"
    words = line.split()
    starts = sorted({0} | split(words, restored, logs))
    print([" ".join(words[a:b]) for a, b in zip(starts, starts[1:] + [len(words)])])


main()
