"""The visible text of HTML, the way back to the stored one, and its sentences."""

import pytest

from quality_checks.plain_text import plain_text, sentences


@pytest.mark.parametrize(
    ("stored", "visible"),
    [
        ("Eine Jacke", "Eine Jacke"),
        ("<p>Eine <b>Jacke</b></p><ul><li>warm</li></ul>", "\nEine Jacke\n\n\nwarm\n\n"),
        ("A &amp; B &#8211; C&nbsp;D", "A & B – C\u00a0D"),
        ("3 < 5 und 7 > 6", "3 < 5 und 7 > 6"),
        ("Eine<!-- <b>nicht</b> -->Jacke", "EineJacke"),
        ("Eine<br/>Jacke", "Eine\nJacke"),
        ("", ""),
        ("<p></p>", "\n\n"),
        ("wasser\u00addicht, wasser&shy;dicht, was\u200bser\u2060dicht\x00", "wasserdicht, wasserdicht, wasserdicht"),
        ("fu\u0308r Ma\u0308dchen", "für Mädchen"),
        ("\uff17\uff10 \uff47 \U0001d430\U0001d41a\U0001d42b\U0001d426", "70 g warm"),
        ("10\u202fm²", "10\u202fm²"),
    ],
)
def test_tags_go_and_entities_become_characters(stored: str, visible: str) -> None:
    assert plain_text(stored).text == visible


def test_every_word_leads_back_to_its_place_in_the_stored_text() -> None:
    stored = '<p class="a">Damen &amp; <b>Herren</b>: 450&nbsp;g &lt; 1 kg, fu\u0308r Win\u00adter&shy;tage</p>'
    plain = plain_text(stored)
    for word, expected in [("Damen", "Damen"), ("&", "&amp;"), ("Herren", "Herren"), ("450\u00a0g", "450&nbsp;g"),
                           ("< 1 kg", "&lt; 1 kg"), ("für", "fu\u0308r"),
                           ("Wintertage", "Win\u00adter&shy;tage")]:  # fmt: skip
        start = plain.text.index(word)
        first, last = plain.stored_span(start, start + len(word))
        assert stored[first:last] == expected
    assert plain.stored_span(0, 0) == (0, 0)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sie wärmt. Sie ist leicht!", ["Sie wärmt.", "Sie ist leicht!"]),
        ("Mit ca. 2.000 Seiten. Und mehr", ["Mit ca. 2.000 Seiten.", "Und mehr"]),
        ("Am 19. September erschienen.", ["Am 19. September erschienen."]),
        ("Es wiegt 450 g. Toll", ["Es wiegt 450 g.", "Toll"]),
        ("Z. B. 450 g. toll", ["Z. B. 450 g. toll"]),
        ("Z. B. Damen tragen sie.", ["Z. B. Damen tragen sie."]),
        ("eins\n\n  zwei  \n", ["eins", "zwei"]),
        ("usb 3.5mm. next", ["usb 3.5mm. next"]),
        ("", []),
    ],
)
def test_sentences_end_at_full_stops_that_end_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_a_sentence_without_an_end_is_cut_at_blanks() -> None:
    text = "Jacke " * 400 + "W" * 1500
    spans = sentences(text)
    assert max(end - start for start, end in spans) <= 1000
    assert "".join(text[start:end] for start, end in spans).replace(" ", "") == text.replace(" ", "")
    assert all(text[start:end].strip() == text[start:end] for start, end in spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es läuft unter Android 7.0. Der Speicher wächst.", ["Es läuft unter Android 7.0.", "Der Speicher wächst."]),
        ("Version 4. Mit WLAN. Gut.", ["Version 4.", "Mit WLAN.", "Gut."]),
        ("Am 19. September war es so weit. Und dann?", ["Am 19. September war es so weit.", "Und dann?"]),
        ("Der 2. Gang. 1. Der Motor", ["Der 2. Gang.", "1. Der Motor"]),
    ],
)
def test_a_number_ends_a_sentence_where_no_noun_follows(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected
