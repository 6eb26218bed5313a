"""Said in other words, the opposite of what an attribute says: "the switches are soldered" of hot-swappable ones."""

from collections.abc import Iterator
from typing import NamedTuple

from quality_checks.base import Check, Subject
from quality_checks.caseless import AnyOf, Caseless
from quality_checks.findings import says_the_opposite
from quality_checks.grounding.bought_apart import bought_apart
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
#: "No brim, no lining" denies each by itself.
_AND_NO = Caseless(r"(?<=, )(?:no|kein\w*|without|ohne)\b")
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
                or (not _AND_NO.match(text, start) and has_denial(text, _behind_contrast(text, first, start), start))
                or _DENIED_BEHIND.match(text, end, last)
                or text[first:last].rstrip().endswith("?")
            ):
                continue
            yield says_the_opposite(subject, fact, start, end)
        for fact, start, end in bought_apart(subject):
            yield says_the_opposite(subject, fact, start, end)

    return opposites


def _behind_contrast(text: str, first: int, start: int) -> int:
    """Return where the clause begins that a contrast opens: "no backlight, but ..." denies nothing behind it."""
    return max((found.end() for found in _BUT.finditer(text, first, start)), default=first)


def _said_by_facts(record: Record) -> list[tuple[str, Fact]]:
    """Return each short fact as its attribute and value: `hot_swappable=yes`."""
    said = []
    for fact in record.facts:
        value = {True: "yes", False: "no"}.get(fact.data) if isinstance(fact.data, bool) else data_text(fact.data)
        if value and len(value) <= _LONGEST:
            said.append((f"{fact.code}={value}".replace("_", " "), fact))
    return said
