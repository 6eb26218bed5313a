"""Materials and colours of parts: "a steel heat sink" of a heat sink of aluminium beside a bracket of steel.

As a number is that of the attribute which the words around it name, a material or a colour that the text gives to a
part is that of the part's own attribute (`heat_sink_material`), whatever other part has it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless
from quality_checks.findings import finding, shown
from quality_checks.grounding.fact_reading import read_data
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.lexicon import concepts_of_word, lexicon
from quality_checks.grounding.mentions import Mention
from quality_checks.grounding.support import concepts_of_phrase, kinds_of
from quality_checks.record import Record
from schemas.facts import Fact, data_text
from schemas.finding import Evidence, Finding

#: The last words of attributes that hold what a part is made of, or its colour, with the kind and the code of claims.
_OF_MATERIAL = frozenset({"material", "materials", "fabric", "composition", "stoff"})
_OF_COLOUR = frozenset({"color", "colors", "colour", "colours", "farbe", "farben"})
_CODES = {"materials": "grounding.material_unsupported", "colours": "grounding.colour_unsupported"}
#: Words before them that name no part of their own.
_NO_PART = frozenset(
    {
        "main",
        "primary",
        "secondary",
        "available",
        "product",
        "item",
        "raw",
        "accent",
        "second",
        "other",
        "light",
        "basic",
    }
    | {"manufacturer", "supplier", "display", "country", "option", "number", "map", "lighting", "backlight", "pattern"}
)
_WORD = re.compile(r"[^\W\d_][\w-]*")
_STOPS = re.compile(r"[.,;:!?()\n–—]")
_JOINING = Caseless(
    r"(?:and|or|und|oder|with|mit|on|auf|in|for|für|to|zu|of|von|is|are|ist|sind|that|which|whose|deren|dessen|"
    r"der|die|das|by|at|from|as|"
    r"gives?|keeps?|makes?|lets?|holds?|sits?|has|have|hat|haben|shows?|wears?|fills?|covers?|wraps?|lines?|meets?|"
    r"surrounds?|protects?|below|beneath|above|under|over|behind)\Z"
)
#: What leads from a part to what it is made of: "the frame is made of", "Rahmen aus", "der Sitz ist".
_LINKS = frozenset(
    {
        "is",
        "are",
        "was",
        "comes",
        "come",
        "made",
        "built",
        "crafted",
        "of",
        "from",
        "in",
        "out",
        "consists",
        "pure",
        "solid",
    }
    | {"genuine", "real", "durable", "entirely", "ist", "sind", "kommt", "kommen", "besteht", "bestehen", "aus", "ganz"}
    | {"komplett", "gefertigt", "also", "auch"}
)
_ADJECTIVE = re.compile(r"[a-zäöüß-]+e[nmrs]?\Z")
_LONGEST_BEFORE = 60
_MOST_WORDS = 3
_PARTS = 2
#: "Floor fabric: nylon"
_ANY_MATERIAL = frozenset(
    {"fabric", "fabrics", "material", "materials", "cloth", "stoff", "gewebe", "textile", "metal"}
)
_WORDS_BEFORE = 5
_SHOWN = 120


class _Own(NamedTuple):
    """An attribute of one part: the forms and concepts of the part, and what its value says."""

    fact: Fact
    kind: str
    forms: frozenset[str]
    concepts: frozenset[str]
    stated: frozenset[str]
    words: frozenset[str]
    is_of_part: bool


def part_values() -> Check:
    """Report a material or a colour that the text gives to a part, and the data to another one."""

    def part_values(subject: Subject) -> Iterator[Finding]:
        elsewhere = subject.record.once(_owns) if subject.is_text else ()
        owns = tuple(one for one in elsewhere if one.is_of_part)
        for mention in subject.mentions if owns else ():
            kinds = _kinds(mention.concepts or _first_part(mention))
            if not kinds or _names_no_material(subject, mention):
                continue
            for kind in kinds:
                is_compound = not mention.concepts
                if not is_compound and not any(_states(one, mention) for one in elsewhere if one.kind == kind):
                    # What no part has is reported as a claim, where it is one.
                    continue
                noun = _noun_of(subject, mention, owns, kind)
                if noun and not any(_states(one, mention) for one in noun):
                    yield _finding(subject, mention, noun[0])

    return part_values


@lru_cache(maxsize=16384)
def _kinds(concepts: frozenset[str]) -> frozenset[str]:
    """Return which of a material and a colour the readings of a word name."""
    return frozenset(_CODES) & kinds_of(concepts) if concepts else frozenset()


def _names_no_material(subject: Subject, mention: Mention) -> bool:
    """Say whether a word is the label of an item, or stands for any material: the fabric of "floor fabric: nylon"."""
    return subject.plain.text.startswith(":", mention.end) or mention.words[-1].casefold() in _ANY_MATERIAL


def _first_part(mention: Mention) -> frozenset[str]:
    """Return what the first part of a compound means: the steel of a Stahlkühlkörper."""
    if not mention.part_concepts or len(mention.parts) < _PARTS:
        return frozenset()
    return mention.part_concepts[0] or concepts_of_word(mention.parts[0].capitalize())


def _finding(subject: Subject, mention: Mention, own: _Own) -> Finding:
    evidence = Evidence(own.fact.code, data_text(own.fact.data)[:_SHOWN])
    said = shown(subject.plain.text[mention.start : mention.end])
    return finding(
        _CODES[own.kind],
        subject,
        f"{said} is not what {own.fact.code} says: {shown(evidence.value)}",
        span=subject.stored_span(mention.start, mention.end),
        expected=evidence.value,
        evidence=(evidence,),
    )


def _states(own: _Own, mention: Mention) -> bool:
    """Say whether a part's own value has what a mention names, or what is broader or narrower than that."""
    known = lexicon()
    named = _telling(mention.concepts or _first_part(mention))
    if not known.with_broader(named).isdisjoint(own.stated) or not known.with_broader(own.stated).isdisjoint(named):
        return True
    return any(not own.words.isdisjoint(loose_forms(word)) for word in mention.words)


