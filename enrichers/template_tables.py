"""Loads the phrase tables of a language from `enrichers/phrases/`, and hashes them."""

import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

_FOLDER = "phrases"


@dataclass(frozen=True)
class Phrases:
    """One language's tables as they stand in its file: patterns, traits, words, nouns and the rest."""

    language: str
    tables: Mapping[str, Any]

    def patterns(self, name: str) -> Sequence[str]:
        """Return the ways to say one thing; the enricher picks one by the product's identifier."""
        found: Sequence[str] = self.tables["patterns"][name]
        return found

    def words(self, table: str, key: str) -> tuple[str, ...]:
        """Return one list of words."""
        return tuple(self.tables[table][key])

    def word(self, table: str, key: str) -> str:
        """Return one word or phrase."""
        return str(self.tables[table][key])


@cache
def phrases(language: str) -> Phrases:
    """Return the tables of a two-letter language."""
    return Phrases(language, _table(f"{language}.toml"))


@cache
def roles() -> Mapping[str, Any]:
    """Return the table of attribute roles."""
    return _table("roles.toml")


@cache
def rules_version() -> str:
    """Return 12 hex digits over the phrase files and the rules that use them: a change of either is a new version."""
    digest = hashlib.blake2b(digest_size=6)
    room = files(__package__)
    sources = [*(room / _FOLDER).iterdir(), *(item for item in room.iterdir() if _is_rule(item.name))]
    for source in sorted(sources, key=lambda item: item.name):
        if source.is_file():
            digest.update(f"{source.name}\n".encode() + source.read_bytes())
    return digest.hexdigest()


def longest_ending(word: str, endings: Sequence[str] | Mapping[str, Any]) -> str | None:
    """Return the longest of `endings` that a word ends with, or None; case is the caller's."""
    fitting = [ending for ending in endings if word.endswith(ending)]
    return max(fitting, key=len) if fitting else None


def _is_rule(name: str) -> bool:
    return name.endswith(".py") and (name.startswith("template") or name in {"rendering.py", "slots.py"})


def _table(name: str) -> dict[str, Any]:
    source: Traversable = files(__package__) / _FOLDER / name
    return tomllib.loads(source.read_text(encoding="utf-8"))
