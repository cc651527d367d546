"""Makes `groups.tsv.zst`, parties and armed groups, from the tables named in SOURCES.md.

    python groups.py --shared ../../../shared/world --out ..

One group a line: `name aliases code from to`.
"""

import argparse
import re
from collections import defaultdict
from pathlib import Path

import zstandard

from places import fold, is_latin, rows

# Names that say nothing by themselves, or stand for something else.
TOO_PLAIN = set("independent independents other none democrats liberals conservatives greens socialists communists opposition government alliance civilians people".split())


class Groups:
    def __init__(self):
        self.rows = {}
        self.aliases = defaultdict(dict)

    def add(self, name, aliases, country, sectors, start="", end=""):
        name = re.sub(r"\s*[\[(].*$", "", name).strip(" .;:'\"")
        key = (fold(name), country)
        if len(key[0]) < 3 or key[0] in TOO_PLAIN or not is_latin(name) or len(name) > 80 or len(name.split()) > 9:
            return
        self.rows.setdefault(key, [name, f"{country} {sectors}", start, end])
        for alias in aliases:
            alias = re.sub(r"\s*[\[(].*$", "", alias).strip(" .;:'\"")
            if len(fold(alias)) > 1 and fold(alias) not in TOO_PLAIN and is_latin(alias) and len(alias) < 60 and fold(alias) != key[0]:
                self.aliases[key][alias] = None

    def lines(self):
        for key in sorted(self.rows):
            name, code, start, end = self.rows[key]
            yield [name, "|".join(self.aliases[key]), code, start, end]


def parties(groups, world):
    for row in rows(world / "parties.tsv"):
        if len(row["country_iso3"]) == 3 and not (row["dissolved"].isdigit() and int(row["dissolved"]) < 1995):
            groups.add(row["name"], [row["short"], *row["other_names"].split("|"), row["native"]], row["country_iso3"], "PTY")
    for row in rows(world / "parties_factbook.tsv"):
        if len(row["country_iso3"]) == 3:
            groups.add(row["party"], [row["acronym"]], row["country_iso3"], "PTY")


def armed(groups, world, country_of):
    for row in rows(world / "armed_groups.tsv"):
        places = row["locations"].split(", ")
        country = country_of.get(fold(places[0])) if len(places) == 1 else None
        years = [int(year) for year in re.findall(r"\d{4}", row["active_years"])]
        if country is None or "Government of" in row["name"] or not years or max(years) < 1995 or "," in row["name"]:
            continue
        sectors = "REB" if "non-state" not in row["conflict_types"] else "UAF"
        groups.add(row["full_name"] or row["name"], [row["name"], *re.split(r", ", row["native_name"])], country, sectors)


def main():
    args = argparse.ArgumentParser()
    args.add_argument("--shared", type=Path, required=True)
    args.add_argument("--out", type=Path, required=True)
    args = args.parse_args()
    country_of = {}
    for row in rows(args.out / "countries.tsv"):
        for name in [row["name"], *row["aliases"].split("|")]:
            country_of[fold(name)] = row["iso3"]
    groups = Groups()
    armed(groups, args.shared, country_of)
    parties(groups, args.shared)
    lines = list(groups.lines())
    data = "".join("\t".join(cells) + "\n" for cells in ["name aliases code from to".split(), *lines]).encode()
    path = args.out / "groups.tsv.zst"
    path.write_bytes(zstandard.ZstdCompressor(level=22).compress(data))
    print(f"{path}: {len(lines)} groups, {len(data)} bytes, {path.stat().st_size} compressed")


if __name__ == "__main__":
    main()
