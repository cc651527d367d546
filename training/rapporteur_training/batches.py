"""Choose passages to annotate: `python -m rapporteur_training.batches --out DIR --known training/data/*.jsonl`.

Writes batch files in the form that annotators read (`@id`, `# date | heading`, text). Passages are drawn, seeded, in parts: those that speak of
agreements, talks and terms; those that speak of other rare frames; longer newswire. What is annotated already, and every document of the
dev split, is left out. With `--doubts`, those come first that two runs read differently or expect rare frames in (see `doubt`).
"""
import argparse
import pathlib
import random
import re

from . import corpus

DEALS = re.compile(
    r"\b(cease-?fires?|truces?|peace (deal|plan|talks|process|accord|agreement)s?|treat(y|ies)|accords?|negotiat\w+|mediat\w+|envoys?|"
    r"talks|ratif\w+|roadmap|disengagement|prisoner (swap|exchange)|hostage deal|memorandum|nuclear deal|guarantors?|brokered)\b", re.I)
RARE = re.compile(
    r"\b(threaten\w*|warn\w*|vow\w*|deploy\w*|mobili[sz]\w*|drills?|exercises?|extradit\w+|joint|aid|humanitarian|relief|apologi\w+|pardon\w*|amnesty|"
    r"lift\w*|refus\w+|reject\w*|boycott\w*|unless|would|could|denied|deny|denies|rul\w+ out|support\w*|backed|back(s|ing)|recogni[sz]\w+|expel\w*)\b", re.I)
POLITICS = re.compile(r"\b(president|minister|government|police|army|military|forces|troops|rebels?|protest\w*|parliament|embassy|UN|U\.N\.)\b")
SPORT = re.compile(r"\b(coach|NBA|season|cup|league|championship|olympic|football|cricket|album|film|box office|grand prix|earthquake|hurricane|tornado)\b", re.I)


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--corpus", default="../../shared/corpus")
    p.add_argument("--known", nargs="*", default=[], help="stand-off files whose passages are done")
    p.add_argument("--out", required=True)
    p.add_argument("--batches", type=int, default=5)
    p.add_argument("--size", type=int, default=200)
    p.add_argument("--shares", nargs=4, type=float, default=(0.5, 0.2, 0.1, 0.2), metavar="X", help="of deals, Wikinews, ECB+ and other rare frames")
    p.add_argument("--doubts", help="what `doubt` wrote")
    p.add_argument("--parts", nargs=4, type=float, default=(0.45, 0.1, 0.25, 0.2), metavar="X", help="with --doubts: of Portal, Wikinews, ECB+ and VOA")
    p.add_argument("--seed", type=int, default=5)
    return p.parse_args()


def candidates(args):
    root = pathlib.Path(args.corpus)
    done, closed = set(), set()
    for name in ("train", "dev"):
        for row in corpus.read_jsonl(root / f"frames/{name}.jsonl"):
            done.add(row["id"])
            if name == "dev":
                closed.add(corpus.document_of(row["id"]))
    for path in args.known:
        done.update(r["id"] for r in corpus.read_jsonl(path) if "frames" in r)
    raw = {name: corpus.read_jsonl(root / f"raw/{name}.jsonl") for name in ("portal", "wikinews", "ecbplus")}
    for name, rows in {**raw, "voa": corpus.voa_sentences(root)}.items():
        for row in rows:
            fresh = row["id"] not in done and corpus.document_of(row["id"]) not in closed
            if fresh and 80 < len(row["text"]) < 1200 and not SPORT.search(row["text"]):
                yield row, name


def block(row):
    head = " | ".join(x for x in (row.get("date"), row.get("heading")) if x and x != "Uncategorized")
    text = " ".join(row["text"].split("\n"))
    return f"@{row['id']}\n" + (f"# {head}\n" if head else "") + text + "\n"


def choose(rows, want, shares, rng):
    deals = [r for r, s in rows if s == "portal" and DEALS.search(r["text"])]
    wire = [r for r, s in rows if s == "wikinews" and POLITICS.search(r["text"])]
    told = [r for r, s in rows if s == "ecbplus" and POLITICS.search(r["text"]) and (RARE.search(r["text"]) or DEALS.search(r["text"]))]
    rare = [r for r, s in rows if s == "portal" and len(RARE.findall(r["text"])) >= 2 and not DEALS.search(r["text"])]
    chosen = {}
    for pool, share in zip((deals, wire, told, rare), shares):
        rng.shuffle(pool)
        for row in pool[: round(want * share)]:
            chosen[row["id"]] = row
    out = list(chosen.values())
    rng.shuffle(out)
    return out


def worth(doubt):
    """What a reader's minute brings: per word piece, so that long passages do not always win."""
    return (doubt["doubt"] + 2 * doubt["rare"]) / doubt["pieces"] ** 0.7


def doubted(rows, doubts, want, parts, rng):
    """Of every source, passages at the top of its ranking."""
    by_id, out = {row["id"]: row for row, _ in rows}, []
    for source, share in zip(("portal", "wikinews", "ecbplus", "voa"), parts):
        ranked = sorted((d for d in doubts if d["source"] == source and d["id"] in by_id), key=worth, reverse=True)
        out += [by_id[d["id"]] for d in ranked[: round(want * share)]]
    rng.shuffle(out)
    return out


def main():
    args = arguments()
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    rows, want, rng = list(candidates(args)), args.batches * args.size, random.Random(args.seed)
    rows = doubted(rows, corpus.read_jsonl(args.doubts), want, args.parts, rng) if args.doubts else choose(rows, want, args.shares, rng)
    for n in range(args.batches):
        part = rows[n * args.size:(n + 1) * args.size]
        (out / f"batch-{n + 1}.txt").write_text("\n".join(map(block, part)), encoding="utf-8")
    print(f"{len(rows)} passages in {args.batches} batches")


if __name__ == "__main__":
    main()
