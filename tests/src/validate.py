"""Validates PDFs of a folder against PDF/A-2a and PDF/UA-1; writes the rules that each fails, as JSON.

Of the files in their order, those from the second argument on in steps of the third: several may share a folder.
"""

import json
import pathlib
import sys

import page

PROFILES = {"a": page.ValidationProfile.PDF_A_2A, "ua": page.ValidationProfile.PDF_UA_1}


def failed(path, profile):
    try:
        report = page.validate_pdf(str(path), profile=profile)
    except page.PageError as error:
        return [f"unreadable: {error}"]
    return sorted({f"{failure.rule_id}: {failure.message}" for failure in report.failures})


folder, start, step = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
found = {
    path.stem: {name: failed(path, profile) for name, profile in PROFILES.items()}
    for path in sorted(folder.glob("*.pdf"))[start::step]
}
json.dump(found, sys.stdout, ensure_ascii=False)
