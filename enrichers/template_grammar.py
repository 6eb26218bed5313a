"""What the template enricher asks of a language: nouns with their forms, measures, counted things, properties."""

import re
from dataclasses import dataclass
from typing import Protocol

from enrichers.template_tables import Phrases, longest_ending

_YES_NO = re.compile(r"\s*(?:\?|\((?:ja/nein|yes/no|j/n|y/n)\))\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Noun:
    """What a product is: `indefinite` "eine Jacke", `definite` "Die Jacke", `pronoun` "Sie", `bare` "Jacke".

    `head` is its last part in small letters: a name that holds it needs no noun beside it.
    """

    indefinite: str
    definite: str
    pronoun: str
    bare: str
    head: str


@dataclass(frozen=True, slots=True)
class Measure:
    """How a sentence names a measured attribute: "die Packlänge", and whether that is a plural."""

    phrase: str
    is_plural: bool = False


class Grammar(Protocol):
    """The forms of one language. Whatever is not in its tables is None, never guessed."""

    @property
    def phrases(self) -> Phrases:
        """The tables behind it."""

    @property
    def product(self) -> Noun:
        """The noun for any product."""

    @property
    def persons(self) -> tuple[str, str]:
        """Singular and plural of the people that a product is made for."""

    def family_noun(self, label: str) -> Noun | None:
        """Return what a family's product is, from the family's label, which is a plural."""

    def kind_noun(self, label: str) -> Noun | None:
        """Return what a product is, from an option's label, which is a singular."""

    def measure(self, label: str) -> Measure | None:
        """Return how a sentence names a measured attribute."""

    def counted(self, label: str) -> tuple[str, str] | None:
        """Return singular and plural of what an attribute counts."""

    def predicate(self, label: str) -> str | None:
        """Return a boolean's label as it stands after "is", where it is an adjective."""

    def materials(self, labels: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return materials as they stand after "is made of"."""

    def color(self, label: str) -> str:
        """Return a colour as it stands within a sentence."""

    def audience(self, label: str) -> str | None:
        """Return whom a product is for, as it stands after "for"."""

    def speaks(self, label: str) -> bool:
        """Say whether a label is of this language although the English one is the same (always, for English)."""


def property_label(label: str, found: Phrases) -> str:
    """Return a boolean's label as a property: "Ist wasserdicht?" -> "wasserdicht", "Ohne Zucker" -> "ohne Zucker"."""
    bare = _YES_NO.sub("", label).strip()
    first, _, rest = bare.partition(" ")
    if rest and first in found.words("adjectives", "question"):
        return rest
    if rest and first in found.words("adjectives", "small"):
        return f"{first.lower()} {rest}"
    return bare


def is_predicate(word: str, found: Phrases) -> bool:
    """Say whether a word in small letters is one of the adjectives that the tables know, or ends in one."""
    ending = longest_ending(word, found.words("adjectives", "predicates"))
    return ending is not None and word not in found.words("adjectives", "not_predicates")


def without_count_prefix(label: str, found: Phrases) -> str:
    """Return what is counted: "Anzahl der Taschen" -> "Taschen"."""
    for prefix in found.words("words", "count_prefixes"):
        if label.casefold().startswith(prefix.casefold() + " "):
            return label[len(prefix) :].strip()
    return label


def joins_several(label: str, found: Phrases) -> bool:
    """Say whether a label names several things, such as "Töpfe & Pfannen": then it has no singular."""
    words = label.split()
    return "," in label or ";" in label or not set(words).isdisjoint(found.words("words", "conjunctions"))
