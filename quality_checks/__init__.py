"""Checks that look at one proposal at a time, and the gate that decides on what they find."""

from quality_checks.attribute_value import readable_value
from quality_checks.banned_words import banned_words
from quality_checks.base import Check
from quality_checks.citations import cited_facts
from quality_checks.competitors import competitors
from quality_checks.contact import contact
from quality_checks.draft import failed_draft
from quality_checks.emptiness import empty_text
from quality_checks.ending import cut_off
from quality_checks.form_of_address import form_of_address
from quality_checks.glossary import glossary_words
from quality_checks.grounding.built_in import built_in_parts
from quality_checks.grounding.capabilities import capabilities
from quality_checks.grounding.claim_phrases import claim_phrases
from quality_checks.grounding.claims import supported_claims
from quality_checks.grounding.enclosed import enclosed_things
from quality_checks.grounding.fixed_parts import fixed_parts
from quality_checks.grounding.free_of import free_of
from quality_checks.grounding.listed_contents import listed_contents
from quality_checks.grounding.names import product_name
from quality_checks.grounding.narrower_kinds import narrower_kinds
from quality_checks.grounding.negated import attributes_said_to_be_so, denied_attributes, negated_words
from quality_checks.grounding.new_parts import new_parts
from quality_checks.grounding.number_binding import numbers_at_their_attribute
from quality_checks.grounding.open_adjectives import open_adjectives
from quality_checks.grounding.open_content import things_along
from quality_checks.grounding.open_names import open_names
from quality_checks.grounding.open_words import open_words
from quality_checks.grounding.opposites import opposites
from quality_checks.grounding.other_members import other_members
from quality_checks.grounding.other_names import other_names
from quality_checks.grounding.part_values import part_values
from quality_checks.grounding.protections import protections
from quality_checks.grounding.rivals import rival_modifiers
from quality_checks.grounding.said_of_yes import said_of_yes
from quality_checks.grounding.seals import seals
from quality_checks.grounding.sizes import sizes
from quality_checks.grounding.superlatives import superlatives
from quality_checks.grounding.told_along import told_along
from quality_checks.html import html_rules
from quality_checks.language import text_language
from quality_checks.learned_words import learned_claims
from quality_checks.length import length_limits
from quality_checks.mandatory_facts import mandatory_facts
from quality_checks.numbers import digits_in_slots, numbers_in_facts
from quality_checks.options import known_options
from quality_checks.placeholder import placeholder_left
from quality_checks.prompt_talk import prompt_talk
from quality_checks.quote import quoted_source
from quality_checks.readability import readability
from quality_checks.required_words import required_words
from quality_checks.rule_packs.check import rule_packs
from quality_checks.shortening import catastrophic_shortening
from quality_checks.slot_labels import slots_at_their_label
from quality_checks.slot_values import slot_values
from quality_checks.spelling import spelling
from quality_checks.stuffing import stuffing
from quality_checks.typography import typography
from schemas.config import ChecksConfig


def first_checks(packs: ChecksConfig | None = None) -> tuple[Check, ...]:
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
        required_words(),
        competitors(),
        contact(),
        form_of_address(),
        typography(),
        spelling(),
        stuffing(),
        readability(),
        mandatory_facts(),
        digits_in_slots(),
        slot_values(),
        slots_at_their_label(),
        numbers_in_facts(),
        numbers_at_their_attribute(),
        cited_facts(),
        supported_claims(),
        negated_words(),
        opposites(),
        denied_attributes(),
        free_of(),
        other_members(),
        part_values(),
        said_of_yes(),
        protections(),
        attributes_said_to_be_so(),
        superlatives(),
        claim_phrases(),
        enclosed_things(),
        open_words(),
        things_along(),
        listed_contents(),
        told_along(),
        new_parts(),
        built_in_parts(),
        capabilities(),
        narrower_kinds(),
        fixed_parts(),
        open_adjectives(),
        learned_claims(),
        open_names(),
        other_names(),
        rival_modifiers(),
        seals(),
        sizes(),
        product_name(),
        known_options(),
        readable_value(),
        quoted_source(),
        text_language(),
        rule_packs(packs),
    )
