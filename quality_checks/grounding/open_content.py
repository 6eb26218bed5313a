"""What a text says comes along, by words that no list has to know: "Ein Honiglöffel liegt bei", "with a tamper"."""

import re
from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless, lower_text
from quality_checks.findings import finding, shown
from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.forms import Word, loose_forms
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word
from quality_checks.grounding.neutral import is_neutral
from quality_checks.grounding.polarity import has_denial
from quality_checks.grounding.support import kinds_of
from quality_checks.record import Record
from schemas.facts import Fact
from schemas.finding import Finding

_LIES_BY = re.compile(r"[^.;:!?\n]{3,60}?\s(?:liegt|liegen)(?: \w+){0,2}? bei(?=\s*(?:[.!;,]|\Z|\n))", re.IGNORECASE)
_ARTICLES = frozenset({"Ein", "Eine", "Der", "Die", "Das", "Zwei", "Drei", "Vier"})
_AND_LIES = re.compile(r"[a-zäöüß] und (?:liegt|liegen) ")
#: "Der Hersteller legt ein Set Kabelbinder bei"
_LAYS_BY = re.compile(
    r"\b(?:legt|legen|packt|packen)(?: \w+)?? (?P<things>(?:ein|zwei|drei|vier)\w* [^.;:!?\n]{3,60}?) (?:bei|dazu)"
    r"(?=\s*(?:[.!;,]|\Z|\n))|"
    r"\b(?P<more>(?:[Ee]in|[Zz]wei|[Dd]rei|[Vv]ier)\w* [^.,;:!?\n]{3,60}?) (?:wird|werden)(?: \w+)? mitgeliefert"
)
#: "Inklusive passendem Setzwerkzeug", "Comes with a keycap puller": what comes along stands behind.
_COMES_WITH = {
    "de": re.compile(
        r"\b(?:inklusive|inkl\.|einschließlich|samt|mitsamt|nebst|(?:beiliegende|mitgelieferte)[rnms]?) "
        r"(?P<things>[^.,;:!?\n()]{3,60})",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:includes?|including|complete with|(?:comes|supplied|ships|shipped|delivered) with) "
        r"(?:an? |the |your |its )?(?P<things>[^.,;:!?\n()]{3,60}?)"
        r"(?= (?:and|or|to|for|that|which|in|from|with|as|so|on|at|by|of) |[.,;:!?\n()]|\Z)",
        re.IGNORECASE,
    ),
}
#: "... with a bolt, a hex nut and a setting tool": what further things are told by their article.
_AND_MORE = re.compile(
    r"(?:, (?:and |plus )?| and | plus )an? (?P<things>[a-z][^.,;:!?\n()]{2,40}?)(?=,| and | plus |[.;!?\n]|\Z)"
)
#: "A SIT 20 bit is enclosed in every pack", "a ruler and pencil are tucked inside the cover"
_IS_ENCLOSED = re.compile(
    r"(?:(?<=\. )|(?<=, )|(?<=; )|(?<=and )|\A|(?<=\n))"
    r"(?P<things>(?:an?|two|three|four|five|six|some|spare|extra) [^.,;:!?\n()]{3,50}?) (?:is|are|comes|come) "
    r"(?:also )?(?:enclosed|tucked|packed|included|supplied|bundled|thrown in|in the (?:box|carton))\b(?! (?:by|with))",
    re.IGNORECASE,
)
#: Where a text counts up what lies in the box, and each thing that it counts up.
_BOX = {
    "de": Caseless(
        r"\b(?:im (?:karton|lieferumfang|set|koffer)|in der (?:schachtel|packung|box|kiste)|zum lieferumfang|zum set|"
        r"enthalten sind|beiliegend|der karton|die schachtel|die packung|das set)\b"
    ),
    "en": Caseless(
        r"\b(?:(?:in|inside) the (?:box|carton|case|package|bag)|the (?:box|carton|set|kit)(?: of [\w-]+)? "
        r"(?:holds|contains|includes|brings)|in the kit|the contents|contents:|included are|package contents)\b"
    ),
}
_COUNTED = {
    "de": re.compile(
        r"\b[Ee]ine?n? (?:[a-zäöüß]+e[nrs]? )?(?P<thing>[A-ZÄÖÜ][\w-]+)"
        r"(?=[.,;)\n]|\Z| und | sowie | liegt| liegen| zum | zur | für )"
    ),
    "en": re.compile(
        r"\ban? (?:[a-z-]+ ){0,2}?(?P<thing>[a-z]{3,})"
        r"(?=[.,;)\n]|\Z| and | plus | to | for )"
    ),
}
#: What a text with a match of these has: plain searches, which few texts pass.
_LAYING = ("legt", "legen", "packt", "packen", "mitgeliefert")
_COMING = {
    "de": ("inklusive", "inkl.", "einschließlich", "samt ", "nebst ", "beiliegende", "mitgelieferte"),
    "en": ("includ", "complete with", "comes with", "supplied with", "ships with", "shipped with", "delivered with"),
}
_ENCLOSING = (
    "enclosed",
    "tucked",
    "packed",
    "included",
    "supplied",
    "bundled",
    "thrown in",
    "in the box",
    "in the carton",
)
_OF_SOCKETS = re.compile(
    r"port|slot|socket|jack|connect|header|interface|panel|compatib|suitable|support", re.IGNORECASE
)
#: "A frame for nearsighted wearers is included"
_MANY_OF = re.compile(r"(?:an? )?(?:\w+ )?(?:pair|set|couple|pack|bundle|kit|bag|box) of ", re.IGNORECASE)
_PURPOSE = re.compile(r" (?:for|against|to|of|with|from|in) ")
_JOINED = re.compile(r" and (?:an? )?")
_LISTS_CONTENTS = frozenset(
    {
        "content",
        "contents",
        "included",
        "accessories",
        "lieferumfang",
        "delivery",
        "box",
        "components",
        "items",
        "supplied",
    }
)
_SHORT_WORD = 3
_MOST_NOUNS = 2
_SHORTEST_PROSE = 80


