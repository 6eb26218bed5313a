"""Placeholders that nobody filled, and what is left of templates."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding

#: Each of these begins with a sign that few texts have.
_MARKED = re.compile(
    r"(?=[⟦{\[%#$@_<])(?:⟦[^⟧]*⟧?|\{\{.*?\}\}|\{%.*?%\}|\$\{[^}]*\}|\{[A-Za-zÄÖÜäöüß_][\w .\-]*\}|\[object Object\]"
    r"|\[[A-ZÄÖÜa-zäöü][\w äöüß/\-]{2,40}\](?!\()|<<[^<>]+>>|<%.*?%>|(?<!\d)(?<!\d )%(?:[sd]\b|\(\w+\)[sd]|[A-Z_]{3,}%)"
    r"|#(?:NAME\?|WERT!|VALUE!|REF!|BEZUG!|N/A|NV\b|DIV/0!|NULL!|ZAHL!|NUM!)|\{\d+\}|(?<![\w$])\$[a-z_]\w+(?![\w$])"
    r"|\[(?:[Ii]nsert|[Aa]dd|[Ee]nter|[Ff]ill in|[Hh]ier|[Bb]itte|[Pp]lease)\b[^\]\n]{2,120}\]"
    r"|\[[^\[\]\n]{2,120}(?: here| einfügen| einsetzen| eintragen| ergänzen)\.?\]"
    r"|\[(?:\.\.\.|…)\]|@@\w+@@|##\w+##|\[\[[^\[\]\n]*\]\]|(?<![\w_])_{3,}(?![\w_])|\{\})"
)
#: Letters that were read in another encoding than they were written in, or not at all.
_MISREAD = re.compile(
    r"(?<!\w)\w*(?:[\ufffd\x00-\x08\x0e-\x1f\x7f]|Ã[\x80-\xbf\u0152-\u0178\u2013-\u2122]|â€[^\s\w])\w*"
)
_MAY_BE_MARKED = re.compile(r"[⟦{\[%#$]|<<|<%|@@|___")
_MAY_BE_MISREAD = re.compile(r"[\ufffdÃâ\x00-\x08\x0e-\x1f\x7f]")
_WORDS = ("lorem ipsum", "Lorem ipsum", "TODO", "FIXME", "TBD", "XXX", "NaN", "nan", "undefined", "NULL", "N/A", "n/a")
# Python's None, but not the English pronoun at the start of a sentence.
_WORD = re.compile(
    "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in _WORDS)
    + r"|(?<!\w)(?<!\? )None\b(?! (?:of|other|the|but|is|are|more|so)\b)"
)
_SLOT_EN = (
    r"(?:product name|brand name|model name|brand|name|colou?r|size|weight|text|link|image|price|value|url|details)"
)
_SLOT_DE = r"(?:produktname\w*|markenname\w*|marke|name|farbe|größe|gewicht|text|link|bild|preis|wert|maße|angabe)"
_ASKED = re.compile(
    r"\((?:placeholder|platzhalter|tbd|tba|tbc|to follow|folgt|beispieltext|sample text)\)|\b(?:placeholder"
    r"|platzhalter)(?:text)?\b(?=[:\])]|$)"
    rf"|\b(?:insert|add|enter|fill in)(?: the| your)? {_SLOT_EN}(?: here)?\b(?=[\])}}>:]| here)|\byour text here\b"
    r"|\bxx+ (?:cm|mm|kg|g|ml|euro|eur)\b"
    rf"|\b(?:hier )?(?:den |die |das |ihren? |deinen? )?{_SLOT_DE} (?:hier )?(?:einfügen|einsetzen|eintragen"
    r"|ergänzen)\b"
    r"|\b(?:wird|werden) (?:noch )?(?:nachgereicht|nachgetragen|ergänzt)\b|\bto be (?:added|confirmed|determined"
    r"|announced|supplied)\b(?! (?:separately|yourself|by (?:you|the (?:user|customer|owner))|to (?:taste|your))\b)",
    re.IGNORECASE | re.MULTILINE,
)
_ASKS = (
    "placeholder", "platzhalter", "(tb", "to follow)", "folgt)", "beispieltext", "sample text", " here", "insert ",
    "enter ",
    "fill in", "einfügen", "einsetzen", "eintragen", "ergänz", "nachgereicht", "nachgetragen", "to be ", "xx ",
)  # fmt: skip


def placeholder_left() -> Check:
    """Report `placeholder.left`; words that stand in the product's own name or values are left alone."""

    def placeholder_left(subject: Subject) -> Iterator[Finding]:
        if not subject.is_drafted:
            return
        text = subject.proposal.text
        done = 0
        for found in sorted(_matches(text), key=lambda found: (found.start(), -found.end())):
            if found.start() >= done and not any(found[0] in own for own in subject.own_texts):
                done = found.end()
                yield finding(
                    "placeholder.left", subject, f"{shown(found[0])} looks like a placeholder", span=found.span()
                )

    return placeholder_left


def _matches(text: str) -> Iterator[re.Match[str]]:
    # A plain search for the characters and words first: it is twenty times quicker, and most texts have none.
    if _MAY_BE_MARKED.search(text):
        yield from _MARKED.finditer(text)
    if _MAY_BE_MISREAD.search(text):
        yield from _MISREAD.finditer(text)
    if "None" in text or any(word in text for word in _WORDS):
        yield from _WORD.finditer(text)
    lower = text.lower()
    if any(word in lower for word in _ASKS):
        yield from _ASKED.finditer(text)
