"""Reads every Atom feed of a built site as a stranger would.

    python atom.py SITE

The XML is read strictly, the structure by RFC 4287 itself, then by an independent feed reader. Exit 1: violations.
"""

import datetime as dt
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

import feedparser

ATOM = "{http://www.w3.org/2005/Atom}"
XML = "{http://www.w3.org/XML/1998/namespace}"
FEED = {"author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle", "title",
        "updated", "entry"}
ENTRY = {"author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary",
         "title", "updated"}
ONCE = {"generator", "id", "rights", "summary", "title", "updated"}
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:\S+")


def check_node(node, allowed, complain) -> None:
    """What RFC 4287, 4.1 asks of a feed or an entry."""
    names = [child.tag.removeprefix(ATOM) for child in node]
    for name in set(names) - allowed:
        complain(f"{name} does not belong here")
    for name in ("id", "title", "updated"):
        if names.count(name) != 1:
            complain(f"{names.count(name)} {name}")
    for name in ONCE:
        if names.count(name) > 1:
            complain(f"{names.count(name)} {name}")
    moment = node.findtext(ATOM + "updated") or ""
    if not MOMENT.fullmatch(moment):
        complain(f"updated is no moment of RFC 3339: {moment}")
    if not TAG.fullmatch(node.findtext(ATOM + "id") or ""):
        complain(f"id: {node.findtext(ATOM + 'id')}")
    if not (node.findtext(ATOM + "title") or "").strip():
        complain("an empty title")
    alternate = [link for link in node.findall(ATOM + "link") if link.get("rel", "alternate") == "alternate"]
    if len(alternate) != 1:
        complain(f"{len(alternate)} links to a page")
    for link in node.findall(ATOM + "link"):
        if not re.match(r"https?://[^/ ]+/\S*$", link.get("href", "")):
            complain(f"link to {link.get('href')}")
    for category in node.findall(ATOM + "category"):
        if not category.get("term"):
            complain("a category without term")


def check_pages(node, site, base, complain) -> None:
    """Each page that a feed leads to is there."""
    for link in node.iter(ATOM + "link"):
        path = link.get("href").removeprefix(base)
        file = site / path.lstrip("/")
        if not (file / "index.html" if path.endswith("/") else file).is_file():
            complain(f"{path} is not there")


def check_feed(path, site) -> list[str]:
    problems = []
    complain = problems.append
    raw = path.read_bytes()
    root = ET.fromstring(raw)
    if root.tag != ATOM + "feed" or not root.get(XML + "lang"):
        complain("no feed with a language")
    check_node(root, FEED, complain)
    if not root.findtext(f"{ATOM}author/{ATOM}name"):
        complain("nobody wrote it")
    here = [link.get("href") for link in root.findall(ATOM + "link") if link.get("rel") == "self"]
    relative = path.relative_to(site).as_posix()
    if len(here) != 1 or not here[0].endswith("/" + relative):
        complain(f"it says it is at {here}")
        return problems
    entries = root.findall(ATOM + "entry")
    for entry in entries:
        check_node(entry, ENTRY, complain)
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    if len(set(ids)) != len(ids):
        complain("one id twice")
    moments = [entry.findtext(ATOM + "updated") for entry in entries]
    if moments != sorted(moments, reverse=True) or (moments and root.findtext(ATOM + "updated") != moments[0]):
        complain("not in the order of changes")
    check_pages(root, site, here[0].removesuffix("/" + relative), complain)
    read = feedparser.parse(raw)
    if read.bozo or read.version != "atom10" or len(read.entries) != len(entries):
        complain(f"a feed reader stumbles: {read.get('bozo_exception')}")
    for one, entry in zip(entries, read.entries):
        if entry.title_detail.type != "text/plain" or entry.id != one.findtext(ATOM + "id"):
            complain(f"a feed reader sees another entry than {one.findtext(ATOM + 'id')}")
        if dt.datetime(*entry.updated_parsed[:6], tzinfo=dt.timezone.utc) != dt.datetime.fromisoformat(
            one.findtext(ATOM + "updated")
        ):
            complain(f"a feed reader sees another day than {one.findtext(ATOM + 'updated')}")
    return problems


def main() -> int:
    site = pathlib.Path(sys.argv[1])
    feeds = sorted(site.rglob("*.atom"))
    bad = 0
    for path in feeds:
        for problem in check_feed(path, site):
            print(f"{path.relative_to(site)}: {problem}")
            bad += 1
    home = (site / "index.html").read_text()
    if 'type="application/atom+xml"' not in home:
        print("home does not name its Atom feed")
        bad += 1
    print(f"{len(feeds)} Atom feeds, {bad} violations")
    return 1 if bad or not feeds else 0


if __name__ == "__main__":
    sys.exit(main())
