"""Reads tables of a folder as the note beside them says, and says what was read.

python read_back.py FOLDER: every CSV file, and the sheet of the one workbook that has its name. Answers with JSON: of
each table its rows, the cells that pandas takes for missing when told and when not told, how often the code `NA` stands
in it, the sums of its columns of counts, and whether the sheet says the same.
"""

import json
import pathlib
import sys

import pandas

folder = pathlib.Path(sys.argv[1])
(workbook,) = folder.glob("*.xlsx")
sheets = pandas.read_excel(workbook, sheet_name=None, keep_default_na=False)
answer = {}
for path in sorted(folder.glob("*.csv")):
    values = pandas.read_csv(path, encoding="utf-8-sig", keep_default_na=False)
    guessed = pandas.read_csv(path, encoding="utf-8-sig")
    # One name may be the end of another.
    sheet = sheets[max((name for name in sheets if path.stem.endswith(f"-{name}")), key=len)]
    answer[path.name] = {
        "rows": len(values),
        "missing": int(values.isna().sum().sum()),
        "lost": int(guessed.isna().sum().sum()),
        "na": int((values.astype(str) == "NA").sum().sum()),
        "sums": {name: int(values[name].sum()) for name in values.select_dtypes("number").columns if name != "year"},
        "same": bool(values.astype(str).equals(sheet.astype(str))),
    }
json.dump(answer, sys.stdout)
