"""Superlatives and comparisons with other products: nobody can show them from one product's data."""

from collections.abc import Iterator

from quality_checks.base import Check, Subject
from quality_checks.caseless import AnyOf
from quality_checks.evidence import Standing
from quality_checks.findings import finding, shown
from quality_checks.grounding.comparisons import compares_no_products
from quality_checks.grounding.forms import folded
from quality_checks.grounding.support import claim_code
from quality_checks.grounding.unrivalled import UNRIVALLED
from schemas.facts import data_text
from schemas.finding import Finding

#: What a superlative is measured against. Without such words it is puffery ("am schönsten") or a limit that the data
#: may hold ("die kürzeste Verschlusszeit").
_PLACE_DE = r"(?:deutschlands?|österreichs?|europas?|amerikas?|der schweiz|asiens?|der welt)"
_AMONG_DE = (
    r"(?:der welt|weltweit|auf (?:dem|der) (?:markt|welt)|am markt|"
    r"im (?:ganzen )?(?:handel|sortiment|segment|netz|internet|vergleich|land)|"
    rf"(?:in |aus )?(?:ganz )?{_PLACE_DE}|"
    r"(?:in )?(?:seiner|ihrer|dieser) (?:art|klasse|generation|kategorie|preisklasse|größe|zeit)|"
    r"aller zeiten|überhaupt|(?:unter|von) allen|der branche|des (?:jahres|jahrzehnts|marktes))"
)
_AMONG_EN = (
    r"(?:in the (?:world|market|industry|business|country|category|field)|on the (?:market|planet)|worldwide|"
    r"(?:in|of) (?:its|their|this|the|any) (?:\w+ )?"
    r"(?:kind|class|generation|category|segment|size|type|range|price range)|"
    r"of all(?: time)?|(?<!will )(?<!would )(?<!could )ever(?: made| built| sold)?|"
    r"(?:in|of) (?:germany|europe|america|the us|the uk)|of the year|"
    r"you can (?:buy|get)|money can buy|available(?: today| anywhere)?|anywhere|we(?: ha|['’])ve ever)"
)
_OTHERS_DE = (
    r"(?:alle anderen|jede[rsn]? andere\w*|andere|herkömmliche|gewöhnliche|vergleichbare|übliche|der wettbewerb|"
    r"die konkurrenz)"
)
_OTHERS_EN = (
    r"(?:any other|all other|other|the competition|competitors?|conventional|ordinary|comparable|traditional|regular|"
    r"standard|most)"
)
_OWNER_EN = r"(?:the world|america|europe|germany|britain|the industry|the market|the nation|the country)['’]s"
_FIRST = r"(?:nummer|nr\.?|platz|no\.?)\s?(?:eins|1)\b"
#: "The first warm day of the year" compares no products.
_TIME_DE = r"(?:tage?n?|abende?n?|morgen|nacht|schnee|frost|woche(?:nende)?|sonne\w*|frühling\w*)"
_TIME_EN = r"(?:days?|evenings?|mornings?|nights?|snow|frost|weeks?|weekends?|sun\w*|thing)"
#: "In the Black Forest in Germany", "an der Küste Europas": nouns that end as grades do.
_NO_GRADE_EN = (
    r"(?:forest|rainforest|harvest|interest|request|guest|quest|chest|west|midwest|northwest|southwest|contest|protest|"
    r"arrest|honest|modest|conquest|manifest|test|crest|nest|rest|vest|invest|suggest|digest|everest|budapest|"
    r"bucharest|(?:back|arm|foot|head|palm|wrist|leg)rest)\b"
)
_NO_GRADE_DE = (
    r"(?:\w*(?:küste|kiste|kisten|wüste|wüsten|bürste|bürsten|kruste|krusten|leiste|leisten|liste|listen|geste|gesten|"
    r"gäste|gästen|kasten|kästen|posten|osten|westen|weste|taste|tasten|paste|pasten|reste|resten|festen|feste|brüste|"
    r"kosten|garten|husten|rosten|pfosten|fenster|muster|schwester|meister|minister|klöster|polster|raster)"
    r"[nrms]?)\b"
)
_SUPERLATIVE_DE = (
    rf"(?:(?!{_NO_GRADE_DE})\w{{3,}}ste[nrms]?|beste[nrms]?|erste[nrs]?(?! (?:\w+ )?{_TIME_DE}\b)|einzige[nrs]?|"
    r"führende[nrs]?)"
)
_SUPERLATIVE_EN = rf"(?:(?!{_NO_GRADE_EN})\w{{3,}}est|most \w+|best|first(?! (?:\w+ )?{_TIME_EN}\b)|only|leading|top)"
_NONE_IS_DE = r"\b(?:keine?r?|nichts)\s(?:ander\w+\s)?(?:\w+\s){0,3}(?:ist|sind|hält|wiegt|bietet|kann|leistet|schafft)"
_NONE_IS_EN = r"\b(?:nothing|no other \w+|none)\s(?:\w+\s){0,3}(?:is|are|runs|lasts|holds|weighs|comes|beats|keeps)"
#: "Kein anderes Produkt am Markt kann da mithalten", "so gut war noch keines zuvor", "nowhere cheaper".
_PRODUCT_DE = r"(?:produkt|modell|gerät|hersteller|anbieter|\w*marke|konkurrent|mitbewerber)\w*"
_PRODUCT_EN = r"(?:product|model|device|maker|manufacturer|brand|competitor|rival)s?"
_UNMATCHED_DE = (
    rf"\bkein\w* ander\w+ {_PRODUCT_DE}\b[^.!?\n]{{0,50}}?"
    r"\b(?:mithalten|heran|herankomm\w+|schafft|bietet|kann|überbiet\w+)\b"
)
_NEVER_SO_DE = r"\bso \w+ (?:war|ist|gab es|wurde)(?: \w+){0,2} (?:kein\w*|nie)\b"
_NOWHERE_DE = r"\b(?:nirgend\w*|nirgendwo (?:sonst|anders)|kaum irgendwo)(?: \w+){0,3} (?:günstiger|billiger|besser)\b"
_TOP_DE = r"\b(?:welt|branchen|markt)(?:spitze|führer|klasse|meister|rekord)\w*\b"
_UNMATCHED_EN = (
    rf"\bno (?:other )?{_PRODUCT_EN} (?:on the market |in (?:its|this|the) \w+ )?"
    r"(?:can |could |will |does )?(?:keep(?:s)? up|match\w*|compete\w*|come\w* close|measure\w* up|beat\w*|rival\w*)\b"
)
_NEVER_SO_EN = r"\b(?:none|nothing|no one|nobody)(?: \w+){0,2} (?:has|have|was|had)(?: \w+){0,2} (?:this|so|that) \w+"
_NOWHERE_EN = (
    r"\b(?:not|won['’]t|never|cannot|can['’]t|hardly)(?: \w+){0,4} (?:cheaper|better)(?: \w+){0,2} "
    r"(?:anywhere|elsewhere)\b|\bnowhere(?: else)?(?: \w+){0,3} (?:cheaper|better)\b"
)
#: "You will not find a better monitor", "there is no quieter one"
_FIND_NO_BETTER_EN = (
    r"\b(?:(?:won['’]t|will not|will never|cannot|can['’]t|hardly|never) (?:find|get|buy|see) (?:an?|any) |"
    r"there(?:['’]s| is| are) (?:simply |just )?(?:no|hardly any) )"
    r"(?:better|quieter|faster|brighter|lighter|stronger|sharper|safer|tougher|\w{3,}ier) (?!way\b|time\b|place\b)\w+"
)
#: "No other power supply in this class wastes less energy"
_BETTER_DE = (
    r"(?:mehr|weniger|besser|leiser|lauter|schneller|heller|leichter|länger|sparsamer|stärker|schärfer|"
    r"günstiger|kleiner|"
    r"größer|robuster|sicherer|genauer|kühler|wärmer|haltbarer|effizienter|so (?:viel|wenig|gut|lange|leise|leicht))"
)
_BETTER_EN = (
    r"(?:more|less|fewer|better|longer|faster|brighter|quieter|lighter|stronger|sharper|cheaper|smaller|bigger|cooler|"
    r"warmer|tougher|safer|as (?:much|many|little|few|well|long|fast|light|quiet|bright))"
)
#: "Kein anderes Gemüse schmeckt so frisch", "no other jam tastes this good"
_IS_SO_DE = (
    r"(?:ist|sind|war|hält|wird|schmeckt|riecht|duftet|sitzt|läuft|klingt|wirkt|fühlt sich|macht|druckt|reinigt)"
)
_IS_SO_EN = r"(?:is|are|was|tastes?|smells?|feels?|fits?|runs?|sounds?|looks?|prints?|cleans?|makes?|works?)"
_NO_BETTER_DE = (
    rf"\b{_BETTER_DE}e[nrs]? [\w-]+(?: (?:in|auf|für|unter|bei) [^.!?,;\n]{{2,40}}?)? "
    r"(?:gibt es|finde[nt]?|findest|bekommt|bekommen|kriegt)\b[^.!?\n]{0,30}"
    r"\b(?:nicht|nirgend\w*|kaum|nie)\b"
)
_NOBODY_EN = (
    r"\b(?:nobody|no one|no other [^.!?\n]{3,40}?) (?:makes|builds|sells|offers|casts|runs|holds|lasts)"
    r"(?: \w+){0,2} (?!n?ever\b|other\b)\w{3,}er\b"
)
_NOTHING_ELSE_EN = (
    r"\b(?:nothing|none) (?:on the market|out there|else|available|in (?:its|this) class)\b[^.!?\n]{0,25}"
    r"\b(?:less|more|\w{3,}er|better|beats|compares|matches)\b"
)
#: "Nothing is ever hot enough" compares nothing.
_NO_COMPARATIVE = r"(?:n?ever|over|under|after|her|either|neither|together|water|dinner|winter|summer|paper|easter)\b"
_MORE_EN = r"\b(?:more \w+|less \w+|\w{3,}er|twice as \w+|half the \w+)\s(?:\w+\s){0,2}?(?:than|as|of)"
_PATTERNS = {
    "de": (
        rf"\b(?:de[rnms]|die|das|zum|zur|als)\s(?:\w+ ){{0,2}}?{_SUPERLATIVE_DE}\b[^.!?\n]{{0,40}}?\b{_AMONG_DE}\b",
        rf"\bam \w{{3,}}sten\b[^.!?\n]{{0,30}}?\b{_AMONG_DE}\b",
        rf"\b(?:Europas|Deutschlands|Österreichs|Amerikas|weltweit|der Welt) (?:\w+ )?{_SUPERLATIVE_DE}\b",
        rf"{_NONE_IS_DE}\s(?:\w+\s){{0,2}}\w+er\b",
        _UNMATCHED_DE,
        rf"\bkeine?[nmrs]? andere?[nmrs]? [^.!?\n]{{3,60}}?\b{_BETTER_DE}\b",
        rf"\bkeine?[nmrs]? andere?[nmrs]? \w+(?: \w+){{0,6}} {_IS_SO_DE} so \w+",
        r"\bkeine?[nmrs]? andere?[nmrs]? [^.!?\n]{3,40}? (?:häufiger|öfter|besser|lieber) (?:ge|ver|be)\w+t\b",
        rf"\b(?:de[rnms]|die|das) (?:\w+ )?{_SUPERLATIVE_DE} \w+ aller [A-ZÄÖÜ]?\w{{4,}}",
        _NO_BETTER_DE,
        # "Ein fängigerer Köder ist derzeit nicht zu haben"
        (
            r"\b(?:ein|eine|einen) \w{3,}er(?:e[nrs]?|er) [\w-]+ (?:ist|sind|wird)(?: \w+){0,2} "
            r"(?:nicht|kaum|nirgends) zu (?:haben|finden|bekommen|kriegen|kaufen)\b"
        ),
        # "Leiser als jede andere Kühlung"
        rf"\b{_BETTER_DE} als (?:jede[nrsm]?|alle|sämtliche) ander\w+",
        _NEVER_SO_DE,
        _NOWHERE_DE,
        _TOP_DE,
        r"\b(?:schlägt|schlagen|übertrifft|übertreffen|überbietet|überbieten) (?:jede[nrs]?|alle) ander\w+",
        rf"\b{_FIRST}",
        rf"\b\w{{3,}}er als {_OTHERS_DE}\b",
        rf"\b(?:mehr|weniger|doppelt so|halb so)\s(?:\w+\s){{0,3}}(?:als|wie) {_OTHERS_DE}\w*\b",
    ),
    "en": (
        rf"\b(?:the|its|our|your) (?:\w+[- ]){{0,2}}?{_SUPERLATIVE_EN}\b[^.!?\n]{{0,50}}?\b{_AMONG_EN}\b",
        rf"\b{_OWNER_EN} (?:\w+[- ]){{0,2}}?(?:{_SUPERLATIVE_EN}|favou?rite)\b",
        _UNMATCHED_EN,
        rf"\bno other [^.!?\n]{{3,60}}?\b{_BETTER_EN}\b",
        rf"\bno other \w+(?: \w+){{0,6}} {_IS_SO_EN} (?:so|as|this|that) \w+",
        rf"\bno \w+ (?:of|in|on) (?:its|their|this|the) \w+ (?:is|are|has|offers|runs|lasts|does) {_BETTER_EN}\b",
        rf"\byou (?:won['’]t|will not|cannot|can['’]t|will never) (?:find|get|buy) (?:an? )?{_BETTER_EN}\b",
        (
            r"\b(?!nobody|today|tomorrow|yesterday|summer|"
            r"winter)\w{4,}['’]s (?:all-time |absolute |own )?(?:favou?rite|number one|best-(?:selling|loved))\b"
        ),
        _NEVER_SO_EN,
        _NOWHERE_EN,
        _FIND_NO_BETTER_EN,
        rf"\b{_BETTER_EN} than (?:any|all|every) other\b",
        _NOTHING_ELSE_EN,
        _NOBODY_EN,
        r"\bnumber one\b",
        r"\b(?:beats|outperforms|outshines|surpasses) (?:every|any|all)(?: the)? (?:other|rival|competitor)s?\b",
        r"\bno (?:rival|competitor)s? (?:is|are|comes?|offers?|has|have|can|matches|match|lasts?|runs?)\b",
        rf"\b{_FIRST}",
        r"#1\b",
        rf"{_NONE_IS_EN}\s(?:\w+\s){{0,2}}(?!{_NO_COMPARATIVE})\w+er\b",
        rf"{_MORE_EN} {_OTHERS_EN}\b",
    ),
}
_ANY = {language: AnyOf((*patterns, *UNRIVALLED[language])) for language, patterns in _PATTERNS.items()}