def _telling(concepts: frozenset[str]) -> frozenset[str]:
    """Return the readings that name a thing, and not what it only has to do with."""
    return frozenset(one for one in concepts if not one.endswith(("_link", "_term")) and not one.startswith("syn_"))


def _noun_of(subject: Subject, mention: Mention, owns: tuple[_Own, ...], kind: str) -> list[_Own]:
    """Return the attributes of the part to which a text gives a material or a colour; none where no part is named."""
    text, of_kind = subject.plain.text, [one for one in owns if one.kind == kind]
    if not of_kind:
        return []
    if not mention.concepts and kind in kinds_of(_first_part(mention)):
        # Stahlkühlkörper
        last = mention.parts[-1]
        return _matching(of_kind, last, mention.part_concepts[-1] | concepts_of_word(last.capitalize()))
    after = list[str]()
    end = mention.end
    is_german_noun = subject.language == "de" and text[mention.start].isupper()
    for found in _WORD.finditer(text, mention.end, min(len(text), mention.end + _LONGEST_BEFORE)):
        if _STOPS.search(text, end, found.start()) or _JOINING.match(found[0]) or len(after) == _MOST_WORDS:
            break
        if is_german_noun or (subject.language == "de" and found[0][0].islower() and not _ADJECTIVE.match(found[0])):
            break
        after.append(found[0])
        end = found.end()
    for size in range(len(after), 0, -1):
        for first in range(len(after) - size + 1):
            phrase = " ".join(after[first : first + size])
            meant = concepts_of_word(phrase) if size == 1 else concepts_of_phrase(phrase)
            if own := _matching(of_kind, phrase, meant):
                return own
    if after and subject.language != "de":
        # "A steel tool on the frame": the noun behind it is another one.
        return []
    return _matching_before(subject, mention, of_kind)


def _matching_before(subject: Subject, mention: Mention, owns: list[_Own]) -> list[_Own]:
    """Return the attributes of the part that stands before a material, with what only leads from one to the other."""
    text, words = subject.plain.text, subject.words
    place = subject.word_from(mention.start) - 1
    first = max(0, place - _WORDS_BEFORE)
    while place > first:
        word = words[place]
        if _STOPS.search(text, word.end, mention.start):
            return []
        is_adjective = subject.language == "de" and word.text[0].islower() and _ADJECTIVE.match(word.text)
        if word.text.lower() not in _LINKS and not is_adjective:
            break
        place -= 1
    if place < 0 or _STOPS.search(text, words[place].end, mention.start):
        return []
    phrase = text[words[place - 1].start : words[place].end] if place else words[place].text
    noun = words[place].text
    return _matching(owns, phrase, concepts_of_phrase(phrase)) or _matching(owns, noun, concepts_of_word(noun))


def _matching(owns: list[_Own], word: str, concepts: frozenset[str]) -> list[_Own]:
    """Return the attributes of the part that a word names; those of another kind of part are none."""
    forms, concepts = loose_forms(word), _telling(concepts)
    return [one for one in owns if not one.forms.isdisjoint(forms) or not one.concepts.isdisjoint(concepts)]


def _owns(record: Record) -> tuple[_Own, ...]:
    """Return the attributes that hold a material or a colour, of one part or of the whole product."""
    found = []
    for fact in record.facts:
        words = fact.code.lower().split("_")
        kinds = ["materials"] * (words[-1] in _OF_MATERIAL) + ["colours"] * (words[-1] in _OF_COLOUR)
        part = [word for word in words[:-1] if word]
        if words[-1] == "type":
            # "direct attach copper" of a `cable_type` is copper, too.
            kinds, part = list(_CODES), []
        if not kinds or fact.is_prose:
            continue
        name = " ".join(part)
        concepts = concepts_of_word(name) if len(part) == 1 else concepts_of_phrase(name)
        forms = loose_forms(part[0]) if len(part) == 1 else frozenset({name})
        read = read_data(data_text(fact.data).replace("_", " "))
        stated = _telling(frozenset().union(*read.stated))
        is_of_part = bool(part) and bool(read.stated) and _NO_PART.isdisjoint(part)
        found += [_Own(fact, kind, forms, _telling(concepts), stated, read.words, is_of_part) for kind in kinds]
    return tuple(found)
