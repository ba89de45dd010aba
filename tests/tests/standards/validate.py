"""Validates every PDF of a folder against PDF/A-2a and PDF/UA-1; writes the rules that each fails, as JSON."""

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


found = {
    path.stem: {name: failed(path, profile) for name, profile in PROFILES.items()}
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.pdf"))
}
json.dump(found, sys.stdout, ensure_ascii=False)
