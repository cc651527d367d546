"""Makes `offices.tsv.zst`, who held which public office when, from the tables named in SOURCES.md.

    python offices.py --shared ../../../shared/world --out ..

One office a line: `person wikidata aliases code from to role`.
"""

import argparse
import re
from collections import defaultdict
from pathlib import Path

import zstandard

from places import fold, rows

# The first that matches says which sectors an office counts to.
SECTORS = [
    (r"\b(minister|secretary) (of|for) (\w+ )?defen[cs]e|defen[cs]e minister|minister of (the )?armed forces|minister of war", "GOV MIL"),
    (r"\b(general staff|chief of (the )?(army|air|naval|defen[cs]e|navy)|commander|armed forces|air force|navy|joint chiefs)\b", "MIL"),
    (r"\b(intelligence|secret service|security service|mossad|shin bet|cia\b|fsb\b)", "SPY"),
    (r"\bpolice\b", "COP"),
    (r"\b(supreme court|chief justice|justice of|constitutional court|court of|judge|procurator|prosecutor|associate justice)\b", "JUD"),
    (r"\b(speaker|president of the (senate|national assembly|chamber|parliament|congress|house)|majority leader|minority leader|member of|chairman of the (state duma|federation council|standing committee))", "LEG"),
    (r"\bleader of the opposition|opposition leader\b", "OPP"),
    (r"\b(party|politburo) ?(leader|chair\w*|secretary)?$", "PTY"),
]
# Rows that come from lists of members of a parliament carry the list's name as their position.
IS_OFFICE = re.compile(r"minister|president|governor|ambassador|secretary|chief|commander|director|justice|judge|mayor|attorney|prosecutor|premier|chancellor|"
                       r"representative to|king|queen|emir|sultan|prince|speaker|leader|commissioner|envoy|head of|chair", re.I)
NO_COUNTRY = {"INT": "-", "EUE": "-"}
REAL = {"AZE-NK": "AZE", "GEO-AB": "GEO", "GEO-SO": "GEO", "UKR-DPR": "UKR", "UKR-LPR": "UKR", "SOM-SL": "SOM", "MDA-TN": "MDA", "IRQ-KR": "IRQ",
        "GBR-SCT": "GBR", "GBR-NIR": "GBR", "ESP-CT": "ESP", "PSE-WB": "PSE", "PSE-GZ": "PSE"}
PARTICLES = set("al el ul de da do dos das di del della du la le las los van von der den zu bin bint ibn abu ould ag y e of and the ben st san".split())
SEATS = {"GBR", "FRA", "NLD", "DNK", "USA"}
FIRST_YEAR = "1995"


def sectors(position, country):
    low = position.lower()
    if country == "EUE":
        return "EUR IGO"
    if country == "INT":
        return "UNO IGO" if "united nations" in low or low in ("secretary-general", "deputy secretary-general") else "IGO"
    return next((code for pattern, code in SECTORS if re.search(pattern, low)), "GOV")


def country_of(row, countries):
    """The country of an office; one list has the defence ministers of another country among its own."""
    named = re.search(r"\b(?:Minister|President|Premier) of (?:the )?([A-Z].*)$", row["position"])
    return countries.get(named[1], row["country_iso3"]) if named else row["country_iso3"]


def office_rows(path, countries):
    kept = [row for row in rows(path) if row["source"].endswith(("holders21", "current")) or IS_OFFICE.search(row["position"])]
    starts = defaultdict(list)
    for row in kept:
        starts[row["country_iso3"], row["position"]].append(row["start"])
    for row in kept:
        end = row["end"]
        if not end and row["status"] == "open":
            # "Open" means that nobody wrote an end down. A successor's start is one; without it the office may be long over.
            later = [start for start in starts[row["country_iso3"], row["position"]] if start > row["start"] and row["start"]]
            end = min(later) if later else (row["start"] or "0000")
        country = country_of(row, countries)
        yield row["person"], row["qid"], country, sectors(row["position"], country), row["start"], end, row["position"]


def legislator_rows(path):
    for row in rows(path):
        if row["country_iso3"] != "INT":
            yield row["person"], row["qid"], row["country_iso3"], "LEG", row["start"], row["end"], row["position"]


def is_name(person):
    """Whether it is a name and no sentence: what is written small in names are particles."""
    small = [word for word in person.split() if word[:1].islower() and "-" not in word and "'" not in word]
    return all(word in PARTICLES for word in small)


