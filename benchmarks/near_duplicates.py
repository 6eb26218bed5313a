"""Prints how long the search for same and nearly same texts takes, what it finds and how much memory it needs.

Run: .venv/bin/python benchmarks/near_duplicates.py [texts, default 100000]
"""

import random
import resource
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from quality_checks.near_duplicates import DuplicateIndex

WORDS_OF_A_TEXT = 100
#: Every hundredth text is a copy of an earlier one, every hundredth one with four words changed.
ONE_IN = 100


def main() -> None:
    """Plant, search and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    texts = list(_texts(count))
    began = perf_counter()
    index = DuplicateIndex()
    for place, text in enumerate(texts):
        index.add(text, group=f"P{place}", scope="description de_DE")
    sketched = perf_counter()
    found = {one.place: one for one in index.duplicates(texts.__getitem__)}
    ended = perf_counter()
    copies = range(ONE_IN, count, ONE_IN)
    variations = range(ONE_IN + 1, count, ONE_IN)
    planted = {*copies, *variations}
    print(f"texts                {count:>10,}")
    print(f"copies found         {sum(found.get(one) is not None for one in copies):>10,} of {len(copies):,}")
    print(f"near copies found    {sum(one in found for one in variations):>10,} of {len(variations):,}")
    print(f"others reported      {len(found.keys() - planted):>10,}")
    print(f"sketches, seconds    {sketched - began:>10.1f}")
    print(f"search, seconds      {ended - sketched:>10.1f}")
    print(f"peak memory, MB      {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:>10.0f}, texts included")


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
