"""What a sentence says is there by making it the one who does something: "a wireless charger is set into the top"."""

from quality_checks.caseless import Caseless
from quality_checks.grounding.mentions import Mention

_VERBS_EN = (
    r"(?:is|are|sits?|hides?|lives?|waits?|lies?|rests?|keeps?|helps?|lets?|takes?|makes?|turns?|adds?|covers?|"
    r"protects?|lights?|glows?|shows?|tells?|warns?|reads?|records?|holds?|stores?|catches|collects?|filters?|stops?|"
    r"watches|looks after|handles|cools?|charges?|connects?|runs?|works?|joins?|follows?|reminds?|measures?|monitors?)"
)
_VERBS_DE = (
    r"(?:ist|sind|sitzt|sitzen|steckt|stecken|verbirgt sich|wartet|warten|liegt|liegen|ruht|hält|halten|hilft|helfen|"
    r"lässt|sorgt|sorgen|macht|machen|schützt|schützen|leuchtet|leuchten|zeigt|zeigen|meldet|warnt|liest|speichert|"
    r"fängt|sammelt|filtert|stoppt|schaltet|verbindet|versorgt|lädt|kühlt|kühlen|misst|überwacht|erinnert|"
    r"befindet sich|"
    r"findet sich|nimmt|übernimmt|erfasst|trennt|verhindert|dient|arbeitet|arbeiten|erkennt|regelt|steuert|bewahrt)"
)
_ONE = r"(?:an?|eine?|zwei|drei|vier|fünf|sechs|two|three|four|five|six)"
_STARTS = Caseless(
    rf"(?:\A|[.,;:!?–—\n>] ?|\b(?:and|und|while|während|sowie|aber|but|denn|plus|also|so) ){_ONE}(?: [\w-]+){{0,2}} \Z"
)
_GOES_ON = Caseless(rf" (?:[\w-]+ )?(?:{_VERBS_EN}|{_VERBS_DE})\b")
#: "Unter der Haube sitzt eine zweite Pumpe"
_AFTER_VERB = Caseless(
    rf"\b(?!(?:ist|sind)\b){_VERBS_DE} (?:auch |zudem |noch |außerdem |zusätzlich |zugleich |gleich |dabei |hier |"
    rf"dort )?"
    rf"{_ONE}[nr]?(?: [\w-]+e[nrsm]?)? \Z"
)
_NEAR = 60
#: "A wireless charger is set into the surface"
_FIXED = Caseless(
    r" (?:is|are|sits?|hides?|lives?|ist|sind|sitzt|steckt|liegt|verbirgt sich) (?:\w+ )?(?:(?:set|built|let|tucked|"
    r"integrated|worked|hidden|sunk) )?(?:in|into|under|inside|beneath|im|in|unter|hinter|an|am|auf) (?:the|its|"
    r"d\w\w|ihrem|"
    r"seinem)? ?\w+"
)
#: "Cooked in the microwave", "in der Mikrowelle"
COOKED_IN = Caseless(r"\b(?:in|im|from|aus)(?: (?:the|your|an?|de[rmn]|deine[rm]|eine[rm]))? \Z")


def is_fixed_to_it(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a sentence places a thing in or at the product: "a wireless charger is set into the top"."""
    before = max(span[0], mention.start - _NEAR)
    return bool(_STARTS.search(text, before, mention.start) and _FIXED.match(text, mention.end))


def is_told_to_be_there(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a sentence makes a thing the subject of a verb, with an article or a number before it."""
    before = max(span[0], mention.start - _NEAR)
    if _STARTS.search(text, before, mention.start) and _GOES_ON.match(text, mention.end):
        return True
    return _AFTER_VERB.search(text, before, mention.start) is not None
