"""Plants wrong words: inventions, other materials, colours and makers, what is not so, cut-off ends."""

import random
import re
from collections.abc import Sequence
from itertools import pairwise

from benchmarks.checks.inventions import (
    Invention,
    booleans,
    could_be_true,
    frames,
    inventions,
    is_named,
    known_of,
)
from benchmarks.checks.placing import as_any, as_sentence, sentence_ends
from benchmarks.checks.plants import Plant, Planted, replaced
from quality_checks.base import Subject

_MAKERS = ("brand", "manufacturer", "maker")
#: Endings of German colour words; the word itself is written small where it is inflected.
_ENDING = r"(?P<ending>e[rsnm]?)?"
_NO_INFLECTION = frozenset({"Orange", "Rosa", "Türkis", "Gold", "Silber", "Bordeaux", "Beige", "Oliv", "Lavendel"})
_DIGIT = re.compile(r"\d")
_BREAK = re.compile(r"(?<=[^\W\d_]{3}) (?=[^\W\d_]{2})")
_OPEN_TAG = re.compile(r"<(/?)([a-z0-9]+)[^>]*>")
#: Words before a cut that count as its place.
_BEFORE_CUT = re.compile(r"(?:\S+ ){0,3}\S+\Z")


def invented(kind: str, *, is_sentence: bool = False) -> Plant:
    """Return what plants a statement of a class; sentences stay whole, all others may become a clause or a point."""

    def plant(subject: Subject, chance: random.Random) -> Planted | None:
        known = known_of(subject)
        options = [one for one in inventions()[kind] if is_sentence or not could_be_true(one, known)]
        if not options:
            return None
        place = as_sentence if is_sentence else as_any
        return place(subject.proposal.text, chance.choice(options).text(subject.language), chance)

    return plant


def material_wrong(subject: Subject, chance: random.Random) -> Planted | None:
    """Replace a material by one that the data do not name, or name one."""
    return _other_word("material", subject, chance)


def colour_wrong(subject: Subject, chance: random.Random) -> Planted | None:
    """Replace a colour by one that the data do not name, or name one."""
    return _other_word("colour", subject, chance)


def brand_or_model_wrong(subject: Subject, chance: random.Random) -> Planted | None:
    """Replace the maker or change a digit of the name; where the text holds neither, name another maker."""
    text = subject.proposal.text
    wrong = chance.choice(_unnamed("brand", subject)).text(subject.language)
    found: list[Planted] = []
    for fact in subject.facts:
        if not isinstance(fact.data, str):
            continue
        if fact.code in _MAKERS:
            name = fact.attribute.option_label(fact.data, subject.proposal.language)
            found += [replaced(text, *one.span(), wrong) for one in _whole(name, text)]
        if fact.is_name and (digit := _DIGIT.search(fact.data)):
            other = chance.choice([one for one in "123456789" if one != digit[0]])
            name = fact.data[: digit.start()] + other + fact.data[digit.end() :]
            found += [replaced(text, *one.span(), name) for one in _whole(fact.data, text)]
    if found:
        return chance.choice(found)
    return as_any(text, chance.choice(frames("brand", subject.language)).format(wrong), chance)


def boolean_flipped(subject: Subject, chance: random.Random) -> Planted | None:
    """Say of an attribute that is true that it is not, or the other way round."""
    said: list[str] = []
    for fact in subject.facts:
        if not isinstance(fact.data, bool):
            continue
        if fact.code in booleans():
            said.append(booleans()[fact.code][not fact.data].text(subject.language))
        elif subject.language == "en":
            said.append(f"it comes {'without' if fact.data else 'with'} {fact.code.replace('_', ' ')}")
    return as_any(subject.proposal.text, chance.choice(said), chance) if said else None


def truncated(subject: Subject, chance: random.Random) -> Planted | None:
    """Cut the text in the middle of a sentence of its second half; open elements are closed."""
    text = subject.proposal.text
    ends = [0, *(end + 1 for end in sentence_ends(text))]
    cuts = [
        found.start()
        for start, end in pairwise(ends)
        for found in _BREAK.finditer(text, start, end)
        if text.count(" ", start, found.start()) >= 2 and "<" not in text[start + 4 : end]
    ]
    if not cuts:
        return None
    cut = chance.choice(cuts[len(cuts) // 2 :])
    before = _BEFORE_CUT.search(text[:cut])
    start = max(before.start() if before else cut, text.rfind(">", 0, cut) + 1)
    return replaced(text, start, len(text), text[start:cut] + _closing(text[:cut]))


def _other_word(kind: str, subject: Subject, chance: random.Random) -> Planted | None:
    text, language = subject.proposal.text, subject.language
    others = _unnamed(kind, subject)
    if not others:
        return None
    places = [
        (found, known)
        for known in inventions()[kind]
        for found in re.finditer(_pattern(known.text(language), kind, language), text)
    ]
    if not places:
        frame = chance.choice(frames(kind, language))
        return as_any(text, frame.format(chance.choice(others).text(language)), chance)
    found, _ = chance.choice(places)
    ending = found.groupdict().get("ending") or ""
    if ending:
        others = [one for one in others if one.de not in _NO_INFLECTION]
    if not others:
        return None
    word = chance.choice(others).text(language)
    written = word.lower() + ending if found[0][0].islower() else word[0].upper() + word[1:] + ending
    return replaced(text, *found.span(), written)


def _pattern(word: str, kind: str, language: str) -> str:
    if language == "en":
        return rf"(?<![\w-])(?i:{re.escape(word)})(?![\w-])"
    if kind == "colour" and word not in _NO_INFLECTION:
        return rf"(?<![\w-])(?i:{re.escape(word)}){_ENDING}(?![\w-])"
    return rf"(?<![\w-]){re.escape(word)}(?![\w-])"


def _unnamed(kind: str, subject: Subject) -> Sequence[Invention]:
    known = known_of(subject)
    return [one for one in inventions()[kind] if not is_named(one, known)]


def _whole(name: str, text: str) -> list[re.Match[str]]:
    return list(re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)) if name else []


def _closing(text: str) -> str:
    """Return the end tags of the elements that are open at the end of a text."""
    opened: list[str] = []
    for is_end, tag in _OPEN_TAG.findall(text):
        if is_end and opened:
            opened.pop()
        elif not is_end and tag != "br":
            opened.append(tag)
    return "".join(f"</{tag}>" for tag in reversed(opened))
