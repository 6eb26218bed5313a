"""Phrases of what a model is told before it writes: who it is, what to write, and for whom."""

from quality_checks.talk_words import BEGINS, MENTIONS, phrase

_WRITERS = (
    r"(?:copywriters?|language model|writing assistant|helpful assistant|content writer|werbetexter(?:in)?"
    r"|produkttexter(?:in)?|texter(?:in)?|sprachmodell|hilfreiche[rn]? assistent)"
)

WHAT_IS_ORDERED = (
    phrase(
        MENTIONS,
        "you are a|du bist ein|sie sind ein",
        rf"\b(?:you are an?|du bist eine?|sie sind eine?)(?: [\w-]+){{0,3}} {_WRITERS}\b",
    ),
    phrase(
        MENTIONS,
        "description|copy|beschreibung|text",
        rf"{BEGINS}(?:re)?(?:write|create|generate|draft|produce) (?:an?|the|me an?)(?: [\w-]+){{0,3}} "
        r"(?:description|copy|product text)\b"
        rf"|{BEGINS}(?:schreib|erstell|generier|verfass|formulier)(?:en sie|e|t)? (?:eine?n?|die|den)"
        r"(?: [\w-]+){0,3} \w*(?:beschreibung|produkttext|werbetext)\b",
    ),
    phrase(
        MENTIONS,
        " user | client | customer |nutzer |kunde |auftraggeber ",
        r"\bthe (?:user|client|customer) (?:want|ask|request|require|expect|need)\w*(?: [\w-]+){1,4} "
        r"(?:text|description|copy)\b"
        r"|\bder (?:be)?(?:nutzer|kunde|auftraggeber) (?:möchte|will|wünscht|verlangt|erwartet|braucht)"
        r"(?: [\w-]+){1,4} \w*(?:text|beschreibung)\b",
    ),
)
