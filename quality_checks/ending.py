"""Texts, paragraphs and list items that break off."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding

_FINAL = re.compile(r"[.!?…]+[\"'”“’»«)\]*¹²³]*(?:\\n|\s)*\Z")
_COLON = re.compile(r":[\"'”“’»)\]]*\Z")
_LIST_ITEM = re.compile(r"[-–•*·✓✔►▪]\s|\d+[.)]\s")
#: `Interface: USB 2.0`
_LABELLED = re.compile(r"[^.!?:]{2,40}: (?:[^.!?]|\.(?=\d)){1,60}\Z")
_ENDS_LIST_OR_HEADING = re.compile(r"</(?:li|ul|ol|td|tr|table|dd|dl|h[1-6])>\s*\Z", re.IGNORECASE)
_ENDS_IN_TAG = re.compile(r"<(?:li|p|h[1-6]|td)\b[^<>]*>[^<]*\Z", re.IGNORECASE)
#: Words that want another after them, in whatever sentence. German prefixes of verbs (an, auf, mit, vor) are none.
_DANGLING = {
    "de": frozenset(
        [
            "und",
            "oder",
            "sowie",
            "der",
            "die",
            "das",
            "dem",
            "den",
            "des",
            "ein",
            "eine",
            "einen",
            "einem",
            "einer",
            "eines",
            "für",
            "von",
            "bei",
            "durch",
            "ohne",
            "im",
            "zum",
            "zur",
            "am",
            "beim",
            "vom",
            "ins",
            "weil",
            "dass",
            "wenn",
            "sowohl",
            "weder",
            "ihre",
            "ihren",
            "ihrem",
            "ihrer",
            "seine",
            "seinen",
            "seinem",
            "dieser",
            "diese",
            "diesem",
            "diesen",
            "jede",
            "jeden",
            "jedem",
        ]
    ),
    "en": frozenset(
        [
            "and",
            "or",
            "the",
            "a",
            "an",
            "of",
            "your",
            "their",
            "its",
            "our",
            "every",
            "very",
            "because",
            "although",
            "than",
            "that's",
            "nor",
            "whose",
            "with",
            "for",
            "from",
        ]
    ),
}
#: The rest may end a sentence after all ("Das ist die.", "schaltet ein.", "what it is made of.").
_NEVER_LAST = {
    "de": frozenset(["und", "oder", "sowie", "eine", "einen", "einem", "einer"]),
    "en": frozenset(["and", "the", "a", "an", "your"]),
}
#: "Several patterns to choose from", "Und noch eine.", "Ein Kabel liegt bei"
_MAY_END = re.compile(
    r"\bto (?!\w+ \w+ )\w+ (?:from|with|for)\Z|"
    r"\b(?:noch|nur|bloß|auch|oder|und|wie|als|ist|war|so|hat|haben|besitzt|bietet|braucht) eine[rn]?\.\Z"
    r"|\b(?:in|auf|oder|mit) eine[mr]\.?\Z"
    r"|\b(?:lieg\w+|leg\w+|steh\w+|trag\w*|trägt|füg\w+|komm\w+|gib\w*)\b[^.]* bei\Z",
    re.IGNORECASE,
)
#: Dots at the end of a sentence, and more words than the above that they cut short.
_DOTS = re.compile(r"\s*(?:…|\.{2,})\Z")
_BEFORE_DOTS = frozenset({"aus", "mit", "über", "in"})
_CLOSING = {"(": ")", "[": "]", "„": '“”"', "»": "«", "«": "»"}
_WORDS_OF_A_SENTENCE = 8


def cut_off() -> Check:
    """Report `ending.cut_off`, `ending.dangling` and `ending.left_open`.

    `cut_off`: earlier sentences end with a full stop and the last one of the text, or of a paragraph, does not. Titles
    and lists, where no sentence ends with one, are judged by their last word and their brackets alone.
    """

    def cut_off(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        cut = _cut_off(subject)
        if cut:
            start, end = cut
            last = subject.plain.text[start:end]
            message = f"the last sentence has no end: {shown(last[-40:])}"
            yield finding("ending.cut_off", subject, message, span=subject.stored_span(start, end))
        yield from _paragraphs(subject, cut)
        yield from _dangling(subject, cut)
        yield from _left_open(subject)

    return cut_off


def _cut_off(subject: Subject) -> tuple[int, int] | None:
    stored = subject.proposal.text
    if _ENDS_LIST_OR_HEADING.search(stored):
        return None
    text, spans = subject.plain.text, subject.sentences
    *earlier, (start, end) = spans or ((0, 0),)
    last = text[start:end]
    if _FINAL.search(last):
        return None
    if last.endswith((",", ";", "-", "–", "(", "/", "&")) or (_ENDS_IN_TAG.search(stored) and earlier):
        return start, end
    if _LIST_ITEM.match(last) or _LABELLED.match(last) or _is_list(text, earlier, start):
        return None
    return (start, end) if any(_FINAL.search(text[begin:stop]) for begin, stop in earlier) else None


def _is_list(text: str, earlier: list[tuple[int, int]], start: int) -> bool:
    """Say whether the last line follows another line without a full stop: then they are a list."""
    if not earlier:
        return False
    begin, stop = earlier[-1]
    return "\n" in text[stop:start] and not _FINAL.search(text[begin:stop]) and not _COLON.search(text[begin:stop])


def _paragraphs(subject: Subject, cut: tuple[int, int] | None) -> Iterator[Finding]:
    """Yield the paragraphs, the last one aside, that stop inside a sentence while the text's others do not."""
    stored = subject.proposal.text
    if "</p>" not in stored.lower() or not any(_FINAL.search(subject.plain.text[a:b]) for a, b in subject.sentences):
        return
    for start, end in subject.sentences:
        last = subject.plain.text[start:end]
        if (
            (start, end) == cut
            or _FINAL.search(last)
            or _COLON.search(last)
            or last.count(" ") < _WORDS_OF_A_SENTENCE - 1
        ):
            continue
        span = subject.stored_span(start, end)
        if stored[span[1] :].lstrip().lower().startswith("</p>"):
            message = f"the paragraph has no end: {shown(last[-40:])}"
            yield finding("ending.cut_off", subject, message, span=span)


