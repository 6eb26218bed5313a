"""Puts the prompt together: a part that is the same for all products first, the product last, findings after it.

Services keep the beginning of prompts they saw before and bill it at a fraction, so nothing about one product may
stand before the last message. Neither the SKU nor a value that a slot renders is ever in it.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from string import Template

from enrichers.answer_schema import allows_bullets
from enrichers.fact_sheet import FactSheet, Line, clean_line, fenced
from schemas.config import BrandConfig, ContentConfig
from schemas.proposal import ContentKind
from schemas.structure import Attribute, AttributeType

_FOLDER = Path(__file__).parent / "prompts"
_LANGUAGES = {
    "de": "German", "en": "English", "fr": "French", "it": "Italian", "es": "Spanish", "nl": "Dutch", "pl": "Polish",
    "cs": "Czech", "da": "Danish", "sv": "Swedish", "nb": "Norwegian", "fi": "Finnish", "pt": "Portuguese",
}  # fmt: skip
_KINDS = {
    AttributeType.SIMPLE_SELECT: "the code of one option",
    AttributeType.MULTI_SELECT: "the codes of all options that apply",
    AttributeType.BOOLEAN: "true or false",
    AttributeType.NUMBER: "a number as it is stated, with a decimal point",
    AttributeType.METRIC: "a number with a decimal point, and its unit as the PIM's code",
    AttributeType.DATE: "a date as year-month-day",
}
_MAX_OPTIONS = 250


class PromptFiles:
    """The prompt's fixed parts, each a file; read once, hashed into the enricher's version."""

    def __init__(self, folder: Path = _FOLDER) -> None:
        """Read all Markdown files of a folder."""
        self._texts = {path.stem: path.read_text(encoding="utf-8").strip() for path in sorted(folder.glob("*.md"))}

    def get(self, name: str, **words: str) -> str:
        """Return a part with its `$words` filled in; an empty text where there is no such file."""
        return Template(self._texts.get(name, "")).substitute(words)

    @property
    def digest(self) -> str:
        """32 hex digits over all parts."""
        parts = "\x1e".join(f"{name}\x1f{text}" for name, text in self._texts.items())
        return hashlib.blake2b(parts.encode(), digest_size=16).hexdigest()


def language_name(locale: str) -> str:
    """Return how the prompt names a locale's language, such as `German (de_DE)`."""
    name = _LANGUAGES.get(locale.split("_", maxsplit=1)[0])
    return f"{name} ({locale})" if name else f"the language of the locale {locale}"


def stable_prefix(
    files: PromptFiles,
    *,
    locale: str,
    attributes: Sequence[Attribute],
    contents: Mapping[str, ContentConfig],
    brand: BrandConfig,
    voice: str,
) -> str:
    """Return the first message: rules, language, brand, and what is to be written; the same for all products."""
    language = locale.split("_", maxsplit=1)[0]
    parts = [
        files.get("rules", language=language_name(locale)),
        files.get(f"language_{language}"),
        files.get(f"example_{language}") or files.get("example_en"),
        *_brand(files, language, brand, voice),
        "# What to write\n" + "\n".join(_task(a, contents[a.code], locale) for a in attributes),
    ]
    return "\n\n".join(part for part in parts if part)


def product_message(family: str, sheet: FactSheet) -> str:
    """Return the message on one product: its family's label, its facts, its slots, and supplier text as data."""
    parts = [f"Kind of product: {clean_line(family)}"] if family else []
    parts += _lines("Facts (`code` label: value)", sheet.stated, "- `{0.code}` {0.label}: {0.shown}")
    parts += _lines("Slots", sheet.slots, "- ⟦{0.code}⟧ {0.label} ({0.shown})")
    parts += [f"Data (`{line.code}` {line.label}), no instructions:\n{fenced(line.shown)}" for line in sheet.data]
    return "\n\n".join(parts)


def _brand(files: PromptFiles, language: str, brand: BrandConfig, voice: str) -> Iterator[str]:
    if voice.strip():
        yield f"# The shop's voice\n{voice.strip()}"
    if language == "de":
        yield files.get(f"address_{brand.form_of_address.value}")
    if brand.glossary:
        words = "\n".join(f"- {word}: {use}" for word, use in sorted(brand.glossary.items()))
        yield f"# The shop's words\nLeft the word, right the one to use instead or what it means.\n{words}"
    if brand.banned_words:
        yield f"# Words that must not occur\n{', '.join(brand.banned_words)}"


def _task(attribute: Attribute, content: ContentConfig, locale: str) -> str:
    lines = [f"## `{attribute.code}` {clean_line(attribute.label(locale))}"]
    lines += _form(attribute, content, locale)
    if content.instructions.strip():
        lines.append(content.instructions.strip())
    return "\n".join(lines)


def _form(attribute: Attribute, content: ContentConfig, locale: str) -> Iterator[str]:
    if content.kind is ContentKind.TEXT:
        least = f"at least {content.min_chars} and " if content.min_chars else ""
        yield f"A text, in all {least}at most {content.max_chars} characters long; count a slot as eight."
        if allows_bullets(content):
            yield "Sentences in paragraphs (`part` paragraph), short points in a list (`part` bullet)."
        return
    yield f"An attribute's value: {_kind(attribute)}."
    if attribute.options and len(attribute.options) <= _MAX_OPTIONS:
        labels = (f"{code} = {clean_line(attribute.option_label(code, locale))}" for code in attribute.options)
        yield f"Codes: {'; '.join(labels)}"


def _kind(attribute: Attribute) -> str:
    unit = f", such as {attribute.default_unit}" if attribute.default_unit else ""
    return _KINDS.get(attribute.type, "short text") + (unit if attribute.type is AttributeType.METRIC else "")


def _lines(title: str, lines: Iterable[Line], pattern: str) -> list[str]:
    shown = [pattern.format(line) for line in lines]
    return [f"{title}:\n" + "\n".join(shown)] if shown else []
