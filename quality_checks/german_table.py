"""What the messages of findings say in German: a pattern of the English message, and the German sentence for it.

By module, the more special pattern first. A pattern is the message with its parameters in braces; what a parameter's
name makes of it (a label, a value as people write it, a language's name) is in `german.py`. Messages of rule packs
begin with words of the text and the rule's own explanation, which each pack has in German; `packs/detail` is what
stands in brackets behind them.
"""

from collections.abc import Mapping
from types import MappingProxyType

Pairs = tuple[tuple[str, str], ...]

#: A check that could not run, wherever it stands in the order of the rooms.
_CHECKS: dict[str, Pairs] = {
    "check": (
        (
            "this text could not be checked: the process that checks failed ({error})",
            "Dieser Text konnte nicht geprüft werden: Der Prozess, der prüft, ist gescheitert ({error}).",
        ),
        ("this text could not be checked: {error}", "Dieser Text konnte nicht geprüft werden: {error}"),
        (
            "{file} holds no product {sku}, so nothing can be checked",
            "{file} enthält kein Produkt {sku}; so lässt sich nichts prüfen.",
        ),
        ("{name} failed: {error}", "Die Prüfung {name} ist gescheitert: {error}"),
    ),
    "draft": (
        ("the language model refused to write this", "Das Sprachmodell hat es abgelehnt, das zu schreiben."),
        ("the language model's answer was cut off", "Die Antwort des Sprachmodells war abgeschnitten."),
        (
            "the language model's answer did not have the agreed form",
            "Die Antwort des Sprachmodells hatte nicht die vereinbarte Form.",
        ),
        ("the product data does not state this value", "Die Produktdaten nennen diesen Wert nicht."),
    ),
    "stale": (
        (
            "facts changed under a text that a person had edited; see what of the edit is to stay",
            "Ein Mensch hatte den Text bearbeitet, seither haben sich Fakten geändert. Was davon soll bleiben?",
        ),
    ),
}

