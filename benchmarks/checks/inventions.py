"""The benchmark's own inventions: statements and words that are planted, and whether one could be true somewhere."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from quality_checks.base import Subject
from schemas.facts import data_text

FILE = Path(__file__).with_name("inventions.toml")
LANGUAGES = ("de", "en")
#: Tables that are no lists of inventions.
_OTHERS = ("boolean", "frames")
_WORD = re.compile(r"[^\W_]+")
#: Words from this length on say what a statement is about; their first letters stand for all their forms.
_SHORTEST, _STEM = 5, 6


@dataclass(frozen=True)
class Invention:
    """A statement or a word in both languages, and other words for the same."""

    de: str
    en: str
    also: tuple[str, ...] = ()

    def text(self, language: str) -> str:
        """Return it in a language."""
        return self.de if language == "de" else self.en


@cache
def inventions() -> Mapping[str, Sequence[Invention]]:
    """Return the lists of the file by class."""
    return {name: tuple(map(_read, rows)) for name, rows in _file().items() if name not in _OTHERS}


@cache
def booleans() -> Mapping[str, Mapping[bool, Invention]]:
    """Return what is said of an attribute where it is true, and where it is not."""
    return {code: {True: _read(said["true"]), False: _read(said["false"])} for code, said in _file()["boolean"].items()}


def frames(kind: str, language: str) -> Sequence[str]:
    """Return clauses with a place (`{}`) for a word of a list."""
    found: Sequence[str] = _file()["frames"][kind][language]
    return found


def could_be_true(invention: Invention, known: str) -> bool:
    """Say whether a statement shares a word with what is known of a product, in either language."""
    stems = {word[:_STEM].lower() for word in _WORD.findall(known)}
    return any(
        word[:_STEM].lower() in stems
        for word in _WORD.findall(f"{invention.de} {invention.en}")
        if len(word) >= _SHORTEST or (len(word) > 1 and (word.isupper() or not word.isalpha()))
    )


def is_named(word: Invention, known: str) -> bool:
    """Say whether a material, colour or maker stands in what is known of a product, in either language."""
    lowered = known.lower()
    return any(name.lower() in lowered for name in (word.de, word.en, *word.also))


def known_of(subject: Subject) -> str:
    """Return all that is known of a product: values, labels of options, names of what is true or not, and the text."""
    said = [subject.proposal.text]
    for fact in subject.facts:
        said.append(fact.code.replace("_", " ") if isinstance(fact.data, bool) else data_text(fact.data))
        codes = fact.data if isinstance(fact.data, tuple) else (fact.data,)
        options = fact.attribute.options or {}
        said += [label for code in codes if isinstance(code, str) for label in options.get(code, {}).values()]
    return "\n".join(said)


def _read(row: Mapping[str, Any]) -> Invention:
    return Invention(row["de"], row["en"], tuple(row.get("also", ())))


@cache
def _file() -> Mapping[str, Any]:
    return tomllib.loads(FILE.read_text(encoding="utf-8"))
