"""The same passage told otherwise, its annotation moved along, so that the reader learns by heart neither names nor capitals.

Countries: a passage's countries change places with other countries, or with invented ones, consistently within the passage: name for name, adjective for
adjective, capital for capital. What happened to whom must then be read from the words around the names (entity replacement). Capitals: some passages are set as headlines, or in small letters.
"""
import csv
import dataclasses
import pathlib
import re

FORMS = ("name", "people", "plural", "capital")
INVENTED_SHARE = 0.25
ONSETS = ["B", "D", "K", "M", "N", "R", "S", "T", "V", "Z", "Br", "Dr", "Kal", "Mor", "Qar", "Sel", "Tor", "Vel", "Zan"]
MIDDLES = ["a", "e", "o", "ali", "ara", "ero", "ila", "ond", "ura", "end", "ast", "ov"]


def read_countries(table):
    """`{form: word}` of each country whose people have a name of their own."""
    out = []
    with open(table, encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            peoples = (row["peoples"] or "").split("|")
            people, plural = peoples[0], next((p for p in peoples if p == peoples[0] + "s"), "")
            if people and row["capitals"] and people != row["name"]:
                out.append(dict(zip(FORMS, (row["name"], people, plural, row["capitals"].split("|")[0]))))
    return out


def invented(rng):
    stem = rng.choice(ONSETS) + rng.choice(MIDDLES) + rng.choice("lmnrstv")
    capital = rng.choice(ONSETS) + rng.choice(MIDDLES) + rng.choice(["grad", "ton", "abad", "ville", "mar", "ek"])
    return dict(zip(FORMS, (stem + "ia", stem + "ian", stem + "ians", capital)))


class Swap:
    def __init__(self, table=pathlib.Path(__file__).parents[2] / "world/countries.tsv"):
        self.countries = read_countries(table)
        self.forms = {}
        for i, country in enumerate(self.countries):
            for form in FORMS:
                if country[form]:
                    self.forms.setdefault(country[form], (i, form))
        longest = sorted(self.forms, key=len, reverse=True)
        self.pattern = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, longest)) + r")(?![\w-])")

    def of(self, passage, rng):
        """`passage` with its countries exchanged, or itself where it names none."""
        chosen, edits = {}, []
        for match in self.pattern.finditer(passage.text):
            i, form = self.forms[match[1]]
            if i not in chosen:
                chosen[i] = invented(rng) if rng.random() < INVENTED_SHARE else rng.choice(self.countries)
            word = chosen[i][form] or chosen[i]["people"]
            edits.append((match.start(), match.end(), word))
        return edited(passage, edits) if edits else passage


def recased(passage, rng):
    """`passage` as a headline would be set, or in small letters, where that keeps its length."""
    text = passage.text.lower() if rng.random() < 0.4 else re.sub(r"\b[a-z](?=\w{3})", lambda m: m[0].upper(), passage.text)
    return dataclasses.replace(passage, text=text) if len(text) == len(passage.text) else passage


class Variation:
    """Of every passage now and then another version."""

    def __init__(self, countries, cases):
        self.countries, self.cases, self.swap = countries, cases, Swap()

    def of(self, passage, rng):
        if rng.random() < self.countries:
            passage = self.swap.of(passage, rng)
        return recased(passage, rng) if rng.random() < self.cases else passage


def edited(passage, edits):
    """`passage` with each `(start, end, words)` put in place of what stood there."""
    pieces, at = [], 0
    for start, end, words in edits:
        pieces += [passage.text[at:start], words]
        at = end
    text = "".join(pieces) + passage.text[at:]

    def moved(offset, is_end):
        shift = 0
        for start, end, words in edits:
            if end <= offset:
                shift += len(words) - (end - start)
            elif start < offset:
                return start + shift + (len(words) if is_end else 0)
        return offset + shift

    def span(s):
        return [moved(s[0], False), moved(s[1], True)]

    def frame(f):
        return {k: span(v) if k == "trigger" else [span(s) for s in v] if isinstance(v, list) else v for k, v in f.items()}

    frames = None if passage.frames is None else [frame(f) for f in passage.frames]
    mentions = None if passage.mentions is None else [[m[0], *span(m[1:])] for m in passage.mentions]
    return dataclasses.replace(passage, text=text, frames=frames, mentions=mentions)