#: What is wrong with the text as such.
_TEXTS: dict[str, Pairs] = {
    "banned_words": (
        ('"{text}" is a form of the banned word "{word}"', "„{text}“ ist eine Form des verbotenen Wortes „{word}“."),
    ),
    "competitors": (('"{text}" is on the list of competitors', "„{text}“ steht auf der Liste der Wettbewerber."),),
    "contact": (('"{text}" leads out of the shop', "„{text}“ führt aus dem Shop hinaus."),),
    "duplicates": (
        ("{sku} has the same text", "{sku} hat denselben Text."),
        ("{share} % of the text are those of {sku}", "{share} % des Textes stehen auch bei {sku}."),
    ),
    "emptiness": (
        ("nothing is visible of the text", "Vom Text ist nichts zu sehen."),
        ('the text is only "{text}"', "Der Text besteht nur aus „{text}“."),
    ),
    "ending": (
        ('the last sentence has no end: "{text}"', "Der letzte Satz hat kein Ende: „{text}“."),
        ('the paragraph has no end: "{text}"', "Der Absatz hat kein Ende: „{text}“."),
        ('"{word}" wants another word after it: "{text}"', "Nach „{word}“ fehlt ein Wort: „{text}“."),
        ("{sign} is opened and never closed", "{sign} wird geöffnet und nicht geschlossen."),
    ),
    "form_of_address": (
        ('"{text}" stands beside "{other_text}"', "„{text}“ steht neben „{other_text}“."),
        ('"{text}": the brand addresses readers as {form}', "„{text}“: Die Marke spricht ihre Leser mit „{form}“ an."),
    ),
    "glossary": (('the glossary has "{better}" for "{text}"', "Im Glossar steht „{better}“ statt „{text}“."),),
    "html": (
        ('the tag "{text}" has no end', "Das Element „{text}“ hat kein Ende."),
        ('"{text}": {name} attribute is not allowed', "„{text}“: Das Attribut {name} ist nicht erlaubt."),
        ('"{text}": {name} link is not allowed', "„{text}“: Links mit {name} sind nicht erlaubt."),
        ('"{text}": {tag} is not allowed', "„{text}“: {tag} ist nicht erlaubt."),
        ("a comment is not allowed", "Ein Kommentar ist nicht erlaubt."),
        ("{names} of {tag} is not allowed", "{tag} darf {names} nicht haben."),
        ("{tag} is not allowed", "{tag} ist nicht erlaubt."),
        ("{tag} is never closed", "{tag} wird nicht geschlossen."),
        ("{tag} is not closed before {other_tag}", "{tag} wird vor {other_tag} nicht geschlossen."),
        ("{tag} closes nothing", "{tag} schließt nichts."),
        ('visitors would read "{text}"', "Besucher würden „{text}“ lesen."),
        (
            '"{text}" is written out; visitors would read it',
            "„{text}“ steht ausgeschrieben da; Besucher würden es lesen.",
        ),
    ),
    "language": (
        (
            'no check knows the language "{language}", so nobody looked at words',
            "Keine Prüfung kennt die Sprache {language}; die Wörter hat niemand geprüft.",
        ),
        ("the text reads as {language}", "Der Text liest sich wie {language}."),
        (
            '"{text}" is written in other letters than the language',
            "„{text}“ ist in anderen Buchstaben geschrieben als die Sprache.",
        ),
        ('"{text}" reads as {language}', "„{text}“ liest sich wie {language}."),
    ),
    "length": (
        (
            "{length} characters, {excess} more than the PIM takes ({limit})",
            "{length} Zeichen, {excess} mehr, als das PIM nimmt ({limit}).",
        ),
        (
            "{length} characters, {excess} more than max_chars allows ({limit})",
            "{length} Zeichen, {excess} mehr, als erlaubt sind ({limit}).",
        ),
        (
            "{length} visible characters, {missing} fewer than min_chars ({limit})",
            "{length} sichtbare Zeichen, {missing} weniger, als verlangt sind ({limit}).",
        ),
    ),
    "placeholder": (('"{text}" looks like a placeholder', "„{text}“ sieht nach einem Platzhalter aus."),),
    "prompt_talk": (
        (
            '"{text}" speaks about how the text was made, not about the product',
            "„{text}“ spricht davon, wie der Text entstand, nicht vom Produkt.",
        ),
        (
            '"{text}" is said to the client, not to the reader',
            "„{text}“ richtet sich an den Auftraggeber, nicht an die Leser.",
        ),
        (
            '"{text}" seems to speak about the text or its data, not about the product',
            "„{text}“ spricht wohl vom Text oder seinen Daten, nicht vom Produkt.",
        ),
        ('"{text}" belongs to the draft, not to the text', "„{text}“ gehört zum Entwurf, nicht in den Text."),
    ),
    "readability": (
        (
            "reading ease {ease}, at least {limit} is wanted; shorten sentences and words",
            "Lesbarkeit {ease}, mindestens {limit} soll es sein. Kürzere Sätze und Wörter helfen.",
        ),
        (
            "LIX {ease}, at most {limit} is wanted; shorten sentences and words",
            "LIX {ease}, höchstens {limit} soll es sein. Kürzere Sätze und Wörter helfen.",
        ),
        ("LIX {ease}: sentences or words are very long", "LIX {ease}: Sätze oder Wörter sind sehr lang."),
    ),
    "required_words": (('"{text}" is missing', "„{text}“ fehlt."),),
    "shortening": (
        (
            "{length} visible characters would replace {before}",
            "{length} sichtbare Zeichen würden {before} ersetzen.",
        ),
    ),
    "spelling": (('"{text}": the product data have "{meant}"', "„{text}“: In den Produktdaten steht „{meant}“."),),
    "stuffing": (
        ('"{text}" stands {times} times among {count} words', "„{text}“ steht {times}-mal in {count} Wörtern."),
        (
            "{part} of {count} lines are a label with a value",
            "{part} von {count} Zeilen sind nur eine Bezeichnung mit einem Wert.",
        ),
    ),
    "typography": (
        (
            '"{text}" is written with "{wrong}", not with "{right}"',
            "„{text}“ ist mit „{wrong}“ geschrieben statt mit „{right}“.",
        ),
        ('"{text}" has no space before the unit', "Bei „{text}“ fehlt der Abstand vor der Einheit."),
        (
            '"{text}" opens a quotation; the language has {quotes}',
            "Mit {text} beginnt eine Anführung; in dieser Sprache schreibt man {quotes}.",
        ),
    ),
}

_SAYS_OTHERWISE = "„{text}“ ist {attribute}, der Text spricht aber von {other}."
_NOT_STATED = '"{text}" stands in no fact'

