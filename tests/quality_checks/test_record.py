"""Records: what facts mean is worked out once for the texts of a record, and anew where anything is another."""

from dataclasses import replace

from quality_checks.record import forget_records
from tests.quality_checks.subjects import make_subject


def test_texts_of_a_record_share_what_its_facts_mean() -> None:
    first = make_subject("Die Jacke wiegt 450 g.")
    second = replace(first, proposal=replace(first.proposal, text="Eine Jacke."))
    assert second.fact_meanings is first.fact_meanings
    assert second.number_evidence is first.number_evidence


def test_other_facts_languages_and_objects_share_nothing() -> None:
    first = make_subject()
    fewer = replace(first, facts=first.facts[:-1])
    assert fewer.fact_meanings is not first.fact_meanings
    english = replace(first, proposal=replace(first.proposal, language="en_US"))
    assert english.number_evidence is not first.number_evidence
    # A product with the same identifier that was read anew may hold other values.
    again = replace(first, product=replace(first.product))
    assert again.fact_meanings is not first.fact_meanings


def test_records_can_be_forgotten() -> None:
    first = make_subject()
    known = first.record
    forget_records()
    assert replace(first).record is not known
