"""Said in other words, the opposite of what an attribute says: "the switches are soldered" of hot-swappable ones."""

from collections.abc import Iterator
from typing import NamedTuple

from quality_checks.base import Check, Subject
from quality_checks.caseless import AnyOf, Caseless
from quality_checks.findings import says_the_opposite
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.opposites_in_use import ROWS as ROWS_IN_USE
from quality_checks.grounding.opposites_of_noes import ROWS as ROWS_OF_NOES
from quality_checks.grounding.opposites_table import ROWS
from quality_checks.grounding.polarity import has_denial
from quality_checks.record import Record
from schemas.facts import Fact, data_text
from schemas.finding import Finding

_LANGUAGES = ("de", "en")
#: Longer values are prose, which speaks of more than one thing.
_LONGEST = 60
#: "Ganz ohne Lüfter geht es nicht", "Telefonieren kann er nicht"
_DENIED_BEHIND = Caseless(
    r"[^.;:!?\n,]{0,40}\b(?:nicht|nichts|nie|niemand|kein\w*|not|never|nothing|nobody|no one|"
    r"can['’]t|woanders|streichen|fehlt|lacks?)\b"
)
#: "Wall plugs have to be bought separately"
_APART = {
    "de": Caseless(
        r"\b(?P<name>[\w-]+) (?:(?:ist|sind|wird|werden|muss|müssen|gibt es)(?: [\w-]+){0,2}? )?"
        r"(?:separat|extra|gesondert|getrennt) (?:erhältlich|gekauft|bestellt|dazugekauft|besorgt|verkauft|"
        r"kaufen|bestellen|zu (?:kaufen|bestellen|erwerben))\b|"
        # "Wärmeleitpaste besorgen Sie bitte separat"
        r"\b(?P<own>[\w-]+) (?:besorg|kauf|bestell|erwirb|erwerb|ordere?)\w* (?:sie|du|ihr)(?: sich| dir)?(?: bitte)? "
        r"(?:separat|extra|gesondert|getrennt)\b"
    ),
    "en": Caseless(
        r"\b(?P<name>[\w-]+) (?:(?:is|are|has to be|have to be|must be|needs? to be) )?"
        r"(?:sold|bought|purchased|ordered|available) (?:separately|apart)\b|"
        r"\b(?:buy|order|purchase) (?:an? |the |your |some )?(?:[\w-]+ )??(?P<own>[\w-]+) (?:separately|apart)\b"
    ),
}
#: A plain look, which few texts pass.
_MAY_BE_APART = Caseless(r"\b(?:separat|extra|gesondert|getrennt|apart\b)")
#: Attributes that say what lies in the box, and values that say it does not.
_IN_THE_BOX = frozenset({"included", "supplied", "package", "content", "contents", "scope", "lieferumfang", "set"})
_OPTIONAL = Caseless(r"\b(?:optional\w*|separat\w*|extra|not included|nicht enthalten|sold)\b")


_BUT = Caseless(r", (?:but|yet|aber|doch|dafür|dennoch|trotzdem)\b")


class _Opposite(NamedTuple):
    """What an attribute and its value have to be, and what says the opposite."""

    fact: Caseless
    pattern: str

    @property
    def says_yes(self) -> bool:
        """Whether it says yes to what the attribute says no to, in words that deny nothing themselves."""
        return not _NOT.search(self.pattern)


#: What only denies in a phrase that says yes where its pattern has no such word.
_NOT = Caseless(r"\b(?:nicht|nie|niemals|keineswegs|kaum|not|never|cannot)\b")

_OPPOSITES = {
    language: tuple(
        _Opposite(Caseless(fact), said[place]) for fact, *said in (*ROWS, *ROWS_OF_NOES, *ROWS_IN_USE) if said[place]
    )
    for place, language in enumerate(_LANGUAGES)
}
_SAID = {language: AnyOf(one.pattern for one in own) for language, own in _OPPOSITES.items()}


def opposites() -> Check:
    """Report `grounding.contradicted`: a phrase says the opposite of an attribute without its name."""

    def opposites(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or subject.language not in _SAID:
            return
        text, own = subject.plain.text, _OPPOSITES[subject.language]
        for place, found in _SAID[subject.language].matches(text, (word.start for word in subject.words)):
            start, end = found.span()
            fact = next(
                (fact for said, fact in subject.record.once(_said_by_facts) if own[place].fact.search(said)), None
            )
            first, last = subject.sentence_around(start)
            if (
                fact is None
                or (own[place].says_yes and _NOT.search(found[0]))
                or has_denial(text, _behind_contrast(text, first, start), start)
                or _DENIED_BEHIND.match(text, end, last)
                or text[first:last].rstrip().endswith("?")
            ):
                continue
            yield says_the_opposite(subject, fact, start, end)
        for found in _APART[subject.language].finditer(text) if _MAY_BE_APART.search(text) else ():
            if " nicht " in found[0]:
                # "Das Netzteil müssen Sie nicht extra kaufen"
                continue
            if fact := _lies_in_the_box(subject, found["name"] or found.groupdict().get("own") or ""):
                yield says_the_opposite(subject, fact, *found.span())

    return opposites


def _behind_contrast(text: str, first: int, start: int) -> int:
    """Return where the clause begins that a contrast opens: "no backlight, but ..." denies nothing behind it."""
    return max((found.end() for found in _BUT.finditer(text, first, start)), default=first)


def _lies_in_the_box(subject: Subject, name: str) -> Fact | None:
    """Return the fact that puts a thing into the box, which nobody has to buy then."""
    meanings = subject.fact_meanings
    fact = meanings.of_word(name) or meanings.of_concepts(concepts_of_word(name))
    if fact is None or fact.is_prose or fact.data is False or _OPTIONAL.search(data_text(fact.data)):
        return None
    words = fact.code.lower().split("_")
    if "separately" in words or "optional" in words or (fact.data is not True and _IN_THE_BOX.isdisjoint(words)):
        return None
    return fact


def _said_by_facts(record: Record) -> list[tuple[str, Fact]]:
    """Return each short fact as its attribute and value: `hot_swappable=yes`."""
    said = []
    for fact in record.facts:
        value = {True: "yes", False: "no"}.get(fact.data) if isinstance(fact.data, bool) else data_text(fact.data)
        if value and len(value) <= _LONGEST:
            said.append((f"{fact.code}={value}".replace("_", " "), fact))
    return said
