"""How far two readers agree: `python -m rapporteur_training.agreement FIRST.jsonl ... --second SECOND.jsonl`.

Scores the second reading of the passages that both have against the first, with the measures the model is scored by, so that both can be compared.
"""
import argparse
import json

from . import corpus, score


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("first", nargs="+", help="annotations, `{id, frames}` a line")
    p.add_argument("--second", required=True)
    return p.parse_args()


def frames_by_id(paths):
    return {row["id"]: row["frames"] for path in paths for row in corpus.read_jsonl(path)}


def main():
    args = arguments()
    first, second = frames_by_id(args.first), frames_by_id([args.second])
    both, agreed = sorted(first.keys() & second.keys()), score.Tally()
    for name in both:
        score.tally(first[name], second[name], agreed)
    print(f"{len(both)} passages, {sum(len(first[n]) for n in both)} and {sum(len(second[n]) for n in both)} frames")
    print(json.dumps(agreed.f1()))


if __name__ == "__main__":
    main()
