#!/usr/bin/env python3
"""Makes the lists of everyday words that the search never corrects, from the word frequencies of wordfreq.

  python3 -m venv VENV && VENV/bin/pip install wordfreq==3.1.1
  VENV/bin/python tests/tools/everyday-words.py src/lang

Run by hand, when another version of wordfreq is wanted: builds read the lists that are in the repository. The same version
writes the same bytes. Licence and credits: src/lang/EVERYDAY-LICENSE.md.

A list is gzip of UTF-8 text, a word a line, in bands of frequency that an empty line ends: the 2 000 most frequent words,
those up to the 10 000th, the others. A band is sorted by code point. A line is one character, `0` and the following ones
of ASCII, for how many letters the word shares with the one before in its band; then the rest of its letters.
"""
import gzip
import sys
import unicodedata
from itertools import takewhile
from pathlib import Path

from wordfreq import iter_wordlist

# Words beyond the last are too rare to be everyday speech, and mistakes grow more frequent among them. Arabic writes
# articles, conjunctions and pronouns onto the word, so as many words take more forms.
MOST = {"fr": 40_000, "nl": 40_000, "de": 40_000, "en": 40_000, "ar": 60_000}
BANDS = [2_000, 10_000]
# Shorter words are never taken for others.
SHORTEST = 4
LONGEST = 40
SCRIPTS = {"ar": "ARABIC"}


def words(lang):
    """The most frequent words of a language that are letters of its script alone."""
    script = SCRIPTS.get(lang, "LATIN")
    kept = {}
    for word in iter_wordlist(lang, wordlist="large"):
        word = unicodedata.normalize("NFC", word)
        letters = all(c.isalpha() and unicodedata.name(c, "").startswith(script) for c in word)
        if letters and SHORTEST <= len(word) <= LONGEST:
            kept[word] = None
            if len(kept) == MOST[lang]:
                break
    return list(kept)


def band(words):
    """Lines of one band."""
    before = ""
    for word in sorted(words):
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, word)))
        yield chr(ord("0") + shared) + word[shared:]
        before = word


def main(folder):
    for lang in MOST:
        ranked = words(lang)
        ends = [*BANDS, len(ranked)]
        starts = [0, *BANDS]
        text = "\n".join("".join(f"{line}\n" for line in band(ranked[a:b])) for a, b in zip(starts, ends))
        packed = gzip.compress(text.encode(), 9, mtime=0)
        Path(folder, lang, "everyday.gz").write_bytes(packed)
        print(f"{lang}: {len(ranked)} words, {len(packed)} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
