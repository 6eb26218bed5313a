"""Same and nearly same texts are found among many; variants of one product model may be alike."""

from collections.abc import Iterable

import pytest

from quality_checks.duplicates import Twin, duplicate_texts, text_key
from quality_checks.near_duplicates import Duplicate, DuplicateIndex
from tests.quality_checks.subjects import make_subject

TEXT = (
    "Die Jacke begleitet Wanderer durch Wind und Wetter, hält auf langen Touren angenehm warm und passt klein gefaltet "
    "in jeden Rucksack. Am Abend in der Hütte liegt sie weich auf den Schultern, am Morgen schützt sie vor Frost."
)
NEAR = TEXT.replace("weich", "leicht")
OTHER = (
    "Ein Zelt für zwei, das in zehn Minuten steht: Stangen in die Kanäle schieben, Heringe setzen, fertig. Der Boden "
    "ist versiegelt, die Apsis nimmt das Gepäck auf, und durch das Fenster im Dach fällt abends noch Licht herein."
)


def found_in(texts: Iterable[tuple[str, str]], scope: str = "description de_DE") -> list[Duplicate]:
    held = list(texts)
    index = DuplicateIndex()
    for text, group in held:
        index.add(text, group=group, scope=scope)
    return list(index.duplicates(lambda place: held[place][0]))


def test_the_same_text_of_another_product_is_found_whatever_its_markup_and_case() -> None:
    texts = [(OTHER, "A"), (TEXT, "B"), (f"<p>{TEXT.upper()}</p>", "C"), (TEXT, "D")]
    assert found_in(texts) == [Duplicate(2, 1, 1.0), Duplicate(3, 1, 1.0)]


def test_a_text_with_one_word_changed_is_nearly_the_same() -> None:
    (found,) = found_in([(TEXT, "A"), (OTHER, "B"), (NEAR, "C")])
    assert (found.place, found.earlier) == (2, 0)
    assert 0.97 < found.likeness < 1


def test_other_texts_are_not_alike() -> None:
    assert found_in([(TEXT, "A"), (OTHER, "B")]) == []


def test_texts_that_share_one_sentence_of_two_are_not_alike() -> None:
    first, second = TEXT.split(". ", maxsplit=1)[0], OTHER.split(": ")[1]
    assert found_in([(TEXT, "A"), (f"{first}. {second}", "B")]) == []


def test_variants_of_one_product_model_may_have_the_same_text() -> None:
    assert found_in([(TEXT, "A"), (TEXT, "A"), (NEAR, "A")]) == []


def test_a_text_of_a_group_is_compared_with_the_groups_before_it() -> None:
    assert found_in([(TEXT, "A"), (TEXT, "B"), (TEXT, "A")]) == [Duplicate(1, 0, 1.0), Duplicate(2, 1, 1.0)]


def test_short_texts_are_duplicates_only_where_they_are_the_same() -> None:
    assert found_in([("Jacke Nordwind rot", "A"), ("Jacke Nordwind blau", "B"), ("Jacke Nordwind rot", "C")]) == [
        Duplicate(2, 0, 1.0)
    ]


def test_texts_of_other_attributes_and_languages_are_not_compared() -> None:
    index = DuplicateIndex()
    for group, scope in (("A", "description de_DE"), ("B", "description de_AT"), ("C", "title de_DE")):
        index.add(TEXT, group=group, scope=scope)
    assert list(index.duplicates(lambda _place: TEXT)) == []


def test_an_empty_index_has_no_duplicates() -> None:
    assert found_in([]) == []


def test_among_many_texts_of_one_template_each_is_compared_with_few() -> None:
    texts = [(TEXT.replace("zehn", str(number)) + f" Modell {number}.", f"P{number}") for number in range(2000)]
    asked: list[int] = []
    index = DuplicateIndex()
    for text, group in texts:
        index.add(text, group=group, scope="description de_DE")

    def text_of(place: int) -> str:
        asked.append(place)
        return texts[place][0]

    assert [one.place for one in index.duplicates(text_of)] == list(range(1, 2000))
    assert len(asked) <= 4 * 2000


@pytest.mark.parametrize(
    ("twin", "code", "message"),
    [
        (Twin("JK-2", 1.0), "duplicates.same_text", "JK-2 has the same text"),
        (Twin("JK-2", 0.996), "duplicates.near", "99 % of the text are those of JK-2"),
    ],
)
def test_a_twin_makes_a_finding(twin: Twin, code: str, message: str) -> None:
    subject = make_subject(TEXT)
    (found,) = duplicate_texts({text_key(subject.proposal): twin})(subject)
    assert (found.code, found.message) == (code, message)


def test_a_text_without_a_twin_has_none() -> None:
    assert list(duplicate_texts({})(make_subject(TEXT))) == []
