"""Opens the folder of a complete run, and reads its tables as they are meant to be read.

An empty cell is hidden or has no value; it is never 0. Where counts are bands, a number is computed from their middles, and the
columns `..._least` and `..._greatest` say what the bands leave open.
"""

import json
import os
from pathlib import Path

import duckdb
import pandas as pd

HOME = Path(__file__).resolve().parent.parent


class Results:
    """The tables of one run, each by its name in SQL."""

    def __init__(self, folder):
        self.folder = Path(folder)
        manifest = self.folder / "manifest.json"
        if not manifest.is_file():
            raise FileNotFoundError(f"{self.folder} holds no manifest.json, so no complete run; ./outcomes demo makes one")
        self.manifest = json.loads(manifest.read_text(encoding="utf-8"))
        self.protocols = [protocol["id"] for protocol in self.manifest["protocols"]]
        self._database = duckdb.connect()
        for file in sorted((self.folder / "tables").glob("*.parquet")):
            path = file.as_posix().replace("'", "''")
            self._database.execute(f"CREATE VIEW \"{file.stem}\" AS SELECT * FROM read_parquet('{path}')")

    @classmethod
    def named(cls, variable, default):
        """Opens the folder that an environment variable names, or else the default."""
        return cls(os.environ.get(variable, HOME / default))

    def rows(self, query, **parameters):
        """Returns the rows of a query, with missing numbers as NaN."""
        return self._database.execute(query, parameters).df().convert_dtypes(dtype_backend="numpy_nullable").pipe(_plain)

    def everyone(self, table, protocol, course=("1", "first")):
        """Returns the rows that are about everyone: those of strata are the same people again."""
        return self.rows(
            f"SELECT * FROM \"{table}\" WHERE protocol_id = $protocol AND stratum = 'all' AND list_contains($course, course)",
            protocol=protocol,
            course=list(course),
        )

    def of_people(self):
        """Returns the names of the tables that are about people, and so may hide something."""
        return [table["name"] for table in self.manifest["tables"] if table["name"] != "definitions"]

    def is_exact(self, protocol):
        """Returns whether nothing of this protocol is protected: a curve then has every day on which anything happened."""
        return self._protocol(protocol)["min_cell"] == 0

    def is_banded(self, protocol):
        return not self.is_exact(protocol) and self._protocol(protocol)["disclosure_method"] == "bands"

    def _protocol(self, protocol):
        return next(used for used in self.manifest["protocols"] if used["id"] == protocol)


def _plain(rows):
    """Numbers as floating point, so that what is missing is NaN in every column alike."""
    for column in rows.columns:
        if pd.api.types.is_numeric_dtype(rows[column]) and not pd.api.types.is_bool_dtype(rows[column]):
            rows[column] = rows[column].astype("float64")
    return rows


def people(count, banded):
    """Returns a number of people in words."""
    if pd.isna(count):
        return "n hidden"
    return f"n about {count:,.0f}" if banded else f"n = {count:,.0f}"


def whole(count):
    """Returns a count as written under a figure; a dash where it is hidden."""
    return "–" if pd.isna(count) else f"{count:,.0f}"


def hidden(rows, column):
    """Returns how many cells of a column disclosure control hides."""
    if rows.empty:
        return 0
    names = rows["hidden_columns"].fillna("").str.split(",")
    return int((rows[column].isna() & rows["suppressed"].astype(bool) & names.map(lambda hid: column in hid)).sum())


def counts_at(day, curve, landmarks, patients, exact):
    """Returns how many are at risk after a day and how many had the event by it; NaN where no table tells it.

    `curve` are the rows of one group, whose counts are those between two days; `landmarks` its rows by day, at set days. The first
    row of a curve that is exact, or one that ends on the day, tells the counts; else the set days may.
    """
    if day == 0:
        return patients, 0
    told = landmarks.loc[day] if day in landmarks.index else {}
    after = curve[(curve["since_day"] <= day) & (curve["day"] > day)] if exact else curve[curve["since_day"] == day]
    through = curve[curve["day"] <= day]
    is_told = len(through) and (exact or through["day"].iloc[-1] == day)
    at_risk = after["at_risk"].iloc[0] if len(after) else told.get("at_risk_after", float("nan"))
    events = through["events"].sum(skipna=False) if is_told else told.get("events", float("nan"))
    return at_risk, events
