"""Slots: `⟦code⟧` in a sentence stands for a fact's value; code fills it in, per locale, and keeps the offsets."""

import html as html_text
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from enrichers.rendering import has_slot, render
from schemas.facts import Fact
from schemas.proposal import Proposal, Sentence, SlotSpan

_SLOT = re.compile(r"⟦([^⟦⟧]*)⟧")
_WORD_FOLLOWS = re.compile(r"[  \u202f]?[^\W\d_]")


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence with slots, and the attribute codes it rests on (those of its slots may be left out)."""

    template: str
    attributes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, or a list with one sentence an item where `is_list`."""

    sentences: tuple[DraftSentence, ...]
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class RenderedText:
    """Text with its slots filled in, and where everything stands in it.

    `unknown_slots` are codes without a fact that may fill a slot: they stay in the text as `⟦code⟧`, so that the
    check for left-over placeholders blocks it even where nobody looks here.
    """

    text: str
    sentences: tuple[Sentence, ...] = ()
    slots: tuple[SlotSpan, ...] = ()
    unknown_slots: tuple[str, ...] = ()


def slots_in(template: str) -> tuple[str, ...]:
    """Return the attribute codes of a sentence's slots, each once, in the order of the sentence."""
    return tuple(dict.fromkeys(code for code, _ in _split(template, is_html=False)[1]))


def facts_by_code(facts: Iterable[Fact]) -> dict[str, Fact]:
    """Return facts by their attribute code."""
    return {fact.code: fact for fact in facts}


class SlotValues:
    """The values of one record's facts as a locale renders them; each is rendered once, however often it is said.

    `rendered` are values that the caller rendered already.
    """

    def __init__(self, facts: Mapping[str, Fact], locale: str, rendered: Mapping[str, str] | None = None) -> None:
        self.locale = locale
        self._facts = facts
        self._values: dict[str, str | None] = dict(rendered or {})

    def get(self, code: str) -> str | None:
        """Return a fact's value as it fills a slot, or None where there is none that may."""
        if code not in self._values:
            fact = self._facts.get(code)
            self._values[code] = render(fact, self.locale) if fact is not None and has_slot(fact) else None
        return self._values[code]


def render_template(template: str, facts: Mapping[str, Fact], locale: str, *, is_html: bool = False) -> RenderedText:
    """Return one sentence with its slots filled from facts (by code); escaped throughout where it becomes HTML."""
    writer = _Writer(SlotValues(facts, locale), is_html=is_html)
    writer.sentence(DraftSentence(template))
    return replace(writer.finish(), sentences=())


def assemble(
    parts: Sequence[Part], facts: Mapping[str, Fact], locale: str, *, html: Collection[str] = ()
) -> RenderedText:
    """Return a whole text: paragraphs and lists in the allowed tags, one flowing text where they are not allowed.

    With any tag allowed the text is HTML, so sentences and values are escaped. `html` holds tag names as in
    `[content.<attribute>] html`; `p` makes paragraphs, `ul` with `li` lists.
    """
    return assemble_values(parts, SlotValues(facts, locale), html=html)


def assemble_values(parts: Sequence[Part], values: SlotValues, *, html: Collection[str] = ()) -> RenderedText:
    """Do what `assemble` does, for several texts on one record."""
    writer = _Writer(values, is_html=bool(html))
    has_lists = "ul" in html and "li" in html
    for part in parts:
        if not part.sentences:
            continue
        if part.is_list and has_lists:
            writer.wrapped(part.sentences, "<ul>", "<li>", "</li>", "</ul>")
        elif "p" in html:
            writer.wrapped(part.sentences, "<p>", "", "", "</p>")
        else:
            writer.flowing(part.sentences)
    return writer.finish()


