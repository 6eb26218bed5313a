"""Labels beside slots: where the text calls a value by the name of another attribute, the wrong slot was written."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from quality_checks.base import Check, Subject
from quality_checks.beside_slots import own_unit_end
from quality_checks.findings import finding, shown
from quality_checks.grounding.forms import Word, loose_forms, words_of
from quality_checks.grounding.lexicon import lexicon
from quality_checks.grounding.number_cues import cues_of_code
from quality_checks.unit_surfaces import units_written
from schemas.facts import Fact, data_text
from schemas.finding import Evidence, Finding
from schemas.proposal import SlotSpan
from schemas.structure import Attribute, AttributeType

_MEASURED = frozenset({AttributeType.METRIC, AttributeType.NUMBER})
#: Where the words of one value end and those of the next begin.
_PARTING = re.compile(
    r"[;.!?\n|]|,(?!\d)|\s(?:und|and|sowie|plus|aber|but|während|while|&|oder|or|with|mit|bei|at)\s", re.IGNORECASE
)
_JOINED = re.compile(r"\s?(?:[^\W\d_]{0,12}|[%‰])(?:,\s|\s(?:und|and|&)\s)")
_BEFORE_SLOT = re.compile(r"\s*[:=]\s*\Z")
#: Words of labels that no text repeats ("Maximale Last": Lasten bis), and those that end a label's first part.
_FRAME_WORDS = (
    "max maximal maximale maximaler maximales maximum min minimal minimum number count anzahl ab from of in the der die"
)
_FRAME = frozenset(_FRAME_WORDS.split())
_MAIN = re.compile(r"\s+(?:für|for|je|per|pro)\s+", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")
#: A label counts up to this many words away from its slot.
_NEAR = 4
_BEGINNING = 5
_REACH = 60
#: "Packed, it is 40 cm long": the comma behind the first word parts nothing.
_INTRO = re.compile(r"(\w+),\s")


#: The words of a label, each in all its forms; an attribute with those of its labels.
_Label: TypeAlias = tuple[frozenset[str], ...]
_Labelled: TypeAlias = tuple[Attribute, tuple[_Label, ...]]


@dataclass(frozen=True, slots=True)
class _Named:
    """An attribute that the text names, the words of the text that do, and their span."""

    attribute: Attribute
    words: frozenset[int]
    start: int
    end: int


def slots_at_their_label() -> Check:
    """Report `slots.wrong_attribute`: the label of another attribute stands beside a slot, and its own does not."""

    def slots_at_their_label(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text or not subject.proposal.slots:
            return
        known = [(it, _labels(it, subject.proposal.language)) for it in _attributes(subject)]
        facts = {fact.code: fact for fact in subject.facts}
        for sentence in subject.proposal.sentences:
            slots = [slot for slot in subject.proposal.slots if sentence.start <= slot.start < sentence.end]
            held = [(slot, facts[slot.attribute]) for slot in slots if slot.attribute in facts]
            if held:
                yield from _judged(subject, (sentence.start, sentence.end), held, known)

    return slots_at_their_label


def _attributes(subject: Subject) -> tuple[Attribute, ...]:
    """Return what a slot could be of: the facts' attributes and all others of the family."""
    family = subject.structure.family(subject.product.family)
    found = {fact.code: fact.attribute for fact in subject.facts if not fact.is_name and not fact.is_prose}
    for code in family.attributes if family else ():
        attribute = subject.structure.attribute(code)
        if attribute.type in _MEASURED:
            found.setdefault(code, attribute)
    return tuple(found.values())


def _measured_instead(subject: Subject, slot: SlotSpan, fact: Fact) -> Fact | None:
    """Return a fact of the same dimension that words around a slot name better: by all that name its own, and more."""
    locale = subject.proposal.language
    around, beside = _cues_beside(subject, slot)
    around |= _beginnings(around)
    own = around & _cues(fact.attribute, locale)
    for other in subject.facts:
        if other.code == fact.code or other.attribute.type is not fact.attribute.type:
            continue
        shared = around & _cues(other.attribute, locale)
        if other.attribute.metric_family != fact.attribute.metric_family or not shared > own:
            continue
        # Without a word for its own, a word for another thing has to stand right beside it: "Charging takes ...".
        is_beside = fact.attribute.metric_family is not None and not shared.isdisjoint(beside)
        if own or is_beside or _measures(shared):
            return other
    return None


