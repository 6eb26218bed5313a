"""Checks that look at one proposal at a time, and the gate that decides on what they find."""

from quality_checks.attribute_value import readable_value
from quality_checks.banned_words import banned_words
from quality_checks.base import Check
from quality_checks.citations import cited_facts
from quality_checks.draft import failed_draft
from quality_checks.emptiness import empty_text
from quality_checks.ending import cut_off
from quality_checks.glossary import glossary_words
from quality_checks.html import html_rules
from quality_checks.language import text_language
from quality_checks.length import length_limits
from quality_checks.numbers import digits_in_slots, numbers_in_facts
from quality_checks.options import known_options
from quality_checks.placeholder import placeholder_left
from quality_checks.prompt_talk import prompt_talk
from quality_checks.quote import quoted_source
from quality_checks.shortening import catastrophic_shortening


def first_checks() -> tuple[Check, ...]:
    """Return every check of this room, the cheap ones first. A new check is one line here."""
    return (
        failed_draft(),
        empty_text(),
        length_limits(),
        html_rules(),
        placeholder_left(),
        prompt_talk(),
        cut_off(),
        catastrophic_shortening(),
        banned_words(),
        glossary_words(),
        digits_in_slots(),
        numbers_in_facts(),
        cited_facts(),
        known_options(),
        readable_value(),
        quoted_source(),
        text_language(),
    )
