"""Reads every calendar feed of a built site as a stranger would.

    python check.py SITE --today 2026-11-24

The bytes are read by RFC 5545 itself (line ends, 75 octets, what an event must have), then by an independent library,
which also expands them. An event has the same bytes in every feed that holds it. Exit 0: nothing to say; 1: violations.
"""

import argparse
import datetime as dt
import pathlib
import re
import sys

import icalendar
import recurring_ical_events

LARGEST = 1_000_000
"""Bytes: larger feeds are refused by some calendar programs."""

UID = re.compile(r"^UID:(.+)$", re.M)
RECURRENCE = re.compile(r"^RECURRENCE-ID[^:]*:(.+)$", re.M)


def lines_of(raw: bytes, complain) -> list[str]:
    """The content lines, unfolded."""
    if raw.replace(b"\r\n", b"").count(b"\n") or raw.replace(b"\r\n", b"").count(b"\r"):
        complain("a line does not end with CRLF")
    if not raw.endswith(b"\r\n"):
        complain("the last line has no end")
    for line in raw.split(b"\r\n"):
        if len(line) > 75:
            complain(f"a line has {len(line)} octets: {line[:40]!r}")
        try:
            line.decode()
        except UnicodeDecodeError:
            complain(f"a character is cut by a fold: {line[:40]!r}")
    text = raw.decode(errors="replace")
    if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", text):
        complain("a control character")
    return text.replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")


def events_of(raw: bytes) -> dict[tuple[str, str], bytes]:
    """The bytes of each event by UID and recurrence."""
    found = {}
    for chunk in raw.split(b"BEGIN:VEVENT\r\n")[1:]:
        body = chunk.split(b"END:VEVENT\r\n")[0]
        text = body.decode().replace("\r\n ", "")
        text = text.replace("\r\n", "\n")
        recurrence = RECURRENCE.search(text)
        key = (UID.search(text).group(1), recurrence.group(1) if recurrence else "")
        if key in found:
            raise ValueError(f"two events {key}")
        found[key] = body
    return found


def check_event(event, complain) -> None:
    """What RFC 5545 and calendar programs ask of one event."""
    uid = event.get("UID", "?")
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY"):
        if name not in event:
            complain(f"{uid}: no {name}")
    for name in ("RDATE", "DURATION"):
        if name in event:
            complain(f"{uid}: {name} is read differently by different programs")
    rule = event.get("RRULE")
    if rule:
        for part in ("COUNT", "BYSETPOS"):
            if part in rule:
                complain(f"{uid}: {part} in a rule")
        until = rule.get("UNTIL")
        if until and isinstance(until[0], dt.datetime) and until[0].utcoffset() != dt.timedelta(0):
            complain(f"{uid}: UNTIL is not in UTC")
    start, end = event.get("DTSTART"), event.get("DTEND")
    if start and end and end.dt <= start.dt:
        complain(f"{uid}: ends before it starts")
    if "LOCATION" in event and "\n" in str(event["LOCATION"]):
        complain(f"{uid}: LOCATION has several lines")


def check_feed(path, seen, window) -> list[str]:
    problems = []
    raw = path.read_bytes()
    complain = problems.append
    if len(raw) > LARGEST:
        complain(f"{len(raw)} bytes")
    lines = lines_of(raw, complain)
    if lines[:2] != ["BEGIN:VCALENDAR", "VERSION:2.0"]:
        complain("does not begin with VCALENDAR, VERSION")
    try:
        calendar = icalendar.Calendar.from_ical(raw)
        for event in calendar.walk("VEVENT"):
            check_event(event, complain)
        list(recurring_ical_events.of(calendar).between(*window))
        language = path.suffixes[-2] if len(path.suffixes) > 1 else ""
        for key, body in events_of(raw).items():
            known, other = seen.setdefault((language, key), (body, path))
            if known != body:
                complain(f"{key[0]} differs from the same event in {other}")
    except ValueError as error:
        complain(str(error))
    return problems


def main() -> int:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("site", type=pathlib.Path)
    arguments.add_argument("--today", type=dt.date.fromisoformat, required=True)
    options = arguments.parse_args()
    window = (options.today - dt.timedelta(days=30), options.today + dt.timedelta(days=365))
    feeds = sorted(options.site.rglob("*.ics"))
    if not feeds:
        print("no feed at all")
        return 1
    seen: dict = {}
    bad = 0
    for path in feeds:
        for problem in check_feed(path, seen, window):
            print(f"{path.relative_to(options.site)}: {problem}")
            bad += 1
    print(f"{len(feeds)} feeds, {len(seen)} events, {bad} violations")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
