"""Takes the tables of a plain SQLite file over into DuckDB, and times queries: the median of five rounds, in seconds.

python duckdb.py FILE QUERIES: QUERIES is a list in JSON.
"""

import csv
import json
import os
import sqlite3
import sys
import tempfile
import time

sys.path.pop(0)  # This file bears the name of the module.
import duckdb

NUMBERS = ("id", "application", "person", "assessment", "critical", "days")

plain, queries = sys.argv[1], json.loads(sys.argv[2])
source, db = sqlite3.connect(plain), duckdb.connect()
tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
for (table,) in source.execute(tables).fetchall():
    cursor = source.execute(f"SELECT * FROM {table}")
    kinds = [f"{column[0]} {'BIGINT' if column[0] in NUMBERS else 'VARCHAR'}" for column in cursor.description]
    db.execute(f"CREATE TABLE {table} ({', '.join(kinds)})")
    with tempfile.NamedTemporaryFile("w", suffix=".csv", delete=False, newline="") as file:
        csv.writer(file).writerows(cursor)
    db.execute(f"INSERT INTO {table} SELECT * FROM read_csv('{file.name}', header=false, all_varchar=true)")
    os.unlink(file.name)
times = []
for _ in range(5):
    begun = time.perf_counter()
    for query in queries:
        db.execute(query).fetchall()
    times.append(time.perf_counter() - begun)
print(sorted(times)[2])
