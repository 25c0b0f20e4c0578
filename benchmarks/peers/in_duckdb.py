"""Runs in_duckdb.sql. Usage: python3 in_duckdb.py EXPORTS OUTPUT"""

import os
import pathlib
import sys

import duckdb

script = pathlib.Path(__file__).with_suffix(".sql").read_text()
exports, output = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
output.mkdir(parents=True, exist_ok=True)
os.chdir(output)

connection = duckdb.connect(config={"threads": 2})
connection.execute(f"SET VARIABLE exports = '{exports}'")
connection.execute(script)