def things_along() -> Check:
    """Report `grounding.content_unsupported`: nouns that are said to come along, none of which a fact has."""

    def things_along(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or subject.language not in _COMES_WITH:
            return
        enclosed = [nouns for nouns in _enclosed(subject) if not _is_enclosed_thing(nouns[0], subject)]
        enclosed += [[word] for word in _counted_up(subject)]
        for nouns in (*_lying_by(subject), *_coming_along(subject), *enclosed):
            if nouns in enclosed or (nouns and not any(_is_known(word, subject) for word in nouns)):
                last = nouns[-1]
                message = f"{shown(last.text)} stands in no fact"
                span = subject.stored_span(last.start, last.end)
                yield finding("grounding.content_unsupported", subject, message, span=span)

    return things_along


def _lying_by(subject: Subject) -> Iterator[list[Word]]:
    """Yield the nouns of each German sentence that says what lies in the box."""
    if subject.language != "de":
        return
    lower = lower_text(subject.plain.text)
    for start, end in subject.sentences if "lieg" in lower and " bei" in lower else ():
        found = _LIES_BY.match(subject.plain.text, start, end)
        if found is not None and not has_denial(subject.plain.text, *found.span()):
            # "Ein Mauspad liegt dem Tisch bei": the product itself does not lie by.
            nouns = [word for word in _nouns(subject, start, found.end()) if not _is_product(word, subject)]
            # "Griffband zum Aufkleben liegt bei"
            nouns = [word for word in nouns if not subject.plain.text.endswith(("zum ", "beim "), 0, word.start)]
            # "Eine Blende schirmt das Fensterlicht ab und liegt bei": the first of them does.
            if _AND_LIES.search(found[0]):
                nouns = [word for word in nouns if word.text not in _ARTICLES][:1]
            yield nouns
    for found in _LAYS_BY.finditer(subject.plain.text) if any(word in lower for word in _LAYING) else ():
        group = "things" if found["things"] else "more"
        if not has_denial(subject.plain.text, *found.span(group)):
            yield [word for word in _nouns(subject, *found.span(group)) if not _is_product(word, subject)]


def _coming_along(subject: Subject) -> Iterator[list[Word]]:
    """Yield what stands behind words of coming along, where no list knows it: the next nouns, in English the head."""
    lower = lower_text(subject.plain.text)
    is_along = any(word in lower for word in _COMING[subject.language])
    for found in _COMES_WITH[subject.language].finditer(subject.plain.text) if is_along else ():
        if has_denial(subject.plain.text, *subject.sentence_around(found.start())):
            continue
        if subject.language == "de":
            groups = [_nouns(subject, *found.span("things"))[:_MOST_NOUNS]]
        else:
            groups = [list(subject.words_in(*span))[-1:] for span in _enumerated(subject.plain.text, found)]
        for nouns in groups:
            if not any(
                len(word.text) <= _SHORT_WORD or is_neutral(word.text, subject.language) or _is_listed(word, subject)
                for word in nouns
            ):
                yield nouns


def _enclosed(subject: Subject) -> Iterator[list[Word]]:
    """Yield the head of each thing that an English sentence says is enclosed."""
    if subject.language != "en":
        return
    text = subject.plain.text
    lower = lower_text(text)
    for found in _IS_ENCLOSED.finditer(text) if any(word in lower for word in _ENCLOSING) else ():
        start, end = found.span("things")
        # "It asks for no pan, and a spoon is tucked under the lid"
        if has_denial(text, start, found.end()):
            continue
        for part in _JOINED.split(text[start:end]):
            place = text.find(part, start)
            start = place + len(part)
            # "A pair of glasses is included"
            skipped = _MANY_OF.match(part)
            first = skipped.end() if skipped else 0
            behind = _PURPOSE.search(part, first)
            heads = list(subject.words_in(place + first, place + (behind.start() if behind else len(part))))[-1:]
            if heads and not _is_product(heads[0], subject):
                yield heads


def _counted_up(subject: Subject) -> Iterator[Word]:
    """Yield what a sentence counts up as lying in the box, where a fact has such a list without it."""
    text = subject.plain.text
    if not subject.record.once(_has_contents):
        return
    for start, end in subject.sentences:
        if not _BOX[subject.language].search(text, start, end) or has_denial(text, start, end):
            continue
        for found in _COUNTED[subject.language].finditer(text, start, end):
            word = next(iter(subject.words_in(*found.span("thing"))), None)
            if word is None or _is_known(word, subject):
                continue
            if is_neutral(word.text, subject.language) and not concepts_of_word(word.text):
                continue
            if not (
                _is_product(word, subject)
                or subject.fact_meanings.is_inherent((word.text,), concepts_of_word(word.text))
            ):
                yield word


def _has_contents(record: Record) -> bool:
    """Say whether a fact lists what comes along."""
    return any(
        isinstance(fact.data, tuple)
        and len(fact.data) > 1
        and not _LISTS_CONTENTS.isdisjoint(fact.code.lower().split("_"))
        for fact in record.facts
    )


def _enumerated(text: str, found: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield what stands behind words of coming along, and what more is counted up with it."""
    yield found.span("things")
    further = _AND_MORE.match(text, found.end("things"))
    while further is not None:
        yield further.span("things")
        further = _AND_MORE.match(text, further.end("things"))


def _nouns(subject: Subject, start: int, end: int) -> list[Word]:
    return [word for word in subject.words_in(start, end) if word.text[0].isupper() and len(word.text) > _SHORT_WORD]


def _is_product(word: Word, subject: Subject) -> bool:
    return not subject.fact_meanings.types.isdisjoint(concepts_of_word(word.text))


def _is_listed(word: Word, subject: Subject) -> bool:
    """Say whether a list knows an English word, or a phrase with it, and so another check judges it; or people."""
    if subject.language != "en":
        # "Samt Hund und Kind": who comes along lies in no box.
        return "audience" in kinds_of(concepts_of_word(word.text))
    return bool(concepts_of_word(word.text)) or any(
        mention.start <= word.start < mention.end for mention in subject.mentions
    )


def _is_enclosed_thing(word: Word, subject: Subject) -> bool:
    """Say whether a value of the facts names what is enclosed; prose that has the word in passing does not."""
    fact = subject.fact_meanings.of_word(word.text)
    if fact is None:
        fact = subject.fact_meanings.of_concepts(concepts_of_word(word.text))
        if fact is None or not (fact.data is True or fact.is_name or _says_what_is_there(fact)):
            # Sockets speak of cables, and bring none along.
            return False
    return not fact.is_prose or len(str(fact.data)) <= _SHORTEST_PROSE


def _says_what_is_there(fact: Fact) -> bool:
    """Say whether an attribute is about what a product comes with or consists of, and not about sockets and such."""
    return not _OF_SOCKETS.search(fact.code)


def _is_known(word: Word, subject: Subject) -> bool:
    meanings = subject.fact_meanings
    if meanings.of_word(word.text) or not meanings.names.isdisjoint(loose_forms(word.text)):
        return True
    parts = compound_parts(word.text)
    # A Honiglöffel is a spoon: honey in the data does not bring it along.
    concepts = concepts_of_word(word.text) or (concepts_of_form(parts[-1]) if parts else frozenset())
    return bool(meanings.of_concepts(concepts) or meanings.denied_by(concepts, concepts))
