"""A text in pieces: what is marked, what it rests on, what is markup."""

import time

from review.marks import Piece, pieces_of
from schemas.finding import Evidence, Finding, Severity


def test_pieces_are_the_text_with_its_marks() -> None:
    found = Finding("numbers.unsupported", Severity.ERROR, "", start=3, end=8, evidence=(Evidence("weight", "450"),))
    assert pieces_of("<p>450 g</p> a < b", [found], [(7, 8, ("unit",))]) == [
        Piece("<p>", is_tag=True),
        Piece("450 ", "error", (0,), ("weight",)),
        Piece("g", "error", (0,), ("weight", "unit")),
        Piece("</p>", is_tag=True),
        Piece(" a < b"),
    ]


def test_thousands_of_tags_take_no_longer_than_they_must() -> None:
    text = "<b>x</b> " * 5_000
    began = time.process_time()
    pieces = pieces_of(text, [], [])
    assert time.process_time() - began < 2
    assert "".join(piece.text for piece in pieces) == text
    assert sum(piece.is_tag for piece in pieces) == 10_000
