"""What sentences of a text deny: the text as a whole says no to these things, whatever else it says of them."""

import re
from collections.abc import Iterator, Sequence

from quality_checks.caseless import Caseless, lower_text
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.mentions import Mention
from quality_checks.grounding.polarity import has_denial, starts_with_denial
from quality_checks.grounding.support import kinds_of

#: "Non-organic chicken"
NON = re.compile(r"(?<!\w)[Nn]on[- ]\Z")
#: "GPS und Radio sind an Bord, NFC nicht", "Foldable, no valve": the last clause alone says no, and to one thing.
_TAIL = Caseless(
    r", (?:"
    r"(?:(?:und |and )?(?:eine?n?|d(?:er|ie|as|en)|an?|the) )?(?!(?:und|oder|and|or|nor|noch|ohne|without)\b)[\w-]+"
    r"(?: (?!(?:und|oder|and|or|nor|noch)\b)[\w-]+){0,4} "
    r"(?:nicht(?: \w+)?|fehlt|verzichtet|is not|is missing|is absent|isn['’]t)|"
    r"verzichtet (?:aber |jedoch |dafür |dagegen )?auf [^,;:.!?]{2,60}|"
    r"(?:but |yet |and )?(?:it )?(?:lacks|skips|omits|forgoes|does without|goes without) [^,;:.!?]{2,60}|"
    r"(?:und |and |but |aber )?(?:there (?:is|are) |it has |(?:es )?gibt es |hat (?:er|sie|es) )?(?:no|"
    r"kein\w*) [^,;:.!?]{2,60}|"
    r"(?:aber |jedoch |but |nur )?(?:no|kein\w*|ohne|without|not|nicht) [^,;:.!?]{2,60}"
    r")\s*[.!]?\s*\Z"
)
#: "RAID wird unterstützt, ECC nicht, und der Taster sitzt griffbereit": the rest is a clause of its own.
_HEAD_ENDS = Caseless(
    r"(?:\b(?:nicht|fehl(?:t|en)|is not|are not|isn['’]t|aren['’]t|is missing|are missing))(?:, (?:und |and )?|"
    r" und | and )"
    r"(?!(?:auch|ebenso|ebenfalls|also|neither|nor|noch)\b)(?=(?:[\w-]+ ){2})"
)
#: "The vegan shoes hardly show up", "der wasserdichte Schuh ist nicht schwer": what an article tells which is so.
_OF_THE = Caseless(r"\b(?:the|this|these|d(?:er|ie|as|em|en)|dies\w{1,2}) \Z")
_ITS_NOUN = re.compile(r" ([A-ZÄÖÜ]\w+|[a-z]{3,}) ")
_LONGEST_ARTICLE = 8
_AND = r"(?:,\s*(?:(?:and|or|und|oder)\s+)?|\s+(?:and|or|und|oder)\s+)"
_NO_ITEM = r"(?!(?:and|or|und|oder|without|ohne)\b)"
_ITEM = rf"(?:(?:an?|the|any|eine?[nmr]?)\s)?{_NO_ITEM}[\w-]+(?: {_NO_ITEM}[\w-]+)?"
#: "Free of parabens or mineral oil": what is left out, and nothing beside it.
_WITHOUT = Caseless(rf"\b(?:ohne|without|frei von|free (?:of|from))\s+{_ITEM}(?:{_AND}{_ITEM})*")
_FREE = Caseless(r"(?:free (?:of|from)|frei von)\b")
_WITH = Caseless(r"(?<!\w)(?:with|mit) (?:[\w-]+ )?\Z")
_BUT_WITH = Caseless(r", (?:but |dafür |aber )?(?:with|mit) (?:[\w-]+ )?\Z")
_BUT_NO = Caseless(r", (?:no|kein\w*|without|ohne)\b")
_IS_THERE = Caseless(
    r" (?:ist|sind|is|are) (?:auch |also |already |schon )?(?:dabei|an bord|vorhanden|eingebaut|integriert|verbaut|"
    r"vorgesehen|on board|included|built in|integrated|there|present|provided|standard)(?=,| and\b| und\b)|"
    # "Ein Radio fehlt nicht", "neither is a jack missing": it is there.
    r"(?: (?:und|sowie|and) [\w-]+)? (?:fehlt|fehlen) (?:\w+ ){0,3}nicht\b|"
    r"(?: and [\w-]+)? (?:(?:is|are)(?: not|n['’]t)|(?:was|were) not) (?:missing|left out|omitted|absent)\b"
)
#: What follows says nothing of what stands before: "waterproof, so rain need not worry you". A reason does: "add a
#: cooler, as none is in the box".
_CONTRAST = Caseless(
    r"(?<!nothing )(?<!anything )\bbut\b|\b(?:aber|dafür|jedoch|sondern)\b|;|"
    r", (?:so(?: that)?|while|whereas|sodass|so dass|damit|während)\b"
)


