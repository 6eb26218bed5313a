"""The protocol that every check follows, and the subject it looks at."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from quality_checks.evidence import NumberEvidence
from quality_checks.grounding.fact_meanings import FactMeanings
from quality_checks.grounding.forms import Word, words_of
from quality_checks.grounding.mentions import Mention, longest_mentions, telling_mentions
from quality_checks.grounding.number_cues import Cues, cues_around
from quality_checks.grounding.polarity import DENYING, denied_alternatives, denied_spans
from quality_checks.grounding.word_marks import marks_of
from quality_checks.plain_text import PlainText, plain_text, sentences
from quality_checks.quantities import parse_quantities
from quality_checks.quantity import Quantity
from quality_checks.record import Record, record_of
from schemas.config import BrandConfig, ContentConfig
from schemas.facts import Fact
from schemas.finding import Finding
from schemas.product import Product
from schemas.proposal import ContentKind, DraftOutcome, Proposal
from schemas.structure import CatalogStructure


@dataclass(frozen=True)
class Subject:
    """One proposal with all that a check may look at.

    `facts` are those of the proposal's locale and channel; `existing_text` is what stands in the PIM now.
    `licensed_words` are what reviewers said of single words of the text's language: folded word -> neutral or claim.

    Work that several checks need (plain text, sentences, numbers) is cached on the subject, once per text; offsets of
    these are in the plain text, and `stored_span` leads back to `proposal.text`.
    """

    proposal: Proposal
    product: Product
    facts: tuple[Fact, ...]
    structure: CatalogStructure
    content: ContentConfig
    brand: BrandConfig
    existing_text: str | None = None
    licensed_words: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def is_drafted(self) -> bool:
        """Say whether there is content to look at, not only the outcome of a failed call."""
        return self.proposal.outcome is DraftOutcome.DRAFTED and bool(self.proposal.text.strip())

    @cached_property
    def is_text(self) -> bool:
        """Say whether there is running text to look at."""
        return self.is_drafted and self.proposal.content is ContentKind.TEXT

    @property
    def is_value(self) -> bool:
        """Say whether there is an attribute's value to look at."""
        return self.is_drafted and self.proposal.content is ContentKind.ATTRIBUTE

    @property
    def is_rendered(self) -> bool:
        """Say whether code rendered the facts into the text, so that every number must stand in a slot."""
        return bool(self.proposal.slots or self.proposal.sentences)

    @cached_property
    def language(self) -> str:
        """The two-letter language that the content is written in."""
        return self.proposal.language[:2].lower()

    @cached_property
    def plain(self) -> PlainText:
        """The visible text."""
        return plain_text(self.proposal.text)

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """Spans of the sentences in the visible text."""
        return sentences(self.plain.text)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Numbers and quantities in the visible text."""
        return parse_quantities(self.plain.text, self.language)

    def quantities_in(self, start: int, end: int) -> Sequence[Quantity]:
        """Return the quantities that begin in a stretch of the visible text."""
        starts = self._quantity_starts
        return self.quantities[bisect_left(starts, start) : bisect_left(starts, end)]

    @cached_property
    def _quantity_starts(self) -> list[int]:
        return [quantity.start for quantity in self.quantities]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the visible text."""
        return words_of(self.plain.text)

    def words_in(self, start: int, end: int) -> Sequence[Word]:
        """Return the words that begin in a stretch of the visible text."""
        starts = self._word_starts
        return self.words[bisect_left(starts, start) : bisect_left(starts, end)]

    def marked(self, mark: str) -> Sequence[int]:
        """Return the places among `words` of those that have a mark."""
        return self._marked.get(mark, ())

    @cached_property
    def _marked(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for place, word in enumerate(self.words):
            for one in marks_of[word.text]:
                found.setdefault(one, []).append(place)
        return found

    def sentence_around(self, position: int, reach: int = 300) -> tuple[int, int]:
        """Return the sentence at a place of the visible text, but no more of it than `reach` on either side.

        A text without full stops is one long sentence, and is not to be read whole for each of its numbers.
        """
        place = bisect_right(self._sentence_starts, position) - 1
        if place < 0 or self.sentences[place][1] <= position:
            return position, position
        start, end = self.sentences[place]
        return max(start, position - reach), min(end, position + reach)

    def is_asked(self, position: int) -> bool:
        """Say whether the sentence at a place of the visible text only asks: "Don't need the strap? Take it off"."""
        return self.plain.text[slice(*self.sentence_around(position))].rstrip().endswith("?")

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def word_from(self, start: int) -> int:
        """Return the place among `words` of the first that begins at `start` or behind; how many there are if none."""
        return bisect_left(self._word_starts, start)

    @cached_property
    def denied(self) -> tuple[tuple[int, int], ...]:
        """The stretches of the visible text that a word before them denies."""
        return denied_spans(self.plain.text, self.words, self.marked(DENYING))

    @cached_property
    def denied_alternatives(self) -> tuple[tuple[int, int], ...]:
        """Those of `denied` that are lists: "no Wi-Fi, Bluetooth or GPS"."""
        return denied_alternatives(self.plain.text, self.denied)

    @cached_property
    def _word_starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """What the visible text mentions, as concepts of the lexicon."""
        firsts = frozenset(start for start, _ in self.sentences)
        return tuple(telling_mentions(self._longest_mentions, self.plain.text, self.language, firsts))

    def mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        """Return the mentions that begin in a stretch of the visible text."""
        starts = self._mention_starts
        return self.mentions[bisect_left(starts, start) : bisect_left(starts, end)]

    @cached_property
    def _mention_starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    @cached_property
    def _longest_mentions(self) -> tuple[Mention, ...]:
        """What the visible text mentions, words that are neutral by themselves included."""
        return tuple(longest_mentions(self.plain.text, self.words, self.language, is_data=False))

    @cached_property
    def record(self) -> Record:
        """The facts and what they mean, in the proposal's language; other texts of the record share it."""
        return record_of(self.facts, self.product, self.structure, self.proposal.language)

    @cached_property
    def fact_meanings(self) -> FactMeanings:
        """What the facts mean, as concepts of the lexicon."""
        return self.record.fact_meanings

    @cached_property
    def number_cues(self) -> tuple[Cues, ...]:
        """For each of `quantities`, what the words around it say that it measures."""
        if not self.quantities:
            return ()
        mentions = {self.language: self._longest_mentions}
        return cues_around(self.plain.text, self.words, self.quantities, mentions)

    @cached_property
    def own_texts(self) -> tuple[str, ...]:
        """What the facts say in words; words that stand here are the product's own and no slip of a text."""
        return self.record.own_texts

    @cached_property
    def number_evidence(self) -> NumberEvidence:
        """What the facts say in numbers."""
        return self.record.number_evidence

    def stored_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in `proposal.text` of a span in the visible text."""
        return self.plain.stored_span(start, end)


#: A check yields what it finds; it is pure, and looks at nothing but the subject.
Check: TypeAlias = Callable[[Subject], Iterator[Finding]]
