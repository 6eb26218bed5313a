"""What a clause says lies in the box, thing by thing: "gibt es ein Etui und ein Kabel dazu", "an included arm".

Each thing that is counted up has to be put there by a fact: a pouch of the data brings along no charger beside it.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from quality_checks.base import Check, Subject
from quality_checks.evidence import Standing
from quality_checks.findings import finding, shown
from quality_checks.grounding.compounds import compound_parts
from quality_checks.grounding.enclosed import MEASURES, is_put_in_box, what_lies_in
from quality_checks.grounding.fact_reading import read_data
from quality_checks.grounding.forms import Word, loose_forms
from quality_checks.grounding.lexicon import concepts_of_form, concepts_of_word
from quality_checks.grounding.polarity import has_denial
from quality_checks.grounding.support import kinds_of
from quality_checks.record import Record
from schemas.facts import data_text
from schemas.finding import Finding
from schemas.product import Amount

_FIRST_DE = r"(?:ein|zwei|drei|vier|fünf|sechs|passend|zusätzlich)(?:e[rnms]?)?"
_THINGS_DE = rf"(?P<things>(?i:{_FIRST_DE}) [^.;:!?\n()]{{3,80}}?)"
_BEGIN_DE = r"(?:^|(?<=[.!?:;,–] )|(?<=\bund )|(?<=\n))(?:(?:auch|sogar|noch|selbst|und) )?"
_BOX_DE = r"(?:Set|Paket|Karton|Lieferumfang|Bundle|Kit)"
_FIRST_EN = r"(?:an?|two|three|four|five|six|one|some|matching|spare|extra)"
_THINGS_EN = rf"(?P<things>{_FIRST_EN} [^.;:!?\n()]{{3,80}}?)"
_HEAD_EN = r"(?P<things>(?:[a-z][a-z0-9-]* ){0,3}?[a-z][a-z-]{2,})"
_ENDS_EN = (
    r"(?=\s*(?:[.;:!?\n()–]|\Z)|,? (?:to|for|that|which|in|from|so|on|at|by|of|as|because|while|is|are|helps?|keeps?|"
    r"makes?|lets?) |, (?!an? |and |plus |two ))"
)
_BOX_EN = r"(?:box|pack|package|packaging|set|kit|carton|bundle|case|tin|lid|wrapper|sleeve)"
#: What a thing may come in; a plain box or bag of its own says nothing.
_CONTAINER_DE = (
    r"(?:[A-ZÄÖÜ][a-zäöüß]{2,}(?:schachtel|box|kiste|karton|tasche|tüte|dose|hülle|beutel|etui|koffer|schatulle|"
    r"kassette|"
    r"säckchen|sack|köcher|truhe|mappe)|Etui|Beutel|Koffer|Schatulle|Säckchen|Köcher|Mappe|Truhe|Holzkiste)"
)
_CONTAINER_EN = (
    r"(?:(?:[a-z]+[ -])(?:box|bag|tin|case|tube|sleeve|crate|chest)|pouch|tote|casket|etui|suitcase|holdall|canister|"
    r"quiver|drawstring bag|gift wrap)"
)
#: Patterns, and before each what a text with a match of it has: a plain search, which few texts pass.
_Needed = tuple[tuple[str, ...], re.Pattern[str]]
_PATTERNS: Mapping[str, tuple[_Needed, ...]] = {
    "de": (
        # "kommt in einer stabilen Hutschachtel zu Ihnen", "Geliefert wird er in einem Staubbeutel"
        (
            (" in eine", " im eigenen", " in schicke"),
            re.compile(
                r"\b(?i:kommt|kommen|reist|reisen|geliefert|wird|werden|steckt|stecken|liegt|liegen|verpackt|erreicht|"
                r"erhalten|bekommen)\b(?: [\wäöüß-]+){0,3}? (?:in eine[rm]|im eigenen) "
                rf"(?P<container>(?:[a-zäöüß-]+ ){{0,3}}?{_CONTAINER_DE})"
                r"(?= (?:zu |bei |an\b|ins |nach |geliefert|verpackt|daher|und |auf )|\s*(?:[.,;:!?)–]|\Z))"
            ),
        ),
        # "..., ein Ohrhörer liegt bei"
        (
            (" bei", "dabei", "dazu", " darin", " drin", "Karton", "Lieferumfang", " Set"),
            re.compile(
                # "ein Dosierlöffel steckt mit darin"
                rf"{_BEGIN_DE}{_THINGS_DE} (?:(?:steckt|stecken|liegt|liegen) (?:gleich |auch |"
                rf"schon )?(?:mit )?(?:darin|drin)|"
                r"(?:liegt|liegen|ist|sind|steckt|stecken|gehört|gehören|kommt|kommen) "
                rf"(?:\w+ ){{0,2}}?(?:bei|dabei|beigelegt|beigefügt|(?:mit )?im {_BOX_DE}|zum {_BOX_DE})|"
                # "Eine Prise Humor gehört dazu"
                r"(?:gibt es|gibt[’']s|legen wir|kommt|kommen) (?:gleich |gratis |noch |auch )?"
                r"(?:dazu|obendrauf|mit dazu))"
                r"(?=\s*(?:[.,;!?)–]|\Z|\n| und | sowie ))"
            ),
        ),
        # "Für den Weg gibt es ein Etui dazu", "Sie erhalten eine Hülle gratis dazu"
        (
            ("dazu", "obendrauf", "obendrein", "gratis", " mit."),
            re.compile(
                r"\b(?:[Gg]ibt es|[Gg]ibt[’']s|(?i:erhalten|bekommen|erhältst|bekommst|kriegst)(?: Sie| du)?|"
                rf"[Ll]egen wir|[Ll]egt \w+) (?:auch |noch |gleich |sogar )?{_THINGS_DE} "
                r"(?:gleich |gratis |kostenlos |noch |direkt )?(?:dazu|obendrauf|obendrein|gratis|mit)"
                r"(?=\s*(?:[.,;!?)–]|\Z|\n))"
            ),
        ),
        # "im Set mit passender Shorts", "kommt zusammen mit einem Wetzstahl"
        (
            ("Set mit ", "Paket mit ", "Karton mit ", "Bundle mit ", "Kit mit ", "usammen mit ", "emeinsam mit "),
            re.compile(
                rf"\bim (?:praktischen |günstigen )?{_BOX_DE} mit "
                r"(?P<things>(?:eine[rmn]|zwei|drei|vier|passende[rmn]|\w+e[rmn])(?: [^.;:!?\n()]{3,60}?))"
                r"(?=\s*(?:[.;:!?\n()–]|\Z)|, )|"
                r"\b(?:kommt|kommen|geliefert|verpackt|liegt|liegen|steckt|reist)\b[^.;:!?\n]{0,40}? "
                r"(?:zusammen|gemeinsam|mitsamt) mit (?P<things2>(?:eine[rmn]|zwei|drei|vier|passende[rmn]) "
                r"[^.;:!?\n()]{3,60}?)(?=\s*(?:[.;:!?\n()–]|\Z)|, )"
            ),
        ),
        # "eine Packung mit 500 Stück samt passendem Bit"
        (
            ("samt ", "nebst ", "nklusive ", "nkl. ", "inschließlich "),
            re.compile(
                r"\b(?i:samt|mitsamt|nebst|inklusive|inkl\.|einschließlich) "
                r"(?P<things3>(?:(?:eine[rmns]?|zwei|drei|vier|passende[rmn]) )[^.;:!?\n()]{3,60}?)"
                r"(?=\s*(?:[.;:!?\n()–]|\Z)|, )"
            ),
        ),
        # "Zum Set gehören ein Bezug sowie ein Laken"
        (
            (" Set", "Paket", "Karton", "Lieferumfang", "Bundle", " Kit", " Umfang", " Ausstattung", " Zubehör"),
            re.compile(
                rf"\b(?:[Zz]u[mr]|[Ii]m) (?:{_BOX_DE}|Umfang|Ausstattung|Zubehör) "
                rf"(?:gehör(?:t|en)|zähl(?:t|en)|lieg(?:t|en)|find(?:et|en) sich|steck(?:t|en)) (?:auch |noch |zudem )?"
                rf"{_THINGS_DE}(?=\s*(?:[.;:!?\n()–]|\Z))"
            ),
        ),
        # "der Akku, zu dem ein Ladegerät gehört"
        (
            (", zu d",),
            re.compile(rf", zu (?:dem|der|denen) (?:auch |noch |sogar )?{_THINGS_DE} gehör(?:t|en)\b"),
        ),
        # "über das beiliegende Klinkenkabel", "ein mitgeliefertes Netzteil"
        (
            ("beiliegende", "mitgelieferte", "beigelegte", "beigefügte", "beigepackte"),
            re.compile(
                r"\b(?:d(?:as|ie|er|em|en)|ein(?:e[rmn]?)?|seine?[mnr]?|ihre?[mnr]?|mit|per|über|"
                r"und) (?:[a-zäöüß]+e[rnms]? )?"
                r"(?:beiliegende|mitgelieferte|beigelegte|beigefügte|beigepackte)[rnms]? "
                r"(?P<things>(?:[a-zäöüß][\wäöüß-]* ){0,2}?[A-ZÄÖÜ][\wäöüß-]+)"
            ),
        ),
        # "Ein Laken im selben Ton rundet das Set ab"
        (
            ("das Set", "das Paket", "den Lieferumfang", "das Ensemble", "das Bundle", "die Garnitur"),
            re.compile(
                rf"{_BEGIN_DE}{_THINGS_DE} (?:runde(?:t|n)|mach(?:t|en)|komplettier(?:t|en)|vervollständig(?:t|en)|"
                r"ergänz(?:t|en)) (?:das (?:Set|Paket|Ensemble|Bundle)|den Lieferumfang|die Garnitur)\b"
            ),
        ),
        # "In jeder Schachtel liegt ein passender Bit", "jeder Packung ist ein Bit beigelegt"
        (
            ("jeder ", "jedem ", "Jeder ", "Jedem "),
            re.compile(
                r"\b(?:in |bei )?jede[rm] (?:packung|schachtel|box|tüte|dose|kiste|karton|beutel|set|paket) "
                rf"(?:liegt|liegen|steckt|stecken|findet sich|finden sich|ist|sind) (?:auch |noch |zudem )?{_THINGS_DE}"
                r"(?=\s*(?:[.;:!?\n()–]|\Z)| (?:bei|dabei|beigelegt|beigefügt|enthalten)\b)",
                re.IGNORECASE,
            ),
        ),
    ),
    "en": (
        # "a fitted sheet in the same shade rounds off the set"
        (
            ("the set", "the package", "the bundle", "the kit", "the ensemble"),
            re.compile(
                rf"(?:\A|(?<=[.!?:;,–] )|(?<=\band )|(?<=\n))(?i:{_FIRST_EN} )(?P<things>[^.,;:!?\n()]{{3,60}}?) "
                r"(?:rounds? (?:off|out)|completes?|finish(?:es)? off|tops? off) "
                r"the (?:\w+ )?(?:set|package|bundle|kit|ensemble)\b"
            ),
        ),
        # "an adapter, which is supplied with the camcorder"
        (
            (", which ", ", that "),
            re.compile(
                rf"\b(?P<things>{_FIRST_EN} (?:[\w-]+ ){{0,3}}?[\w-]+), (?:which|that) (?:is|are|comes?) (?:also |"
                rf"already )?"
                rf"(?:(?:supplied|included|enclosed|provided|delivered|bundled)\b|in the (?:same )?{_BOX_EN}|with it)"
            ),
        ),
        # "the battery, which comes with a desktop charger"
        (
            (", which ", ", that "),
            re.compile(
                rf", (?:which|that) (?:also |even )?(?:comes?|ships?|arrives?|is delivered) with {_THINGS_EN}{_ENDS_EN}"
            ),
        ),
        # "Five dip cups come with the bottle"
        (
            (" come with ", " comes with ", " ship with ", " ships with "),
            re.compile(
                rf"(?:\A|(?<=[.!?:;,–] )|(?<=\band )|(?<=\n))(?i:{_FIRST_EN} )(?P<things>[^.,;:!?\n()]{{3,40}}?) "
                r"(?:come|comes|ship|ships) with (?:it|(?:the|this|your|every|each) (?!\w+ \w+ing)[\w-]+)"
                r"(?=\s*(?:[.,;:!?\n()–]|\Z))"
            ),
        ),
        # "comes with a base, a removable filter and a tea infuser"
        (
            ("omes with ", "hips with ", "rrives with "),
            re.compile(
                rf"\b(?:[Cc]omes|[Ss]hips|[Aa]rrives) with (?P<weak>{_FIRST_EN} [^.;:!?\n()]{{3,80}}?){_ENDS_EN}"
            ),
        ),
        # "with a matching bit in every box", "each pack holds a bit"
        (
            ("every ", "each ", "Every ", "Each "),
            re.compile(
                rf"\b(?:with|plus|and) {_THINGS_EN} in (?:every|each) {_BOX_EN}\b|"
                rf"\b(?:[Ee]very|[Ee]ach) {_BOX_EN} (?:also )?(?:holds|contains|includes|comes with|has|hides|brings) "
                r"(?P<things2>(?:an?|two|three|some|matching|spare|extra) [^.;:!?\n()]{3,60}?)"
                r"(?=\s*(?:[.,;:!?\n()–]|\Z)| and )"
            ),
        ),
        # "arrives in a padded hat box"
        (
            (" in a", " in its own", " inside a"),
            re.compile(
                r"\b(?:[Cc]omes?|[Aa]rrives?|[Ss]hips?|[Ss]hipped|[Dd]elivered|[Pp]acked|[Ss]old|[Ss]upplied|"
                r"[Tt]ravels?|"
                r"[Pp]resented|[Ss]tored|[Rr]eaches you|[Ww]rapped|[Nn]estled)\b(?: [\w-]+){0,3}? (?:in|inside) "
                rf"(?:an?|its own) (?P<container>(?:[a-z-]+ ){{0,3}}?{_CONTAINER_EN})\b(?! of\b)"
            ),
        ),
        # "the charging cradle found in the box"
        (
            (
                "found in",
                "packed in",
                "supplied in",
                "cluded in",
                "ided in",
                "waiting in",
                "tucked",
                "tow",
                "stash",
                "hidden",
            ),
            re.compile(
                rf"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]wo|[Tt]hree) {_HEAD_EN}(?: that (?:is|are|comes?|waits?))? "
                r"(?:found|packed|supplied|included|provided|waiting|tucked|stowed|stashed|hidden|bundled)(?: away)? "
                rf"(?:in|inside|under|beneath|into) (?:the|your|its) (?:same )?{_BOX_EN}\b"
            ),
        ),
        # "cable management and an included monitor arm"
        (
            ("included ", "enclosed ", "bundled ", "supplied ", "accompanying ", "complimentary "),
            re.compile(
                r"\b(?:an?|its|with|and|plus|two|three) "
                r"(?:included|enclosed|bundled|supplied|accompanying|complimentary) "
                rf"{_HEAD_EN}(?=\s*(?:[.,;:!?\n()–]|\Z)| (?:and|or|to|for|that|which|in|from|with|as|so|on|at|by|of|"
                r"is|are|keeps?|helps?|makes?|lets?) )"
            ),
        ),
        # "It arrives in a gift box together with a honing steel"
        (
            ("ogether with ", "undled with ", "aired with ", "acked with ", "along with ", "accompanied by "),
            re.compile(
                r"\b(?:[Cc]omes?|[Aa]rrives?|[Ss]hips?|[Ss]hipped|[Dd]elivered|[Pp]acked|[Ss]old|[Ss]upplied|"
                r"[Tt]ravels?)"
                r"\b[^.;:!?\n]{0,40}?(?:together|bundled|paired|packed|along|accompanied) (?:with|by) "
                rf"{_THINGS_EN}{_ENDS_EN}"
            ),
        ),
        # "complete with a matching bit"
        (
            ("omplete with ",),
            re.compile(rf"\b[Cc]omplete with (?P<things>{_FIRST_EN} [^.;:!?\n()]{{3,60}}?){_ENDS_EN}"),
        ),
        # "and a spoon is tucked under the lid"
        (
            (
                " in the ",
                " inside the ",
                " under the ",
                " beneath the ",
                " with it",
                " in every ",
                " in each ",
                " its ",
            ),
            re.compile(
                rf"(?:\A|(?<=[.!?:;,–] )|(?<=\band )|(?<=\bbut )|"
                rf"(?<=\n))(?i:{_FIRST_EN} )(?P<things>[^.,;:!?\n()]{{3,60}}?) "
                r"(?:is|are|comes?|lies?|lie|sits?|waits?|hides?) (?:also |already |even )?"
                r"(?:tucked |packed |waiting |stowed |hidden |stashed |included |enclosed |placed )?(?:away )?"
                rf"(?:(?:in|inside|under|beneath|into) (?:the|its|each|every) (?:same )?{_BOX_EN}|(?:along )?with it)"
                r"(?=\s*(?:[.,;:!?\n()–]|\Z)| and | too\b| as well| of (?:the|this|every|each) )"
            ),
        ),
        # "Poles, a groundsheet and a carry bag come with it"
        (
            ("come with", "comes with", " included", "in the box", "in the set", "part of the "),
            re.compile(
                r"(?:\A|(?<=[.!?:;] )|(?<=\n))(?P<things>[A-Za-z][^.;:!?\n()]{3,40}?, [^.;:!?\n()]{3,80}? and "
                r"[^.,;:!?\n()]{3,40}?) (?:come|comes|are|is)(?: all| also)? "
                r"(?:with (?:it|(?:the|this|your) (?:\w+ )?\w+)|included|"
                r"in the (?:box|set|pack|package)|part of the (?:set|kit|package|delivery))"
                r"(?=\s*(?:[.,;:!?\n()–]|\Z))"
            ),
        ),
        # "you also get a car charger with it", "plus a cable in the box"
        (
            ("with it", "in the box", "on top", "for free", "thrown in", "throws in", "into the box"),
            re.compile(
                rf"\b(?:you (?:also |even |will )?(?:get|find|receive)|there(?:[’']s| is| are)(?: also| even)?|plus|"
                rf"throws in|adds|puts) {_THINGS_EN} "
                r"(?:along )?(?:with it|in the (?:box|package|pack|set)|into the box|on top|for free|thrown in)"
                r"(?=\s*(?:[.,;:!?\n()–]|\Z)| too\b| as well)"
            ),
        ),
    ),
}
#: What parts the things that a clause counts up.
_PARTS = {
    "de": re.compile(r",? (?:und|sowie|plus|samt|nebst|oder) |, "),
    "en": re.compile(r",? (?:and|plus|as well as|or) |, "),
}
#: What a thing is for or made of stands behind it.
_TOLD_MORE = {
    "de": re.compile(
        r" (?:mit|für|gegen|über|aus|zu[mr]?|von|vom|i[nm]|auf|am|an|ohne|d(?:er|es|em|en|ie|as)|nach|als|bei|wie|"
        r"damit)\b"
    ),
    "en": re.compile(r" (?:with|for|against|from|of|to|in|that|which|on|at|by|made|without|as|so)\b"),
}
#: "a fitted sheet in the same shade"
_OF_WHAT_KIND = re.compile(
    r" (?:in (?:the|a) (?:same|matching)|im (?:selben|gleichen|passenden)|in (?:de[rn]|passende[rm]))\b"
)
#: "a pair of glasses"
_MANY_OF = re.compile(r"(?:\w+ ){0,2}(?:pair|set|couple|pack|bundle|kit|bag|box|bottle|roll|supply) of ", re.IGNORECASE)
_SPARE = re.compile(r"Ersatz|Reserve|Zweit|Wechsel")
_SAYS_SPARE = re.compile(
    r"spare|replacement|extra|additional|second|interchang|refill|ersatz|reserve|zweit|wechsel", re.I
)
_BY_ITSELF = re.compile(rf"{_FIRST_EN} ")
_SHORT_WORD = 3
#: "Two pockets hold what matters, and a belt is included": a longer item is a clause of its own.
_MOST_WORDS = 4
#: Sockets speak of cables, and bring none along.
_OF_SOCKETS = re.compile(
    r"port|slot|socket|jack|connect|header|interface|panel|compatib|suitable|support", re.IGNORECASE
)
_LONGEST_CLAUSE = 160
#: What lies by in another way: "eine Norm liegt bei", "an idea is in the box"; and words for any thing.
_ANY_THINGS = (
    "ding dinge sache sachen teil teile stück stücke menge auswahl reihe grund lächeln idee überraschung freude "
    "ton farbton muster design look akzent detail note shade tone pattern print accent touch finish "
    "wert norm geschmack portion packung schachtel karton box paket set verpackung größe farbe einheit exemplar "
    "thing things item items piece pieces part parts surprise smile idea lot few pack package carton kit choice "
    "one ones range everything all more rest both each serving unit color colour size "
)
_NO_THINGS = frozenset(_ANY_THINGS.split())
_MANY = frozenset({"hundred", "thousand", "dozen", "hundert", "tausend", "dutzend"})
_BEFORE_MANY = 20


def told_along() -> Check:
    """Report `grounding.content_unsupported`: a thing that a clause puts into the box and no fact does."""

    def told_along(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        done: set[int] = set()
        for start, end, group in _things(subject):
            head = _head(subject, start, end)
            if head is None or head.start in done or _is_known(subject, head) or _is_stated_number(subject, head):
                continue
            if head.text.casefold() in MEASURES or (group != "container" and _is_no_thing(subject, head)):
                continue
            if group == "weak" and (_is_of_it(subject, head) or not _BY_ITSELF.match(subject.plain.text, start)):
                # "comes with a hook and spreads strongly enough"
                continue
            done.add(head.start)
            yield finding(
                "grounding.content_unsupported",
                subject,
                f"{shown(head.text)} comes along in no fact",
                span=subject.stored_span(head.start, head.end),
            )

    return told_along


def _is_of_it(subject: Subject, head: Word) -> bool:
    """Say whether a fact tells of a thing, or its whole kind has it: what it comes with may be a part of it."""
    meanings, concepts = subject.fact_meanings, concepts_of_word(head.text)
    told = meanings.of_word(head.text) or meanings.of_concepts(concepts) or meanings.of_head(head.text)
    return told is not None or meanings.is_inherent((head.text,), concepts)


def _is_no_thing(subject: Subject, head: Word) -> bool:
    """Say whether a noun names no article: a smile, a pattern, a Grauton."""
    parts = compound_parts(head.text) if subject.language == "de" else ()
    word = head.text.casefold()
    return not _NO_THINGS.isdisjoint({word, word.removesuffix("s"), *parts[-1:]})


def _things(subject: Subject) -> Iterator[tuple[int, int, str]]:
    """Yield each thing that a clause counts up where it denies nothing, and the group that found it."""
    text, parts = subject.plain.text, _PARTS.get(subject.language)
    for needed, pattern in _PATTERNS.get(subject.language, ()):
        for found in pattern.finditer(text) if any(one in text for one in needed) else ():
            group = found.lastgroup or ""
            start, end = found.span(group)
            if parts is None or has_denial(text, _clause_start(text, found.start()), found.end()):
                continue
            for first, last in _parted(text, start, end, parts):
                behind = _OF_WHAT_KIND.search(text, first, last)
                words = subject.words_in(first, behind.start() if behind else last)
                # "a matching SIT 20 bit"
                if sum(word.text.isalpha() and not word.text.isupper() for word in words) <= _MOST_WORDS:
                    yield first, last, group


def _parted(text: str, start: int, end: int, parts: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for joint in parts.finditer(text, start, end):
        yield start, joint.start()
        start = joint.end()
    yield start, end


def _clause_start(text: str, start: int) -> int:
    """Return where the clause begins: "it asks for no pan, and a spoon is ..." denies the pan alone."""
    return max(text.rfind(mark, max(0, start - _LONGEST_CLAUSE), start) for mark in (",", ";", ":", ". ", "\n")) + 1


def _head(subject: Subject, start: int, end: int) -> Word | None:
    """Return the noun for a thing: the cradle of "a charging cradle for the desk", the Bit of "einem SIT-20-Bit"."""
    text = subject.plain.text
    if subject.language == "en" and (many := _MANY_OF.match(text, start, end)):
        start = many.end()
    behind = _TOLD_MORE[subject.language].search(text, start, end)
    words = list(subject.words_in(start, behind.start() if behind else end))
    if subject.language == "de":
        words = [word for word in words if word.text[0].isupper()]
    head = words[-1] if words else None
    is_thing = head is not None and len(head.text) >= _SHORT_WORD and head.text.isalpha()
    return head if is_thing else None


def _is_stated_number(subject: Subject, head: Word) -> bool:
    """Say whether what would be a thing is a number of the data: "there are two hundred of them in the box"."""
    if head.text.casefold() not in _MANY:
        return False
    numbers = subject.quantities_in(max(0, head.start - _BEFORE_MANY), head.end)
    return any(
        one.start <= head.start < one.number_end and subject.number_evidence.judge(one)[0] is Standing.SUPPORTED
        for one in numbers
    )


def _is_known(subject: Subject, head: Word) -> bool:
    """Say whether a fact puts a thing into the box or counts it, or the product is one."""
    meanings = subject.fact_meanings
    parts = compound_parts(head.text) if subject.language == "de" else ()
    if _SPARE.match(head.text):
        # Laces are no spare laces.
        fact = meanings.of_word(head.text) or meanings.of_concepts(concepts_of_word(head.text))
        return fact is not None and _SAYS_SPARE.search(f"{fact.code} {data_text(fact.data)}") is not None
    concepts = concepts_of_word(head.text) or (concepts_of_form(parts[-1]) if parts else frozenset())
    forms = loose_forms(head.text)
    if not meanings.types.isdisjoint(concepts) or "colours" in kinds_of(concepts):
        # "Ein Grauton rundet das Set ab"
        return True
    if not subject.record.once(_words_that_are_so).isdisjoint(forms | concepts):
        return True
    return is_put_in_box(subject, forms, concepts)


def _words_that_are_so(record: Record) -> frozenset[str]:
    """Return what values say by themselves, and what numbers count: the pillowcases of `pillowcase_count`."""
    found: set[str] = set()
    for fact in record.facts:
        if fact.is_prose or _OF_SOCKETS.search(fact.code) or not fact.data:
            continue
        # A `camera` of 2 megapixels is there, as counted things are.
        is_there = isinstance(fact.data, Decimal) or (isinstance(fact.data, Amount) and "_" not in fact.code)
        said = [fact.code] if is_there else []
        if not isinstance(fact.data, Decimal):
            said.append(what_lies_in(fact))
        for read in (read_data(one.replace("_", " ")) for one in said):
            found |= read.words.union(*read.stated)
    return frozenset(found)
