"""Phrases by which the one who wrote a text speaks: of themselves, to the client, and in labels of a draft."""

from quality_checks.talk_words import (
    BEGINS,
    DATA_EN,
    FEW,
    LABEL,
    MENTIONS,
    SOME,
    SPEAKS,
    TEXT_DE,
    TEXT_EN,
    WRITES_DE,
    WRITES_EN,
    phrase,
)

#: Regrets that something is lacking; a joke regrets, too, but not that the data lack something.
_REGRETS = (
    r"\b(?:leider|bedauerlicherweise|unfortunately,?|regrettably,?)(?: [\w-]+){0,8} (?:nichts?|keine?[nmrs]?"
    r"|fehl\w+|un\w+|not|no|cannot|can['’]t|missing|lacking|unavailable|unknown)\b"
)
_OF_DATA = (
    r"\b(?:angab\w*|\w*daten|information\w*|details?|bekannt|unbekannt|verfügbar|angegeben|genannt|vermerkt"
    r"|hinterlegt|vor|vorlieg\w*|lieg\w*|lag\w*|ermittel\w*|beantwort\w*|beschreib\w*|text\w*|wert\w*|attribut\w*"
    r"|data|available|unavailable|provided|specified|known|unknown|given|listed|mentioned|supplied|spec\w*|answer"
    r"|describe|missing|fehl\w*|value|attribute)\b"
)

