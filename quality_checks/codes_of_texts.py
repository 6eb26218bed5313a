"""Finding codes of the checks of the form, language and style of texts."""

from quality_checks.finding_code import FindingCode
from schemas.finding import Severity

_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

CODES_OF_TEXTS: tuple[FindingCode, ...] = (
    FindingCode(
        "competitors.named",
        _E,
        "The text names a competitor.",
        "Der Text nennt einen Wettbewerber.",
    ),
    FindingCode(
        "contact.email",
        _W,
        "The text holds an e-mail address.",
        "Der Text enthält eine E-Mail-Adresse.",
    ),
    FindingCode(
        "contact.link",
        _W,
        "The text holds a web address.",
        "Der Text enthält eine Internetadresse.",
    ),
    FindingCode(
        "contact.phone",
        _W,
        "The text holds a telephone number.",
        "Der Text enthält eine Telefonnummer.",
    ),
    FindingCode(
        "duplicates.near",
        _I,
        "The text is almost that of another product.",
        "Der Text gleicht fast dem eines anderen Produkts.",
    ),
    FindingCode(
        "duplicates.same_text",
        _W,
        "Another product has the same text.",
        "Ein anderes Produkt hat denselben Text.",
    ),
    FindingCode(
        "ending.dangling",
        _W,
        "A paragraph or list item breaks off after a word that wants another.",
        "Ein Absatz oder Listenpunkt bricht nach einem Wort ab, auf das noch etwas folgen muss.",
    ),
    FindingCode(
        "ending.left_open",
        _W,
        "A bracket or quotation mark is opened and never closed.",
        "Eine Klammer oder ein Anführungszeichen wird geöffnet und nie geschlossen.",
    ),
    FindingCode(
        "form_of_address.mixed",
        _W,
        "The text addresses the reader as both Du and Sie.",
        "Der Text duzt und siezt zugleich.",
    ),
    FindingCode(
        "form_of_address.wrong",
        _W,
        "The text addresses the reader in another form than the brand does.",
        "Der Text spricht Leser anders an, als die Marke es tut.",
    ),
    FindingCode(
        "html.attribute_not_allowed",
        _E,
        "An HTML tag has an attribute that is not allowed.",
        "Ein HTML-Element trägt ein Attribut, das nicht erlaubt ist.",
    ),
    FindingCode(
        "language.unchecked",
        _W,
        "Nobody here knows the language of this text, so much of it is unchecked.",
        "Die Sprache dieses Textes kennen die Prüfungen nicht, vieles bleibt ungeprüft.",
    ),
    FindingCode(
        "mandatory_facts.missing",
        _W,
        "The text leaves out a fact that it must state.",
        "Im Text fehlt eine Angabe, die er nennen muss.",
    ),
    FindingCode(
        "prompt_talk.about_the_text",
        _W,
        "A sentence seems to speak about the text itself or the data behind it.",
        "Ein Satz spricht offenbar über den Text selbst oder die Daten dahinter.",
    ),
    FindingCode(
        "prompt_talk.label",
        _W,
        "A label of the draft was left in the text, such as a title line or a number of words.",
        "Im Text blieb eine Beschriftung des Entwurfs stehen, etwa eine Titelzeile oder eine Wortzahl.",
    ),
    FindingCode(
        "prompt_talk.writer_speaks",
        _W,
        "The one who wrote the text speaks of themselves or to the client.",
        "Wer den Text geschrieben hat, spricht von sich oder mit dem Auftraggeber.",
    ),
    FindingCode(
        "readability.below_limit",
        _W,
        "The text is harder to read than the configuration allows.",
        "Der Text ist schwerer zu lesen, als die Konfiguration erlaubt.",
    ),
    FindingCode(
        "readability.hard",
        _I,
        "The text is hard to read.",
        "Der Text ist schwer zu lesen.",
    ),
    FindingCode(
        "required_words.missing",
        _W,
        "The text lacks a word that the brand wants in every text.",
        "Im Text fehlt ein Wort, das die Marke in jedem Text verlangt.",
    ),
    FindingCode(
        "spelling.name",
        _W,
        "A brand or product name is written differently than in the product data.",
        "Ein Marken- oder Produktname ist anders geschrieben als in den Produktdaten.",
    ),
    FindingCode(
        "spelling.near_fact",
        _I,
        "A word differs in one letter from a word of the product data.",
        "Ein Wort weicht in einem Buchstaben von einem Wort der Produktdaten ab.",
    ),
    FindingCode(
        "stuffing.attributes",
        _I,
        "Much of the text lists attributes instead of telling something.",
        "Ein großer Teil des Textes zählt Attribute auf, statt etwas zu erzählen.",
    ),
    FindingCode(
        "stuffing.keyword",
        _W,
        "One word or phrase is repeated far too often.",
        "Ein Wort oder eine Wendung wiederholt sich viel zu oft.",
    ),
    FindingCode(
        "typography.decimal_separator",
        _W,
        "A decimal number has the separator of another language.",
        "Eine Dezimalzahl trägt das Trennzeichen einer anderen Sprache.",
    ),
    FindingCode(
        "typography.quotation_marks",
        _I,
        "Quotation marks are not those of the language.",
        "Die Anführungszeichen sind nicht die der Sprache.",
    ),
    FindingCode(
        "typography.unit_spacing",
        _I,
        "A number and its unit want a narrow space between them.",
        "Zwischen Zahl und Einheit fehlt ein schmales Leerzeichen.",
    ),
)
