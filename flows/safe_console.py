"""Terminals obey escape sequences, and texts of suppliers may hold some: what is printed shows them and obeys none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from rich.console import Console, ConsoleOptions, ConsoleRenderable, RenderHook
from rich.measure import Measurement
from rich.segment import Segment

#: Control characters (C0 and C1) but for line ends and tabs.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def visible(text: str) -> str:
    """Return text with control characters as signs that stand for them: ESC becomes ␛."""
    return _CONTROL.sub(lambda found: chr(0x2400 + ord(found[0])) if ord(found[0]) < 0x20 else "\ufffd", text)


def safe_console(*, stderr: bool = False, soft_wrap: bool = False, file: IO[str] | None = None) -> Console:
    """Return a console that styles what we style, and passes no control character of a text on."""
    console = Console(stderr=stderr, highlight=False, soft_wrap=soft_wrap, file=file)
    console.push_render_hook(_Sieve())
    return console


class _Sieve(RenderHook):
    def process_renderables(self, renderables: list[ConsoleRenderable]) -> list[ConsoleRenderable]:
        return [_Sieved(one) for one in renderables]


@dataclass(frozen=True)
class _Sieved:
    inner: ConsoleRenderable

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[Segment]:
        for text, style, control in console.render(self.inner, options):
            yield Segment(text if control else visible(text), style, control)

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement.get(console, options, self.inner)
