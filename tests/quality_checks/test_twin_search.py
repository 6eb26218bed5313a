"""New texts find the earlier ones that they are like, whatever else the store holds, with bounded work for each."""

import random
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

import pytest

from quality_checks.duplicates import Twin, may_be_alike
from quality_checks.text_sketch import TextSketch, hash_of, plain_words, sketch_of
from quality_checks.twin_search import Found, NewText, TwinSearch
from schemas.text_mark import StandingText, TextMark
from tests.builders import make_product
from tests.ledger.builders import after
from tests.quality_checks.test_near_duplicates import NEAR, OTHER, TEXT

_WORDS = [f"wort{number}" for number in range(20_000)]


@dataclass
class Store:
    """What a ledger keeps, in dicts; `asked` counts the texts that were read again."""

    marks: dict[tuple[int, int], str] = field(default_factory=dict)
    texts: dict[str, StandingText] = field(default_factory=dict)
    asked: int = 0

    def holders(self, marks: Collection[int]) -> Iterator[TextMark]:
        return (TextMark(*key, holder) for key, holder in self.marks.items() if key[0] in marks)

    def standing(self, ids: Collection[str]) -> list[StandingText]:
        self.asked += len(ids)
        return [self.texts[one] for one in ids if one in self.texts]

    def add(self, *texts: NewText) -> Found:
        found = TwinSearch(self.holders, self.standing).find(texts)
        for mark, kin, _ in found.marks.gone:
            del self.marks[mark, kin]
        self.marks.update({(mark, kin): holder for mark, kin, holder in found.marks.kept})
        for one in texts:
            standing = StandingText(one.proposal_id, one.identifier, one.words, after(len(self.texts)))
            self.texts[one.proposal_id] = standing
        return found


def new(
    identifier: str, text: str = TEXT, *, kin: str = "", scope: str = "description de_DE", key: str = ""
) -> NewText:
    words = plain_words(text)
    return NewText(key or f"p-{identifier}", identifier, hash_of(kin or identifier), words, sketch_of(words, scope))


def twins(store: Store, *texts: NewText) -> dict[str, Twin]:
    return dict(store.add(*texts).twins)


def test_a_sketch_is_the_same_in_every_process_and_version() -> None:
    assert sketch_of("die jacke", "d") == TextSketch(5043635004207844377, ())
    assert sketch_of(plain_words(TEXT), "description de_DE").lowest[:2] == (3707329754599265994, 3707329754727798754)


def test_the_later_text_bears_the_twin_and_all_name_the_first() -> None:
    store = Store()
    assert twins(store, new("B"), new("A")) == {"p-A": Twin("B", 1.0)}
    assert twins(store, new("C", f"<p>{TEXT.upper()}</p>")) == {"p-C": Twin("B", 1.0)}
    assert twins(store, *(new(f"D{number}") for number in range(50))) == {
        f"p-D{number}": Twin("B", 1.0) for number in range(50)
    }


def test_nearly_the_same_is_found_across_and_within_batches() -> None:
    store = Store()
    assert twins(store, new("A"), new("B", OTHER)) == {}
    found = twins(store, new("C", NEAR), new("D", NEAR))
    assert found["p-C"].identifier == "A"
    assert 0.97 < found["p-C"].likeness < 1
    assert found["p-D"] == Twin("C", 1.0)


@pytest.mark.parametrize(
    "other", [new("A2", kin="A"), new("B", scope="description en_US"), new("B", scope="title de_DE"), new("A")]
)
def test_kin_other_languages_and_other_attributes_are_not_compared(other: NewText) -> None:
    assert twins(Store(), new("A"), other) == {}


def test_a_record_that_moved_below_another_model_is_no_twin_of_itself() -> None:
    store = Store()
    store.add(new("A"))
    assert twins(store, new("A", kin="MODEL", key="p-later")) == {}


def test_what_no_longer_stands_is_no_twin_and_makes_way() -> None:
    store = Store()
    store.add(new("A"))
    del store.texts["p-A"]
    assert twins(store, new("B")) == {}
    assert set(store.marks.values()) == {"p-B"}


