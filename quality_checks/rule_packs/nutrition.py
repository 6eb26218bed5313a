"""Holds nutrition claims against the nutrition facts: the conditions of the annex to Regulation (EC) 1924/2006."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from quality_checks.base import Subject
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.rule_packs.matcher import Match
from quality_checks.rule_packs.phrases import phrase
from quality_checks.rule_packs.records import Nutrition
from quality_checks.rule_packs.support import fact_text
from schemas.facts import Fact
from schemas.product import Amount

_NUTRIENTS = {
    "saturated_fat": ("saturated", "gesättigt", "gesaettigt", "gesaettigte", "gesättigte", "satfat"),
    "fat": ("fat", "fett", "lipids"),
    "sugar": ("sugar", "sugars", "zucker"),
    "salt": ("salt", "salz"),
    "sodium": ("sodium", "natrium"),
    "fibre": ("fibre", "fiber", "fibres", "ballaststoffe", "ballaststoff", "dietaryfiber"),
    "protein": ("protein", "proteins", "eiweiss", "eiweiß"),
    "energy": ("energy", "calories", "kcal", "kj", "brennwert", "energie", "kilojoule"),
}
#: Parts of a nutrient, which are none of it: trans fat is no fat content, added sugars are no sugar content.
_OTHER = frozenset({"trans", "unsaturated", "monounsaturated", "polyunsaturated", "added", "type", "source", "free"})
_CODE_WORD = re.compile(r"[a-zäöüß]+|\d+")
_LEADING = re.compile(r"\s*<?\s*(\d+(?:[.,]\d+)?)")
_NEXT_WORD = re.compile(r"[\s-]*[^\W\d_]{3,}")
_ITEMS = re.compile(r"\s*[,;]\s*")
_GRAMS = {"GRAM": 1.0, "MILLIGRAM": 0.001, "KILOGRAM": 1000.0}
_SALT_IN_SODIUM = 2.5
_KJ_IN_KCAL = 4.184
_KCAL_OF_PROTEIN = 4.0


@dataclass(frozen=True)
class Amounts:
    """Nutrients in grams and energy in kilocalories for one base: 100 g, 100 ml or a serving of unknown size."""

    base: str
    amounts: Mapping[str, float]
    facts: Mapping[str, Fact]


@dataclass(frozen=True)
class Answer:
    """Whether the facts meet a condition: None where they do not hold what it needs. `fact` is the one that decides."""

    is_met: bool | None
    fact: Fact | None = None
    why: str = ""


def names_an_ingredient(subject: Subject, match: Match) -> bool:
    """Say whether a claim is part of an ingredient's name, such as "fettarmer Kakao": no claim on the product.

    The data may name the ingredient in the other language: "low_fat_cocoa".
    """
    behind = _NEXT_WORD.match(subject.plain.text, match.end)
    if not behind:
        return False
    named = _spaced(subject.plain.text[match.start : behind.end()])
    concepts = concepts_of_word(behind[0].strip(" -"))
    claims = [phrase(one, language).regex for language in ("de", "en") for one in match.rule.find.of(language)]
    for fact in _ingredients(subject):
        for item in _ITEMS.split(_spaced(fact_text(fact, subject))):
            if named in item:
                return True
            is_claimed = any(claim.search(item) or claim.search(item.replace(" ", "-")) for claim in claims)
            if is_claimed and any(not concepts.isdisjoint(concepts_of_word(word)) for word in item.split()):
                return True
    return False


def _spaced(text: str) -> str:
    return text.casefold().replace("-", " ")


def answer(condition: Nutrition, subject: Subject) -> Answer:
    """Return whether the nutrition facts of a subject meet a condition."""
    if condition.without_ingredients:
        return _without(condition.without_ingredients, subject)
    for found in nutrition_facts(subject.facts):
        decided = _of_amounts(condition, found)
        if decided is not None:
            return decided
    return Answer(None)


def nutrition_facts(facts: Iterable[Fact]) -> tuple[Amounts, ...]:
    """Return the nutrients that facts state for 100 g, 100 ml or a serving, those for 100 g and 100 ml first."""
    amounts: dict[str, dict[str, float]] = {}
    sources: dict[str, dict[str, Fact]] = {}
    for fact in facts:
        words = _CODE_WORD.findall(fact.code.lower().replace("_", " "))
        nutrient = next((name for name, known in _NUTRIENTS.items() if not set(known).isdisjoint(words)), None)
        if nutrient is None or not _OTHER.isdisjoint(words):
            continue
        amount = _amount(fact, nutrient, words)
        if amount is None:
            continue
        base = _base(words)
        if nutrient == "sodium":
            nutrient, amount = "salt", amount * _SALT_IN_SODIUM
        amounts.setdefault(base, {}).setdefault(nutrient, amount)
        sources.setdefault(base, {}).setdefault(nutrient, fact)
    return tuple(Amounts(base, amounts[base], sources[base]) for base in sorted(amounts))


def _base(words: list[str]) -> str:
    if "ml" in words:
        return "100 ml"
    return "serving" if not {"serving", "portion", "piece", "riegel", "stück"}.isdisjoint(words) else "100 g"


def _amount(fact: Fact, nutrient: str, words: list[str]) -> float | None:
    data = fact.data
    if isinstance(data, Amount):
        if nutrient != "energy":
            return float(data.amount) * _GRAMS[data.unit] if data.unit in _GRAMS else None
        return float(data.amount) / (_KJ_IN_KCAL if data.unit.startswith("KILOJOULE") else 1.0)
    if isinstance(data, str):
        found = _LEADING.match(data)
        number = float(found[1].replace(",", ".")) if found else None
    else:
        number = float(data) if isinstance(data, Decimal) else None
    if number is None:
        return None
    is_small = "mg" in words or (isinstance(data, str) and "mg" in data.lower())
    in_kj = nutrient == "energy" and ("kj" in words or (isinstance(data, str) and "kj" in data.lower()))
    return number / _KJ_IN_KCAL if in_kj else number / 1000 if is_small else number


def _of_amounts(condition: Nutrition, found: Amounts) -> Answer | None:
    amount, energy = found.amounts.get(condition.nutrient), found.amounts.get("energy")
    if amount is None:
        return None
    fact = found.facts[condition.nutrient]
    tests: list[tuple[bool, str]] = []
    limit = condition.max_per_100_ml if found.base == "100 ml" else condition.max_per_100_g
    # Nought of a serving is nought of 100 g.
    if limit is not None and (found.base != "serving" or not amount):
        tests.append((amount <= limit, f"at most {limit:g} per {found.base} are allowed"))
    if condition.min_energy_percent is not None and energy:
        share = 100 * _KCAL_OF_PROTEIN * amount / energy
        tests.append((share >= condition.min_energy_percent, f"{share:.0f} % of the energy are too little"))
    least: list[tuple[bool, str]] = []
    if condition.min_per_100_g is not None and found.base != "serving":
        least.append((amount >= condition.min_per_100_g, f"{condition.min_per_100_g:g} g per {found.base} are needed"))
    if condition.min_per_100_kcal is not None and energy:
        least.append((100 * amount / energy >= condition.min_per_100_kcal, "the share per 100 kcal is too small"))
    if least:
        tests.append((any(is_met for is_met, _ in least), least[0][1]))
    if not tests:
        return None
    failed = next((why for is_met, why in tests if not is_met), "")
    return Answer(not failed, fact, failed)


def _without(ingredients: Iterable[str], subject: Subject) -> Answer:
    lists = _ingredients(subject)
    if not lists:
        return Answer(None)
    for fact in lists:
        text = fact_text(fact, subject).split(" ; ", 2)[-1]
        for written in ingredients:
            found = phrase(written, "de").regex.search(text)
            if found:
                return Answer(is_met=False, fact=fact, why=f"the ingredients hold {found[0]}")
    return Answer(is_met=True, fact=lists[0])


def _ingredients(subject: Subject) -> list[Fact]:
    return [fact for fact in subject.facts if "ingredient" in fact.code.lower() or "zutat" in fact.code.lower()]
