#!/usr/bin/env python3
"""Builds N copies of the repository's entries and tells what an entry costs.

    cargo build --release
    benches/copies.py 500 5000

Each entry is copied N times under a new name; references lead to the copy of
the same number, so that a copy is as linked as the original. Zones, words,
calendars and pages are not copied. For each N: time and peak memory of a build
into an empty folder, of a second build that has nothing to do, and of one after
a single edit; then the cost per entry against the first N.
"""

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ["associations", "programmes", "services", "permanences", "groupes", "lieux", "fiches"]
TODAY = "2026-11-24"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("copies", type=int, nargs="+", help="how many copies")
    arguments.add_argument("--repere", type=Path, default=ROOT / "target/release/repere")
    arguments.add_argument("--where", type=Path, help="folder to work in (a temporary one)")
    arguments.add_argument("--threads", help="as for repere")
    options = arguments.parse_args()
    costs = []
    for copies in options.copies:
        with tempfile.TemporaryDirectory(dir=options.where, prefix="copies-") as work:
            costs.append(measure(copies, Path(work), options))
    for copies, cost in zip(options.copies[1:], costs[1:]):
        print(f"cost per entry at {copies} copies: {cost / costs[0]:.2f} × that at {options.copies[0]}")


def measure(copies, work, options):
    content = work / "content"
    entries = copy_content(copies, content)
    command = [options.repere, "build", "--content", content, "--out", work / "public", "--today", TODAY]
    if options.threads:
        command += ["--threads", options.threads]
    first = run(command, f"{copies} copies, {entries} entries, empty folder")
    run(command, f"{copies} copies, {entries} entries, unchanged")
    edited = next((content / "services").glob("*-1.md"))
    edited.write_text(edited.read_text(encoding="utf-8") + "\nUne ligne de plus.\n", encoding="utf-8")
    run(command, f"{copies} copies, {entries} entries, one text edited")
    files, size = 0, 0
    for folder, _, names in os.walk(work / "public"):
        files += len(names)
        size += sum(os.lstat(os.path.join(folder, name)).st_size for name in names)
    print(f"    {files} files, {size / 1e6:.0f} MB; {first / entries * 1e6:.0f} µs an entry", flush=True)
    return first / entries


def copy_content(copies, content):
    """Writes the copies; gives the number of entries."""
    originals = {}
    for folder in FOLDERS:
        for file in sorted((ROOT / "content" / folder).glob("*.md")):
            if "." not in file.stem:
                originals[folder, file.stem] = file.read_text(encoding="utf-8")
    shutil.copytree(ROOT / "content", content, ignore=shutil.ignore_patterns(*FOLDERS))
    slugs = sorted((slug for _, slug in originals), key=len, reverse=True)
    words = re.compile(r"(?<![\w./@-])(" + "|".join(map(re.escape, slugs)) + r")(?![\w./@-])")
    for (folder, slug), text in originals.items():
        (content / folder).mkdir(exist_ok=True)
        parts = split(text, words)
        for number in range(1, copies + 1):
            copy = f"-{number}".join(parts)
            (content / folder / f"{slug}-{number}.md").write_text(copy, encoding="utf-8")
    return len(originals) * copies


def split(text, words):
    """The text, cut after each reference: joined with a suffix, it refers to the copies of that suffix."""
    _, front, body = text.split("---\n", 2) if text.count("---\n") > 1 else ("", text.removeprefix("---\n"), "")
    lines = front.splitlines(keepends=True)
    marked = [words.sub("\\1\0", line) if may_refer(line) else line for line in lines]
    return ("---\n" + "".join(marked) + "---\n" + body).split("\0")


def may_refer(line):
    """Lines of references hold bare slugs; sentences stand in quotes or under keys of text."""
    key = line.strip().lstrip("- ").split(":", 1)[0]
    texts = {"nom", "resume", "texte", "titre", "note", "question", "reponse", "themes", "publics", "langues",
             "zones_couvertes", "commune", "zones", "zone", "url", "orienteurs", "quartier"}
    return key not in texts


def run(command, what):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    peak, out, err = wait(process)
    wall = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    if process.returncode != 0:
        sys.exit(f"{what}: exit {process.returncode}\n{out[-2000:]}\n{err[-2000:]}")
    last = next((line for line in out.splitlines() if " ; " in line or "; " in line), "")
    print(f"{what}: {wall:.2f} s wall, {processor:.2f} s processor, {peak / 1024:.0f} MB peak  ({last})", flush=True)
    return wall


def wait(process):
    """Output, and the peak memory in kB as the kernel counts it for this one process."""
    out, err = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_maxrss, out.decode(), err.decode()


if __name__ == "__main__":
    main()
