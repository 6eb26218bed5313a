"""The command `skuwright`: one line for each trouble, exit code 1 for trouble and 2 for wrong usage."""

import asyncio
import sys

from flows.log_lines import show_log_lines
from flows.prefect_defaults import apply_prefect_defaults
from flows.safe_console import visible
from schemas.errors import SkuwrightError

#: What shells say of a command that Ctrl-C ended.
_INTERRUPTED = 130


def main() -> None:
    """Run the command line."""
    try:
        if "--debug" in sys.argv:
            show_log_lines()
        apply_prefect_defaults()
        # Imported only now: Prefect reads its settings while it is imported.
        from flows.cli_app import app

        app()
    except SkuwrightError as error:
        _leave(error, str(error))
    except KeyboardInterrupt as error:
        _leave(error, "interrupted before anything began", code=_INTERRUPTED)
    except asyncio.CancelledError as error:
        _leave(error, "ended at once, as asked twice; what is stored is kept, run again to go on", code=_INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the last one to say something readable
        _leave(error, f"internal error: {type(error).__name__}: {error}; call again with --debug and report it")


def _leave(error: BaseException, message: str, *, code: int = 1) -> None:
    if "--debug" in sys.argv:
        raise error
    for line in message.splitlines():
        print(f"skuwright: {visible(line)}", file=sys.stderr)  # noqa: T201 - the line that the caller sees
    sys.exit(code)


if __name__ == "__main__":
    main()