#: What does not fit the product's data.
_DATA: dict[str, Pairs] = {
    "attribute_value": (
        ('"{text}" is neither true nor false', "„{text}“ ist weder true noch false (ja oder nein)."),
        ('"{text}" is not a number with a decimal point', "„{text}“ ist keine Zahl mit Dezimalpunkt."),
        (
            '"{text}" has decimals, which the attribute does not take',
            "„{text}“ hat Nachkommastellen; das Attribut nimmt nur ganze Zahlen.",
        ),
        (
            '"{text}" is negative, which the attribute does not take',
            "„{text}“ ist negativ; das Attribut nimmt nur Zahlen ab 0.",
        ),
        ('"{text}" is below the attribute\'s minimum', "„{text}“ liegt unter dem kleinsten Wert des Attributs."),
        ('"{text}" is above the attribute\'s maximum', "„{text}“ liegt über dem größten Wert des Attributs."),
        ('"{text}" names no currency', "„{text}“ nennt keine Währung."),
        ('"{text}" names no unit', "„{text}“ nennt keine Einheit."),
        (
            '"{text}" has a unit that the attribute does not take',
            "„{text}“ hat eine Einheit, die das Attribut nicht nimmt.",
        ),
        ('"{text}" is not a date', "„{text}“ ist kein Datum."),
    ),
    "citations": (
        ("{attributes}: not filled for this product", "{attributes}: bei diesem Produkt nicht gefüllt."),
        (
            '"{text}" names no attribute that it rests on',
            "„{text}“ nennt kein Attribut, auf das es sich stützt.",
        ),
        ('"{text}" has no word of {attributes}', "„{text}“ sagt nichts von {attributes}."),
        (
            '"{text}" is stated by {attribute}, which the sentence does not name as its evidence',
            "„{text}“ steht in {attribute}; der Satz nennt das nicht als Beleg.",
        ),
        (
            '"{text}" stands where {attribute} = "{value}" is named as the evidence',
            "„{text}“ steht da, Beleg ist aber {attribute} = „{value}“.",
        ),
    ),
    "grounding": (
        (f"{_NOT_STATED}; the data have {{facts}}", "„{text}“ steht in keinem Fakt. In den Daten: {facts}."),
        (
            f"{_NOT_STATED}; reviewers call it a claim",
            "„{text}“ steht in keinem Fakt; am Prüftisch gilt es als Behauptung.",
        ),
        (_NOT_STATED, "„{text}“ steht in keinem Fakt."),
        ('"{text}" is a name that stands in no fact', "„{text}“ ist ein Name, der in keinem Fakt steht."),
        ('"{text}" is a seal that stands in no fact', "„{text}“ ist ein Siegel, das in keinem Fakt steht."),
        ('"{text}" comes along in no fact', "Dass „{text}“ dabei ist, steht in keinem Fakt."),
        (
            '"{text}" is not among the contents that the data list',
            "„{text}“ steht nicht in der Liste dessen, was laut Daten dabei ist.",
        ),
        ('"{text}" rests on no fact', "„{text}“ stützt sich auf keinen Fakt."),
        (
            '"{text}" is not among the members of {code}: "{value}"',
            "„{text}“ gehört nicht zu dem, was {code} aufzählt: „{value}“.",
        ),
        ('"{text}" is not what {code} says: "{value}"', "„{text}“ ist nicht, was {code} sagt: „{value}“."),
        (
            '"{text}": the text denies what the data state: {attribute} = "{value}"',
            "„{text}“: Der Text verneint, was die Daten sagen: {attribute} = „{value}“.",
        ),
        (
            '"{text}": the data deny it: {attribute} = "{value}"',
            "„{text}“: Die Daten verneinen es: {attribute} = „{value}“.",
        ),
        (
            '"{text}": the data say the opposite: {attribute} = "{value}"',
            "„{text}“: Die Daten sagen das Gegenteil: {attribute} = „{value}“.",
        ),
        ('"{text}": the data do not name the product so', "„{text}“: So heißt das Produkt in den Daten nicht."),
        (
            '"{text}" compares with other products, and no fact shows it',
            "„{text}“ vergleicht mit anderen Produkten; das belegt kein Fakt.",
        ),
        (
            '"{text}" denotes a property that neither the data nor the lists of words know',
            "„{text}“ nennt eine Eigenschaft, die weder die Daten noch die Wortlisten kennen.",
        ),
        (
            '"{text}" tells "{noun}" more closely than the data and the lists of words',
            "„{text}“ bestimmt „{noun}“ genauer, als Daten und Wortlisten es tun.",
        ),
        (
            '"{text}" is no size of the data; they have {attribute} = "{value}"',
            "„{text}“ ist keine Größe der Daten; sie haben {attribute} = „{value}“.",
        ),
        ('"{text}" is no size of the data', "„{text}“ ist keine Größe, die in den Daten steht."),
        (
            '"{text}" is a narrower kind than the data name',
            "„{text}“ ist eine engere Art, als die Daten sie nennen.",
        ),
        (
            "what the text claims cannot be checked in {language}",
            "Was der Text behauptet, lässt sich in dieser Sprache nicht prüfen ({language}).",
        ),
    ),
    "mandatory_facts": (('{label} ("{value}") is not stated', "{label} („{value}“) steht nicht im Text."),),
    "numbers": (
        (
            '"{text}" has another unit than the facts: {facts}',
            "„{text}“ hat eine andere Einheit als die Daten: {facts}.",
        ),
        (
            '"{text}": the facts give the number without this unit: {facts}',
            "„{text}“: In den Daten steht die Zahl ohne diese Einheit: {facts}.",
        ),
        (
            f"{_NOT_STATED}, but is the sum of {{facts}}",
            "„{text}“ steht in keinem Fakt, ist aber die Summe aus {facts}.",
        ),
        (f"{_NOT_STATED}; the nearest is {{facts}}", "„{text}“ steht in keinem Fakt. Am nächsten kommt {facts}."),
        (_NOT_STATED, "„{text}“ steht in keinem Fakt."),
        ('"{text}" stands in no date of the facts', "„{text}“ steht in keinem Datum der Fakten."),
        (
            '"{text}" is another version than {attribute} has: "{value}"',
            "„{text}“ ist eine andere Version als die in {attribute}: „{value}“.",
        ),
        (
            '"{text}" was not rendered from a fact and is no part of a name',
            "„{text}“ wurde nicht aus einem Fakt gefüllt und gehört zu keinem Namen.",
        ),
        ('"{text}" is {attribute}, but the text speaks of {other}', _SAYS_OTHERWISE),
        ('"{text}": the data list one in {attribute}', "„{text}“: In {attribute} steht nur eines davon."),
    ),
    "options": (
        (
            '{attribute} has no option "{text}"; did you mean {meant}?',
            "{attribute} hat keine Option „{text}“. Ist „{meant}“ gemeint?",
        ),
        ('{attribute} has no option "{text}"', "{attribute} hat keine Option „{text}“."),
    ),
    "quote": (
        (
            "the value comes without the passage it was read from",
            "Zum Wert fehlt die Textstelle, aus der er gelesen wurde.",
        ),
        ('"{text}" stands in no text of the product', "„{text}“ steht in keinem Text des Produkts."),
        (
            '"{text}" does not state {attribute} = "{value}"',
            "In „{text}“ steht nicht: {attribute} = „{value}“.",
        ),
    ),
    "slots": (
        (
            '"{text}" is not {attribute} = "{value}" any more',
            "„{text}“ ist nicht mehr {attribute} = „{value}“.",
        ),
        (
            '"{text}": the unit behind the value is not that of {attribute}',
            "„{text}“: Die Einheit hinter dem Wert ist nicht die von {attribute}.",
        ),
        (
            '"{text}" stands where {attribute} = "{value}" belongs',
            "„{text}“ steht da, wo {attribute} = „{value}“ hingehört.",
        ),
        ("{attribute} is not filled for this product", "{attribute} ist bei diesem Produkt nicht gefüllt."),
        (
            "the sentence does not rest on {attribute}, whose value it states",
            "Der Satz stützt sich nicht auf {attribute}, nennt aber den Wert.",
        ),
        ('"{text}" is {attribute}, but the text speaks of {other}', _SAYS_OTHERWISE),
    ),
}

#: Messages that speak of a rule pack itself, and what stands in brackets behind a rule's explanation.
_PACKS: dict[str, Pairs] = {
    "packs": (
        ("rule pack {pack} cannot be used: {error}", "Das Regelpaket {pack} lässt sich nicht verwenden: {error}"),
        ("no {language} in rule pack {packs}", "Keine Regeln für {language} im Regelpaket {packs}."),
    ),
    "packs/detail": (
        ("at most {limit} per serving are allowed", "erlaubt sind höchstens {limit} je Portion"),
        ("at most {limit} per {base} are allowed", "erlaubt sind höchstens {limit} je {base}"),
        ("{share} % of the energy are too little", "{share} % der Energie sind zu wenig"),
        ("{limit} g per serving are needed", "nötig sind {limit} g je Portion"),
        ("{limit} g per {base} are needed", "nötig sind {limit} g je {base}"),
        ("the ingredients hold {word}", "in den Zutaten steht {word}"),
        ("{attribute} lists {count} fibres", "{attribute} nennt {count} Fasern"),
        ("{attribute} says so", "so steht es in {attribute}"),
    ),
}

GERMAN: Mapping[str, Pairs] = MappingProxyType({**_CHECKS, **_TEXTS, **_DATA, **_PACKS})
