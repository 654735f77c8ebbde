#!/usr/bin/env python3
"""Checks that docs/capabilities.md has every row S-001 to S-237 exactly once."""
import pathlib
import re
import sys

text = (pathlib.Path(__file__).resolve().parents[1] / "docs/capabilities.md").read_text()
ids = re.findall(r"^\| (S-\d{3}) \|", text, re.M)
missing = [f"S-{n:03}" for n in range(1, 238) if f"S-{n:03}" not in ids]
twice = sorted({i for i in ids if ids.count(i) > 1})
if missing or twice:
    sys.exit(f"missing {missing}, twice {twice}")
print(f"{len(ids)} capabilities listed")
