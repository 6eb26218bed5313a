"""The words that phrases of talk about a text are made of, and the record of a phrase."""

import re
from dataclasses import dataclass

from quality_checks.caseless import Caseless

#: What a pattern says where it does know case.
_CASE_COUNTS = "(?-i:"
MENTIONS, SPEAKS, LABEL = "prompt_talk.mentions_prompt", "prompt_talk.writer_speaks", "prompt_talk.label"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern, the finding code for it, and words of which one stands in whatever it matches."""

    code: str
    triggers: tuple[str, ...]
    pattern: Caseless | re.Pattern[str]


def phrase(code: str, triggers: str, pattern: str) -> Phrase:
    """`triggers` are parted by a bar; the pattern knows no case but where it says so."""
    if _CASE_COUNTS in pattern:
        return Phrase(code, tuple(triggers.split("|")), re.compile(pattern, re.IGNORECASE | re.MULTILINE))
    return Phrase(code, tuple(triggers.split("|")), Caseless(pattern, re.MULTILINE))


#: Up to three, or up to seven, words of the same clause.
FEW = r"(?: [\w'’-]+){0,3}"
SOME = r"(?:,? [\w'’-]+){0,7}"
BEGINS = r"(?:^|(?<=[.!?:…] )|(?<=[(\[„“\"]))"

DATA_EN = (
    r"(?:inputs?|prompt|brief(?:ing)?|data ?set|(?:product |source |input |raw |supplied )?data|attributes?"
    r"|(?:product )?information|facts?|specifications?|specs|context|records?|sources?|details?|feed)"
)
DATA_DE = (
    r"(?:(?:produkt|eingabe|quell|ausgangs|roh|artikel|stamm)?daten|datensatz\w*|\w*angaben?|\w*attribut\w*"
    r"|\w*informationen"
    r"|\w*fakten|vorgaben?|eingaben?|briefings?|datenbasis|datengrundlage|quellen?|vorlage|produktdatenblatt\w*)"
)
#: Words that name nothing but what a writer was given.
ONLY_DATA_DE = (
    r"(?:(?:produkt|eingabe|quell|ausgangs|roh|artikel|stamm)daten(?:bank|satz|blatt)?|datensatz\w*"
    r"|attribut(?:e[ns]?|liste|daten)?|briefings?"
    r"|datengrundlage|vorgaben|eingabe(?! von)|anweisung(?:en)?)"
)
ONLY_DATA_EN = (
    r"(?:data ?set|(?:product|source|input|raw) (?:data|record)|(?:product )?attributes|attribute list|briefing)"
)
GIVEN_EN = r"(?:provided|given|supplied|available|submitted|specified|stated|included|mentioned|listed|shared|known)"
GIVEN_DE = (
    r"(?:bereitgestellt\w*|vorliegend\w*|gegeben\w*|angegeben\w*|übermittelt\w*|übergeben\w*|verfügbar\w*|genannt\w*"
    r"|vorhanden\w*|mitgeliefert\w*|geliefert\w*|hinterlegt\w*|zur verfügung (?:gestellt\w*|stehend\w*)|mitgegeben\w*)"
)
WAS_EN = r"(?:was|were|is|are|has been|have been|had been)"
UNSAID_EN = r"(?:specified|stated|disclosed|mentioned|indicated|documented)"
UNSAID_DE = r"(?:angegeben|genannt|spezifiziert|erwähnt|hinterlegt|übermittelt|dokumentiert|bekannt(?! für))"
PROPERTY_EN = (
    r"(?:weight|capacity|load|ratio|rating|dimensions?|size|material|fabric|price|resolution|warranty|details?|information"
    r"|data"
    r"|figures?|values?|specifications?|specs|colou?r|origin|model number|measurements?|certifications?|instructions)"
)
TEXT_EN = (
    r"(?:description|text|copy|paragraph|sentence|draft|version|wording|product page|bullet points?|headline|title"
    r"|blurb"
    r"|listing|summary|rewrite|translation)s?"
)
TEXT_DE = (
    r"(?:\w*beschreibung(?:en|stext)?|\w*texte?s?|absatz|absätze|sätze|satz|entwurf|fassung|formulierung(?:en)?"
    r"|\w*titel"
    r"|überschrift(?:en)?|stichpunkte?|aufzählung|zusammenfassung|übersetzung|textvorschlag|vorschlag|version)"
)
DONE_EN = (
    r"(?:shortened|written|rewritten|reworded|rephrased|generated|created|drafted|adjusted|adapted|trimmed|condensed"
    r"|expanded|translated|optimi[sz]ed|omitted|removed|left out|kept|edited|revised|formatted|tailored|limited)"
)
DONE_DE = (
    r"(?:gekürzt|geschrieben|umgeschrieben|umformuliert|formuliert|erstellt|generiert|verfasst|angepasst|gestrafft"
    r"|erweitert|übersetzt|optimiert|weggelassen|ausgelassen|gehalten|überarbeitet|ergänzt|zusammengefasst|entfernt)"
)
WRITES_EN = (
    r"(?:(?:not |also |therefore |only |just |deliberately |intentionally |simply |already |instead |then )*"
    r"(?:mention|omit|includ|writ|wrote|describ|draft|creat|generat|assum|confirm|verif|know|found|find|adjust|shorten"
    r"|rewr|translat|rephras|left|leav|avoid|focus|kept|keep to|apologi|provid|add|remov|chang|highlight|used|stuck"
    r"|stick"
    r"|follow|summar|tailor|optimi|hope|inferr|guess|aim|tried|made sure|ensur|refrain|skip|exclud|need more|see no"
    r"|don't have|do not have|have no|lack)\w*)"
)
WRITES_DE = (
    r"(?:erwähn|weggelassen|ausgelassen|lasse|ließ|schreib|geschrieben|beschr|erstell|verfass|formulier|umformulier"
    r"|annehm"
    r"|angenommen|nehme an|bestätig|überprüf|geprüft|pass|kürz|gekürzt|übersetz|ergänz|berücksichtig|verzicht"
    r"|hinzugefügt"
    r"|hinzufüg|weiß|kenne|gefunden|finde keine|liefer|überarbeit|optimier|zusammengefasst|zusammenfass|orientier"
    r"|gehalten"
    r"|helfe|empfehle|entnommen|entnehm|ableit|abgeleitet|hoffe|vorschlag|vorgeschlagen|genannt|nenne|konzentrier"
    r"|beschränk|geachtet|bemüht|sagen|gesagt)\w*"
)