def test_of_an_edited_text_the_persons_words_count() -> None:
    store = Store()
    store.add(new("A"))
    store.texts["p-A"] = replace(store.texts["p-A"], text=OTHER)
    assert twins(store, new("B")) == {}
    store.texts["p-A"] = replace(store.texts["p-A"], text=f"<p>{TEXT}</p>")
    assert twins(store, new("C"))["p-C"].likeness == 1


def test_short_texts_are_twins_only_where_they_are_the_same() -> None:
    store = Store()
    store.add(new("A", "Leichte Jacke in Rot und Schwarz"))
    assert twins(store, new("B", "Leichte Jacke in Rot und Schwarz!"))["p-B"] == Twin("A", 1.0)
    for edited in store.texts:
        store.texts[edited] = replace(store.texts[edited], text="Leichte Jacken in Rot und Schwarz")
    assert twins(store, new("C", "Leichte Jacke in Rot und Schwarz")) == {}


def test_a_text_that_keeps_no_marks_is_compared_and_nobody_with_it() -> None:
    store = Store()
    store.add(new("A", NEAR))
    blocked = replace(new("B"), keeps_marks=False)
    assert twins(store, blocked, new("C"))["p-C"].identifier == "A"
    assert "p-B" not in store.marks.values()


def test_the_same_texts_in_another_order_of_rows_have_the_same_twins() -> None:
    chance = random.Random(3)
    texts = [
        new(f"P{number}", NEAR.replace("zehn", str(number % 7)) + f" Modell {number % 90}.") for number in range(300)
    ]
    store, shuffled = Store(), Store()
    for start in range(0, 300, 50):
        expected = store.add(*texts[start : start + 50])
        rows = list(shuffled.marks.items())
        chance.shuffle(rows)
        shuffled.marks = dict(rows)
        assert shuffled.add(*texts[start : start + 50]) == expected


def test_work_and_room_for_a_text_do_not_grow_with_a_template() -> None:
    store = Store()
    found = 0
    for start in range(0, 3000, 100):
        numbers = range(start, start + 100)
        found += len(store.add(*(new(f"P{one}", f"{TEXT} Modell {one}.") for one in numbers)).twins)
    assert found == 2999
    assert store.asked < 30 * 60
    assert max(_counts(mark for mark, _ in store.marks).values()) == 4
    assert len(store.marks) <= 3 * 3000


def test_near_copies_of_long_texts_are_found_among_many_that_share_phrases() -> None:
    chance = random.Random(7)
    phrases = [chance.choices(_WORDS, k=15) for _ in range(5)]
    originals = [[*chance.choices(_WORDS, k=85), *chance.choice(phrases)] for _ in range(400)]
    copies = [list(words) for words in originals]
    for words in copies:
        for place in chance.sample(range(100), 4):
            words[place] = chance.choice(_WORDS)
    store = Store()
    store.add(*(new(f"A{number}", " ".join(words)) for number, words in enumerate(originals)))
    found = twins(store, *(new(f"B{number}", " ".join(words)) for number, words in enumerate(copies)))
    right = [number for number in range(400) if (twin := found.get(f"p-B{number}")) and twin.identifier == f"A{number}"]
    assert len(right) >= 0.97 * 400
    assert len(found) == len(right)


def _counts(values: Iterable[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for value in values:
        found[value] = found.get(value, 0) + 1
    return found


@pytest.mark.parametrize(
    ("changes", "group"),
    [
        ({}, "JK-1"),
        ({"parent": "M", "depth": 1, "inherited": {"name": "M"}}, "M"),
        ({"parent": "M-red", "depth": 2, "inherited": {"color": "M-red", "name": "M"}}, "M"),
        ({"parent": "M-red", "depth": 2, "inherited": {"color": "M-red"}}, "M-red"),
    ],
)
def test_variants_of_one_root_model_may_be_alike_at_any_depth(changes: dict[str, object], group: str) -> None:
    assert may_be_alike(make_product(**changes)) == group
