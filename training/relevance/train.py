"""Trains the relevance filter, chooses its threshold, writes it and prints what it does.

    python -m relevance.train CORPUS OUT [REFERENCE]

Run in `training`. OUT is crates/relevance/data/relevance.bin; REFERENCE, crates/relevance/tests/reference.jsonl, gets scores for the parity test.
One thread, fixed seeds: the same corpus gives the same bytes.
"""
import json
import pathlib
import sys

import numpy as np

from . import crossed, data, examples, features, fit, measure, model

HERE = pathlib.Path(__file__).parent
# The share of relevant passages, and of Portal and VOA passages joined, of the tune slice that the threshold must keep.
KEPT = 0.99
# The share of real whole articles that it must keep, scored by filters that have not seen their stories. They are the harder ones: their leads are
# about one thing and mention another.
KEPT_WHOLE = 0.98


def scores(filter, rows):
    return fit.predict(filter.weights.astype(np.float64) * filter.scale, filter.bias, rows)


def choose(filter, parts, whole):
    """The highest threshold that keeps what must be kept of passages, of joined passages and of real articles."""
    crossed_scores = crossed.out_of_fold(parts, whole)
    cuts = [cut(scores(filter, fit.Rows.of_examples([e for e in items if e.label > 0.5])), KEPT) for items in (parts.tune, parts.tune_articles)]
    cuts.append(cut([crossed_scores[e.id] for e in whole if e.label > 0.5], KEPT_WHOLE))
    print("thresholds: passages {:.4f}, joined {:.4f}, whole articles {:.4f}".format(*cuts))
    return float(np.float32(min(cuts)))


def cut(values, share):
    """A threshold that keeps at least `share` of the values."""
    values = np.sort(values)
    return float(values[int((1 - share) * len(values))])


def reference(filter):
    """Scores of texts of every kind, some of them odd, for the parity test."""
    odd = [(None, ""), ("", "..."), (None, "war"), ("Ωδή στη χαρά", "Ελλάδα και Τουρκία, ΑΘΗΝΑ"), (None, "北京 「会谈」 开始 12,5"), ("İstanbul’da", "ÇATIŞMA “Ìàé” × ÷"),
           (None, "a" * 3000), ("x " * 500, "attack " * 900), (None, "\u0000\ufffd\U0001f600 naïve\u00a0coöperation\u2014U.S.-led")]
    own = [(e.title, e.text) for e in examples.written(HERE / "written.tsv")[::4]]
    news = [(e.title, e.text) for e in examples.ours(HERE.parent / "data/written-1.jsonl")[::40]]
    return [{"title": title, "text": text, "score": filter.score(title, text)} for title, text in odd + own + news]


def main():
    corpus, out = data.Corpus(sys.argv[1], HERE.parent / "data"), pathlib.Path(sys.argv[2])
    parts = examples.slices(corpus, HERE)
    print({name: len(part) for name, part in vars(parts).items()})
    filter = model.quantised(*fit.fit(fit.Rows.of_examples(parts.train), fit.Settings(1 << features.BITS)))
    filter.threshold = choose(filter, parts, examples.articles(corpus, corpus.annotated(), is_dev=False))
    out.write_bytes(filter.to_bytes())
    measure.report(filter, parts)
    if len(sys.argv) > 3:
        lines = "\n".join(json.dumps(line, ensure_ascii=False) for line in reference(filter))
        pathlib.Path(sys.argv[3]).write_text(lines + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