def left_out_of(text: str) -> Sequence[re.Match[str]]:
    """Return where a text says what is left out: "free of parabens or mineral oil"."""
    return list(_WITHOUT.finditer(text))


def _start_of_tail(text: str, span: tuple[int, int]) -> int:
    """Return where the last clause of a sentence begins that alone denies anything, or where the sentence begins."""
    at = text.find(", ", *span)
    while at >= 0:
        if _TAIL.match(text, at, span[1]) and not has_denial(text, span[0], at):
            return at
        at = text.find(", ", at + 1, span[1])
    return span[0]


def _end_of_head(text: str, span: tuple[int, int]) -> int:
    """Return where the first clause of a sentence ends that alone denies anything, or where the sentence ends."""
    found = _HEAD_ENDS.search(text, *span)
    return found.end() if found is not None and not has_denial(text, found.end(), span[1]) else span[1]


def _is_told_which(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a word tells which thing a sentence speaks of, before it denies anything."""
    before = max(span[0], mention.start - _LONGEST_ARTICLE)
    is_adjective = len(mention.words) == 1 and mention.words[0][0].islower()
    noun = _ITS_NOUN.match(text, mention.end) if is_adjective and _OF_THE.search(text, before, mention.start) else None
    if noun is None or has_denial(text, span[0], mention.end):
        return False
    return noun[1][0].isupper() or "product_types" in kinds_of(concepts_of_word(noun[1]))


def denied_mentions(
    text: str, mentions: Sequence[Mention], span: tuple[int, int], left_out: Sequence[re.Match[str]]
) -> Iterator[Mention]:
    """Yield the mentions of a sentence that it denies by something beside what the mention itself denies."""
    is_denied = bool(mentions) and has_denial(text, *span)
    if not is_denied and lower_text(text).find("non", *span) < 0:
        # What is left out or lacking is denied.
        return
    tail, head = (_start_of_tail(text, span), _end_of_head(text, span)) if is_denied else span
    left_out = [found for found in left_out if span[0] <= found.start() < span[1]]
    contrasts = [found.span() for found in _CONTRAST.finditer(text, *span)] if is_denied else []
    for mention in mentions:
        is_with = _WITH.search(text, span[0], mention.start) and _BUT_NO.match(text, mention.end)
        # "Nicht aromatisiert, mit Koffein"
        is_with = is_with or _BUT_WITH.search(text, span[0], mention.start)
        is_there = _IS_THERE.match(text, mention.end, span[1]) and not has_denial(text, span[0], mention.start)
        is_apart = mention.end <= tail or mention.start >= head or _is_told_which(text, mention, span)
        if is_with or is_there or is_apart:
            # "NFC ist dabei, ein Radio fehlt", "With preservatives, no thickeners"
            continue
        if NON.search(text, max(0, mention.start - 5), mention.start):
            yield mention
        elif starts_with_denial(mention.words[0]) or _FREE.match(text, mention.start, mention.end):
            # "without a fan", "free from gluten"
            if has_denial(text, span[0], mention.start) or has_denial(text, mention.end, span[1]):
                yield mention
        elif contrasts or left_out:
            # "No radio and no slot for cards, but there is NFC"
            start = max((end for _, end in contrasts if end <= mention.start), default=span[0])
            stop = min((start for start, _ in contrasts if start >= mention.end), default=span[1])
            if _is_denied_around(text, mention, (start, stop), left_out):
                yield mention
        elif is_denied:
            yield mention


def _is_denied_around(text: str, mention: Mention, span: tuple[int, int], left_out: Sequence[re.Match[str]]) -> bool:
    """Say whether the sentence denies anything but what is said to be left out: "ganz ohne Zucker" denies the sugar."""
    others = [
        found
        for found in left_out
        if span[0] <= found.start() < span[1] and not found.start() <= mention.start < found.end()
    ]
    starts = [span[0], *(found.end() for found in others)]
    ends = [*(found.start() for found in others), span[1]]
    return any(has_denial(text, start, end) for start, end in zip(starts, ends, strict=True))