def _measures(cues: frozenset[str]) -> bool:
    kinds = lexicon().kinds
    return any("measures" in kinds.get(cue[1:], ()) for cue in cues)


def _judged(
    subject: Subject, span: tuple[int, int], held: Sequence[tuple[SlotSpan, Fact]], known: Sequence[_Labelled]
) -> Iterator[Finding]:
    text = subject.proposal.text
    places = [(slot.start, slot.end) for slot, _ in held]
    words = [word for word in _words(subject, span) if not any(start <= word.start < end for start, end in places)]
    named = _named(words, known)
    listed = _listed(text, held, named)
    for place, (slot, fact) in enumerate(held):
        if fact.is_name:
            continue
        other = listed.get(place) or _named_instead(subject, (words, named, known), (slot, fact), span, places)
        if other is not None and not _is_called_so(fact.attribute, words, other.words, subject.proposal.language):
            yield _finding(subject, slot, fact, other.attribute)
        elif fact.attribute.type in _MEASURED and (instead := _measured_instead(subject, slot, fact)):
            yield _finding(subject, slot, fact, instead.attribute)


def _words(subject: Subject, span: tuple[int, int]) -> Iterator[Word]:
    """Yield the words of a stretch of the stored text, at their places there."""
    for word in words_of(subject.proposal.text[slice(*span)]):
        yield Word(word.start + span[0], word.end + span[0], word.text)


def _listed(text: str, held: Sequence[tuple[SlotSpan, Fact]], named: Sequence[_Named]) -> dict[int, _Named]:
    """Return what the slots of a list are named that comes behind its names: "A und B liegen bei ⟦a⟧ und ⟦b⟧"."""
    ends = [max(slot.end, own_unit_end(text, slot, fact)) for slot, fact in held]
    gaps = zip(ends, [slot.start for slot, _ in held[1:]], strict=False)
    if len(held) < 2 or not all(_JOINED.fullmatch(text, end, start) for end, start in gaps):
        return {}
    before = [one for one in named if one.end <= held[0][0].start]
    return dict(enumerate(before)) if len(before) == len(held) == len(named) else {}


def _named_instead(
    subject: Subject,
    said: tuple[Sequence[Word], Sequence[_Named], Sequence[_Labelled]],
    held: tuple[SlotSpan, Fact],
    span: tuple[int, int],
    places: Sequence[tuple[int, int]],
) -> _Named | None:
    (words, named, known), (slot, fact) = said, held
    text = subject.proposal.text
    left = max([span[0], *(end for _, end in places if end <= slot.start)])
    # "liegt bei ⟦load_max⟧": what stands right before the slot parts nothing.
    left = max([left, *(it.end() for it in _PARTING.finditer(text, left, slot.start) if it.end() < slot.start)])
    right = min([span[1], *(start for start, _ in places if start >= slot.end)])
    parting = _PARTING.search(text, slot.end, right)
    right = parting.start() if parting else right
    before = [place for place, word in enumerate(words) if left <= word.start and word.end <= slot.start]
    behind = [place for place, word in enumerate(words) if slot.end <= word.start and word.end <= right]
    near = {*before[-_NEAR:], *behind[:_NEAR]}
    own = _own_words(words, [*before, *behind], fact.attribute, subject.proposal.language)
    inside = [*before, *behind]
    if own & {*before}:
        near, own, inside = {*before[-_NEAR:]}, own & {*before}, before
    others = [one for one in named if one.words <= near and one.attribute.code != fact.code]
    if own:
        richer = next((one for one in others if one.words > own), None) or _richer(words, inside, own, fact, known)
        return richer or _named_exactly(subject, span, fact, [one for one in others if one.words == own])
    for other in others:
        are_measured = fact.attribute.type in _MEASURED and other.attribute.type in _MEASURED
        if _BEFORE_SLOT.fullmatch(text, other.end, slot.start) or (
            are_measured and not _is_evoked(subject, slot, fact, other.attribute)
        ):
            return other
    return None


