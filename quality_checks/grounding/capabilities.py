"""What can be done with the product, in any words: "der Kragen lässt sich abknöpfen", "the legs can be unscrewed".

Such a clause states something that can be looked up, whatever its verb. It is reported where no word of it is one of
the facts; what anybody does with anything (to wear, to enjoy, to give away) states nothing.
"""

import re
from collections.abc import Iterator, Sequence

from quality_checks.base import Check, Subject
from quality_checks.caseless import lower_text
from quality_checks.findings import finding, shown
from quality_checks.grounding.anchors import speaks_of_product
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.polarity import has_denial
from quality_checks.grounding.support import concepts_of_phrase, supporting_fact
from schemas.finding import Finding

_CLAUSES = {
    "de": re.compile(
        r"\b(?:[Ll]ässt|[Ll]assen) sich\b[^.;:!?\n,–()]{0,70}? (?P<verb>[a-zäöüß]{4,}n)"
        r"(?=\s*(?:[.;:!?\n,–()]|\Z| und | oder ))|"
        r"\bsich\b[^.;:!?\n,–()]{0,70}? ?\b(?P<verb2>[a-zäöüß]{4,}n) (?:lässt|lassen)\b"
    ),
    "en": re.compile(
        r"\b(?:can|may) (?:also |even |easily |then )?be (?:[a-z]+ly )?"
        r"(?P<verb>[a-z]{3,}(?:ed|wn|en|pt|ut|et|nt|ld))\b[^.;:!?\n,–()]{0,45}"
    ),
}
_NEEDLES = {"de": ("lässt", "lassen"), "en": (" be ",)}
#: What anybody does with anything.
_ANYBODYS_DE = (
    "tragen aushalten genießen kombinieren sehen hören sagen denken lassen schmecken leben erzählen vorstellen blicken "
    "machen erleben verschenken anschauen arbeiten schlafen lesen spielen kochen backen finden nehmen nicht verwenden "
    "nutzen einsetzen erkennen behalten planen rechnen starten beginnen feiern teilen gestalten servieren zubereiten "
    "essen trinken löffeln streuen rühren mischen anrichten bestellen kaufen messen überbrücken ahnen erahnen erwarten "
    "vermeiden merken schwer leicht sparen umsetzen erledigen bewältigen meistern angehen aufbewahren verstauen "
    "mitnehmen transportieren anziehen überziehen ansehen vergleichen beschreiben zusammenfassen entscheiden wählen "
    "bedienen handhaben steuern führen greifen halten heben drucken schrauben setzen montieren einbauen anbringen"
)
_ANYBODYS_EN = (
    "had present added found seen done said made used worn taken told left ruled put eaten drunk served enjoyed given "
    "kept bought ordered trusted counted relied expected heard felt read written played thought different spent sent "
    "needed supposed asked called driven started opened printed built mounted installed fitted screwed held"
)
_ANYBODYS = {"de": frozenset(_ANYBODYS_DE.split()), "en": frozenset(_ANYBODYS_EN.split())}
_SHORT_WORD = 3
_FEWEST_SENTENCES = 3


def capabilities() -> Check:
    """Report `grounding.feature_unsupported`: something can be done with the product, of which no fact has a word."""

    def capabilities(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or subject.language not in _CLAUSES:
            return
        text = subject.plain.text
        if not any(needle in lower_text(text) for needle in _NEEDLES[subject.language]):
            return
        for found in _CLAUSES[subject.language].finditer(text):
            verb = found["verb"] or found.groupdict().get("verb2") or ""
            if verb in _ANYBODYS[subject.language] or not _is_claim(subject, found) or _is_able(subject, found, verb):
                continue
            message = f"{shown(found[0])} stands in no fact"
            yield finding("grounding.feature_unsupported", subject, message, span=subject.stored_span(*found.span()))

    return capabilities


def _is_claim(subject: Subject, found: re.Match[str]) -> bool:
    """Say whether a clause in the midst of a text is about the product, denies nothing and has no word of the facts."""
    text = subject.plain.text
    span = next((one for one in subject.sentences if one[0] <= found.start() < one[1]), (0, len(text)))
    is_hook = span in (subject.sentences[0], subject.sentences[-1]) and len(subject.sentences) >= _FEWEST_SENTENCES
    clause = (max(text.rfind(",", span[0], found.start()) + 1, span[0]), found.end())
    if is_hook or has_denial(text, *clause) or text[slice(*span)].rstrip().endswith("?"):
        return False
    if subject.quantities_in(*found.span()) or not speaks_of_product(subject, span):
        return False
    if any(_is_known(subject, word.text) for word in subject.words_in(*found.span())):
        return False
    # "The light can be turned down": a list has all of it for what is dimmable.
    phrases = (mention for mention in subject.mentions_in(*found.span()) if len(mention.words) > 1)
    return not any(supporting_fact(mention, subject.fact_meanings) for mention in phrases)


def _is_able(subject: Subject, found: re.Match[str], verb: str) -> bool:
    """Say whether an attribute says yes to it by an adjective: "Maul und Arme lassen sich bewegen", `movable_mouth`.

    Every word of the attribute is to be said: that a mouth moves says nothing of arms.
    """
    able = _able_forms(verb, subject.language)
    concepts = frozenset(concept for form in able for concept in concepts_of_word(form))
    nouns = [concepts_of_word(word.text) for word in subject.words_in(*found.span())]
    nouns += [concepts_of_word(word.text) for word in subject.words_in(*subject.sentence_around(found.start()))]
    for fact in subject.facts:
        words = fact.code.lower().split("_") if fact.data is True else ()
        adjectives = [word for word in words if word in able or not concepts.isdisjoint(concepts_of_word(word))]
        things = [word for word in words if word not in adjectives]
        if adjectives and (_are_all_said(things, nouns) or _is_said_whole(things, nouns)):
            return True
    return False


def _are_all_said(things: Sequence[str], nouns: Sequence[frozenset[str]]) -> bool:
    return all(any(not concepts_of_word(thing).isdisjoint(noun) for noun in nouns) for thing in things)


def _is_said_whole(things: Sequence[str], nouns: Sequence[frozenset[str]]) -> bool:
    """Say whether a noun means what several words of an attribute name together: Polster, the ear pads."""
    meant = concepts_of_phrase(" ".join(things)) if len(things) > 1 else frozenset()
    return any(not meant.isdisjoint(noun) for noun in nouns)


def _able_forms(verb: str, language: str) -> frozenset[str]:
    """Return what is said of a thing with which a verb can be done: bewegen, beweglich; moved, movable."""
    if language == "de":
        stem = verb.removesuffix("en") if verb.endswith("en") else verb.removesuffix("n")
        return frozenset({f"{stem}bar", f"{stem}lich"})
    stem = verb.removesuffix("ed")
    # "detached", "rotated", "swapped", "moved"
    return frozenset(f"{one}{ending}" for one in (stem, stem[:-1], f"{stem}e") for ending in ("able", "ible"))


def _is_known(subject: Subject, word: str) -> bool:
    meanings = subject.fact_meanings
    if len(word) <= _SHORT_WORD and not word.isupper():
        return False
    concepts = concepts_of_word(word)
    is_stated = meanings.of_word(word) is not None or meanings.of_concepts(concepts) is not None
    return is_stated or meanings.is_inherent((word,), concepts)
