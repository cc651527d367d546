"""Opens the files that tests/consumers.rs wrote with pandas, polars and pyarrow, and checks columns, types and row counts.

    python consumers.py DIR

Needs pandas, polars and pyarrow from PyPI. Every file was written from two copies of the record in tests/common/mod.rs.
"""

import sys
from pathlib import Path

import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

ROWS = {"events": 6, "statements": 4, "positions": 2, "articles": 2, "entities": 8}
COLUMNS = {"events": 45, "statements": 17, "positions": 21, "articles": 21, "entities": 20}
# Types that are not plain text, by table; everything else is a string.
LISTS = {
    "events": ["outlets", "contexts", "places"]
    + [f"{side}{part}" for side in ("actor", "recipient") for part in ("s", "_names", "_codes", "_entities", "_wikidata")],
    "statements": ["speakers", "speaker_names", "speaker_entities", "speaker_wikidata", "content"],
    "positions": ["holders", "holder_names", "holder_entities", "holder_wikidata", "objects", "agreements", "agreement_names", "agreement_kinds"],
    "articles": ["notes"],
    "entities": ["code_countries", "code_sectors", "code_roles", "code_from", "code_to"],
}
TYPES = {
    "events": {
        "reports": pa.int64(), "is_human": pa.bool_(), "intensity": pa.float32(), "lat": pa.float64(), "lon": pa.float64(),
        "geonames": pa.int64(), "trigger_start": pa.int64(), "trigger_end": pa.int64(), "score": pa.float32(),
    },
    "statements": {"trigger_start": pa.int64(), "trigger_end": pa.int64(), "score": pa.float32()},
    "positions": {"trigger_start": pa.int64(), "trigger_end": pa.int64(), "score": pa.float32()},
    "articles": {"events": pa.int64(), "statements": pa.int64(), "positions": pa.int64()},
    "entities": {"private_person": pa.bool_(), "lat": pa.float64(), "lon": pa.float64(), "geonames": pa.int64(), "mentions": pa.int64()},
}
ACLED = (
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 "
    "inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source "
    "source_scale notes fatalities tags timestamp"
).split()


def same(what, found, expected):
    assert found == expected, f"{what}: found {found!r}, expected {expected!r}"


def expected_type(table, name):
    if name in LISTS[table]:
        return "list"
    return TYPES[table].get(name, pa.string())


def check_parquet(path, table):
    read = pq.read_table(path)
    same(f"{table} rows", read.num_rows, ROWS[table])
    same(f"{table} columns", read.num_columns, COLUMNS[table])
    for field in read.schema:
        expected = expected_type(table, field.name)
        if expected == "list":
            assert pa.types.is_list(field.type) and field.type.value_type == pa.string(), f"{table}.{field.name}: {field.type}"
        else:
            same(f"{table}.{field.name}", field.type, expected)
    same(f"{table} of", pq.read_metadata(path).metadata[b"rapporteur.table"], table.encode())

    frame = pl.read_parquet(path)
    same(f"{table} in polars", frame.shape, (ROWS[table], COLUMNS[table]))
    for name in LISTS[table]:
        same(f"{table}.{name} in polars", frame.schema[name], pl.List(pl.String))
    same(f"{table} in pandas", pd.read_parquet(path).shape, (ROWS[table], COLUMNS[table]))
    return read


def check_csv(path, table, parquet):
    frame = pd.read_csv(path)
    same(f"{table} rows of csv", frame.shape, (ROWS[table], COLUMNS[table]))
    same(f"{table} header of csv", list(frame.columns), parquet.column_names)
    for name in TYPES[table]:
        kind = frame[name].dtype.kind
        assert kind in "iufb", f"{table}.{name} in pandas: {kind}"
    frame = pl.read_csv(path, infer_schema_length=None)
    same(f"{table} csv in polars", (frame.shape, frame.columns), ((ROWS[table], COLUMNS[table]), parquet.column_names))


def check_shapes(folder):
    polecat = pd.read_csv(folder / "events.polecat", sep="\t", quoting=3)
    same("polecat", polecat.shape, (4, 40))
    same("polecat numbers", [polecat[name].dtype.kind for name in ("Intensity", "Latitude", "Longitude")], ["f"] * 3)
    pd.to_datetime(polecat["Event Date"].dropna(), format="%Y-%m-%d")

    acled = pd.read_csv(folder / "events.acled")
    same("acled", (len(acled), list(acled.columns)), (4, ACLED))
    same("acled numbers", [acled[name].dtype.kind for name in ("year", "iso", "latitude", "longitude", "geo_precision")], list("iiffi"))

    gdelt = pd.read_csv(folder / "events.gdelt", sep="\t", header=None, quoting=3, dtype={26: str, 27: str, 28: str})
    same("gdelt", gdelt.shape, (4, 61))
    same("gdelt ids", gdelt[0].dtype.kind, "i")
    same("gdelt codes", list(gdelt[26]), ["195", "193"] * 2)
    same("gdelt dates", gdelt[1].dropna().astype(int).unique().tolist(), [20200705])
    same("gdelt in polars", pl.read_csv(folder / "events.gdelt", separator="\t", has_header=False, quote_char=None).shape, (4, 61))


def main(folder):
    for table in ROWS:
        check_csv(folder / f"{table}.csv", table, check_parquet(folder / f"{table}.parquet", table))
    check_shapes(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
