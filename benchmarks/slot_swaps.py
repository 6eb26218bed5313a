"""Plants number, unit, decimal and slot swaps into texts with slots and citations, and prints how many get past.

Texts are made as the `llm` enricher makes them, from the sample catalogue and from catalogues of ../shared/data. A
swap is caught where the damaged sentence has a finding that asks a person or blocks, and that the untouched one had
not. Untouched texts with such a finding are false alarms.
Run: .venv/bin/python benchmarks/slot_swaps.py [swaps, default 10000 [seed]] [--show]
"""

import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.slot_plants import CHANNEL, PLANTS, Damaged, Drafted, drafted_proposal
from benchmarks.slot_sentences import is_measured, sentences_on, sentences_on_two
from connectors import open_pim
from enrichers.slots import DraftSentence, facts_by_code
from quality_checks import first_checks
from quality_checks.base import Subject
from quality_checks.runner import run_checks
from schemas.config import BrandConfig, ContentConfig, PimConfig, PimKind, WriteBackConfig
from schemas.facts import Fact, facts_of
from schemas.finding import Finding, Severity
from schemas.product import Product
from schemas.proposal import Proposal
from schemas.structure import CatalogStructure

ROOT = Path(__file__).resolve().parents[1]
CATALOGUES = (ROOT / "examples/outdoor", ROOT.parent / "shared/data/akeneo_icecat")
LOCALES = ("de_DE", "en_US")
CONTENT = ContentConfig(html=("p", "ul", "li"), max_chars=100_000)
WRITTEN = ("description", "meta_description")
MOST_SENTENCES = 5
#: Facts that a text needs to be worth damaging.
LEAST_FACTS = 4


@dataclass(frozen=True)
class Scene:
    """One record as seen in one locale."""

    product: Product
    structure: CatalogStructure
    facts: tuple[Fact, ...]
    locale: str


def main() -> None:
    """Make texts, damage them, and print."""
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    wanted, seed = (*numbers, *(10_000, 11)[len(numbers) :])
    chance = random.Random(seed)
    scenes = [scene for folder in CATALOGUES if folder.exists() for scene in _scenes(folder)]
    planted, past = Counter[str](), Counter[str]()
    texts, alarms = 0, Counter[str]()
    shown: list[str] = []
    while planted.total() < wanted:
        scene = chance.choice(scenes)
        drafted = _draft(scene, chance)
        if drafted is None:
            continue
        before = _findings(scene, drafted)
        texts += 1
        alarms.update({found.code for found in before})
        alarms["(texts)"] += bool(before)
        shown += [f"ALARM {_line(scene, drafted, found)}" for found in before]
        for name, plant in PLANTS.items():
            damaged = plant(drafted, chance)
            if damaged is None:
                continue
            planted[name] += 1
            if not _is_caught(scene, damaged, before):
                past[name] += 1
                text = drafted_proposal(damaged.drafted).text
                shown.append(f"PAST {name}: {scene.product.identifier}: {damaged.sentence} @@ {text}")
    if "--show" in sys.argv:
        print("\n".join(shown))
    _print(planted, past, texts, alarms)


def _print(planted: Counter[str], past: Counter[str], texts: int, alarms: Counter[str]) -> None:
    print(f"{'swap':<44}{'planted':>9}{'got past':>10}")
    for name in PLANTS:
        print(f"{name:<44}{planted[name]:>9,}{past[name]:>10,}")
    print(f"{'all':<44}{planted.total():>9,}{past.total():>10,}")
    print(f"untouched texts {texts:,}, with a finding {alarms.pop('(texts)', 0):,}")
    for code, count in alarms.most_common():
        print(f"  {code:<42}{count:>9,}")


def _scenes(folder: Path) -> Iterator[Scene]:
    config = PimConfig(kind=PimKind.AKENEO_CSV, folder=folder, channel=(CHANNEL,), locales=LOCALES)
    pim = open_pim(config, WriteBackConfig())
    for pulled in pim.pull():
        if not isinstance(pulled, Product):
            continue
        for locale in LOCALES:
            facts = facts_of(pulled, pim.structure, locale=locale, channel=CHANNEL, without=WRITTEN)
            if sum(map(is_measured, facts)) > 1 and len(facts) >= LEAST_FACTS:
                yield Scene(pulled, pim.structure, facts, locale)


def _draft(scene: Scene, chance: random.Random) -> Drafted | None:
    """Return a text of a few sentences on different facts."""
    sentences: list[DraftSentence] = []
    facts = [fact for fact in scene.facts if not fact.is_name]
    chance.shuffle(facts)
    measured = [fact for fact in facts if is_measured(fact)]
    name = next((fact.code for fact in scene.facts if fact.is_name), "name")
    if len(measured) > 1 and chance.random() < 0.4:
        sentences.append(chance.choice([*sentences_on_two(measured[0], measured[1], scene.locale)]))
        facts = [fact for fact in facts if fact not in measured[:2]]
    for fact in facts:
        options = list(sentences_on(fact, scene.locale, name))
        if options and len(sentences) < MOST_SENTENCES:
            sentences.append(chance.choice(options))
    by_code = facts_by_code(scene.facts)
    if not any(f"⟦{fact.code}⟧" in one.template for fact in measured for one in sentences):
        return None
    return Drafted(tuple(sentences), by_code, scene.locale, scene.product)


def _findings(scene: Scene, drafted: Drafted, change: Callable[[Proposal], Proposal] | None = None) -> list[Finding]:
    proposal = drafted_proposal(drafted)
    proposal = change(proposal) if change else proposal
    subject = Subject(
        proposal=proposal,
        product=scene.product,
        facts=scene.facts,
        structure=scene.structure,
        content=CONTENT,
        brand=BrandConfig(),
    )
    return [found for found in run_checks(CHECKS, subject) if found.severity is not Severity.INFO]


def _is_caught(scene: Scene, damaged: Damaged, before: Sequence[Finding]) -> bool:
    known = Counter((found.code, found.text) for found in before)
    after = _findings(scene, damaged.drafted, damaged.change)
    return bool(Counter((found.code, found.text) for found in after) - known)


def _line(scene: Scene, drafted: Drafted, found: Finding) -> str:
    text = drafted_proposal(drafted).text
    start = max(text.rfind(">", 0, found.start or 0), text.rfind(". ", 0, found.start or 0)) + 1
    return f"{found.code}: {scene.product.identifier}: {found.message} | {text[start : (found.end or 0) + 40]}"


CHECKS = first_checks()

if __name__ == "__main__":
    main()