def rerender(proposal: Proposal, facts: Iterable[Fact], *, html: Collection[str] = ()) -> Proposal | None:
    """Return a proposal's text with the slots filled from other facts: of a variant, or after a value changed.

    What stands between the sentences stays as it is. None where the sentences cannot be filled: they were not
    drafted from slots, a fact they name has no value any more, or a number became 1, or was 1, before a word that
    would have to change with it ("1 Tasche", "3 Taschen"). The caller sees to it that facts which sentences rest on
    outside of slots (`resting_outside_slots`) did not change. `revision` and `facts_hash` are the caller's to set.
    """
    if not proposal.sentences:
        return None
    given = facts_by_code(facts)
    writer = _Writer(SlotValues(given, proposal.language), is_html=bool(html))
    at = 0
    for sentence in proposal.sentences:
        if not set(sentence.attributes) <= given.keys():
            return None
        writer.raw(proposal.text[at : sentence.start])
        writer.sentence(DraftSentence(sentence.template, sentence.attributes))
        at = sentence.end
    writer.raw(proposal.text[at:])
    done = writer.finish()
    if done.unknown_slots or _breaks_agreement(proposal, done):
        return None
    return replace(proposal, text=done.text, sentences=done.sentences, slots=done.slots)


def resting_outside_slots(proposal: Proposal) -> frozenset[str]:
    """Return the codes that a proposal's words rest on outside of slots: when one changes, the words may be wrong."""
    return frozenset(
        code
        for sentence in proposal.sentences
        for code in sentence.attributes
        if code not in slots_in(sentence.template)
    )


class _Writer:
    """Collects a text piece by piece and keeps the offsets of its sentences and slots."""

    def __init__(self, values: SlotValues, *, is_html: bool) -> None:
        self._values, self._is_html = values, is_html
        self._pieces: list[str] = []
        self._length = 0
        self._sentences: list[Sentence] = []
        self._slots: list[SlotSpan] = []
        self._unknown: dict[str, None] = {}

    def raw(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def sentence(self, draft: DraftSentence) -> None:
        start = self._length
        before, pairs = _split(draft.template, is_html=self._is_html)
        self.raw(before)
        for code, literal in pairs:
            self._slot(code)
            self.raw(literal)
        attributes = tuple(dict.fromkeys((*draft.attributes, *(code for code, _ in pairs))))
        self._sentences.append(Sentence(draft.template, attributes, start, self._length))

    def _slot(self, code: str) -> None:
        value = self._values.get(code)
        if value is None:
            self._unknown[code] = None
            self.raw(f"⟦{code}⟧")
            return
        start = self._length
        self.raw(_escaped(value) if self._is_html else value)
        self._slots.append(SlotSpan(start, self._length, code))

    def flowing(self, sentences: Iterable[DraftSentence]) -> None:
        for draft in sentences:
            if self._length:
                self.raw(" ")
            self.sentence(draft)

    def wrapped(self, sentences: Iterable[DraftSentence], opening: str, before: str, after: str, closing: str) -> None:
        self.raw(opening)
        for place, draft in enumerate(sentences):
            self.raw(before if before or not place else " ")
            self.sentence(draft)
            self.raw(after)
        self.raw(closing)

    def finish(self) -> RenderedText:
        text = "".join(self._pieces)
        return RenderedText(text, tuple(self._sentences), tuple(self._slots), tuple(self._unknown))


def _breaks_agreement(before: Proposal, after: RenderedText) -> bool:
    pairs = zip(before.slots, after.slots, strict=True)
    return any(
        ("1" in (old := before.text[b.start : b.end], new := after.text[a.start : a.end]))
        and old != new
        and _WORD_FOLLOWS.match(after.text, a.end) is not None
        for b, a in pairs
    )


@lru_cache(maxsize=8192)
def _split(template: str, *, is_html: bool) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return what stands before the first slot, then each slot's code with what follows it.

    Kept, as catalogues say the same sentences over and over.
    """
    pieces = _SLOT.split(template)
    literals = [_escaped(piece) if is_html else piece for piece in pieces[::2]]
    codes = (code.strip() for code in pieces[1::2])
    return literals[0], tuple(zip(codes, literals[1:], strict=True))


def _escaped(text: str) -> str:
    return html_text.escape(text, quote=False)
