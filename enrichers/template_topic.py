"""What a text is about: the product's name, what kind of thing it is, and which pattern it draws."""

import hashlib
import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from enrichers.rendering import has_slot, is_plain, option_label, render
from enrichers.template_attributes import AttributeView, Role
from enrichers.template_grammar import Grammar, Noun
from enrichers.template_languages import grammar
from schemas.facts import Fact
from schemas.product import Product
from schemas.structure import Family

_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Topic:
    """The subject of a text.

    `name_code` is None where the product has no name in this language. `noun_codes` are the attributes that say what
    it is, none where its family says so. `is_noun_in_name` says that the name says it too. `category` is the
    family's label where it may stand in a text. `seed` decides among patterns, by the identifier alone.
    """

    seed: int
    name: str = ""
    name_code: str | None = None
    noun: Noun | None = None
    noun_codes: tuple[str, ...] = ()
    is_noun_in_name: bool = False
    category: str = ""

    def pick(self, what: str, patterns: Sequence[str]) -> str:
        """Return one of the patterns: always the same for a product, different ones across a catalogue."""
        return patterns[(self.seed >> zlib.crc32(what.encode()) % 48) % len(patterns)]

    def is_in_name(self, text: str) -> bool:
        """Say whether the name holds a text already, as whole words, whatever its case."""
        return bool(text) and re.search(rf"(?<!\w){re.escape(text)}(?!\w)", self.name, re.IGNORECASE) is not None


def topic_of(
    product: Product,
    family: Family | None,
    facts: Sequence[Fact],
    *,
    views: Mapping[str, AttributeView],
    words: Grammar,
    locale: str,
) -> Topic:
    """Return what a text on a product is about."""
    named = next((fact for fact in sorted(facts, key=lambda fact: not fact.is_name) if _is_name(fact)), None)
    name = render(named, locale) if named else ""
    noun, codes = _noun(family, facts, views, words, locale) if family else (None, ())
    return Topic(
        seed=int.from_bytes(hashlib.blake2b(product.identifier.encode(), digest_size=8).digest()),
        name=name,
        name_code=named.code if named else None,
        noun=noun,
        noun_codes=codes,
        is_noun_in_name=noun is not None and _ends_a_word(noun.head, name),
        category=_category(family, locale) if family else "",
    )


def _ends_a_word(head: str, name: str) -> bool:
    return re.search(rf"{re.escape(head)}(?![^\W_])", name, re.IGNORECASE) is not None


def _is_name(fact: Fact) -> bool:
    return (fact.is_name or fact.code in ("name", "product_name")) and has_slot(fact)


def _noun(
    family: Family, facts: Iterable[Fact], views: Mapping[str, AttributeView], words: Grammar, locale: str
) -> tuple[Noun | None, tuple[str, ...]]:
    language = words.phrases.language
    for fact in facts:
        view = views[fact.code]
        if view.role is Role.KIND and isinstance(fact.data, str) and _is_kind_of(family, view):
            noun = _kind_noun(option_label(fact.attribute, fact.data, locale), language)
            if noun:
                return noun, (fact.code,)
    label = _family_label(family, locale)
    return (_family_noun(label, language), ()) if label else (None, ())


def _is_kind_of(family: Family, view: AttributeView) -> bool:
    """Say whether an attribute sorts the products of its family: `jacket_type` of `jackets`, not `sensor_type`."""
    if view.kind_words in ((), ("product",)):
        return True
    code = family.code.casefold()
    return any(len(word) >= _FEWEST_LETTERS and word in code for word in view.kind_words)


@lru_cache(maxsize=4096)
def _kind_noun(label: str, language: str) -> Noun | None:
    words = grammar(language)
    return words.kind_noun(label) if words else None


@lru_cache(maxsize=4096)
def _family_noun(label: str, language: str) -> Noun | None:
    words = grammar(language)
    noun = words.family_noun(label) if words and is_plain(label) else None
    # A digit that no fact gave would read as one.
    return None if noun is None or any(character.isdigit() for character in noun.indefinite) else noun


def _family_label(family: Family, locale: str) -> str:
    own = family.labels.get(locale)
    labels = (label for known, label in family.labels.items() if known[:2] == locale[:2] and label)
    return own or next(labels, "") or (family.code.replace("_", " ") if locale[:2] == "en" else "")


def _category(family: Family, locale: str) -> str:
    """Return the family's label unless it is the English one in another language, or would bring in a digit."""
    label = _family_label(family, locale)
    english = next((text for known, text in family.labels.items() if known[:2] == "en"), "")
    is_foreign = locale[:2] != "en" and label.casefold() == english.casefold()
    has_digit = any(character.isdigit() for character in label)
    return "" if is_foreign or has_digit or not is_plain(label) else label
