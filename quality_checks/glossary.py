"""Words that the brand's glossary replaces by others."""

from collections.abc import Iterator

from quality_checks.banned_words import any_form_of
from quality_checks.base import Check, Subject
from quality_checks.findings import finding, shown
from schemas.finding import Finding, Repair

#: A longer entry explains a term to the language model and replaces nothing.
_MOST_WORDS = 3


def glossary_words() -> Check:
    """Report `glossary.word_to_avoid`; entries of more than three words are explanations, and not checked.

    Banned words are left to `banned_words.used`, and a word that is part of the one to use is no slip.
    """

    def glossary_words(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or not subject.brand.glossary:
            return
        banned = {word.rstrip("*").casefold() for word in subject.brand.banned_words}
        replaced = {
            avoided: better
            for avoided, better in subject.brand.glossary.items()
            if len(better.split()) <= _MOST_WORDS and avoided.casefold() not in banned
        }
        if not replaced:
            return
        words = tuple(replaced)
        text = subject.plain.text
        to_use = [found.span() for better in replaced.values() for found in any_form_of((better,), "de").finditer(text)]
        for found in any_form_of(words, subject.language).finditer(text):
            start, end = found.span()
            if any(first <= start and end <= last for first, last in to_use):
                continue
            better = replaced[words[int(str(found.lastgroup)[1:])]]
            yield finding(
                "glossary.word_to_avoid",
                subject,
                f"the glossary has {shown(better)} for {shown(found[0])}",
                span=subject.stored_span(start, end),
                expected=better,
                repair=Repair(better),
            )

    return glossary_words
