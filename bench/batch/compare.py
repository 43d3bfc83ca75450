"""Checks that another tool's scores are those of Shorewise, as far as one decimal shows: of the first million rows."""
import csv
import itertools
import sys

with open(sys.argv[1], encoding="utf-8") as ours, open(sys.argv[2], encoding="utf-8") as theirs:
    rows = 0
    cells = 0
    for own, other in itertools.islice(zip(csv.DictReader(ours), csv.DictReader(theirs)), 1_000_000):
        rows += 1
        for name, value in other.items():
            if name + "_low" in own:
                cells += 1
                if abs(float(own[name + "_low"]) - float(value)) > 0.1:
                    sys.exit(f"row {rows}: {name} is {own[name + '_low']} here, {value} there")
    print(f"  same scores: {cells} in {rows} rows")
