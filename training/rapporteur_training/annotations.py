"""Turn checked annotation files into stand-off lines: `python -m rapporteur_training.annotations OUT.jsonl IN.jsonl ...`.

The input is what the annotation checker writes (`{"id", "text", "frames"}` a line). The output names passages by id, with offsets
only, so that no corpus text enters the project; passages written for it (`ours-...`) keep theirs. Quote marks at the ends of SAY contents are cut, as the codebook asks. Passages
without a frame but with a reporting verb are left out: some readers skipped statements there.
"""
import json
import re
import sys

from . import corpus

REPORTING = re.compile(r"\b(said|says|say|told|tells|according to|announce[ds]?|claim(s|ed)|stat(es|ed)|report(s|ed))\b", re.I)
EDGE_LEFT, EDGE_RIGHT = " \"'“”‘’`", " \"'“”‘’`.,;:!?"


def trim(text, span):
    start, end = span
    while start < end and text[start] in EDGE_LEFT:
        start += 1
    while end > start and text[end - 1] in EDGE_RIGHT:
        end -= 1
    return [start, end]


def convert(row):
    frames = [dict(f) for f in row["frames"]]
    for frame in frames:
        if frame["family"] == "say":
            frame["content"] = [trim(row["text"], span) for span in frame["content"]]
    text = {"text": row["text"]} if row["id"].startswith("ours-") else {}
    return {"id": row["id"], **text, "frames": frames}


def is_usable(row):
    return bool(row["frames"]) or not REPORTING.search(row["text"])


def main(out, *inputs):
    rows = {}
    for path in inputs:
        for row in corpus.read_jsonl(path):
            if is_usable(row):
                rows.setdefault(row["id"], convert(row))
    with open(out, "w", encoding="utf-8") as lines:
        for row in rows.values():
            lines.write(json.dumps(row, separators=(",", ":")) + "\n")
    print(f"{len(rows)} passages, {sum(len(r['frames']) for r in rows.values())} frames")


if __name__ == "__main__":
    main(*sys.argv[1:])
