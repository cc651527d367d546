"""How much of real whole articles is kept and dropped, for several thresholds: four folds by story, nothing of dev.

    python -m relevance.crossed CORPUS

A story is a document of Wikinews or a topic of ECB+, whose twenty or so documents tell the same event and must not be parted. What counts as a relevant
article is told in three ways, since one aside in a lead ("the final was played days after the bombing") is enough for the first.
"""
import dataclasses
import pathlib
import sys

from . import data, examples, features, fit, measure, model

FOLDS = 4
THRESHOLDS = (0.05, 0.1, 0.123, 0.15, 0.2, 0.25, 0.3, 0.318)


def story(example):
    return example.id.split("_")[0] if example.source == "ecb" else data.document_of(example.id)


def fold(example):
    return int(data.share_of("fold " + story(example)) * FOLDS)


def definitions(corpus, annotated, whole):
    """Relevant articles by a frame anywhere in the lead, by two passages with frames, and by a frame in the first passage."""
    marks = {e.id: e for e in annotated}
    texts = examples.newswire(corpus, is_dev=False)
    some, several, first = set(), set(), set()
    for e in (e for e in whole if e.label):
        passages = texts[data.document_of(e.id)]
        labels = [marks[id].label for id, text in passages if id in marks and e.text.find(text) < 900]
        some.add(e.id)
        if sum(labels) >= 2:
            several.add(e.id)
        if passages[0][0] in marks and marks[passages[0][0]].label:
            first.add(e.id)
    return {"a frame in the lead": some, "two passages with frames": several, "a frame in the first passage": first}


def out_of_fold(parts, whole):
    """The score of each whole article by a filter that has seen nothing of its story, by id."""
    pool = parts.train + [dataclasses.replace(e, weight=2.0 if e.label else 0.5) for e in parts.tune]
    scores = {}
    for at in range(FOLDS):
        rows = fit.Rows.of_examples([e for e in pool if e.source not in ("ecb", "wikinews") or fold(e) != at])
        filter = model.quantised(*fit.fit(rows, fit.Settings(1 << features.BITS)))
        scores |= {e.id: filter.score(e.title, e.text) for e in whole if fold(e) == at}
    return scores


def main():
    here = pathlib.Path(__file__).parent
    corpus = data.Corpus(sys.argv[1], here.parent / "data")
    annotated, parts = corpus.annotated(), examples.slices(corpus, here)
    whole = examples.articles(corpus, annotated, is_dev=False)
    scores = out_of_fold(parts, whole)
    kinds = definitions(corpus, annotated, whole)
    for threshold in THRESHOLDS:
        print(f"threshold {threshold}")
        for name, ids in kinds.items():
            print(measure.line(f"  kept: {name}", [scores[id] >= threshold for id in sorted(ids)]))
        print(measure.line("  dropped: no frame in the lead", [scores[e.id] < threshold for e in whole if not e.label]))


if __name__ == "__main__":
    main()
