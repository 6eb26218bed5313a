"""What a visitor reads of a text with HTML, with a way back from every place in it to the stored text."""

import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from quality_checks.function_words import FUNCTION_WORDS

_MARKUP_PATTERN = (
    r"<!--.*?-->|</?([A-Za-z][A-Za-z0-9]*)(?:=\s*\"[^\"]*\"|=\s*'[^']*'|[^<>])*+>"
    r"|&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]\w*);"
)
_MARKUP = re.compile(_MARKUP_PATTERN, re.DOTALL)
#: What nobody sees: control characters, soft hyphens, joiners, marks of direction and of variants.
_UNSEEN = (
    r"\x00-\x08\x0e-\x1f\x7f\xad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    r"\ufe00-\ufe0f\ufeff"
)
#: Letters and digits in another dress: full-width, and the bold and cursive ones of mathematics.
_DRESSED = r"\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\U0001d400-\U0001d7ff"
#: A letter with its accents behind it, as macOS writes names of files.
_ACCENTS = r"\u0300-\u036f"
_ODD_PATTERN = rf"[{_UNSEEN}]+|[{_DRESSED}]|\w[{_ACCENTS}]+"
_ODD = re.compile(_ODD_PATTERN)
_ANY_ODD = re.compile(f"[{_UNSEEN}{_DRESSED}{_ACCENTS}]")
_MARKUP_AND_ODD = re.compile(f"{_MARKUP_PATTERN}|{_ODD_PATTERN}", re.DOTALL)
#: Tags inside a line; every other tag parts words and sentences from each other.
_INLINE_TAGS = "a abbr b bdi cite code em font i ins kbd mark q s small span strike strong sub sup u"
_INLINE = frozenset(_INLINE_TAGS.split())

_GERMAN = "ca bzw bspw z b d h u a o ä inkl exkl max min mind ggf evtl etc usw vgl nr art std sek abb st stk geb"
_ENGLISH = "approx e g i vs incl excl no dia diam fl oz in ft mr mrs dr prof co inc ltd gmbh"
_ABBREVIATIONS = frozenset((*_GERMAN.split(), *_ENGLISH.split()))
_AMOUNT_OF_ONE_LETTER = re.compile(r"\d[ \u00a0\u202f]?[a-z]\Z")
_BOUNDARY = re.compile(r"\n+|(?<![.!?…])[.!?…]+[\"”“’»)\]]*[ \t\u00a0\u202f]+(?=[^\sa-zäöüß,;:.])")
_NEXT_WORD = re.compile(r"[^\w\n]*(\w+)")
_SMALL_WORDS = FUNCTION_WORDS["de"] | FUNCTION_WORDS["en"] | {"die"}
_LAST_WORD = re.compile(r"(\w+)\W*\Z")
#: More than twice as long as the longest that people write.
_LONGEST_SENTENCE = 1000


@dataclass(frozen=True)
class PlainText:
    """Visible text: tags are gone (block tags leave a line break), entities are characters.

    What nobody sees is gone too, and letters are plain ones: words are looked up in lists as readers read them.

    `pieces` are (offset in `text`, offset in the stored text, length there), ascending; a piece of the same length in
    both is a literal stretch.
    """

    text: str
    pieces: tuple[tuple[int, int, int], ...]

    def stored_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the stored text of a span of `text`; an empty span maps to an empty one."""
        first = self._stored(start)[0]
        return first, (self._stored(end - 1)[1] if end > start else first)

    def _stored(self, offset: int) -> tuple[int, int]:
        place = max(bisect_right(self.pieces, (offset, float("inf"), 0)) - 1, 0)
        plain, stored, length = self.pieces[place]
        after = self.pieces[place + 1][0] if place + 1 < len(self.pieces) else len(self.text)
        if after - plain == length:
            return stored + offset - plain, stored + offset - plain + 1
        return stored, stored + length


def plain_text(stored: str) -> PlainText:
    """Return what is visible of a stored text."""
    has_markup = "<" in stored or "&" in stored
    has_odd = _ANY_ODD.search(stored) is not None
    if not has_markup and not has_odd:
        return PlainText(stored, ((0, 0, len(stored)),))
    texts: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length = place = 0

    def add(text: str, start: int, end: int) -> None:
        nonlocal length
        if text:
            pieces.append((length, start, end - start))
            texts.append(text)
            length += len(text)

    for found in (_MARKUP_AND_ODD if has_odd else _MARKUP).finditer(stored):
        add(stored[place : found.start()], place, found.start())
        add(_visible(found), found.start(), found.end())
        place = found.end()
    add(stored[place:], place, len(stored))
    return PlainText("".join(texts), tuple(pieces) or ((0, 0, 0),))


def _visible(markup: re.Match[str]) -> str:
    if markup[0][0] == "&":
        return _ODD.sub(_plain, html.unescape(markup[0]))
    if markup[0][0] != "<":
        return _plain(markup)
    tag = markup[1]
    return "" if tag is None or tag.lower() in _INLINE else "\n"


def _plain(odd: re.Match[str]) -> str:
    """Return what a reader takes odd characters for; nothing for those that nobody sees."""
    letters = odd[0]
    if len(letters) > 1 and unicodedata.combining(letters[-1]):
        return unicodedata.normalize("NFC", letters)
    return unicodedata.normalize("NFKC", letters) if letters.isalnum() else ""


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences of plain text, white space around them left out."""
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _BOUNDARY.finditer(text):
        if found[0][0] == "." and _is_abbreviation(text, start, found.start()):
            continue
        _append(spans, text, start, found.end())
        start = found.end()
    _append(spans, text, start, len(text))
    return tuple(spans)


def _is_abbreviation(text: str, start: int, dot: int) -> bool:
    word = _LAST_WORD.search(text, max(start, dot - 12), dot)
    if word is not None and _AMOUNT_OF_ONE_LETTER.search(text, max(start, dot - 12), dot):
        # "Salz: 1,6 g. Schmeckt auch ...", which "e. g." does not look like.
        return False
    if word is None or word[1].lower() in _ABBREVIATIONS:
        return word is not None
    return word[1].isdigit() and len(word[1]) <= 2 and not _ends_with_number(text, start, word.start(1), dot)


def _ends_with_number(text: str, start: int, number: int, dot: int) -> bool:
    """Say whether a sentence ends with a number: "läuft unter Android 7.0. Der Speicher ...", not "am 19. September".

    A German ordinal stands before a noun, never before an article or another small word, and has no decimals.
    """
    if not text[start:number].strip():
        # "1. Der Motor": an item of a list
        return False
    following = _NEXT_WORD.match(text, dot + 1)
    is_decimal = text[number - 1] in ".," and text[number - 2 : number - 1].isdigit()
    return is_decimal or (following is not None and following[1].lower() in _SMALL_WORDS)


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    """Append a sentence; one without an end is cut at blanks: many checks read all of it for each of its words."""
    while end - start > _LONGEST_SENTENCE:
        blank = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = blank if blank > 0 else start + _LONGEST_SENTENCE
        _append_stripped(spans, text, start, cut)
        start = cut
    _append_stripped(spans, text, start, end)


def _append_stripped(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    stretch = text[start:end]
    stripped = stretch.strip()
    if stripped:
        begin = start + len(stretch) - len(stretch.lstrip())
        spans.append((begin, begin + len(stripped)))
