"""Slots: `⟦code⟧` in a sentence stands for a fact's value; code fills it in, per locale, and keeps the offsets."""

import html as html_text
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

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
    return tuple(dict.fromkeys(match[1].strip() for match in _SLOT.finditer(template)))


def facts_by_code(facts: Iterable[Fact]) -> dict[str, Fact]:
    """Return facts by their attribute code."""
    return {fact.code: fact for fact in facts}


def render_template(template: str, facts: Mapping[str, Fact], locale: str, *, is_html: bool = False) -> RenderedText:
    """Return one sentence with its slots filled from facts (by code); escaped throughout where it becomes HTML."""
    pieces: list[str] = []
    spans: list[SlotSpan] = []
    unknown: list[str] = []
    at = length = 0
    for match in _SLOT.finditer(template):
        before = _escaped(template[at : match.start()], is_html)
        code, at = match[1].strip(), match.end()
        fact = facts.get(code)
        if fact is None or not has_slot(fact):
            value = match[0]
            unknown.append(code)
        else:
            value = _escaped(render(fact, locale), is_html)
            spans.append(SlotSpan(length + len(before), length + len(before) + len(value), code))
        pieces += (before, value)
        length += len(before) + len(value)
    pieces.append(_escaped(template[at:], is_html))
    return RenderedText("".join(pieces), slots=tuple(spans), unknown_slots=tuple(dict.fromkeys(unknown)))


def assemble(
    parts: Sequence[Part], facts: Mapping[str, Fact], locale: str, *, html: Collection[str] = ()
) -> RenderedText:
    """Return a whole text: paragraphs and lists in the allowed tags, one flowing text where they are not allowed.

    With any tag allowed the text is HTML, so sentences and values are escaped. `html` holds tag names as in
    `[content.<attribute>] html`; `p` makes paragraphs, `ul` with `li` lists.
    """
    writer = _Writer(facts, locale, is_html=bool(html))
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
    writer = _Writer(given, proposal.language, is_html=bool(html))
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

    def __init__(self, facts: Mapping[str, Fact], locale: str, *, is_html: bool) -> None:
        self._facts, self._locale, self._is_html = facts, locale, is_html
        self._pieces: list[str] = []
        self._length = 0
        self._sentences: list[Sentence] = []
        self._slots: list[SlotSpan] = []
        self._unknown: dict[str, None] = {}

    def raw(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def sentence(self, draft: DraftSentence) -> None:
        rendered = render_template(draft.template, self._facts, self._locale, is_html=self._is_html)
        start = self._length
        self.raw(rendered.text)
        codes = tuple(dict.fromkeys((*draft.attributes, *slots_in(draft.template))))
        self._sentences.append(Sentence(draft.template, codes, start, self._length))
        self._slots += [SlotSpan(start + slot.start, start + slot.end, slot.attribute) for slot in rendered.slots]
        self._unknown.update(dict.fromkeys(rendered.unknown_slots))

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


def _escaped(text: str, is_html: bool) -> str:  # noqa: FBT001 - passed on from a keyword
    return html_text.escape(text, quote=False) if is_html else text
