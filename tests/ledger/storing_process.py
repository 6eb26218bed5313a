"""A process for tests to kill, or to write beside them: stores calls and drafts for ever, and says what is stored."""

import asyncio
import sys
from itertools import count

from ledger import Ledger
from schemas.proposal import GateOutcome
from tests.builders import make_proposal
from tests.ledger.builders import make_answer, make_checked, make_draft, make_finding, make_run


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


async def store_answers(ledger: Ledger, name: str, most: int) -> None:
    journal = ledger.journal(name)

    async def store(number: int) -> None:
        await journal.store(make_answer(f"{name}-{number}"))
        say(f"{name}-{number}")

    for start in count(step=25):
        await asyncio.gather(*(store(number) for number in range(start, start + 25)))
        if start + 25 >= most:
            break
    await journal.aclose()


def store_drafts(ledger: Ledger, name: str, most: int) -> None:
    for start in range(0, most, 10):
        numbers = range(start, start + 10)
        drafts = [
            make_draft(
                make_checked(
                    make_proposal(identifier=f"{name}-{number}", request_hashes=(f"{name}-{number}",)),
                    GateOutcome.BLOCK,
                    findings=(make_finding(), make_finding(code="a.b")),
                )
            )
            for number in numbers
        ]
        ledger.save_drafts(name, drafts)
        for draft in drafts:
            say(draft.checked.proposal.id)


def main() -> None:
    url, name, kind, most = sys.argv[1:5]
    ledger = Ledger.open(url)
    ledger.start_run(make_run(run_id=name))
    say("ready")
    if kind == "answers":
        asyncio.run(store_answers(ledger, name, int(most)))
    else:
        store_drafts(ledger, name, int(most))
    ledger.close()


if __name__ == "__main__":
    main()
