"""A clean stop: SIGTERM or Ctrl-C end a run after what is in flight is stored; a second one ends it at once."""

import asyncio
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

_STOPPING = "skuwright: stopping; what was sent is still answered and stored, a second Ctrl-C ends at once"


@dataclass
class StopSignal:
    """Says whether somebody asked the run to stop, and tells those who want to know at once."""

    is_set: bool = False
    listeners: list[Callable[[], None]] = field(default_factory=list)

    def ask(self) -> None:
        """Ask the run to stop."""
        self.is_set = True
        for listener in self.listeners:
            listener()


@contextmanager
def stop_on_signals(stop: StopSignal) -> Iterator[None]:
    """Turn the first SIGTERM or SIGINT of this block into a clean stop; the second one interrupts."""
    loop = asyncio.get_running_loop()
    main = asyncio.current_task()
    # Counted here: a spent budget or an error asks for the stop too, and the first signal after it is still a first.
    signals = 0

    def heard() -> None:
        nonlocal signals
        signals += 1
        if signals == 1:
            print(_STOPPING, file=sys.stderr, flush=True)  # noqa: T201 - whoever asked wants to know what it waits for
        elif main is not None:
            main.cancel()
        stop.ask()

    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        for number in before:
            loop.add_signal_handler(number, heard)
    except (NotImplementedError, ValueError, RuntimeError):
        # Not the main thread (a worker runs the flow), or not a Unix: the host decides how to stop.
        yield
        return
    try:
        yield
    finally:
        for number, handler in before.items():
            loop.remove_signal_handler(number)
            # Prefect's engine has one of its own around us.
            signal.signal(number, handler)