def _dangling(subject: Subject, cut: tuple[int, int] | None) -> Iterator[Finding]:
    text = subject.plain.text
    language = subject.language
    for start, end in subject.sentences if language in _DANGLING else ():
        if (start, end) == cut:
            continue
        if dots := _DOTS.search(text, start, end):
            word = text[start : dots.start()].rpartition(" ")[2]
            if word in _DANGLING[language] or word in _BEFORE_DOTS:
                yield _wanting(subject, word, start, end)
            continue
        first, _, last = text[start:end].rpartition(" ")
        word = last.rstrip(".")
        if not first or word not in (_DANGLING if word == last else _NEVER_LAST)[language] or last.endswith(".."):
            continue
        if _MAY_END.search(text, start, end):
            continue
        yield _wanting(subject, word, start, end)


def _wanting(subject: Subject, word: str, start: int, end: int) -> Finding:
    message = f"{shown(word)} wants another word after it: {shown(subject.plain.text[start:end][-40:])}"
    return finding("ending.dangling", subject, message, span=subject.stored_span(max(start, end - 40), end))


def _left_open(subject: Subject) -> Iterator[Finding]:
    text = subject.plain.text
    if not any(mark in text for mark in _CLOSING):
        return
    place = 0
    for line in text.split("\n"):
        for opening, closing in _CLOSING.items():
            if opening in line and (start := _never_closed(line, opening, closing)) is not None:
                span = subject.stored_span(place + start, place + len(line.rstrip()))
                yield finding("ending.left_open", subject, f"{opening} is opened and never closed", span=span)
        place += len(line) + 1


def _never_closed(line: str, opening: str, closing: str) -> int | None:
    """Return where the last opening mark stands that nothing closes."""
    start = line.rfind(opening)
    if any(mark in line[start + 1 :] for mark in closing):
        return None
    # The other way round they close: French «…», German »…«.
    is_closing = opening in "»«" and any(mark in line[:start] for mark in closing)
    # "2(" or ":(" are no brackets of a sentence.
    is_sign = opening in "([" and line[start - 1 : start] in {":", ";", "-"}
    return None if is_closing or is_sign else start