def leader_rows(path):
    kept = [row for row in rows(path) if row["person"] and row["title"] and is_name(row["person"])]
    # A monarch or president over many territories is coded for the state, not for each of them.
    lands = defaultdict(set)
    for row in kept:
        lands[fold(row["person"])].add(row["country_iso3"])
    kept = [row for row in kept if len(lands[fold(row["person"])]) < 4 or row["country_iso3"] in SEATS]
    since = defaultdict(set)
    for row in kept:
        since[row["country_iso3"], row["role"]].add(row["since"])
    for row in kept:
        later = [start for start in since[row["country_iso3"], row["role"]] if start and row["since"] and start > row["since"]]
        end = min([*later, row["gone_by"]]) if row["gone_by"] and later else row["gone_by"]
        if "deputy" in row["role"] or "vice" in row["role"]:
            end = row["gone_by"]
        yield row["person"], "", row["country_iso3"], "GOV", row["since"] or row["first_seen"], end, row["title"], row["also_spelled"]


class People:
    def __init__(self, bio):
        self.name_of, self.alias_of = {}, defaultdict(dict)
        for row in rows(bio):
            self.name_of[row["qid"]] = row["name"]
            title = re.sub(r" \(.*\)$", "", row["enwiki_title"])
            if title and fold(title) != fold(row["name"]):
                self.alias_of[row["qid"]][title] = None
        self.offices = defaultdict(dict)
        self.same = {}
        self.alike = {}

    def add(self, person, qid, country, code, start, end, role, also=""):
        if end and end < FIRST_YEAR:
            return
        country = NO_COUNTRY.get(country, REAL.get(country, country.split("-")[0]))
        start, end = (date if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date) else date[:4] if date.endswith("s") and kind == "end" else "" for date, kind in ((start, "start"), (end, "end")))
        words = fold(person).split(" ")
        # "Benyamin" and "Benjamin Netanyahu": the Factbook spells names its own way, and has nobody but the highest.
        alike = (country, words[0][:1], words[-1])
        key = qid or self.same.get((country, fold(person))) or self.alike.get(alike) or f"{person}@{country}"
        if code != "LEG":
            self.alike.setdefault(alike, key)
        name = self.name_of.setdefault(key, person)
        for other in [person, *also.split("|")]:
            if other and fold(other) != fold(name):
                self.alias_of[key][other] = None
        self.same.setdefault((country, fold(person)), key)
        self.offices[key].setdefault((country, code, role), []).append((start, end))

    def lines(self):
        for key in sorted(self.offices):
            qid = key if re.fullmatch(r"Q\d+", key) else ""
            aliases = "|".join(self.alias_of[key])
            for (country, code, role), terms in self.offices[key].items():
                for start, end in merged(terms):
                    yield [self.name_of[key], qid, aliases, f"{country} {code}", start, end, role]
                    aliases = ""


def merged(terms):
    """Terms that follow on one another are one: members of parliament have one for each election."""
    out = []
    for start, end in sorted(set(terms)):
        if out and out[-1][1] and start and start[:4] <= str(int(out[-1][1][:4] or 0) + 1) and start >= out[-1][1][: len(start)]:
            out[-1] = (out[-1][0], end)
        elif out and (not out[-1][1] or (end and end <= out[-1][1])):
            continue
        else:
            out.append((start, end))
    return out


def main():
    args = argparse.ArgumentParser()
    args.add_argument("--shared", type=Path, required=True)
    args.add_argument("--out", type=Path, required=True)
    args = args.parse_args()
    people = People(args.shared / "people_bio.tsv")
    countries = {name: row["iso3"] for row in rows(args.out / "countries.tsv") for name in [row["name"], *row["aliases"].split("|")] if name}
    for row in [*office_rows(args.shared / "offices.tsv", countries), *legislator_rows(args.shared / "legislators.tsv.xz"), *leader_rows(args.shared / "leaders_factbook.tsv")]:
        people.add(*row)
    lines = list(people.lines())
    header = "person wikidata aliases code from to role".split()
    data = "".join("\t".join(cells) + "\n" for cells in [header, *lines]).encode()
    path = args.out / "offices.tsv.zst"
    path.write_bytes(zstandard.ZstdCompressor(level=22).compress(data))
    print(f"{path}: {len(people.offices)} people, {len(lines)} offices, {len(data)} bytes, {path.stat().st_size} compressed")


if __name__ == "__main__":
    main()
