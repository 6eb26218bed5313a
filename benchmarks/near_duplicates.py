"""Prints how long the search for same and nearly same texts takes, what it finds and how much memory it needs.

First within a file, as `skuwright check` does it, then draft by draft against the ledger, as `skuwright run` does.

Run: .venv/bin/python benchmarks/near_duplicates.py [texts, default 100000] [URL of an empty ledger, default SQLite]
"""

import random
import resource
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from flows.batches import batches
from flows.run_twins import run_twins
from ledger import Ledger
from quality_checks.near_duplicates import DuplicateIndex
from schemas.config import GateConfig
from tests.ledger.builders import accepted, make_run

WORDS_OF_A_TEXT = 100
#: Every hundredth text is a copy of an earlier one, every hundredth one with four words changed.
ONE_IN = 100


def main() -> None:
    """Plant, search and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    texts = list(_texts(count))
    print(f"texts                        {count:>10,}")
    search_a_file(texts)
    with tempfile.TemporaryDirectory() as folder:
        search_a_ledger(texts, sys.argv[2] if len(sys.argv) > 2 else f"sqlite:///{folder}/ledger.db")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory, MB              {peak:>10.0f}, texts included")


def search_a_file(texts: Sequence[str]) -> None:
    """Find the planted texts all at once."""
    began = perf_counter()
    index = DuplicateIndex()
    for place, text in enumerate(texts):
        index.add(text, group=f"P{place}", scope="description de_DE")
    sketched = perf_counter()
    found = {one.place for one in index.duplicates(texts.__getitem__)}
    ended = perf_counter()
    print("in a file")
    print_found(found, len(texts))
    print(f"  sketches, seconds          {sketched - began:>10.1f}")
    print(f"  search, seconds            {ended - sketched:>10.1f}")


def search_a_ledger(texts: Sequence[str], url: str) -> None:
    """Find them one batch after the other, among those that are stored."""
    ledger = Ledger.open(url)
    ledger.start_run(make_run())
    twins = run_twins(GateConfig(), ledger)
    found: set[int] = set()
    compared = stored = compared_cpu = 0.0
    for numbers in batches(range(len(texts)), 100):
        drafts = [accepted(identifier=f"P{number}", text=texts[number]) for number in numbers]
        began, began_cpu = perf_counter(), process_time()
        batch = twins.compare(drafts)
        compared_cpu += process_time() - began_cpu
        between = perf_counter()
        ledger.save_drafts("r1", batch.drafts, batch.marks)
        compared, stored = compared + between - began, stored + perf_counter() - between
        found.update(number for number, draft in zip(numbers, batch.drafts, strict=True) if draft.checked.findings)
    ledger.close()
    print("in a run")
    print_found(found, len(texts))
    print(
        f"  search, seconds            {compared:>10.1f}, CPU {compared_cpu / len(texts) * 1e6:.0f} microseconds a text"
    )
    print(f"  drafts stored, seconds     {stored:>10.1f}, their marks among them")


def print_found(found: set[int], count: int) -> None:
    """Print how many of the planted texts are among these places."""
    copies, variations = range(ONE_IN, count, ONE_IN), range(ONE_IN + 1, count, ONE_IN)
    print(f"  copies found               {sum(one in found for one in copies):>10,} of {len(copies):,}")
    print(f"  near copies found          {sum(one in found for one in variations):>10,} of {len(variations):,}")
    print(f"  others reported            {len(found.difference(copies, variations)):>10,}")


def _texts(count: int) -> Iterator[str]:
    """Yield texts that share boilerplate, as those of a catalogue do."""
    chance = random.Random(7)
    vocabulary = [f"wort{number}" for number in range(20_000)]
    boilerplate = [" ".join(chance.choices(vocabulary, k=15)) for _ in range(20)]
    written: list[str] = []
    for place in range(count):
        if place >= ONE_IN and place % ONE_IN == 0:
            written.append(written[place - chance.randrange(1, ONE_IN)])
        elif place >= ONE_IN and place % ONE_IN == 1:
            words = written[place - chance.randrange(2, ONE_IN)].split()
            for changed in chance.sample(range(len(words)), 4):
                words[changed] = chance.choice(vocabulary)
            written.append(" ".join(words))
        else:
            own = chance.choices(vocabulary, k=WORDS_OF_A_TEXT - 15)
            written.append(" ".join([*own, chance.choice(boilerplate)]))
    yield from written


if __name__ == "__main__":
    main()