#: What is graded stands at most so many characters behind the grade.
_NEXT_WORD = 20
#: What it is better by stands right before it: "30 percent".
_NUMBER_BEFORE = 20


def superlatives() -> Check:
    """Report `grounding.superlative_unsupported` for superlatives and comparisons with other products."""

    def superlatives(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        text = subject.plain.text
        done = 0
        for start, end in sorted(_spans(subject)):
            if start < done or _is_known(subject, start, end) or compares_no_products(subject, start, end):
                continue
            done = end
            yield finding(
                "grounding.superlative_unsupported",
                subject,
                f"{shown(text[start:end])} compares with other products, and no fact shows it",
                span=subject.stored_span(start, end),
            )

    return superlatives


def _spans(subject: Subject) -> Iterator[tuple[int, int]]:
    patterns = _ANY.get(subject.language)
    if patterns is not None:
        starts = (word.start for word in subject.words)
        for _, found in patterns.matches(subject.plain.text, starts):
            yield found.span()


def _is_known(subject: Subject, start: int, end: int) -> bool:
    """Say whether the data say the same word for word, or the lexicon's check reports it already."""
    text = subject.plain.text[start:end].casefold()
    if any(text in fact.casefold() for fact in subject.own_texts) or _grades(subject, start, end):
        return True
    if any(
        one.units and start - one.end == 1 and subject.number_evidence.judge(one)[0] is Standing.SUPPORTED
        for one in subject.quantities_in(max(0, start - _NUMBER_BEFORE), start)
    ):
        # "30 percent less installation time than standard clamps", as a fact has it.
        return True
    # Praise is told as a note only: "better" of "better than any other".
    return any(
        mention.start < end
        and start < mention.end
        and claim_code(mention.concepts, subject.fact_meanings.kinds) == "grounding.superlative_unsupported"
        for mention in subject.mentions
    )


def _grades(subject: Subject, start: int, end: int) -> bool:
    """Say whether "#1" is a grade that the facts have: "#1 grade mustard seed" of `mustard_seed_grade_1`."""
    if subject.plain.text[start:end] != "#1":
        return False
    behind = subject.words_in(end, end + _NEXT_WORD)
    if not behind:
        return False
    graded = f"{folded(behind[0].text)} 1"
    return any(graded in data_text(fact.data).casefold().replace("_", " ") for fact in subject.facts)
