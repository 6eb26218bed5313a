"""The languages that the template enricher writes."""

from functools import cache

from enrichers.template_english import English
from enrichers.template_german import German
from enrichers.template_grammar import Grammar
from enrichers.template_tables import phrases


@cache
def grammar(language: str) -> Grammar | None:
    """Return the grammar of a two-letter language, or None where there is none. Its tables are read at first use."""
    match language:
        case "de":
            return German(phrases(language))
        case "en":
            return English(phrases(language))
    return None
