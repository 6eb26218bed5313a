"""Finds, for new texts, the earlier ones that they are like, by marks that a store keeps of all texts that stand.

A mark leads to few texts and a text keeps few marks, so that the work on a new text and the room it takes do not grow
with the catalogue. Phrases that everybody uses are full after four texts; then a text is marked by rarer ones.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from itertools import chain

from quality_checks.duplicates import Twin
from quality_checks.text_sketch import NEAR, TextSketch, likeness_of, plain_words
from schemas.text_mark import MarkChanges, StandingText, TextMark

#: Records that a mark leads to. The whole text's has as many: the first of them may be rejected later.
_MOST_OF_MARK = 4
#: Marks that a text keeps of its parts, and those that a new text must share with it to be compared: with 5 and 2, of
#: texts that are 90 % alike 98 in 100 are compared; with words changed in a row, more.
_MOST_MARKS, _FEWEST_SHARED = 4, 2
#: Texts that one text is compared with.
_MOST_COMPARED = 4


@dataclass(frozen=True, slots=True)
class NewText:
    """A text to be compared: `words` are its plain words, `sketch` theirs. `keeps_marks` where it is to be found later.

    `kin` are the records whose texts may be like it, its own among them.
    """

    proposal_id: str
    identifier: str
    kin: int
    words: str
    sketch: TextSketch
    keeps_marks: bool = True


@dataclass(frozen=True, slots=True)
class Found:
    """The twins of new texts, by proposal, and what becomes of the marks."""

    twins: Mapping[str, Twin]
    marks: MarkChanges


@dataclass(frozen=True)
class TwinSearch:
    """Looks texts up in a store. `holders` returns all marks among those asked for; `standing` the texts that stand."""

    holders: Callable[[Collection[int]], Iterable[TextMark]]
    standing: Callable[[Collection[str]], Iterable[StandingText]]

    def find(self, texts: Sequence[NewText]) -> Found:
        """Return the twin of each text that has one: another record's, stored or earlier in the sequence."""
        wanted = {mark for text in texts for mark in _marks_of(text)}
        found = _Batch(_by_mark(self.holders(wanted)))
        asked = {holder for text in texts for holder in found.nearest(text)}
        found.learn(asked, self.standing(asked))
        twins = {text.proposal_id: twin for text in texts if (twin := found.add(text))}
        return Found(twins, found.changes())

    def keep(self, texts: Sequence[NewText]) -> MarkChanges:
        """Return the marks by which these texts are found later; they themselves are compared with none."""
        found = _Batch(_by_mark(self.holders({mark for text in texts for mark in _marks_of(text)})))
        for text in texts:
            found.keep(text)
        return found.changes()


@dataclass
class _Batch:
    """The marks that new texts lead to, while these texts take their own places among them."""

    by_mark: dict[int, dict[int, str]]
    _texts: dict[str, "_Earlier"] = field(default_factory=dict)
    _kept: dict[tuple[int, int], str] = field(default_factory=dict)
    _gone: list[TextMark] = field(default_factory=list)

    def nearest(self, text: NewText) -> Iterator[str]:
        """Yield those who have the same text, then the few who share most with it."""
        yield from self._same(text)
        yield from self._near(text)

    def learn(self, asked: Collection[str], standing: Iterable[StandingText]) -> None:
        """Take the texts that stand among those asked for; the marks of the others make way."""
        stored = sorted(standing, key=lambda one: (one.drafted_at, one.proposal_id))
        for place, one in enumerate(stored):
            self._texts[one.proposal_id] = _Earlier(place, one.identifier, one.text)
        dead = set(asked).difference(self._texts)
        for mark, holders in self.by_mark.items() if dead else ():
            for kin in [kin for kin, holder in holders.items() if holder in dead]:
                self._gone.append(TextMark(mark, kin, holders.pop(kin)))

    def add(self, text: NewText) -> Twin | None:
        """Return the twin of a text, and let it stand among the others."""
        twin = self._twin(text)
        if text.keeps_marks:
            self._texts[text.proposal_id] = _Earlier(len(self._texts), text.identifier, words=text.words)
            self.keep(text)
        return twin

    def keep(self, text: NewText) -> None:
        """Set the marks of a text: of the whole, and of those parts that few others have."""
        self._keep(text.sketch.whole, text)
        kept = 0
        for mark in text.sketch.lowest:
            kept += self._keep(mark, text)
            if kept == _MOST_MARKS:
                return

    def changes(self) -> MarkChanges:
        """Return what becomes of the stored marks."""
        kept = tuple(TextMark(mark, kin, holder) for (mark, kin), holder in sorted(self._kept.items()))
        return MarkChanges(kept, tuple(one for one in self._gone if one[:2] not in self._kept))

    def _twin(self, text: NewText) -> Twin | None:
        # The words are compared even where the whole's hash is the same: a person may have edited them since.
        alike = [(likeness_of(text.words, one.words), -one.place, one.identifier) for one in self._known(text)]
        likeness, _, identifier = max(alike, default=(0.0, 0, ""))
        return Twin(identifier, likeness) if likeness >= (NEAR if text.sketch.lowest else 1) else None

    def _known(self, text: NewText) -> Iterator["_Earlier"]:
        """Yield the texts to compare; those of the record itself were written before it moved to another model."""
        for holder in dict.fromkeys(self.nearest(text)):
            earlier = self._texts.get(holder)
            if earlier and earlier.identifier != text.identifier:
                yield earlier

    def _same(self, text: NewText) -> list[str]:
        holders = self.by_mark.get(text.sketch.whole, {})
        return [holder for kin, holder in holders.items() if kin != text.kin]

    def _near(self, text: NewText) -> list[str]:
        led_to = [holders for mark in text.sketch.lowest if (holders := self.by_mark.get(mark))]
        if len(led_to) < _FEWEST_SHARED:
            return []
        shared = Counter(chain.from_iterable(map(dict.values, led_to)))
        own = {holders.get(text.kin) for holders in led_to}
        # Of those that share as much, the smaller ids: the order in which a database returns rows must not decide.
        alike = [(-count, one) for one, count in shared.items() if count >= _FEWEST_SHARED and one not in own]
        return [holder for _, holder in nsmallest(_MOST_COMPARED, alike)]

    def _keep(self, mark: int, text: NewText) -> bool:
        holders = self.by_mark.setdefault(mark, {})
        if text.kin not in holders and len(holders) >= _MOST_OF_MARK:
            return False
        if holders.get(text.kin) != text.proposal_id:
            holders[text.kin] = self._kept[mark, text.kin] = text.proposal_id
        return True


class _Earlier:
    """A text that stands; its plain words are made when they are first asked for."""

    def __init__(self, place: int, identifier: str, text: str = "", *, words: str = "") -> None:
        self.place, self.identifier = place, identifier
        self._text, self._words = text, words

    @property
    def words(self) -> str:
        self._words = self._words or plain_words(self._text)
        return self._words


def _marks_of(text: NewText) -> tuple[int, ...]:
    return (text.sketch.whole, *text.sketch.lowest)


def _by_mark(marks: Iterable[TextMark]) -> dict[int, dict[int, str]]:
    found: dict[int, dict[int, str]] = {}
    for mark, kin, holder in marks:
        found.setdefault(mark, {})[kin] = holder
    return found
