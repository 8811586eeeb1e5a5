"""Texts made at random come back whole through an independent reader.

    python texts.py FOLDER

FOLDER holds `texts.ics`, and `texts.json` with what must be read: [summary, description] of each event.
"""

import json
import pathlib
import sys

import icalendar


def main() -> int:
    folder = pathlib.Path(sys.argv[1])
    expected = json.loads((folder / "texts.json").read_text())
    calendar = icalendar.Calendar.from_ical((folder / "texts.ics").read_bytes())
    read = [[str(event["SUMMARY"]), str(event["DESCRIPTION"])] for event in calendar.walk("VEVENT")]
    bad = [(number, *pair) for number, pair in enumerate(zip(expected, read)) if pair[0] != pair[1]]
    for number, wanted, got in bad[:5]:
        print(f"{number}: {wanted!r} is read as {got!r}")
    print(f"{2 * len(read)} texts, {len(bad)} events read otherwise")
    return 0 if len(read) == len(expected) >= 500 and not bad else 1


if __name__ == "__main__":
    sys.exit(main())
