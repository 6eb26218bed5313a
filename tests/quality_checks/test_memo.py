"""A memory of words asks once for each, and never holds more than it may."""

from quality_checks.memo import Memo


def test_a_word_is_worked_out_once_and_a_full_memory_is_emptied() -> None:
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    memo = Memo(length, most=2)
    assert [memo[word] for word in ("a", "bb", "a", "ccc", "a")] == [1, 2, 1, 3, 1]
    assert asked == ["a", "bb", "ccc", "a"]
    assert len(memo) == 2
