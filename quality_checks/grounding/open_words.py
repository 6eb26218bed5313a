"""Words that no list knows and that denote a property all the same, by the way they are made: kratzfest, spill-proof.

"Any new word" would be no verdict: it reports every truthful text. A word is reported where its ending makes it a
property of the product, and neither the data nor the lists know it.
"""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.forms import folded
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word
from quality_checks.grounding.neutral import UNKNOWN, neutral_rank
from quality_checks.grounding.polarity import are_denied_together, is_denied_behind
from quality_checks.grounding.support import kinds_of
from quality_checks.grounding.word_marks import mark
from schemas.finding import Finding

_GERMAN = re.compile(
    r"(?P<base>\w{3,}?)(?:fest|frei|dicht|sicher|beständig|resistent|abweisend|geeignet|tauglich|kompatibel|zertifiziert|"
    r"geprüft|getestet|erprobt|schutz|schützend|hemmend|gepolstert|beschichtet|gefüttert|verstärkt|isoliert|imprägniert|"
    r"durchlässig|aktiv|regulierend|absorbierend|dämmend|reduzierend|optimiert|gesteuert|betrieben|fähig|freundlich|siegel|"
    r"zertifikat|zulassung|(?<!nach)(?<!reich)(?<!stich)(?<!vor)haltig|technologie|funktion|modus|automatik|halterung|halter|filter|sensor)(?:e[mnrs]?|s|n|en|er)?\Z",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"(?:proof|resistant|free|safe|friendly|repellent|certified|approved|tested|compatible|ready|coated|lined|grade|"
    r"reducing|absorbing|wicking|controlled|powered|enabled|optimi[sz]ed|reinforced|insulated|padded|activated|sealed|"
    r"cancell?ing|containing|stabili[sz]ed|treated|rated|backed)\Z",
    re.IGNORECASE,
)


#: Words with such an ending, and words that are such an ending.
_ENDING_DE, _ENDING_EN = mark("open_word_de", _GERMAN.match), mark("open_word_en", _ENGLISH.match)


def open_words() -> Check:
    """Report `grounding.unlicensed_property`: a word for a property that nothing licenses."""

    def open_words(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        known = [(mention.start, mention.end) for mention in subject.mentions if mention.concepts]
        for start, end in _german(subject) if subject.language == "de" else _english(subject):
            if any(first < end and start < last for first, last in known):
                continue
            if _is_denied(subject, start, end):
                continue
            text = subject.plain.text[start:end]
            yield finding(
                "grounding.unlicensed_property",
                subject,
                f"{shown(text)} denotes a property that neither the data nor the lists of words know",
                span=subject.stored_span(start, end),
            )

    return open_words


def _is_denied(subject: Subject, start: int, end: int) -> bool:
    """Say whether a text says that there is no such thing, which promises nothing."""
    if any(first <= start < last for first, last in subject.denied):
        return True
    last = subject.sentence_around(start)[1]
    text = subject.plain.text
    return are_denied_together(text, end, last) or is_denied_behind(text, start, end, last)


def _german(subject: Subject) -> Iterator[tuple[int, int]]:
    meanings = subject.fact_meanings
    starts = {start for start, _ in subject.sentences}
    for place in subject.marked(_ENDING_DE):
        word = subject.words[place]
        found = _GERMAN.match(word.text)
        if (
            not found
            or _is_feast(word.text, is_first=word.start in starts)
            or neutral_rank(word.text, "de") < UNKNOWN
            or concepts_of_word(word.text)
        ):
            continue
        base = found["base"]
        parts = compound_parts(word.text) or (folded(base),)
        if meanings.around.has((word.text,)):
            # A Werkzeughalter is printed in 3D.
            continue
        if meanings.of_word(word.text) or any(_is_licensed(part, subject) for part in (*parts[:1], base)):
            continue
        yield word.start, word.end


def _is_feast(word: str, *, is_first: bool) -> bool:
    """Say whether a word with a capital is a noun: a Gartenfest is no property, and nothing withstands gardens."""
    return word[0].isupper() and not is_first and word.endswith("fest")


def _english(subject: Subject) -> Iterator[tuple[int, int]]:
    words, text = subject.words, subject.plain.text
    for place in subject.marked(_ENDING_EN):
        before, word = words[place - 1], words[place]
        if not place or text[before.end : word.start] not in ("-", "‑"):
            continue
        if _is_licensed(before.text, subject) or concepts_of_word(before.text + word.text):
            continue
        yield before.start, word.end


def _is_licensed(word: str, subject: Subject) -> bool:
    meanings = subject.fact_meanings
    concepts = concepts_of_word(word) | concepts_of_form(folded(word))
    # Of Glasfaser the material counts, not the network: fibres of carbon do not state it.
    materials = frozenset(one for one in concepts if "materials" in kinds_of(frozenset({one})))
    return bool(meanings.of_word(word) or meanings.of_concepts(materials or concepts))
