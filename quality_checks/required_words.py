"""Words that a brand wants in every text."""

from collections.abc import Iterator

from quality_checks.banned_words import any_form_of
from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding


def required_words() -> Check:
    """Report `required_words.missing`, one finding a word of `[brand] required_words`; any form of it will do."""

    def required_words(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        for word in subject.brand.required_words:
            if word.strip("* ") and not any_form_of((word,), subject.language).search(subject.plain.text):
                yield finding("required_words.missing", subject, f"{shown(word)} is missing", expected=word)

    return required_words
