"""Reads the answer of a language model, trusting nothing of it: what does not fit the schema is malformed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from enrichers.slots import DraftSentence, Part
from schemas.proposal import ContentKind

_THOUGHTS = re.compile(r"<think>.*?</think>", re.DOTALL)
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u2028\u2029\u2060\ufeff]+")
_MAX_SENTENCES = 200


@dataclass(frozen=True, slots=True)
class TextAnswer:
    """A text as the model wrote it: paragraphs and lists of sentences with slots."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class ValueAnswer:
    """An attribute's value as it would be stored, and its quote; `text` is None where the model found none."""

    text: str | None
    quote: str


class Malformed(ValueError):
    """A part of an answer that does not follow the schema."""


def read_answer(content: str, asked: Mapping[str, ContentKind]) -> dict[str, TextAnswer | ValueAnswer]:
    """Return what the answer says on each attribute that was asked for; one that cannot be read is missing.

    Prose and code fences around the JSON are passed over, as services without structured output write them.
    """
    answer = _json_object(content)
    found: dict[str, TextAnswer | ValueAnswer] = {}
    for code, kind in asked.items():
        group = answer.get("texts" if kind is ContentKind.TEXT else "attributes")
        entry = group.get(code) if isinstance(group, dict) else None
        try:
            found[code] = _text(entry) if kind is ContentKind.TEXT else _value(entry)
        except Malformed:
            continue
    return found


def _json_object(content: str) -> dict[str, Any]:
    bare = _THOUGHTS.sub("", content)
    for text in (bare, bare[bare.find("{") : bare.rfind("}") + 1]):
        try:
            answer = orjson.loads(text)
        except orjson.JSONDecodeError:
            continue
        return answer if isinstance(answer, dict) else {}
    return {}


def _text(entry: Any) -> TextAnswer:
    sentences = entry.get("sentences") if isinstance(entry, dict) else None
    if not isinstance(sentences, list) or not 0 < len(sentences) <= _MAX_SENTENCES:
        raise Malformed
    parts: list[Part] = []
    for sentence in sentences:
        draft, is_list = _sentence(sentence), sentence.get("part") == "bullet"
        if parts and parts[-1].is_list == is_list:
            parts[-1] = Part((*parts[-1].sentences, draft), is_list)
        else:
            parts.append(Part((draft,), is_list))
    return TextAnswer(tuple(parts))


def _sentence(sentence: Any) -> DraftSentence:
    if not isinstance(sentence, dict):
        raise Malformed
    text, codes = sentence.get("text"), sentence.get("attributes")
    if not isinstance(text, str) or not text.strip() or not isinstance(codes, list):
        raise Malformed
    if not all(isinstance(code, str) for code in codes):
        raise Malformed
    return DraftSentence(_one_line(text), tuple(dict.fromkeys(codes)))


def _value(entry: Any) -> ValueAnswer:
    if not isinstance(entry, dict) or "value" not in entry:
        raise Malformed
    quote = entry.get("quote")
    unit = entry.get("unit")
    text = _stored(entry["value"])
    if text and isinstance(unit, str) and unit.strip():
        text = f"{text} {_one_line(unit)}"
    return ValueAnswer(text or None, _one_line(quote) if isinstance(quote, str) else "")


def _stored(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        if not all(isinstance(item, str) for item in value):
            raise Malformed
        return ",".join(dict.fromkeys(value))
    if value is None or isinstance(value, str | int | float):
        return "" if value is None else _one_line(str(value))
    raise Malformed


def _one_line(text: str) -> str:
    return " ".join(_UNSEEN.sub(" ", text).split(" ")).strip()
