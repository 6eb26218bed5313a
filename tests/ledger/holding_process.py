"""A process for tests to kill: holds a ledger's lock on a kind of run until its standard input ends."""

import os
import sys

from ledger import Ledger
from schemas.errors import RunUnderWay
from schemas.run import RunKind, RunState
from tests.ledger.builders import after, make_run


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    url, run_id, kind = sys.argv[1], sys.argv[2], RunKind(sys.argv[3])
    ledger = Ledger.open(url)
    try:
        with ledger.only_run(kind, after(0)) as interrupted:
            ledger.start_run(make_run(run_id=run_id, kind=kind, host="pim-1", pid=os.getpid()))
            say(f"held {' '.join(interrupted)}".strip())
            sys.stdin.read()
            ledger.finish_run(run_id, state=RunState.COMPLETED, finished_at=after(1), summary={})
    except RunUnderWay as error:
        say(str(error))
    ledger.close()


if __name__ == "__main__":
    main()
