"""What a finding says, in the language of the pages: German where there is a sentence, else the English message."""

import re
from dataclasses import dataclass

from review.services import DeskServices
from review.shown_values import CatalogueNames
from review.words import Language
from schemas.finding import Finding

#: How German names what laws are made of; the names of the acts themselves stay.
_LAW = {
    "technical document on claims": "technisches Dokument zu Werbeaussagen",
    "Regulation": "Verordnung", "Directive": "Richtlinie", "(EC)": "(EG)", "/EC": "/EG", "annex": "Anhang",
    "art.": "Art.", "no.": "Nr.", "recital": "Erwägungsgrund", "with": "mit", "to": "bis",
}  # fmt: skip
_LAW_WORD = re.compile("|".join(rf"(?:(?<!\w)|(?=\W)){re.escape(word)}(?!\w)" for word in _LAW))


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a finding says, the language of it, and the law behind it (empty: none)."""

    text: str
    language: Language
    law: str


@dataclass(frozen=True)
class Sentences:
    """Says findings on a text of one locale to somebody who reads the pages in a language."""

    services: DeskServices
    language: Language
    locale: str

    def __call__(self, found: Finding) -> Sentence:
        """Return what a finding says; a message that nobody put into German stays English."""
        said = None
        if self.services.sentence is not None:
            names = CatalogueNames(self.services.structure, self.locale)
            said = self.services.sentence(found, names, self.language)
        law = _german_law(found.law or "") if self.language == "de" else found.law or ""
        return Sentence(said or found.message, self.language if said else "en", law)


def _german_law(law: str) -> str:
    return _LAW_WORD.sub(lambda word: _LAW[word[0]], law)