WHO_WRITES = (
    phrase(MENTIONS, " ai|language model|assistant", r"\bas an? (?:ai\b|(?:large )?language model\b|assistant,? i\b)"),
    phrase(
        MENTIONS,
        " ai|language model|chatbot",
        r"\bi(?:['’]m| am)(?: just| only)? an? (?:ai|(?:large )?language model|chatbot)\b",
    ),
    phrase(
        MENTIONS,
        "als ",
        r"\bals (?:(?:ki|künstliche intelligenz|(?:ki-)?sprachmodell)(?:-\w+)?\b(?=[ ,])|assistent,?(?: \w+)? ich\b)",
    ),
    phrase(
        MENTIONS,
        "ai-|ai |ki-|künstlich",
        rf"\b(?:{TEXT_EN} (?:was |is )?(?:generated|written|created) (?:by|with) (?:an? )?ai|ai[- ](?:generated"
        rf"|written) {TEXT_EN}"
        rf"|ki[- ](?:generierte?r?|erstellte?r?) {TEXT_DE}|{TEXT_DE}{FEW} (?:mit|von) (?:einer )?(?:ki"
        r"|künstlicher intelligenz)"
        r" (?:erstellt|generiert|verfasst|geschrieben))\b",
    ),
    phrase(
        MENTIONS,
        "cutoff|cut-off|training|wissensst",
        r"\b(?:knowledge cut-?off|(?:my|mein\w*) (?:training|wissensstand|trainings?daten))\b",
    ),
    phrase(
        MENTIONS,
        " i'm | i’m | i am ",
        r"\bi(?:['’]m| am) (?:unable|not able|sorry|afraid|happy to|not sure|not certain)\b",
    ),
    phrase(MENTIONS, " i c", r"\bi (?:cannot|can['’]t|can not|could not|couldn['’]t)\b"),
    phrase(
        MENTIONS,
        " i | i've | i’ve | i'd | i’d | i'll | i’ll ",
        r"\bi(?:['’](?:ve|d|ll))?(?: (?:have|had|did|do|will|would|can|could|was|am|did not|do not|didn['’]t"
        r"|don['’]t|haven['’]t|must|should))*"
        rf" {WRITES_EN}",
    ),
    phrase(MENTIONS, " ich ", r"\bich (?:kann|konnte|darf)(?: \w+){0,4} (?:nichts?|keine?n?)\b"),
    phrase(MENTIONS, " ich ", rf"\bich{SOME},? {WRITES_DE}\b|\b{WRITES_DE},? ich\b"),
    phrase(
        MENTIONS,
        " mir ",
        r"\b(?:liegt|liegen|fehlt|fehlen|steht|stehen|sind|ist) mir\b|\bmir (?:liegt|liegen|fehlt|fehlen|wurden?"
        r"|sind)\b",
    ),
    phrase(
        SPEAKS,
        " ich | mir | mich ",
        r"(?<![„“\"»])\b(?:ich|mir|mich(?![^.!?\n]*\?))\b(?! nach\b)"
        # "„Zieh mich hoch“ heißt der Name übersetzt"
        r"(?![^„“”.!?\n]{0,40}[“”])(?=,? \w)",
    ),
    phrase(
        SPEAKS,
        " i | i'm | i’m | i've | i’ve | i'll | i’ll | i'd | i’d ",
        r"(?:^|(?<=[.,;:!?…–—] )|(?<=\())(?-i:I)(?:['’](?:m|ve|ll|d))?(?= (?-i:[a-z]))"
        r"|(?<=(?-i:[a-z]) )(?-i:I)(?:['’](?:m|ve|ll|d)\b|(?= (?:have|had|am|was|would|will|can|could|do|did|must"
        r"|should|need|think|hope|wrote|see|know|\w+ed)\b))",
    ),
    phrase(
        SPEAKS,
        "leider|unfortunately|regrettably|bedauerlicherweise",
        rf"{_REGRETS}(?![^.!?\n]*\?)(?=[^.!?\n]*{_OF_DATA})|{_OF_DATA}[^.!?\n]*?{_REGRETS}(?![^.!?\n]*\?)",
    ),
    phrase(MENTIONS, "tut mir leid|entschuldig", r"\btut mir leid\b|\bich (?:bitte um )?entschuldig\w*\b"),
    phrase(
        MENTIONS,
        " we | wir |gen uns|gt uns",
        r"\bwe(?:['’]ve| have)? (?:deliberately |intentionally |therefore )?(?:omitted|left out|shortened|adjusted"
        rf"|did not mention|have no (?:data|information|details))\b(?:.{{0,40}}\b(?:{DATA_EN}|{TEXT_EN})\b)"
        rf"|\b(?:liegen|liegt) uns keine?\b",
    ),
)
WHAT_THE_CLIENT_HEARS = (
    phrase(
        SPEAKS,
        "sorry|apologies|entschuldigung|bitte |please ",
        rf"{BEGINS}(?:sorry|my apologies|apologies|entschuldigung)[,!.:]"
        r"|\bbitte (?:noch )?(?:ergänzen|bestätigen|nennen|reichen|liefern|senden|schicken) sie\b"
        r"|\bplease (?:add|supply|confirm|specify|share|fill in|send|provide) (?:the|more|any|further|a|additional)\b",
    ),
    phrase(
        SPEAKS,
        "let me know|feel free|hope this|would you like me|if you need|if you would|if you'd|if you’d|if you want",
        r"\blet me know\b|\bfeel free to (?:adjust|edit|ask|let|reach|modify|change|adapt|use|tweak|tell|request)\b"
        r"|\b(?:i )?hope this (?:helps|works|meets|fits)\b"
        r"|\bwould you like me to\b|\bif you(?: need|['’]d like| would like| want)(?: any| some| me| a| the"
        r"| another| further| more)* (?:to (?:change|adjust|revise|rewrite|shorten|add (?:more|any|a|"
        r"details?|info\w*))\b|changes?|adjustments?"
        r"|revisions?|version|variant|tweaks|edits)\b",
    ),
    phrase(
        SPEAKS,
        "happy to|glad to| me",
        r"\b(?<!\bis )(?<!\bare )(?:happy|glad) to (?:help|adjust|provide|revise|assist|add|write|rewrite|"
        r"change|refine|tweak)\b"
        r"|\b(?:tell|give|send|provide|supply|share with) me (?:if|whether|which|more|any|with|the (?:missing|exact"
        r"|correct|full))\b|\b(?:correct|ask) me\b",
    ),
    phrase(
        SPEAKS,
        " mir| mich |soll ich|falls sie",
        r"\b(?:lassen sie|lass|lasst) (?:es )?mich wissen\b|\b(?:sagen sie|sag|sagt|teilen sie|teile|nennen sie"
        r"|nenn|nenne|schicken sie|geben sie|gib|senden sie|korrigieren sie|wenn sie|wenn du|falls sie) (?:mir|mich)"
        r" (?:\w+ ){0,2}(?:bescheid|wenn|ob|falls|welche\w*|mit|die|weitere|noch|fehlende)\b|\bsoll ich\b"
        r"|\bfalls sie(?: \w+){0,3} (?:änderungen|anpassungen|eine (?:andere|weitere|kürzere|längere) (?:version"
        r"|fassung|variante)|einen anderen ton)\b",
    ),
    phrase(
        SPEAKS,
        "änderung|anpassung|rückfrage|feedback|version|variante|fassung",
        r"\b(?:anpassungen|änderungen|änderungswünsche|anpassungswünsche|rückfragen"
        r"|feedback)(?: \w+){0,3} (?:gerne?|jederzeit|nehme|melden|kann|können)\b"
        r"|\b(?:any|further) (?:changes|revisions|edits|feedback)\b.{0,40}\b(?:let|tell|welcome|know)\b"
        r"|\b(?:auf wunsch|gerne?|bei bedarf)(?: \w+){0,3} (?:eine )?(?:kürzere|längere|andere|weitere"
        r"|alternative) (?:version|variante|fassung|beschreibung)\b",
    ),
    phrase(
        SPEAKS,
        "sure|certainly|of course|absolutely|understood|got it|okay|great",
        r"\A\W*(?:sure(?: thing)?|certainly|of course|absolutely|understood|got it|okay|ok|great|alright)(?:!"
        r"|[.,:—–-] (?:here|below|i\b|let|this is|the following)|, (?:here|below))",
    ),
    phrase(
        SPEAKS,
        "gern|natürlich|klar|selbstverständlich|verstanden|okay|alles klar|sicher",
        r"\A\W*(?:(?:sehr )?gerne?|natürlich|klar|selbstverständlich|verstanden|okay|ok|alles klar|aber sicher"
        r"|sicher|kein problem)(?:!(?= hier| ich| im folgenden|\s*\n|\Z)|[.,:—–-]? (?:hier (?:ist|sind|kommt|finden"
        r"|ein)|ich |nachfolgend|im folgenden|anbei))"
        r"|\A\W*(?:gerne?|verstanden|alles klar|okay)!",
    ),
)
LABELS = (
    phrase(
        LABEL,
        "option|version|variant|draft|entwurf|fassung|vorschlag",
        rf"{BEGINS}(?:\*\*|#+ )?(?:option|version|variante?|entwurf|draft|fassung|vorschlag) ?(?:\d|[a-c]|eins"
        r"|zwei|one|two)?(?:\*\*)?:",
    ),
    phrase(
        LABEL,
        "titel:|title:|summary:|zusammenfassung:|headline:|beschreibung:|description:|überschrift:|bullet|"
        "keywords:|slogan:|text:|copy:|output:|ausgabe:|antwort:|answer:|response:",
        r"^\W*(?:seo[- ]?|meta[- ]?|produkt|product )?(?:titel|title|summary|zusammenfassung|headline|beschreibung"
        r"|description|überschrift"
        r"|bullet ?points?|keywords|slogan|text|copy|output|ausgabe|antwort|answer|response|long description"
        r"|short description|kurzbeschreibung|langbeschreibung)(?:\*\*)?:",
    ),
    phrase(
        LABEL,
        "word|wört|wort|zeichen|character",
        r"\((?:ca\. |approx\. |about |etwa |rund |~ ?)?\d+ (?:words|wörter|worte|characters"
        r"|zeichen)(?: \w+){0,2}\)\W*$|\b(?:word count|wortanzahl|wortzahl|wörter|zeichenzahl|zeichenanzahl"
        r"|character count|characters|words)(?: \(\w+(?: \w+){0,2}\))?: ?~?\d+",
    ),
    phrase(
        LABEL,
        "note|hinweis|anmerkung|disclaimer|p.s.|remark",
        rf"{BEGINS}\W*(?:writer['’]s note|author['’]s note|editor['’]s note|note to (?:the )?(?:editor|self|client"
        r"|reviewer)|hinweise? (?:an|für) (?:die )?redaktion|hinweise? zur? (?:text\w*|formulierung\w*|wortwahl|"
        r"tonalität|länge)"
        r"|(?:a )?note on (?:the )?(?:text|copy|wording|length|tone)|anmerkung (?:des autors|der redaktion|für)"
        r"|redaktioneller hinweis|interner hinweis|internal note)\b",
    ),
    phrase(LABEL, "**|##|```", r"\*\*[^*\n]+\*\*|^#{1,6} \S.*$|```"),
)
