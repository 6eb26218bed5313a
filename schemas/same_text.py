"""The one rule for "the same text": what a spreadsheet or an import does to line ends is no change."""


def same_text(first: str, second: str) -> bool:
    """Say whether two texts are the same but for line ends, which spreadsheets change, and blanks around."""
    return _plain(first) == _plain(second)


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()
