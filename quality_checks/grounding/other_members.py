"""Members that a list of the data does not have: "PDF, JPEG, Word and Excel" of `output_formats` without Word.

Where a text counts up what one list of the data has, a thing more than the list holds is invented, whatever it is
called: no list of words has to know it. A thing in the place of a member may be that member in other words, and is
reported where both are names, or both are known to mean different things.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless
from quality_checks.findings import finding, shown
from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.fact_reading import read_data
from quality_checks.grounding.forms import Word, loose_forms
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word
from quality_checks.grounding.polarity import has_denial
from quality_checks.grounding.support import claim_code
from quality_checks.number_words import word_value
from quality_checks.record import Record
from schemas.facts import Fact, data_text
from schemas.finding import Evidence, Finding

_JOINT = Caseless(r",? (?:und|and|sowie|plus|as well as|or|oder)(?: auch)? |, ")
_LIST_ENDS = re.compile(r"[.;:!?\n()–—•]")
_AND = re.compile(r"\b(?:und|and|sowie|plus|as well as|or|oder)\b", re.IGNORECASE)
#: How many words of an item tell what it is.
_WORDS = 3
_FEWEST_KNOWN = 2
_LONGEST_MEMBER = 4
_SHORTEST = 2
_SHOWN = 120
#: What lists are called that nobody fills to the end, or whose members are told in many words.
_OPEN = frozenset(
    {"benefits", "benefit", "use", "uses", "cases", "keywords", "tags", "occasion", "occasions", "suitable", "category"}
    | {"categories", "notes", "tips", "serving", "suggestions", "instructions", "care", "warnings", "for", "features"}
    | {"ingredients", "claims", "highlights", "description", "bullet", "bullets", "points", "colors", "colours"}
    | {"color", "colour", "composition", "material", "materials"}
)
#: What leads up to the first item.
_LEADS_UP = re.compile(
    r"(?:\A|[:(–—•\n]|\b(?:with|for|as|in|mit|für|als|via|per|über|supports?|unterstützt)) ?\Z", re.IGNORECASE
)
_BEFORE = 14
_NAME = re.compile(r"[A-ZÄÖÜ][\w.+-]*\Z")
#: "And more", "und weitere": no member.
_NO_MEMBER = frozenset(
    {"more", "others", "other", "co", "mehr", "weitere", "weiteren", "weiterem", "andere", "anderen", "anderes", "also"}
    | {"all", "everything", "alles", "both", "beide", "you", "it", "they", "sie", "du", "so", "even", "then"}
)
#: What an item begins with that is no member but a phrase of its own: "at 1.1 kg", "the fabric".
_PHRASE = re.compile(
    r"(?:at|in|on|by|to|from|of|the|for|with|without|an?|is|are|has|its?|this|these|thanks|just|auf|an|bei|zu|von|aus|"
    r"d(?:er|ie|as|em|en)|eine?[nmrs]?|ist|sind|hat|für|mit|ohne|dank|gut|very|sehr|well)\Z",
    re.IGNORECASE,
)
_SAME_BEGINNING = 5


class _Member(NamedTuple):
    """One member of a list: the forms of its words and what they mean."""

    forms: frozenset[str]
    concepts: frozenset[str]
    is_name: bool


class _List(NamedTuple):
    """A list of the data, with what its members say."""

    fact: Fact
    members: tuple[_Member, ...]


class _Item(NamedTuple):
    """One item of an enumeration, with the words of it that tell what it is."""

    words: Sequence[Word]
    is_first: bool


def other_members() -> Check:
    """Report a thing that a text counts up among the members of a list of the data, and that the list lacks."""

    def other_members(subject: Subject) -> Iterator[Finding]:
        lists = subject.record.once(_lists) if subject.is_text else ()
        if not lists:
            return
        for items in _enumerations(subject):
            for one in lists:
                if (other := _other(subject, items, one)) is not None:
                    yield _finding(subject, other, one.fact)
                    break

    return other_members


def _finding(subject: Subject, item: _Item, fact: Fact) -> Finding:
    start, end = item.words[0].start, item.words[-1].end
    evidence = Evidence(fact.code, data_text(fact.data)[:_SHOWN])
    message = f"{shown(subject.plain.text[start:end])} is not among the members of {fact.code}: {shown(evidence.value)}"
    code = next((code for word in item.words if (code := claim_code(concepts_of_word(word.text)))), None)
    return finding(
        code or "grounding.feature_unsupported",
        subject,
        message,
        span=subject.stored_span(start, end),
        evidence=(evidence,),
    )


def _other(subject: Subject, items: Sequence[_Item], given: _List) -> _Item | None:
    """Return the item that the list lacks although it has all others, or None."""
    taken = set[int]()
    others = []
    for item in items:
        places = [place for place, member in enumerate(given.members) if _is_member(item, member)]
        if places:
            taken.add(next((place for place in places if place not in taken), places[0]))
        else:
            others.append(item)
    if len(others) != 1 or not taken:
        return None
    other = others[0]
    if other.is_first or _is_stated(subject, other):
        return None
    left = [member for place, member in enumerate(given.members) if place not in taken]
    if not left:
        return other if len(taken) >= _FEWEST_KNOWN else None
    all_names = all(member.is_name for member in given.members)
    if all_names and all(_NAME.match(word.text) for word in other.words):
        return other
    meant = [concepts_of_word(word.text) for word in other.words]
    is_known = all(meant) and all(member.concepts for member in left) and len(taken) >= _FEWEST_KNOWN
    return other if is_known else None


def _is_member(item: _Item, member: _Member) -> bool:
    """Say whether an item may be a member: by a word, by how one begins (Mobilgerät, "Mobile"), or by its meaning."""
    return any(
        not member.forms.isdisjoint(loose_forms(word.text))
        or not member.concepts.isdisjoint(_meant(word.text))
        or any(_begin_alike(word.text.lower(), form) for form in member.forms)
        for word in item.words
    )


def _begin_alike(word: str, form: str) -> bool:
    if word.removesuffix("s") == form.removesuffix("s"):
        return True
    return len(form) >= _SAME_BEGINNING and word[:_SAME_BEGINNING] == form[:_SAME_BEGINNING]


def _meant(word: str) -> frozenset[str]:
    """Return what a word means, or the last part of it."""
    if meant := concepts_of_word(word):
        return meant
    parts = compound_parts(word)
    return concepts_of_form(parts[-1]) if parts else frozenset()


def _is_stated(subject: Subject, item: _Item) -> bool:
    """Say whether any fact may state an item, or it says nothing of its own."""
    meanings = subject.fact_meanings
    if _PHRASE.match(item.words[0].text) or any(word.text.lower() in _NO_MEMBER for word in item.words):
        return True
    if any(character.isdigit() for word in item.words for character in word.text):
        return True
    start, end = item.words[0].start, item.words[-1].end
    for mention in subject.mentions_in(start, end):
        if meanings.of_concepts(mention.concepts) or not meanings.types.isdisjoint(mention.concepts):
            return True
    return any(
        meanings.of_word(word.text)
        or meanings.of_concepts(_meant(word.text))
        or word_value(word.text, subject.language) is not None
        or not meanings.names.isdisjoint(loose_forms(word.text))
        for word in item.words
    )


def _enumerations(subject: Subject) -> Iterator[Sequence[_Item]]:
    """Yield what the text counts up: at least two items with a conjunction between the last."""
    text = subject.plain.text
    for first, last in subject.sentences:
        start = first
        for end in (*(found.start() for found in _LIST_ENDS.finditer(text, first, last)), last):
            if end > start and _AND.search(text, start, end) and not has_denial(text, first, last):
                yield from _runs(subject, start, end)
            start = end + 1


def _runs(subject: Subject, start: int, end: int) -> Iterator[Sequence[_Item]]:
    """Yield the runs of items in a stretch: each ends with what stands behind a conjunction."""
    text = subject.plain.text
    joints = list(_JOINT.finditer(text, start, end))
    run: list[_Item] = []
    at, is_closing = start, False
    for joint in (*joints, None):
        words = subject.words_in(at, joint.start() if joint else end)
        if is_closing or joint is None:
            # The last item may have a clause behind it.
            head = _head(subject, words)
            if run and head and is_closing:
                yield [*run, _Item(head, False)]
            run = []
        elif run and words and len(words) <= _WORDS:
            run.append(_Item(words, False))
        else:
            # The first item may have a verb and more before it.
            telling = words[-1:] if len(words) > _WORDS else words
            leads_up = bool(telling) and (
                len(telling) == len(words)
                or _LEADS_UP.search(text, max(start, telling[0].start - _BEFORE), telling[0].start)
            )
            run = [_Item(telling, not leads_up)] if telling else []
        if joint is not None:
            at, is_closing = joint.end(), _AND.search(joint[0]) is not None


def _head(subject: Subject, words: Sequence[Word]) -> Sequence[Word]:
    """Return the words of a last item before the clause goes on: "Excel" of "Excel gespeichert werden können"."""
    head = list[Word]()
    for word in words[:_WORDS]:
        if subject.language == "de" and not word.text[0].isupper():
            break
        if subject.language != "de" and head and not word.text[0].isupper() and len(words) > _WORDS:
            break
        head.append(word)
    is_name = bool(head) and all(_NAME.match(word.text) for word in head)
    return head if subject.language == "de" or is_name or len(head) == len(words) else []


def _lists(record: Record) -> tuple[_List, ...]:
    """Return the lists of a record with what their members say."""
    found = []
    for fact in record.facts:
        data = fact.data
        if isinstance(data, str) and data.count(",") >= 1 and not fact.is_prose:
            data = tuple(part.strip() for part in data.split(","))
        if not isinstance(data, tuple) or len(data) < _FEWEST_KNOWN or fact.is_prose:
            continue
        if not _OPEN.isdisjoint(fact.code.lower().split("_")):
            continue
        members = [_member(one) for one in data if isinstance(one, str)]
        if len(members) == len(data) and all(member is not None for member in members):
            found.append(_List(fact, tuple(member for member in members if member is not None)))
    return tuple(found)


def _member(said: str) -> _Member | None:
    words = said.replace("_", " ").split()
    if len(words) > _LONGEST_MEMBER:
        return None
    telling = [word.strip("()!?.,") for word in words]
    telling = [word for word in telling if len(word) >= _SHORTEST]
    forms = frozenset(form for word in telling for form in loose_forms(word))
    concepts = frozenset(read_data(said.replace("_", " ")).all_stated)
    return _Member(forms, concepts, bool(telling) and all(_NAME.match(word) for word in telling))