def _richer(
    words: Sequence[Word], near: Collection[int], own: frozenset[int], fact: Fact, known: Sequence[_Labelled]
) -> _Named | None:
    """Return what the words beside a slot name in full, in any order, with more than the slot's own: am Boden."""
    forms = {place: loose_forms(words[place].text) for place in near}
    written = frozenset().union(*forms.values())
    for attribute, labels in known:
        if attribute.code == fact.code or attribute.type not in _MEASURED:
            continue
        for label in labels:
            if any(word.isdisjoint(written) for word in label):
                continue
            taken = frozenset(place for place, form in forms.items() if any(not form.isdisjoint(it) for it in label))
            if taken > own:
                return _Named(attribute, taken, words[min(taken)].start, words[max(taken)].end)
    return None


def _named_exactly(subject: Subject, span: tuple[int, int], fact: Fact, others: Sequence[_Named]) -> _Named | None:
    """Return what is named in full by words that are only part of the slot's own label, as is the whole sentence."""
    written = frozenset(form for word in _words(subject, span) for form in loose_forms(word.text))
    labels = _labels(fact.attribute, subject.proposal.language)
    if any(not any(word.isdisjoint(written) for word in label) for label in labels):
        return None
    return others[0] if others else None


def _is_evoked(subject: Subject, slot: SlotSpan, fact: Fact, other: Attribute) -> bool:
    """Say whether words beside a slot say in other words than its label what it measures (wiegt, long).

    Words that would say the same of the other attribute tell nothing.
    """
    locale = subject.proposal.language
    around, _ = _cues_beside(subject, slot)
    return not around.isdisjoint(_cues(fact.attribute, locale) - _cues(other, locale))


def _cues_beside(subject: Subject, slot: SlotSpan) -> tuple[frozenset[str], frozenset[str]]:
    """Return what the words around a slot say that it measures, and what those right beside it do."""
    found: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    for quantity, cues in zip(subject.quantities, subject.number_cues, strict=True):
        if slot.start <= subject.stored_span(quantity.start, quantity.end)[0] < slot.end:
            found, near = found | cues.around, near | cues.beside
    sentence = next((it for it in subject.proposal.sentences if it.start <= slot.start < it.end), None)
    if sentence and (intro := _INTRO.match(subject.proposal.text, sentence.start, slot.start)):
        found |= cues_of_code(intro[1])
    if sentence and _follows_bare_number(subject, slot):
        ends = [other.end for other in subject.proposal.slots if other.end <= slot.start]
        between = subject.proposal.text[max([sentence.start, *ends]) : slot.start]
        if not _PARTING.search(between):
            mine = cues_of_code(between)
            return found | mine, near | mine
    return found, near


def _follows_bare_number(subject: Subject, slot: SlotSpan) -> bool:
    """Say whether a number without a unit stands before a slot, which takes the next word for what it counts.

    "Daltur 45 wiegt 1 kg": what weighs is not 45 of something.
    """
    return any(
        not quantity.units and 0 < slot.start - subject.stored_span(quantity.start, quantity.end)[1] <= _REACH
        for quantity in subject.quantities
    )


def _cues(attribute: Attribute, locale: str) -> frozenset[str]:
    return _cues_of_names(attribute.code, attribute.label(locale))


@lru_cache(maxsize=4096)
def _cues_of_names(code: str, label: str) -> frozenset[str]:
    cues = cues_of_code(f"{code.replace('_', ' ')} ; {label}")
    return cues | _beginnings(cues)


