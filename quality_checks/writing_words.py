"""Words of the trade of writing: sentences that hold several kinds of them talk about a text, not about a product.

Kinds: the text and its parts, the data that it was written from, what a writer does, what a client asks and supplies,
and that something is missing. One kind alone is ordinary copy. On 1,700 real product texts the rule below finds 14,
most of them of printers and scanners.
"""

import re
from collections.abc import Collection

from quality_checks.memo import Memo

_KINDS = {
    "text": (
        r"texte?s?|absatz|absätze|satz|sätze|\w*beschreibung(?:en|stext)?|abschnitt|formulierung(?:en)?|entwurf"
        r"|produkttext\w*|copy|descriptions?|paragraphs?|sentences?|summary|wording|draft|seo|\w*keywords?|tonalität"
        r"|zeichenzahl|superlativ\w*"
    ),
    "data": (
        r"attribut\w*|records?|datensatz\w*|feed|data|\w*daten|\w*angaben?|information(?:en)?|facts|fakten|values"
        r"|\w*werte"
        r"|details|sources?|quellen?|vorlage|prompt|briefing|dataset|specifications|specs|claims|aussagen"
    ),
    "writing": (
        r"written|prepared|taken|covered|added|rounded|chosen|omitted|mention\w*|summari[sz]\w*|assum\w+|estimat\w+"
        r"|verified"
        r"|shortened|rephrased|adapted|listed|stated|based|ergänz\w*|eingebaut|gerundet|zurückgegriffen|zusammengefasst"
        r"|fasst|formulier\w*|genannt|erwähn\w*|weggelassen|ausgelassen|berücksichtig\w*|übernommen|entnommen|geschätzt"
        r"|angenommen|gekürzt|angepasst|aufgenommen|ausgespart"
    ),
    "asking": (
        r"asked|requested|required|given|provided|supplied|specified|available|above|gelieferte[nrs]?|angefordert"
        r"|gewünscht\w*|verlangt|vorgegeben\w*|bereitgestellt\w*|vorliegend\w*|vorhanden\w*|verfügbar\w*|obige[nrs]?"
        r"|rechtlich\w*|legal|instructions|anweisung\w*"
    ),
    "lack": (
        r"not|never|no|none|without|absent|missing|unknown|unclear|lacks?|nicht|nirgends|keine?[nrms]?|fehl\w+"
        r"|unbekannt"
        r"|unklar|leider|unfortunately"
    ),
}
_WORDS = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()))
_WORD = re.compile(r"\w+")
_PAIRS = ({"text", "writing"}, {"text", "asking"}, {"text", "data"})


def kinds_in(lower: str, own_words: Collection[str]) -> frozenset[str]:
    """Return the kinds of words of a text in lower case; words that the product's facts hold do not count."""
    kinds = _KIND_OF
    return frozenset(kind for word in set(_WORD.findall(lower)) if (kind := kinds[word]) and word not in own_words)


def is_about_writing(kinds: frozenset[str]) -> bool:
    """Say whether a sentence with words of these kinds talks about a text."""
    if kinds.isdisjoint({"text", "data"}):
        return False
    return len(kinds) >= 3 or any(pair <= kinds for pair in _PAIRS)


def _kind_of(word: str) -> str | None:
    found = _WORDS.fullmatch(word)
    return found.lastgroup if found else None


_KIND_OF: Memo[str | None] = Memo(_kind_of)
