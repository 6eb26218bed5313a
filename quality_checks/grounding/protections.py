"""What a product is said to be protected against: "gegen Spritzwasser geschützt", "protected from dust".

An attribute says so by a word of its own (`shockproof`, `dust_resistant`, an IP rating), and rarely by that of the
text: words of one danger stand for each other.
"""

from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless
from quality_checks.findings import finding, says_the_opposite, shown
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.polarity import has_denial
from quality_checks.record import Record
from schemas.facts import Fact, data_text
from schemas.finding import Finding

_SAID = {
    "de": Caseless(
        r"\b(?:gegen|vor) (?:d(?:ie|as|en|em|er) |jede[nrm]? |starke[nrm]? )?(?P<what>[\w-]{4,})(?: und [\w-]+)? "
        r"(?:gut |bestens |sicher |zuverlässig )?(?:geschützt|gefeit|abgedichtet|gesichert)\b|"
        r"\b(?:ist|sind) (?:gut |bestens |sicher )?(?:gegen|vor) (?P<more>[\w-]{4,}) geschützt\b"
    ),
    "en": Caseless(
        r"\b(?:protected|sealed|guarded|safe) (?:against|from) (?:the |any )?(?P<what>[a-z-]{3,})"
        r"(?: and (?P<more>[a-z-]+))?\b"
    ),
}
#: Words of one danger, in both languages, by how they begin.
_DANGERS = tuple(
    tuple(words.split())
    for words in (
        "wasser water spritz splash spill verschütt flüssig liquid getränk regen rain nass näss moist feucht wet drip",
        "staub dust schmutz dirt sand",
        "stoß stöß shock impact sturz stürz drop fall bump knock schlag schläg mil-std",
        "kratz scratch gorilla hardness scrape",
        "frost kält freez cold temperatur operating_temp min_operating",
        "hitz heat überhitz overheat thermal",
        "rost rust korros corros verzinkt zinc galvani stainless edelstahl",
        "sonne sun uv licht light",
        "überspann surge overvolt over_volt spannung ovp",
        "wind zugluft draft",
        "mück mosquito insekt insect midge",
        "beschlag fog anti_fog",
    )
)
_RATED = Caseless(r"\bip ?\d[\dx]|\bip[x\d]\d\b")
_BY_RATING = _DANGERS[:2]


def protections() -> Check:
    """Report `grounding.property_unsupported`: what a product is said to be protected against stands in no fact."""

    def protections(subject: Subject) -> Iterator[Finding]:
        pattern = _SAID.get(subject.language)
        if not subject.is_text or pattern is None:
            return
        text = subject.plain.text
        for found in pattern.finditer(text):
            if has_denial(text, *subject.sentence_around(found.start())):
                continue
            for what in filter(None, (found["what"], found["more"])):
                fact = _telling(subject, what)
                if fact is None:
                    message = f"{shown(text[slice(*found.span())])} stands in no fact"
                    span = subject.stored_span(*found.span())
                    yield finding("grounding.property_unsupported", subject, message, span=span)
                    break
                if fact.data is False:
                    yield says_the_opposite(subject, fact, *found.span())
                    break

    return protections


def _telling(subject: Subject, what: str) -> Fact | None:
    """Return a fact that has a danger or another word for it, a plain yes before a no; None where none has."""
    beginnings = next((words for words in _DANGERS if what.startswith(words)), (what[:5],))
    concepts = concepts_of_word(what)
    found = None
    for fact, said in subject.record.once(_said_by_facts):
        is_rated = beginnings in _BY_RATING and _RATED.search(said) is not None
        if is_rated or _has(said, beginnings) or subject.fact_meanings.of_concepts(concepts) is fact:
            if fact.data is not False:
                return fact
            found = fact
    return found


def _has(said: str, beginnings: tuple[str, ...]) -> bool:
    """Say whether a fact has a word that begins so: the rain of "rainproof", and not that of "grain"."""
    for word in beginnings:
        at = said.find(word)
        while at >= 0:
            if at == 0 or not said[at - 1].isalpha():
                return True
            at = said.find(word, at + 1)
    return False


def _said_by_facts(record: Record) -> tuple[tuple[Fact, str], ...]:
    """Return each fact with all that it says, in lower case."""
    return tuple((fact, f"{fact.code} {data_text(fact.data)}".lower()) for fact in record.facts)
