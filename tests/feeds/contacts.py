"""Reads every vCard of a site with an independent reader (vobject): python tests/feeds/contacts.py SITE"""

import re
import sys
from pathlib import Path

import vobject


def check(path: Path, fault) -> int:
    raw = path.read_bytes()
    text = raw.decode("utf-8")
    if any(len(line) > 75 for line in raw.split(b"\r\n")) or "\n" in text.replace("\r\n", ""):
        fault(path, "a line is longer than 75 octets or does not end in CRLF")
    uids = set()
    cards = list(vobject.readComponents(text))
    for card in cards:
        card.validate()
        if card.version.value != "3.0" or not card.fn.value.strip():
            fault(path, "version or name")
        if not hasattr(card, "tel") and not hasattr(card, "email"):
            fault(path, "nobody can be reached")
        for tel in getattr(card, "tel_list", []):
            if not re.fullmatch(r"\+\d{8,15}|\d{3,4}", tel.value):
                fault(path, f"number {tel.value}")
        for email in getattr(card, "email_list", []):
            if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[a-z]+", email.value):
                fault(path, f"address {email.value}")
        if not card.org.value[0] or not card.url.value.endswith("/"):
            fault(path, "organisation or page")
        uids.add(card.uid.value)
    if len(uids) != len(cards) or not cards:
        fault(path, "identifiers are not each once")
    # `x.vcf` is in the main language, `x.nl.vcf` in another, whose pages stand below its code.
    slug, *language = path.stem.split(".")
    home = path.parent.parent.joinpath(*language)
    if not any(home.glob(f"*/{slug}/index.html")):
        fault(path, "no page of this entry")
    return len(cards)


def main() -> int:
    site = Path(sys.argv[1])
    faults = []
    files = sorted((site / "vcf").glob("*.vcf"))
    count = sum(check(path, lambda path, why: faults.append(f"{path.name}: {why}")) for path in files)
    # A sensitive entry has none: its page says that no device should keep it.
    for path in files:
        for page in site.glob(f"*/{path.stem}/index.html"):
            if 'class="keep-here' not in page.read_text("utf-8"):
                faults.append(f"{path.name}: the entry is sensitive")
    print(f"{len(files)} files with {count} contacts, {len(faults)} faults")
    print("\n".join(faults))
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
