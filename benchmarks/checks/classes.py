"""The classes of defects that are planted, in the order of the table."""

from collections.abc import Mapping

from benchmarks.checks import number_plants, word_plants
from benchmarks.checks.plants import Plant
from benchmarks.checks.word_plants import invented

CLASSES: Mapping[str, Plant] = {
    "count": number_plants.count_wrong,
    "package content": invented("package_content"),
    "language mix": invented("language_mix", is_sentence=True),
    "boolean flipped": word_plants.boolean_flipped,
    "truncated": word_plants.truncated,
    "material": word_plants.material_wrong,
    "unit": number_plants.unit_wrong,
    "certificate": invented("certificate"),
    "range": number_plants.range_wrong,
    "number": number_plants.number_wrong,
    "feature": invented("feature"),
    "decimal shift": number_plants.decimal_shift,
    "compatibility": invented("compatibility"),
    "warranty": invented("warranty"),
    "brand or model": word_plants.brand_or_model_wrong,
    "meta talk": invented("meta_talk", is_sentence=True),
    "colour": word_plants.colour_wrong,
    "superlative": invented("superlative"),
    "size or fit": invented("size_fit"),
    "origin": invented("origin"),
    "care": invented("care"),
    "ingredient": invented("ingredient"),
    "green claim": invented("green"),
    "health claim": invented("health"),
    "target group": invented("target_group"),
    "swapped attributes": number_plants.swapped_attributes,
}