@lru_cache(maxsize=4096)
def _beginnings(cues: frozenset[str]) -> frozenset[str]:
    """Return how long words begin: Liegefläche is nearer to Liegelänge than to Packlänge."""
    return frozenset(f"~{cue[:_BEGINNING]}" for cue in cues if len(cue) > _BEGINNING and cue[0] != "=")


def _named(words: Sequence[Word], known: Sequence[_Labelled]) -> list[_Named]:
    """Return the attributes that words name in full, the longest label at each place."""
    found: list[_Named] = []
    forms = [loose_forms(word.text) for word in words]
    written = frozenset().union(*forms)
    for attribute, labels in known:
        for label in labels:
            if any(word.isdisjoint(written) for word in label):
                continue
            taken = (_in_order(forms, place, label) for place in range(len(words)))
            found += [_Named(attribute, frozenset(it), words[it[0]].start, words[it[-1]].end) for it in taken if it]
    found.sort(key=lambda one: (-len(one.words), one.start, one.attribute.code))
    kept: list[_Named] = []
    for one in found:
        if not any(one.words <= other.words for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _is_called_so(attribute: Attribute, words: Sequence[Word], places: Collection[int], locale: str) -> bool:
    """Say whether words name an attribute too: catalogues have two of one label."""
    forms = [loose_forms(words[place].text) for place in sorted(places)]
    return any(len(label) == len(forms) and _in_order(forms, 0, label) for label in _labels(attribute, locale))


def _in_order(forms: Sequence[frozenset[str]], place: int, label: _Label) -> list[int]:
    """Return the places of a label's words from a place on, at most one other word between two of them."""
    taken: list[int] = []
    at = place
    for wanted in label:
        step = next(
            (step for step in (0, 1) if at + step < len(forms) and not forms[at + step].isdisjoint(wanted)), None
        )
        if step is None or (not taken and step):
            return []
        taken.append(at + step)
        at += step + 1
    return taken


def _own_words(words: Sequence[Word], places: Sequence[int], attribute: Attribute, locale: str) -> frozenset[int]:
    """Return the places of the words that are in the attribute's own label, in any order."""
    wanted = frozenset(form for label in _labels(attribute, locale) for forms in label for form in forms)
    return frozenset(place for place in places if not loose_forms(words[place].text).isdisjoint(wanted))


def _labels(attribute: Attribute, locale: str) -> tuple[_Label, ...]:
    return _labels_of_names(attribute.code, attribute.label(locale), attribute.type is AttributeType.NUMBER)


@lru_cache(maxsize=4096)
def _labels_of_names(code: str, label: str, is_number: bool) -> tuple[_Label, ...]:  # noqa: FBT001 - a cache's key
    written = [label, code.replace("_", " ")]
    if is_number:
        written.append(_IN_BRACKETS.sub(" ", label))  # a unit, or a remark on what is counted
    return tuple(dict.fromkeys(filter(None, map(_label_words, written))))


@lru_cache(maxsize=4096)
def _label_words(label: str) -> _Label:
    """Return the words that name an attribute, each in all its forms."""
    main = _MAIN.split(_IN_BRACKETS.sub(_without_units, label))[0]
    return tuple(
        loose_forms(word.text)
        for word in words_of(main)
        if word.text.casefold() not in _FRAME and not word.text.isdigit()
    )


def _without_units(bracket: re.Match[str]) -> str:
    inside = bracket[1].strip()
    is_unit = "/" in inside or any(map(str.isdigit, inside)) or bool(units_written(inside.removeprefix("in ")))
    return " " if is_unit else f" {inside} "


def _finding(subject: Subject, slot: SlotSpan, fact: Fact, named: Attribute) -> Finding:
    known = {one.code: one for one in subject.facts}.get(named.code)
    stated = subject.proposal.text[slot.start : slot.end]
    return finding(
        "slots.wrong_attribute",
        subject,
        f"{shown(stated)} is {fact.code}, but the text speaks of {named.code}",
        span=(slot.start, slot.end),
        expected=data_text(known.data) if known else None,
        evidence=[Evidence(one.code, data_text(one.data)) for one in (known, fact) if one is not None],
    )
