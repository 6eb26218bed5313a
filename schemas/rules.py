"""The rules of validation: their names, what breaks them, and how much each weighs unless the config says otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from schemas.errors import ConfigError
from schemas.finding import Severity
from schemas.suggestion import did_you_mean


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Its name is the code of the findings it makes and never changes once released."""

    name: str
    severity: Severity
    meaning: str


_E, _W = Severity.ERROR, Severity.WARNING

#: Every rule by its name. An error quarantines the record, a warning is only reported.
RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.name: rule
        for rule in (
            Rule("schema.family_missing", _E, "the record has no family, though the catalogue has families"),
            Rule("schema.family_unknown", _E, "the record's family is not among the catalogue's families"),
            Rule("schema.attribute_unknown", _W, "the value's attribute is not among the catalogue's attributes"),
            Rule("schema.attribute_not_in_family", _W, "the value's attribute does not belong to the record's family"),
            Rule("schema.type", _E, "the value is not of its attribute's type, such as words for a number"),
            Rule("schema.option_unknown", _E, "the option is not among the attribute's options"),
            Rule("schema.too_long", _E, "the text is longer than the attribute's max_characters"),
            Rule("schema.number_out_of_range", _E, "the number is below number_min, above number_max, or negative"),
            Rule("schema.decimals_not_allowed", _E, "the number has decimals where the attribute takes whole numbers"),
            Rule("schema.unit_unknown", _E, "the unit is not one of the attribute's metric family"),
            Rule("schema.currency_unknown", _W, "the price is in a currency that no channel uses"),
            Rule("schema.date_format", _E, "the date is not written YYYY-MM-DD, or not in the calendar"),
            Rule("schema.date_out_of_range", _E, "the date is before date_min or after date_max"),
            Rule("schema.pattern", _E, "the text does not match the attribute's validation_regexp"),
            Rule(
                "schema.pattern_unreadable", _W, "the attribute's validation_regexp cannot be read and is not checked"
            ),
            Rule("schema.email_format", _E, "the text is no e-mail address"),
            Rule("schema.url_format", _E, "the text is no http or https address"),
            Rule("schema.not_localizable", _E, "the value has a locale, its attribute is the same in all of them"),
            Rule("schema.locale_missing", _E, "the value has no locale, its attribute differs by locale"),
            Rule("schema.locale_unknown", _E, "the value's locale is not active in the catalogue"),
            Rule("schema.locale_not_available", _W, "the value's locale is none of the attribute's available_locales"),
            Rule("schema.locale_not_in_channel", _W, "the value's locale is not active in the value's channel"),
            Rule("schema.not_scopable", _E, "the value has a channel, its attribute is the same in all of them"),
            Rule("schema.channel_missing", _E, "the value has no channel, its attribute differs by channel"),
            Rule("schema.channel_unknown", _E, "the value's channel is not one of the catalogue"),
            Rule("schema.value_twice", _E, "an attribute has two values for the same locale and channel"),
            Rule("schema.record", _E, "the record itself is broken, such as an empty identifier"),
            Rule("schema.override", _E, "the record breaks a schema of the [validation] overrides folder"),
            Rule("gtin.characters", _W, "an EAN, GTIN, UPC or ISBN holds something else than digits"),
            Rule("gtin.length", _W, "an EAN, GTIN, UPC or ISBN has too few or too many digits"),
            Rule("gtin.check_digit", _W, "the last digit of an EAN, GTIN, UPC or ISBN does not fit the others"),
        )
    }
)


def severities(overridden: Mapping[str, str], *, file: str) -> dict[str, Severity]:
    """Return how much each rule weighs, with `[validation] severity` of a config file over the defaults.

    Raises ConfigError for a slip.
    """
    for name in overridden:
        if name.startswith("source."):
            raise ConfigError(
                f"{file}: [validation.severity] {name}: what a connector could not read always quarantines "
                "the record; remove that key"
            )
        if name not in RULES:
            hint = did_you_mean(name, RULES, f"known are {', '.join(RULES)}")
            raise ConfigError(f"{file}: [validation.severity] {name}: unknown rule; {hint}")
    return {name: Severity(overridden.get(name, rule.severity)) for name, rule in RULES.items()}
