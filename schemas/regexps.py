"""Turns the PIM's regular expressions (PCRE with delimiters, as Akeneo keeps them) into JSON Schema patterns."""

import re

import jsonschema_rs

from schemas.structure import Attribute

#: i, m and s mean the same everywhere; u and D are what the engines here do anyway.
_KNOWN_FLAGS = frozenset("imsuD")
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}


def portable_pattern(attribute: Attribute) -> str | None:
    """Return the pattern of an attribute's `regexp` rule; None where it has none or no engine here reads it alike."""
    pattern = _without_delimiters(attribute.validation_regexp or "") if attribute.validation_rule == "regexp" else None
    return pattern if pattern and _is_read_by_both(pattern) else None


def is_unreadable(attribute: Attribute) -> bool:
    """Say whether an attribute has a `regexp` rule that cannot be checked here."""
    return attribute.validation_rule == "regexp" and portable_pattern(attribute) is None


def _without_delimiters(written: str) -> str | None:
    """Return `/^a+$/i` as `(?i)^a+$`, a pattern without delimiters as it is, None where a flag means nothing here."""
    written = written.strip()
    if len(written) < 3 or written[0].isalnum() or written[0] in "\\^":
        return written or None  # without delimiters, as other systems keep it
    body, closing, flags = written[1:].rpartition(_CLOSING.get(written[0], written[0]))
    if not closing or not (flags.isalpha() or not flags):
        return written
    if not set(flags) <= _KNOWN_FLAGS:
        return None
    kept = "".join(flag for flag in "ims" if flag in flags)
    return (f"(?{kept})" if kept else "") + body.replace(f"\\{written[0]}", written[0])


def _is_read_by_both(pattern: str) -> bool:
    try:
        re.compile(pattern)
        jsonschema_rs.Draft202012Validator({"pattern": pattern})
    except (re.error, jsonschema_rs.ValidationError):
        return False
    return True
