"""The records that a pack's TOML file is checked against; an unknown key is an error."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from quality_checks.rule_packs.phrases import phrase_problem
from schemas.config import Record
from schemas.finding import Severity

Language = Literal["de", "en"]
_ID = r"^[a-z][a-z0-9_]*$"


class Stated(StrEnum):
    """What becomes of a claim that the product's own data state: nothing, an info, or a finding all the same."""

    PASSES = "passes"
    SHOWN = "shown"
    FOUND = "found"


class Measure(StrEnum):
    """What is worked out beside words; `rule_packs/fibres.py` and `mandatory.py` hold the functions."""

    FIBRE_SUM = "fibre_sum"
    PURE_FIBRE = "pure_fibre"
    VERBATIM = "verbatim"


class Wording(Record):
    """A sentence in each language."""

    de: str = Field(min_length=1)
    en: str = Field(min_length=1)


class Phrases(Record):
    """Phrases in each language, in the notation of `rule_packs/phrases.py`."""

    de: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    @field_validator("de", "en")
    @classmethod
    def _can_be_read(cls, given: tuple[str, ...]) -> tuple[str, ...]:
        for phrase in given:
            if problem := phrase_problem(phrase):
                raise ValueError(f'"{phrase}": {problem}')
        return given

    def of(self, language: str) -> tuple[str, ...]:
        """Return the phrases of a language; none for one that packs do not know."""
        return {"de": self.de, "en": self.en}.get(language, ())


class Support(Record):
    """What makes a claim permissible: an attribute that is filled and does not say no, or words in the facts.

    Both are phrases; attributes are matched with codes whose underscores are spaces.
    """

    attributes: tuple[str, ...] = ()
    values: tuple[str, ...] = ()


Grams = Annotated[float, Field(gt=0)]


class Nutrition(Record):
    """A condition of the annex to Regulation (EC) 1924/2006; amounts in grams, energy in kilocalories."""

    nutrient: Literal["energy", "fat", "saturated_fat", "sugar", "salt", "fibre", "protein"]
    max_per_100_g: Grams | None = None
    max_per_100_ml: Grams | None = None
    min_per_100_g: Grams | None = None
    min_per_100_kcal: Grams | None = None
    min_energy_percent: Grams | None = None
    without_ingredients: tuple[str, ...] = ()


class Applies(Record):
    """Which products a pack concerns: all, or those whose family, category or type has one of the words.

    An attribute of the product that fits one of `attributes` counts as well. `except_words` win over both.
    """

    always: bool = False
    words: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    except_words: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _says_whom(self) -> "Applies":
        if not (self.always or self.words or self.attributes):
            raise ValueError("says of no product that the pack concerns it; set always = true, or give words")
        return self


class Rule(Record):
    """One rule: what it finds, what spares a match, what supports it, and an example of each.

    A match is left alone where a phrase of `spare` overlaps it, where its sentence has one of `unless`, or lacks all
    of `only_with`. `even_negated` also finds what the text denies ("not vegan").
    """

    id: str = Field(pattern=_ID)
    problem: str = Field(pattern=_ID)
    severity: Severity
    law: str = Field(min_length=3)
    why: Wording
    find: Phrases
    spare: Phrases = Phrases()
    only_with: Phrases = Phrases()
    unless: Phrases = Phrases()
    supported_by: Support = Support()
    stated: Stated = Stated.SHOWN
    even_negated: bool = False
    nutrition: Nutrition | None = None
    measure: Measure | None = None
    suggestion: Wording | None = None
    replacement: Wording | None = None
    catches: Wording
    leaves: Wording
    #: facts of the product that the examples speak of
    facts: dict[str, str] = Field({})

    @property
    def code(self) -> str:
        """The finding code."""
        return f"packs.{self.problem}"


class Pack(Record):
    """A rule pack: one law, or one kind of product, in one version."""

    id: str = Field(pattern=_ID)
    version: int = Field(ge=1)
    date: date
    jurisdiction: tuple[str, ...] = Field(min_length=1)
    languages: tuple[Language, ...] = Field(min_length=1)
    title: Wording
    source: str = Field(min_length=3)
    applies: Applies
    rules: tuple[Rule, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _names_are_unique_and_languages_are_full(self) -> "Pack":
        ids = [rule.id for rule in self.rules]
        if twice := sorted({one for one in ids if ids.count(one) > 1}):
            raise ValueError(f"rule {twice[0]} stands there twice; rename one")
        for rule in self.rules:
            if missing := [language for language in self.languages if not rule.find.of(language)]:
                raise ValueError(f"rule {rule.id} has nothing to find in {missing[0]}; add phrases")
        return self
