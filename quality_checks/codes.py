"""Every finding code: its default severity, and one sentence for people in English and German.

The README's table is made from this one. A code never changes once it is released; `[gate] severity` outweighs the
severity here.
"""

from collections.abc import Mapping
from types import MappingProxyType

from quality_checks.codes_of_claims import CODES_OF_CLAIMS
from quality_checks.codes_of_packs import CODES_OF_PACKS
from quality_checks.codes_of_slots import CODES_OF_SLOTS
from quality_checks.codes_of_texts import CODES_OF_TEXTS
from quality_checks.finding_code import FindingCode
from schemas.finding import Severity

_E, _W = Severity.ERROR, Severity.WARNING

_TABLE = (
    FindingCode(
        "attribute_value.not_readable",
        _E,
        "The value does not read as what the attribute takes, such as a number with a known unit.",
        "Der Wert passt nicht zum Attribut, etwa keine Zahl oder keine bekannte Einheit.",
    ),
    FindingCode(
        "banned_words.used",
        _E,
        "The text uses a word that the brand has banned.",
        "Der Text enthält ein Wort, das die Marke nicht verwendet.",
    ),
    FindingCode(
        "check.crashed",
        _E,
        "A check failed on this text, so the text counts as unchecked.",
        "Eine Prüfung ist an diesem Text gescheitert, er gilt deshalb als ungeprüft.",
    ),
    FindingCode(
        "check.product_unknown",
        _E,
        "The product that the text names is not among the products, so nothing can be checked.",
        "Das genannte Produkt fehlt unter den Produkten, es lässt sich nichts prüfen.",
    ),
    FindingCode(
        "citations.none",
        _W,
        "A sentence names no product data that it rests on.",
        "Ein Satz nennt keine Produktdaten, auf denen er beruht.",
    ),
    FindingCode(
        "citations.unknown_attribute",
        _E,
        "A sentence rests on an attribute that is not filled for this product.",
        "Ein Satz beruft sich auf ein Attribut, das bei diesem Produkt nicht gefüllt ist.",
    ),
    FindingCode(
        "draft.malformed",
        _E,
        "The language model's answer did not have the agreed form, so there is no text.",
        "Die Antwort des Sprachmodells hatte nicht die vereinbarte Form, es gibt keinen Text.",
    ),
    FindingCode(
        "draft.not_found",
        _E,
        "The product data does not state this value, so there is nothing to write.",
        "Die Produktdaten nennen diesen Wert nicht, es gibt nichts zu schreiben.",
    ),
    FindingCode(
        "draft.refused",
        _E,
        "The language model refused to write this text.",
        "Das Sprachmodell hat es abgelehnt, diesen Text zu schreiben.",
    ),
    FindingCode(
        "draft.truncated",
        _E,
        "The language model's answer was cut off, so there is no complete text.",
        "Die Antwort des Sprachmodells wurde abgeschnitten, es gibt keinen vollständigen Text.",
    ),
    FindingCode(
        "emptiness.empty",
        _E,
        "The text is empty, or nothing of it is visible.",
        "Der Text ist leer, oder nichts davon ist sichtbar.",
    ),
    FindingCode(
        "emptiness.near_empty",
        _W,
        "The text says next to nothing.",
        "Der Text sagt so gut wie nichts aus.",
    ),
    FindingCode(
        "ending.cut_off",
        _W,
        "The text breaks off in the middle of a sentence.",
        "Der Text bricht mitten im Satz ab.",
    ),
    FindingCode(
        "glossary.word_to_avoid",
        _W,
        "The brand's glossary has another word for this.",
        "Das Glossar der Marke sieht dafür ein anderes Wort vor.",
    ),
    FindingCode(
        "html.escaped_twice",
        _E,
        "Characters were escaped twice, so visitors would read &amp; codes.",
        "Zeichen sind doppelt maskiert, Besucher würden &amp;-Codes lesen.",
    ),
    FindingCode(
        "html.literal_newline",
        _E,
        "The text holds a written-out \\n where a line break was meant.",
        "Der Text enthält ein ausgeschriebenes \\n, wo ein Zeilenumbruch gemeint war.",
    ),
    FindingCode(
        "html.script",
        _E,
        "The text holds code that a browser would run, or styling of its own.",
        "Der Text enthält Code, den ein Browser ausführen würde, oder eigene Formatierung.",
    ),
    FindingCode(
        "html.tag_not_allowed",
        _E,
        "The text uses an HTML tag that this attribute does not allow.",
        "Der Text verwendet ein HTML-Element, das für dieses Attribut nicht erlaubt ist.",
    ),
    FindingCode(
        "html.unbalanced",
        _E,
        "An HTML tag is opened and not closed, or closed and not opened.",
        "Ein HTML-Element wird geöffnet und nicht geschlossen oder umgekehrt.",
    ),
    FindingCode(
        "language.mixed",
        _W,
        "A sentence is in another language than the rest.",
        "Ein Satz steht in einer anderen Sprache als der Rest.",
    ),
    FindingCode(
        "language.wrong",
        _E,
        "The text is not in the language of its locale.",
        "Der Text ist nicht in der Sprache seines Gebietsschemas geschrieben.",
    ),
    FindingCode(
        "length.too_long",
        _E,
        "The text is longer than the channel or the PIM takes.",
        "Der Text ist länger, als Kanal oder PIM erlauben.",
    ),
    FindingCode(
        "length.too_short",
        _W,
        "The text is shorter than it should be.",
        "Der Text ist kürzer, als er sein soll.",
    ),
    FindingCode(
        "numbers.code_unsupported",
        _E,
        "A model name or technical code in the text stands nowhere in the product data.",
        "Eine Modellbezeichnung oder ein technisches Kürzel steht nirgends in den Produktdaten.",
    ),
    FindingCode(
        "numbers.derived",
        _W,
        "A number is not in the product data but adds up from it; somebody should look.",
        "Eine Zahl steht nicht in den Produktdaten, ergibt sich aber als Summe; bitte ansehen.",
    ),
    FindingCode(
        "numbers.digit_outside_slot",
        _E,
        "The language model wrote a number itself, where only numbers from the product data may stand.",
        "Das Sprachmodell hat selbst eine Zahl geschrieben, wo nur Zahlen aus den Produktdaten stehen dürfen.",
    ),
    FindingCode(
        "numbers.unit_mismatch",
        _E,
        "The number is right, but its unit is not that of the product data.",
        "Die Zahl stimmt, aber die Einheit weicht von den Produktdaten ab.",
    ),
    FindingCode(
        "numbers.unit_unstated",
        _W,
        "The number is in the product data, but without the unit that the text gives it.",
        "Die Zahl steht in den Produktdaten, aber ohne die Einheit, die der Text nennt.",
    ),
    FindingCode(
        "numbers.unsupported",
        _E,
        "A number in the text stands nowhere in the product data.",
        "Eine Zahl im Text steht nirgends in den Produktdaten.",
    ),
    FindingCode(
        "numbers.word_unsupported",
        _W,
        "A number that is written as a word stands nowhere in the product data.",
        "Ein Zahlwort im Text ist durch die Produktdaten nicht belegt.",
    ),
    FindingCode(
        "options.unknown_code",
        _E,
        "The attribute has no such option.",
        "Das Attribut kennt diese Option nicht.",
    ),
    FindingCode(
        "placeholder.left",
        _E,
        "A placeholder was left in the text.",
        "Im Text ist ein Platzhalter stehen geblieben.",
    ),
    FindingCode(
        "prompt_talk.mentions_prompt",
        _E,
        "The text talks about its own making, such as the task, the data it was given, or an AI.",
        "Der Text spricht über seine Entstehung, etwa über Auftrag, Datenvorlage oder KI.",
    ),
    FindingCode(
        "quote.missing",
        _E,
        "The value comes without the passage it was read from.",
        "Zum Wert fehlt die Textstelle, aus der er gelesen wurde.",
    ),
    FindingCode(
        "quote.not_in_source",
        _E,
        "The passage that the value was read from stands in no text of the product.",
        "Die angegebene Textstelle kommt in keinem Text des Produkts vor.",
    ),
    FindingCode(
        "quote.value_not_in_quote",
        _E,
        "The passage that the value is said to come from does not state it.",
        "Die Textstelle, aus der der Wert stammen soll, nennt ihn nicht.",
    ),
    FindingCode(
        "shortening.catastrophic",
        _E,
        "The new text would replace one that is far longer.",
        "Der neue Text würde einen viel längeren ersetzen.",
    ),
    FindingCode(
        "stale.replaces_edit",
        _W,
        "Facts changed under a text that a person had edited, so a person decides on the new one.",
        "Fakten haben sich unter einem von Hand bearbeiteten Text geändert, über den neuen entscheidet ein Mensch.",
    ),
)

#: Every code, in alphabetical order.
CODES: Mapping[str, FindingCode] = MappingProxyType(
    {
        row.code: row
        for row in sorted(
            (*_TABLE, *CODES_OF_CLAIMS, *CODES_OF_SLOTS, *CODES_OF_TEXTS, *CODES_OF_PACKS), key=lambda row: row.code
        )
    }
)


def code_table() -> str:
    """Return all codes as a Markdown table, for the README."""
    rows = ["| code | severity | what it says | auf Deutsch |", "| --- | --- | --- | --- |"]
    rows += [f"| `{row.code}` | {row.severity} | {row.english} | {row.german} |" for row in CODES.values()]
    return "\n".join(rows) + "\n"
