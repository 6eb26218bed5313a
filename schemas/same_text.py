"""The rules for "the same text": what a spreadsheet, an import or a file's encoding does to a text is no change."""

from schemas.units import NARROW_NO_BREAK_SPACE

NO_BREAK_SPACE = "\u00a0"
#: What is written for a narrow no-break space where the encoding of a file has none; the first that it has.
SPACES_IN_ITS_PLACE = (NO_BREAK_SPACE, " ")


def same_text(first: str, second: str) -> bool:
    """Say whether two texts are the same but for line ends, which spreadsheets change, and blanks around."""
    return _plain(first) == _plain(second)


def stands_as_written(stands: str, written: str) -> bool:
    """Say whether what stands in the PIM is a text that was written there.

    A file whose encoding has no narrow no-break space holds another space in its place, everywhere the same.
    """
    return same_text(stands, written) or (
        NARROW_NO_BREAK_SPACE in written
        and any(same_text(stands, written.replace(NARROW_NO_BREAK_SPACE, space)) for space in SPACES_IN_ITS_PLACE)
    )


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
