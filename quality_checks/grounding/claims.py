"""Claims: every word of a text that denotes a property of the product is stated by a fact, or reported."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless
from quality_checks.findings import finding, shown
from quality_checks.grounding.absence import claims_nothing_by_absence, stands_in_place_of
from quality_checks.grounding.anchors import speaks_of_product
from quality_checks.grounding.beside_it import is_before_camera
from quality_checks.grounding.borne_out import is_adjusted_within_range, is_cleaned_after, says_no_as_the_data
from quality_checks.grounding.comparisons import compares_no_products
from quality_checks.grounding.composed_support import composed_support
from quality_checks.grounding.denied_mentions import NON, denied_mentions, left_out_of
from quality_checks.grounding.enumerations import other_items
from quality_checks.grounding.fact_meanings import NAMING, FactMeanings
from quality_checks.grounding.fact_reading import read_data
from quality_checks.grounding.fact_statements import said_by_no, values_of
from quality_checks.grounding.foods import is_told_more_closely
from quality_checks.grounding.forms import loose_forms
from quality_checks.grounding.idioms import is_figure_of_speech
from quality_checks.grounding.in_the_box import (
    ONLY_ALONG,
    comes_along,
    counts_up_content,
    is_article_in_box,
    is_described,
    is_kept_out_of_box,
    is_named_along,
)
from quality_checks.grounding.kept_off import is_kept_off, is_of_another_self
from quality_checks.grounding.kinds import CODE_OF_KIND
from quality_checks.grounding.left_to_do import is_left_to_do
from quality_checks.grounding.lexicon import LANGUAGES_READ, concepts_of_word, lexicon
from quality_checks.grounding.measured import is_class_of_examples, is_likened, is_so, is_told_by_number
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.no_denials import has_no_place, is_held_against, is_inside_already, is_no_denial
from quality_checks.grounding.nutrition_met import is_met_by_nutrition
from quality_checks.grounding.other_side import is_brought_by_reader
from quality_checks.grounding.other_things import is_of_other_things
from quality_checks.grounding.polarity import (
    MAY_DENY_BEHIND,
    are_denied_together,
    has_denial,
    is_denied_behind,
)
from quality_checks.grounding.said_beside import said_of_last, said_of_next, thing_in_box
from quality_checks.grounding.scenes import is_statement
from quality_checks.grounding.seeming_claims import (
    is_cut_off,
    is_only_unneeded,
    is_said_to_be_in_it,
    is_supposed,
    only_seems_stated,
    plain_denial,
    says_no_rather,
)
from quality_checks.grounding.support import claim_code, claims_among, concepts_of, kinds_of, supporting_fact
from quality_checks.record import Record
from schemas.facts import Fact, data_text
from schemas.finding import Evidence, Finding
from schemas.product import Amount

#: Evidence shows this much of a fact's text.
_SHOWN_CHARACTERS = 200
_MOST_EVIDENCE = 3
#: What stands before an item of a list in the stored text, at most this many characters of it.
_BEGINS_ITEM = re.compile(r"(?:<li(?:\s[^<>]*)?>|(?:\A|\n)[ \t]*[-•*–])\s*\Z", re.IGNORECASE)
_ITEM_REACH = 80
#: An item of fewer words is a label.
_FEWEST_OF_ITEM = 2
#: Shorter sentences are words that may stand anywhere, also behind a "no".
_FEWEST_BLANKS_OF_A_QUOTE = 2
_FEWEST_CHARACTERS_OF_A_QUOTE = 12
#: "Eine Wärmebrücke entsteht dank des Kunststoffs nicht": what brings it about is there.
_THANKS = Caseless(r"\b(?:dank|aufgrund|wegen|thanks to|due to|because of)(?: [\w-]+){0,3} ?\Z")
#: "Auf nassem Boden rutscht die Sohle nicht": what would be harm does not happen, and the sole is there.
_NO_HARM = Caseless(
    r"\b(?:rutsch|klemm|wackel|wackl|brech|brich|reiß|knick|rost|verrutsch|kipp|tropf|leck|quietsch|knarz|klapper|"
    r"beschl[aä]g|kratz|drück|flimmer|flacker|scheuer|verwisch|schmier|vergilb|verblass|überhitz|verheddert?|verknot|"
    r"verdreh|verstopf|ermüd|splitter|blätter)\w* (?:d(?:ie|er|as)|ihre?|seine?) (?:[\w-]+ )?\Z"
)
#: "Halogen kommt im Kunststoff nicht vor": what is not in it is something else.
_IN_IT = Caseless(r"\b(?:kommt|kommen|steckt|stecken|findet sich|finden sich) (?:i[nm]|am|an|auf)(?: de[rmn])? \Z")
_BUILT_IN = re.compile(
    r"\b(?:eingebaut|verbaut|vormontiert|fest (?:angebracht|verbunden)\w*|attached|fixed|installed|built[- ]in|fitted|"
    r"mounted)\b",
    re.IGNORECASE,
)
#: "is a sleek and modern tablet", "this tablet": what a sentence calls the product.
_CALLED = Caseless(
    r"\b(?:(?:is|ist|are|sind) (?:an?|the|eine?[mnrs]?|d(?:er|ie|as))|th(?:e|is|ese)|d(?:er|ie|as)|dies\w{0,2})"
    r"(?: [\w-]+,?){0,5} \Z"
)
_CALLED_WITHIN = 60
#: "Es handelt sich um eine Spiegelreflexkamera" says which kind it is.
_IS_A = Caseless(r"\b(?:(?:is|are) an?|(?:ist|sind) eine?|um eine?n?)(?: [\w-]+){0,2} \Z")
#: Whose sentence is about the product, and no scene.
_OF_PRODUCT = Caseless(
    r"es handelt sich\b|(?:es|er|sie|it|this|dies\w{0,2}|the [\w-]+|d(?:er|ie|as) [\w-]+) (?:is|ist)\b"
)
#: "Fünfundzwanzig Tausendstel"
_LONGEST_NUMBER = 30
#: "Für die Waschmaschine ist die Hose nicht geeignet"
_UNSUITED = Caseless(r"[^.,;:!?]*?\b(?:nicht geeignet|ungeeignet|not (?:suitable|suited|fit|meant))\b")
_UNSUITED_WITHIN = 60
_ANOTHER = Caseless(
    r"\b(?:separat|extern|zusätzlich|weiter|eigen|gesondert|extra|separate|external|additional|another)\w* \Z"
)
#: "Mehr braucht die Damenbluse nicht"
_MORE = Caseless(
    r"(?:\A|(?<=[:–—.!?;] )|(?<=\n))(?:mehr|viel mehr|more)\b[^.,;:!?\n]{0,20}\b(?:brauch\w*|needs?|does)\b"
)
#: "No separate mic is needed", "no need for an extra player"
_NO_OTHER = Caseless(
    r"\bno need to (?:hunt|shop|look|go looking|search) for (?:an? |the )?(?:\w+ )?\Z|"
    r"\b(?:no|kein\w*|no need (?:for|of) an?|nor an?)(?: further)? "
    r"(?:separat|extern|zusätzlich|weiter|gesondert|extra|separate|external|additional|further|second|other)\w* \Z"
)
_LESS_THAN = Caseless(r"\b(?!rather |eher |lieber )\w{3,}er (?:als|than) (?:an? |eine?n? )?\Z")
#: "Mobilfunk hat die schwarze Uhr nicht"
_NOUN_NOT = re.compile(r"[ -][A-ZÄÖÜ][\w-]+ (?:\w+ )?nicht\b")
_HAS_THE = Caseless(
    r"\w (?:hat|haben|besitzt|besitzen|bietet|bieten|kennt|kennen|braucht|brauchen|beherrscht|beherrschen) "
    r"(?:d(?:er|ie|as)|dies\w{1,2}) \Z"
)
#: "Batterien braucht das kooperative Spiel nicht"
_THEN_NOT = Caseless(r" (?:\w+ )?nicht\b")
#: "Ein Kühler liegt der Box nicht bei", "ein Kabel für HDMI liegt nicht bei": the box and HDMI are there.
_LIES_BY = Caseless(r"\b(?:liegt|liegen) (?:\w+ )?(?:de[rmn]|diese[rm]) \Z")
_ACTIVITIES = frozenset({"uses", "audience"})
#: Kinds of claims on what food is rich or poor in.
_NUTRITION = frozenset({"food", "health"})
_ADVISING = frozenset(
    {"care", "cleaning", "instructions", "storage", "safety", "maintenance", "warnings", "directions"}
)
_IS_OF = Caseless(
    r"\b(?:ist|sind|besteht|bestehen|gefertigt|gemacht|made|is|are|meant|intended|gedacht) (?:\w+ )?"
    r"(?:aus|of|from|für|for) (?:\w+ )?\Z"
)
_AVOIDING = Caseless(r"\b(?:avoiding|cutting out|steering clear of|staying off) (?:\w+ )?\Z")
_OF_ADVICE = frozenset({"care", "health"})
_FREE_OF = Caseless(r"\b(?:frei von|free (?:of|from)) \Z")
#: "Halb so viele Ballaststoffe" are not many.
_LEFT_OUT = frozenset({"not_included", "not_included_term"})
_AS_MANY = Caseless(r"\b(?:(?:halb|doppelt|dreimal|genau|half|twice) (?:so|as)|ebenso|genauso) \Z")
_FOR = Caseless(r"\bfür (?:de[nmr] |die |das |eine?n? )?\Z")
#: "Das schwarz-silberne Board leuchtet nicht": the adjective before its noun tells which board that is.
_THE_SUCH = Caseless(r"\b(?:d(?:er|ie|as|e[mn])|dies\w{1,2}|ihr\w{0,2}|am|im|beim|vom|zum|zur) (?:[\wäöüß]+-)?\Z")
#: "Wired headphones need an adapter": they find no jack.
_ADAPTER = Caseless(r"(?:adapters?|adaptern?|dongles?|extra card)")
_SUCH_NOUN = re.compile(
    r"(?:-[a-zäöüß]+)? [A-ZÄÖÜ][\w-]+ (?!gibt|fehl|entf|hat |haben |bietet|besitzt|bleibt|"
    r"ist (?:[a-zäöü]+ )?nicht (?:dabei|vorhanden))[a-zäöü]"
)
_LIES_NOT_BY = Caseless(r"[\w-]* (?:liegt|liegen) (?:\w+ )?nicht bei\b")
#: "PFC-frei ist die Imprägnierung nicht": what it is said of stands between.
_IS_THE = Caseless(r" (?:ist|sind|war|is|are) (?:d(?:ie|er|as)|the|ihre?|seine?) ")
#: "Einen Speicher für deine Einstellungen ebenso wenig": what it is for is denied with it.
_FOR_THAT = Caseless(r" (?:für|for)(?: (?:dein|ihr|eur|your|the|die|das|den)\w*)? ")
_NOT_NEEDED = Caseless(
    r" (?:ist|sind|braucht|is|are)[^.;:!?\n]{0,20} (?:nicht (?:nötig|erforderlich)|not (?:needed|necessary|required))|"
    r" (?:ist |sind |is |are )?(?:nötig|erforderlich|needed|necessary|required)\b"
)
_NO_NEED = Caseless(r"\bno need (?:for|of) (?:an? )?(?:separate|external|additional|extra|another) \Z")
_VERB_OF_SUBJECT = (
    r"(?:hat|haben|bietet|bieten|besitzt|besitzen|kennt|kennen|braucht|brauchen|benötigt|benötigen|beherrscht|"
    r"unterstützt|bringt|enthält) (?:d(?:as|ie|er)|dies\w*|unser\w*)"
)
_OBJECT_DENIED = Caseless(rf" {_VERB_OF_SUBJECT} [^.,;:!?\n]{{2,60}} nicht(?=\s*(?:[.,;!?\n]|\Z))")
#: German has the subject behind the verb where the object stands first.
_OBJECT_FIRST = Caseless(
    r"(?:\A|[.!?:;\n] ?|, |\b(?:und|aber|doch) )?"
    r"(?P<object>(?!(?:d(?:er|as|ie|ies\w*)|er|sie|es|man|ihr|wir)\b)[^.,;:!?\n]{2,60}?) "
    rf"{_VERB_OF_SUBJECT} (?:[\w-]+ ){{0,5}}\Z"
)
#: "Not suitable for water-filled drill holes"
_NOT_FOR = Caseless(
    r"\b(?:not (?:suitable|suited|meant|approved|intended|made) for|nicht (?:geeignet |zugelassen )?für)[^.,;:!?]*\Z"
)
_MARKS_OF_A_SENTENCE = 3
_IN_PLACE_OF = Caseless(
    r"\b(?:statt|anstelle|anstatt|instead of|rather than|in place of)(?: von| de[rs]| the)?(?: [\w-]+)?(?: \w+)? \Z"
)
#: What an amount of it says by being there.
_SAID_BY_AMOUNT = frozenset({"waterproof", "water_resistant", "shockproof", "drop_survival"})
#: Concepts that say of another thing that it comes along.
_ALONG = frozenset({"comes_along", "comes_along_fact", "included_term", "scope_of_delivery"})
#: `raid_support` says yes to RAID: that something else is not supported denies nothing of it.
_SUPPORTED = frozenset({"support", "supported", "supports", "compatible", "compatibility"}) | {
    # `sugar_free` says nothing of what else there is: "not entirely free of caffeine".
    *("free", "proof", "safe", "ready", "friendly", "enabled", "available", "possible", "suitable", "capable"),
}
#: `unsuitable_fabrics`: "wool and silk should be left out" says the same.
_UNSUITED_TO = frozenset(
    {"unsuitable", "unsuited", "incompatible", "unsupported", "excluded", "exclusions", "forbidden", "prohibited"}
    | {"not", "avoid", "contraindications", "ungeeignet", "nicht", "ausgeschlossen"}
)
#: "Trim the tip, chew until bristles form, brush.": what a sentence of the data speaks of, it does not all state.
_WORDS_OF_A_SENTENCE = 7
#: Words as short as this are no part of what a phrase rests on.
_SHORT_HEAD = 4
#: `anti_fog`
_KEPT_OFF = frozenset({"anti", "no", "non", "without", "water", "waterproof", "resistant"} | {"childproof", "tamper"})
#: "kein Steckplatz für Speicherkarten": there may be one for something else.
_AT_WITHIN = 12
_AT = Caseless(r"\b(?:an|at|on|in|along|unter|under|behind|hinter) (?:den|der|dem|the) \Z")
#: Attributes of what it is like, and is not.
_IS_LIKE = ("_feel", "_look", "_like", "_effect", "_style", "_optik")
#: Attributes that say yes to what is kept away: `keep_out_of_reach_of_children`.
_KEPT_AWAY = frozenset({"keep", "avoid", "out", "away", "reach"})
#: "On board", and nothing that is.
_ON_BOARD = frozenset({"integrated"})
#: What codes say of whatever they name: `built_in_speakers`.
_OF_ANYTHING = frozenset({"integrated", "supported", "support_part", "available"})
#: "A green tea for the morning" calls the product so.
_A_KIND = Caseless(r"(?:an?|this|our|the|dies(?:e[rs]?)?|eine?|unsere?|der|die|das) (?:[\w-]+ )?\Z")
_OF_WHAT = Caseless(r"(?: for| für| on| in| an| auf| to| von| of|-)\b")


def supported_claims() -> Check:
    """Report claims that no fact states (`grounding.*_unsupported`) or that one contradicts."""

    def supported_claims(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        if subject.language not in LANGUAGES_READ:
            message = f"what the text claims cannot be checked in {subject.proposal.language}"
            yield finding("grounding.language_unchecked", subject, message)
            return
        meanings = subject.fact_meanings
        for sentence in _sentences(subject):
            if not sentence.is_anchored and not _is_quoted(subject, sentence.span):
                message = f"{shown(subject.plain.text[slice(*sentence.span)])} rests on no fact"
                span = subject.stored_span(*sentence.span)
                is_item = _is_stating_item(subject, sentence.span)
                code = "grounding.item_unanchored" if is_item else "grounding.sentence_unanchored"
                yield finding(code, subject, message, span=span)
            # What stands around a mention matters to what is denied together with it alone.
            around = sentence.concepts if meanings.denials else frozenset[str]()
            for mention in sentence.mentions:
                denying = plain_denial(meanings.denied_by(all_concepts(mention), around))
                if denying is not None and is_kept_out_of_box(subject, mention, sentence.span, denying):
                    yield _contradiction(subject, mention, denying, "the data deny it")
                elif not _is_left_out_by_both(subject, mention, sentence, denying):
                    yield from _judged(subject, mention, sentence, denying)

    return supported_claims


def _is_quoted(subject: Subject, span: tuple[int, int]) -> bool:
    """Say whether a sentence stands in the supplier's text word for word, and in whole words."""
    said = subject.plain.text[slice(*span)].strip().rstrip(".!").casefold()
    # "Emissionsklasse A+" of two words says enough.
    is_long = len(said) >= _FEWEST_CHARACTERS_OF_A_QUOTE and " " in said
    if said.count(" ") < _FEWEST_BLANKS_OF_A_QUOTE and not is_long:
        return False
    whole = re.compile(rf"(?<!\w){re.escape(said)}(?!\w)")
    return any(whole.search(text.casefold()) for text in subject.own_texts)


def _is_stating_item(subject: Subject, span: tuple[int, int]) -> bool:
    """Say whether a sentence is an item of a list that says something: lists count up what the data have."""
    words = subject.words_in(*span)
    if len(words) < _FEWEST_OF_ITEM or has_denial(subject.plain.text, *span):
        return False
    start, _ = subject.stored_span(*span)
    if not _BEGINS_ITEM.search(subject.proposal.text, max(0, start - _ITEM_REACH), start):
        return False
    return not subject.quantities_in(*span)


@dataclass(frozen=True)
class _Sentence:
    """A sentence with its mentions, and what the text denies: stretches of it, and concepts anywhere in it.

    `claims` are those of the mentions that claim something.
    """

    span: tuple[int, int]
    mentions: tuple[Mention, ...]
    claims: tuple[Mention, ...]
    is_anchored: bool
    denied: tuple[tuple[int, int], ...]
    denied_anywhere: Callable[[], frozenset[str]]
    #: where items of its enumerations begin that the facts of the others do not have
    other_items: frozenset[int]
    #: what the product is
    types: frozenset[str]
    #: whether a word in it may deny what stands before it
    may_deny_behind: bool
    #: whether anything in it may be denied; in most sentences nothing is
    may_deny: bool

    @cached_property
    def concepts(self) -> frozenset[str]:
        """What its mentions may stand for."""
        return concepts_of(self.mentions)


def _sentences(subject: Subject) -> Iterator[_Sentence]:
    text = subject.plain.text
    inside = [(span, tuple(subject.mentions_in(*span))) for span in subject.sentences]
    left_out = left_out_of(text)

    @cache
    def denied_anywhere() -> frozenset[str]:
        return concepts_of(
            mention for span, mentions in inside for mention in denied_mentions(text, mentions, span, left_out)
        )

    others = frozenset(other_items(subject))
    types = subject.fact_meanings.types
    denying = [subject.words[place].start for place in subject.marked(MAY_DENY_BEHIND)]
    for span, mentions in inside:
        claims = tuple(mention for mention in mentions if claim_code(all_concepts(mention)))
        is_anchored = speaks_of_product(subject, span)
        behind = bisect_left(denying, span[0]) < bisect_left(denying, span[1])
        yield _Sentence(
            span=span,
            mentions=mentions,
            claims=claims,
            is_anchored=is_anchored,
            denied=subject.denied,
            denied_anywhere=denied_anywhere,
            other_items=others,
            types=types,
            may_deny_behind=behind,
            may_deny=behind or _may_deny_within(subject, span),
        )


def _may_deny_within(subject: Subject, span: tuple[int, int]) -> bool:
    start, end = span
    text = subject.plain.text
    for first, last in subject.denied:
        if first < end and start < last:
            return True
    return text.find("non", start, end) >= 0 or text.find("Non", start, end) >= 0


def _judged(subject: Subject, mention: Mention, sentence: _Sentence, denying: Fact | None) -> Iterator[Finding]:
    meanings, text = subject.fact_meanings, subject.plain.text
    concepts = all_concepts(mention)
    fact = _stating(text, mention, sentence, meanings) or (
        None if denying is not None else _composed(text, mention, meanings)
    )
    if fact is not None and only_seems_stated(subject, mention, sentence.span, fact):
        fact = None
    denying = denying or _denying_broader(mention, meanings, fact)
    is_outweighed = denying is not None and denying.is_prose and fact is not None and not fact.is_prose
    if denying is not None and not is_outweighed and not meanings.of_concepts(claims_among(mention.concepts)):
        # What the data deny by name is not stated by its words one by one, nor by what it has to do with.
        fact = None
    elif denying is not None and fact is not None and says_no_rather(mention, denying, fact):
        fact = None
    if fact is not None:
        if sentence.may_deny:
            yield from _denial(subject, mention, sentence, denying, fact)
    elif denying is not None and (not denying.is_prose or _is_left_out(concepts)):
        yield from _against_data(subject, mention, sentence, denying)
    elif opposite := _opposite_of(mention, sentence, meanings):
        yield _contradiction(subject, mention, opposite, "the text denies what the data state")
    elif code := _sure_code(subject, mention, sentence):
        yield from _unsupported(subject, mention, concepts, code)
    elif is_statement(subject, mention, sentence.span, is_anchored=sentence.is_anchored) or _is_called_so(
        subject, mention, sentence
    ):
        if is_cut_off(text, mention) or _states_nothing(subject, mention, sentence):
            return
        claimed = claims_among(concepts)
        is_inherent = _is_inherent(mention, claimed, meanings)
        is_product = _is_kind_of_product(subject, mention)
        is_built_in = _BUILT_IN.search(text, *sentence.span)
        is_fixed = is_built_in or is_described(subject, mention)
        is_named = is_named_along(subject, mention)
        comes_with_it = comes_along(subject, mention, sentence.span) and not (is_fixed or is_named)
        is_people = kinds_of(claimed) & CODE_OF_KIND.keys() == {"audience"}
        # "Aus Chile": what all teas may be spiced with is no place.
        is_inherent = is_inherent and kinds_of(claimed) & CODE_OF_KIND.keys() != {"places"}
        # Honey goes with cereals, and is in those alone whose ingredients have it: "sweetened with honey".
        is_inherent = is_inherent and not is_said_to_be_in_it(subject, mention, sentence.span)
        is_inherent = is_inherent or (not (is_built_in or is_people) and meanings.around.has(mention.words))
        is_met = bool(kinds_of(concepts) & _NUTRITION) and is_met_by_nutrition(subject, mention)
        if comes_with_it or not (is_inherent or is_product or is_named or is_met):
            yield from _unsupported(subject, mention, concepts)


def _against_data(subject: Subject, mention: Mention, sentence: _Sentence, denying: Fact) -> Iterator[Finding]:
    """Report a mention that the data deny, unless the text says no to it, too, or says nothing of it."""
    text, concepts = subject.plain.text, all_concepts(mention)
    # "RGB lighting? No." or "Raisin skeptics ... leaves the raisins out": the text as a whole says no, too.
    is_along = counts_up_content(text, sentence.span) or _BUILT_IN.search(text, *sentence.span)
    is_not_there_only = denying.code.endswith(ONLY_ALONG) and not is_along
    # "Ein Betriebssystem installierst du selbst"
    is_yours = not is_along and is_brought_by_reader(text, mention, sentence.span)
    is_left = is_left_to_do(text, mention, sentence.span, denying) or is_only_unneeded(text, sentence.span, denying)
    if is_not_there_only or is_yours or is_left:
        return
    is_question = text[slice(*sentence.span)].rstrip().endswith("?") or is_supposed(text, mention, sentence.span)
    # "HDMI and DisplayPort sockets; DVI has been left out": so says `dvi_ports` of 0.
    own = read_data(denying.code.replace("_", " ")).all_stated - _OF_ANYTHING if "_" in denying.code else frozenset()
    is_said = not sentence.denied_anywhere().isdisjoint(concepts | own) or _is_denied(text, mention, sentence)
    is_said = is_said or stands_in_place_of(text, sentence.span[0], mention.start)
    is_said = is_said or _is_denied_with_its_noun(text, mention, sentence)
    if not is_question and not is_said:
        yield _contradiction(subject, mention, denying, "the data deny it")


def _stating(text: str, mention: Mention, sentence: _Sentence, meanings: FactMeanings) -> Fact | None:
    """Return the fact that states a mention, alone or with what stands beside it."""
    fact = (
        supporting_fact(mention, meanings)
        or said_of_next(text, mention, sentence, meanings)
        or said_of_last(text, mention, sentence, meanings)
    )
    if fact is not None and _is_advice(fact) and _IS_OF.search(text, sentence.span[0], mention.start):
        # Who wipes it with a cloth has no pad of cloth.
        return None
    return fact


def _composed(text: str, mention: Mention, meanings: FactMeanings) -> Fact | None:
    """Return the fact that says in several words what a mention claims."""
    return composed_support(mention, text, meanings) if claim_code(all_concepts(mention)) else None


def _is_inherent(mention: Mention, claimed: frozenset[str], meanings: FactMeanings) -> bool:
    """Say whether all products of the kind have what is named; a chair has legs, and no Holzbeine."""
    materials = [one for one in mention.part_concepts[:-1] if "materials" in kinds_of(one)]
    if any(not meanings.of_concepts(one) and meanings.inherent.concepts.isdisjoint(one) for one in materials):
        return False
    return meanings.is_inherent(mention.words, claimed)


def _states_nothing(subject: Subject, mention: Mention, sentence: _Sentence) -> bool:
    """Say whether a mention says that something is not there, or only how much of it: "halb so viele Ballaststoffe"."""
    text = subject.plain.text
    if "superlatives" in kinds_of(mention.concepts) and compares_no_products(subject, mention.start, mention.end):
        return True
    if any(way(subject, mention) for way in (is_told_by_number, is_class_of_examples, is_likened)):
        return True
    if is_figure_of_speech(subject, mention) or is_of_other_things(subject, mention, sentence.span):
        return True
    if is_held_against(text, mention, sentence.span) or _is_borne_out(subject, mention, sentence.span):
        return True
    is_denied = _is_denied(text, mention, sentence) or has_no_place(text, mention, sentence.span)
    if claims_nothing_by_absence(subject, mention, sentence.span, is_denied=is_denied):
        return True
    return _AS_MANY.search(text, sentence.span[0], mention.start) is not None


def _is_borne_out(subject: Subject, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether what stands around a mention bears it out, or makes it tell of something else."""
    if is_adjusted_within_range(subject, mention) or says_no_as_the_data(subject, mention):
        return True
    is_activity = bool(kinds_of(mention.concepts) & _ACTIVITIES)
    return is_before_camera(subject, mention, span) or (is_activity and is_cleaned_after(subject, mention, span))


def _denial(
    subject: Subject, mention: Mention, sentence: _Sentence, denying: Fact | None, fact: Fact
) -> Iterator[Finding]:
    """Report a mention that a fact states and the sentence denies."""
    meanings, text = subject.fact_meanings, subject.plain.text
    concepts = all_concepts(mention)
    if mention.concepts <= _ALONG and thing_in_box(mention, sentence, meanings) is None:
        # "A chime is not part of the package": that something else comes along is not denied.
        return
    is_another = (
        len(mention.words) > 1
        and fact.data is True
        and (_is_headed_by_another(mention, fact) or _is_article_of_another_sort(mention, fact))
    )
    said = text[slice(*sentence.span)]
    is_other = is_kept_off(mention, fact, said) or is_of_another_self(mention, fact, sentence.concepts)
    if is_another or is_other or not (_UNSUITED_TO | _KEPT_AWAY).isdisjoint(fact.code.lower().split("_")):
        return
    if mention.concepts <= _ON_BOARD and len(mention.words) > 1:
        # "There is no ring light on board": that the microphone is built in is not denied.
        return
    # "Am Steuer nicht geeignet": what a plain yes says may be denied in words that claim nothing by themselves.
    named = _attribute_named(subject, mention)
    is_yes = fact.data is True and (len(mention.words) > 1 or _is_said_unsuited(text, mention, sentence))
    is_yes = is_yes or named is not None
    is_claim = denying is None and (is_yes or claim_code(concepts) is not None)
    # What can be done with a thing is `negated`'s.
    is_able = mention.words[0].endswith(("able", "ible"))
    is_non = bool(NON.search(text, max(0, mention.start - 5), mention.start)) and not is_able
    # "So you can think about the bulb and not about the ladder": nobody denies the product itself.
    is_type = len(mention.words) == 1 and not mention.concepts.isdisjoint(meanings.types) and fact.data is not True
    is_type = is_type or text[slice(*sentence.span)].rstrip().endswith("?")
    # "Festhalten muss man die Schraube nicht": `screw_stays_on_bit` says yes to more than a screw.
    first = fact.code.lower().split("_")[0]
    is_sentence = fact.data is True and named is None and fact.code.count("_") >= _MARKS_OF_A_SENTENCE
    is_of_it = first in mention.concepts or first in loose_forms(mention.words[0])
    is_claim = is_claim and not (is_sentence and is_of_it and len(mention.words) == 1)
    is_claim = is_claim and not _is_replaced_by_its_kind(subject, mention, sentence)
    is_denied = is_claim and not is_type and (is_non or _is_denied(text, mention, sentence))
    saying = (named or _saying(subject, fact, concepts)) if is_denied else None
    # "Der Regen bleibt draußen", of a rain suit that is waterproof.
    is_advice = saying is not None and _is_advice(saying) and not kinds_of(concepts) & _OF_ADVICE
    if saying is not None and not (is_advice or is_kept_off(mention, saying, said)):
        yield _contradiction(subject, mention, saying, "the text denies what the data state")


def _is_advice(fact: Fact) -> bool:
    """Say whether a fact tells what to do: who wipes with a "damp cloth" is told of no cloth in the product."""
    return not _ADVISING.isdisjoint(fact.code.lower().split("_")) and not isinstance(fact.data, bool)


def _is_headed_by_another(mention: Mention, fact: Fact) -> bool:
    """Say whether a short noun that a yes has not heads a phrase: the cup of "measuring cup", of `pre_measured`."""
    head = mention.words[-1]
    return len(head) < _SHORT_HEAD and loose_forms(head).isdisjoint(fact.code.lower().split("_"))


def _is_article_of_another_sort(mention: Mention, fact: Fact) -> bool:
    """Say whether what lies in boxes is told apart by a word that a yes has not: `permanent_filter`, paper filters."""
    if "packaging" not in kinds_of(mention.concepts):
        return False
    words = fact.code.lower().split("_")
    return len(words) > 1 and words[-1] in loose_forms(mention.words[-1]) and words[0] not in mention.words[0].lower()


def _is_replaced_by_its_kind(subject: Subject, mention: Mention, sentence: _Sentence) -> bool:
    """Say whether a closer kind stands in the place of an ordinary one: "Meersalz statt Kochsalz"."""
    if not _IN_PLACE_OF.search(subject.plain.text, sentence.span[0], mention.start):
        return False
    known = lexicon()
    return any(
        not mention.concepts.isdisjoint(known.with_broader(one.concepts) - one.concepts)
        and supporting_fact(one, subject.fact_meanings)
        for one in sentence.claims
        if one is not mention
    )


def _denying_broader(mention: Mention, meanings: FactMeanings, stating: Fact | None) -> Fact | None:
    """Return the value that denies what a mention is a kind of: no card slot is no slot for microSD either."""
    if stating is not None or not meanings.denials:
        return None
    claims = claims_among(mention.concepts)
    broader = frozenset(lexicon().with_broader(claims)) - claims
    denying = meanings.denied_by(broader, broader) if broader else None
    return None if denying is None or denying.is_prose else denying


def _is_left_out_by_both(subject: Subject, mention: Mention, sentence: _Sentence, denying: Fact | None) -> bool:
    """Say whether a supplier's prose denies what the text denies: "ohne Füllstoffe"."""
    is_lack = mention.words[0].casefold() == "non" and len(mention.words) > 1
    if is_lack:
        denying = subject.fact_meanings.denied_by(concepts_of_word(mention.words[1]), sentence.concepts)
    if denying is None or not denying.is_prose or subject.fact_meanings.of_concepts(mention.concepts):
        return False
    text = subject.plain.text
    is_non = is_lack or NON.search(text, max(0, mention.start - 5), mention.start)
    return bool(is_non) or _is_denied(text, mention, sentence)


def _is_called_so(subject: Subject, mention: Mention, sentence: _Sentence) -> bool:
    """Say whether a sentence calls the product by a type that is none of its own: "It is a DSLR camera"."""
    meanings, text = subject.fact_meanings, subject.plain.text
    if not meanings.types.isdisjoint(mention.concepts):
        return False
    # A DSLR is a kind of camera, whichever list has it.
    is_type = "product_types" in kinds_of(mention.concepts)
    if not is_type and meanings.types.isdisjoint(lexicon().with_broader(mention.concepts)):
        return False
    before = max(sentence.span[0], mention.start - _CALLED_WITHIN)
    return bool(_IS_A.search(text, before, mention.start) and _OF_PRODUCT.match(text, *sentence.span))


def _is_kind_of_product(subject: Subject, mention: Mention) -> bool:
    """Say whether a sentence calls the product by a kind of thing beside its type: a tablet among phones."""
    if is_told_more_closely(mention, subject.fact_meanings):
        return False
    known, types = lexicon(), subject.fact_meanings.types
    parents = {
        parent for one in mention.concepts if "product_types" in known.kinds[one] for parent in known.parents[one]
    }
    start = max(0, mention.start - _CALLED_WITHIN)
    text = subject.plain.text
    is_called = _CALLED.search(text, start, mention.start) and not _IS_A.search(text, start, mention.start)
    return bool(is_called) and not types.isdisjoint(parents)


def _opposite_of(mention: Mention, sentence: _Sentence, meanings: FactMeanings) -> Fact | None:
    """Return the fact that says the opposite of a mention, or that what it keeps out of the box is there."""
    if "not_included" in mention.concepts and (along := thing_in_box(mention, sentence, meanings)):
        return along
    # That one thing is sold separately does not deny that another is included.
    return meanings.opposite_of(all_concepts(mention) - _LEFT_OUT)


def _sure_code(subject: Subject, mention: Mention, sentence: _Sentence) -> str | None:
    """Return the code for an item of an enumeration or an article in the box, which no words around it excuse."""
    is_called = is_told_more_closely(mention, subject.fact_meanings) and _A_KIND.match(
        subject.plain.text, sentence.span[0], mention.start
    )
    if mention.start in sentence.other_items or (is_called and not _is_denied(subject.plain.text, mention, sentence)):
        return claim_code(all_concepts(mention), subject.fact_meanings.kinds) or "grounding.feature_unsupported"
    is_along = is_article_in_box(subject, mention, sentence.span) and not (
        is_described(subject, mention) or is_named_along(subject, mention) or is_so(subject, mention)
    )
    return "grounding.content_unsupported" if is_along else None


def _is_part_of_amount(subject: Subject, mention: Mention) -> bool:
    """Say whether a compound is the end of an amount, which is judged as such: vier Tausendstelsekunden."""
    return any(
        one.units and one.is_word and one.decimals > 0 and mention.start < one.number_end and mention.end <= one.end
        for one in subject.quantities_in(mention.start - _LONGEST_NUMBER, mention.start)
    )


def _unsupported(
    subject: Subject, mention: Mention, concepts: frozenset[str], code: str | None = None
) -> Iterator[Finding]:
    meanings = subject.fact_meanings
    code = code or claim_code(concepts, meanings.kinds)
    if code is None or _is_part_of_amount(subject, mention):
        return
    evidence = _alike(concepts, meanings)
    known = ", ".join(f"{one.attribute} = {shown(one.value)}" for one in evidence)
    message = f"{shown(subject.plain.text[mention.start : mention.end])} stands in no fact"
    yield finding(
        code,
        subject,
        f"{message}; the data have {known}" if known else message,
        span=subject.stored_span(mention.start, mention.end),
        expected=evidence[0].value if evidence else None,
        evidence=evidence,
    )


def _is_denied(text: str, mention: Mention, sentence: _Sentence) -> bool:
    """Say whether the sentence denies this very mention, with no other claim in between."""
    if _AVOIDING.search(text, sentence.span[0], mention.start):
        # "Neither for vegans nor anyone avoiding gluten": it is there.
        return False
    return _is_within_denial(text, mention, sentence) and not _denies_another(text, mention, sentence.span)


def _is_within_denial(text: str, mention: Mention, sentence: _Sentence) -> bool:
    for start, end in sentence.denied:
        if start <= mention.start < end and not any(
            start <= other.start < mention.start and not _tells_which(text, other, mention)
            for other in sentence.claims
            if other is not mention
        ):
            return True
    if not sentence.may_deny_behind or _is_no_thing_denied(text, mention, sentence.span):
        return False
    if _is_in_subject_behind(text, mention, sentence):
        return False
    if _calls_the_product(text, mention, sentence):
        return False
    if are_denied_together(text, mention.end, sentence.span[1]) or _OBJECT_DENIED.match(text, mention.end):
        return True
    # "Breitbild beherrscht die Kamera nicht": the product itself is no other claim, and neither is what kind it is.
    behind = (
        other.start
        for other in sentence.claims
        if other is not mention
        and other.start >= mention.end
        and (other.concepts.isdisjoint(sentence.types) or other.start <= mention.end + 1)
        and not _ADAPTER.fullmatch(text, other.start, other.end)
        and not _tells_more(text, other, sentence.span)
        and not _IS_THE.fullmatch(text, mention.end, other.start)
        and not _FOR_THAT.fullmatch(text, mention.end, other.start)
        and not _is_in_subject_behind(text, other, sentence)
    )
    limit = min([sentence.span[1], *behind])
    return is_denied_behind(text, mention.start, mention.end, limit)


def _is_denied_with_its_noun(text: str, mention: Mention, sentence: _Sentence) -> bool:
    """Say whether a word tells what is denied behind it: "artificial preservatives are kept out"."""
    nouns = (one for one in sentence.claims if one.start == mention.end + 1)
    return any(_is_denied(text, noun, sentence) for noun in nouns)


def _is_in_subject_behind(text: str, mention: Mention, sentence: _Sentence) -> bool:
    """Say whether a claim before the verb is what is denied: "Einen Touchscreen hat das Modell in Silber nicht"."""
    found = _OBJECT_FIRST.search(text, sentence.span[0], mention.start)
    return found is not None and any(
        found.start("object") <= one.start < found.end("object") and one.concepts.isdisjoint(sentence.types)
        for one in sentence.claims
    )


def _tells_which(text: str, other: Mention, mention: Mention) -> bool:
    """Say whether a word right before a mention tells which is meant: "no cellular radio" denies the radio."""
    between = text[other.end : mention.start]
    is_noun = text[mention.start].isupper() and text[other.start].islower()
    return between == "-" or (
        between == " " and (is_noun or text[mention.start].islower() == text[other.start].islower())
    )


def _is_no_thing_denied(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a denial behind a mention is of something else: what it brings about, or what belongs to it."""
    if is_no_denial(text, mention, span):
        return True
    if any(pattern.search(text, span[0], mention.start) for pattern in (_THANKS, _LIES_BY, _FREE_OF, _NO_HARM, _IN_IT)):
        # "Frei von Laktose ist sie nicht": it is there.
        return True
    is_for_it = _LIES_NOT_BY.match(text, mention.end) and _FOR.search(text, span[0], mention.start)
    return bool(is_for_it) or _tells_more(text, mention, span)


def _calls_the_product(text: str, mention: Mention, sentence: _Sentence) -> bool:
    """Say whether a mention is the product with its adjective, which lacks what stands before its verb."""
    if len(mention.words) == 1 or not mention.words[-1][0].isupper() or not _THEN_NOT.match(text, mention.end):
        return False
    is_product = not sentence.types.isdisjoint(concepts_of_word(mention.words[-1]))
    return is_product and _HAS_THE.search(text, sentence.span[0], mention.start) is not None


def _denies_another(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether what a sentence denies is something else, whatever stands near its "nicht"."""
    start = span[0]
    if _MORE.search(text, *span) or any(
        pattern.search(text, start, mention.start) for pattern in (_LESS_THAN, _NO_OTHER)
    ):
        # "Mehr braucht die Damenbluse nicht", "Größer als A4 wird es nicht", "No separate microphone is needed"
        return True
    if is_inside_already(text, mention, span):
        return True
    # "Ein separates Mikrofon ist nicht nötig": it has its own.
    return bool(_ANOTHER.search(text, start, mention.start) and _NOT_NEEDED.match(text, mention.end))


def _tells_more(text: str, mention: Mention, span: tuple[int, int]) -> bool:
    """Say whether a word only tells more of what a clause is about, of which another thing is denied.

    "Mobilfunk hat die schwarze Uhr nicht", "eine Frontkamera besitzt das GSM-Handy nicht"
    """
    if _NOUN_NOT.match(text, mention.end) and _HAS_THE.search(text, span[0], mention.start):
        return True
    is_adjective = text[mention.start].islower() and len(mention.words) == 1
    return is_adjective and bool(_SUCH_NOUN.match(text, mention.end) and _THE_SUCH.search(text, span[0], mention.start))


def _attribute_named(subject: Subject, mention: Mention) -> Fact | None:
    """Return a plain yes whose attribute is about what a word names: the flash of `automatic_popup_flash`."""
    things = subject.record.once(_things_with_a_yes)
    if not things:
        return None
    names = (*loose_forms(mention.words[0]), *mention.concepts)
    found = next((things[name] for name in names if name in things), None)
    text = subject.plain.text
    if found is None or _OF_WHAT.match(text, mention.end):
        return None
    if len(mention.words) > 1 and _is_headed_by_another(mention, found):
        return None
    return None if _AT.search(text, max(0, mention.start - _AT_WITHIN), mention.start) else found


def _things_with_a_yes(record: Record) -> dict[str, Fact]:
    """Return the facts that say yes by the last word of their attributes, those apart that keep something off."""
    found: dict[str, Fact] = {}
    for fact in record.facts:
        *kind, thing = fact.code.lower().split("_")
        if fact.data is True and not thing.endswith("ing") and _KEPT_OFF.isdisjoint(kind) and thing not in _SUPPORTED:
            found.setdefault(thing, fact)
    return found


def _is_said_unsuited(text: str, mention: Mention, sentence: _Sentence) -> bool:
    """Say whether the clause says that the product is not made for what is mentioned."""
    if _NOT_FOR.search(text, sentence.span[0], mention.start):
        return True
    return bool(_UNSUITED.match(text, mention.end, min(sentence.span[1], mention.end + _UNSUITED_WITHIN)))


def _is_left_out(concepts: frozenset[str]) -> bool:
    """Say whether prose that denies this names an ingredient as left out; it denies many other things in passing."""
    return "food" in kinds_of(concepts)


def _saying(subject: Subject, fact: Fact, concepts: frozenset[str]) -> Fact | None:
    """Return the fact, or where that only names the product a plain yes, which says what a text denies."""
    if _is_said_by(fact, concepts, subject.proposal.language):
        return fact
    if not fact.is_name and fact.code not in NAMING:
        return None
    yes = (one for one in subject.facts if one.data is True)
    return next((one for one in yes if not concepts.isdisjoint(read_data(one.code.replace("_", " ")).all_stated)), None)


def _is_said_by(fact: Fact, concepts: frozenset[str], locale: str) -> bool:
    """Say whether a fact's value says it, or its attribute where the value is yes; no number does, and no prose."""
    if isinstance(fact.data, bool):
        if fact.code.lower().endswith(_IS_LIKE) or fact.code.lower().startswith("anti_"):
            # "Schreiben wie auf Papier, nur ohne Papier" of `paper_feel`; `anti_yellowing` and "wird nicht gelb"
            return False
        return fact.data or any(not concepts.isdisjoint(read_data(one).all_stated) for one in said_by_no(fact.code))
    if isinstance(fact.data, Amount) and fact.data.amount:
        # A `waterproof_depth` of 10 m says that it is waterproof.
        return not concepts.isdisjoint(_SAID_BY_AMOUNT)
    if fact.is_prose or fact.is_name or fact.code in NAMING or isinstance(fact.data, Amount | Decimal):
        return False
    if isinstance(fact.data, str) and fact.data.endswith(".") and fact.data.count(" ") >= _WORDS_OF_A_SENTENCE:
        return False
    return any(not concepts.isdisjoint(read) for text in values_of(fact, locale) for read in read_data(text).stated)


def _contradiction(subject: Subject, mention: Mention, fact: Fact, why: str) -> Finding:
    stated = subject.plain.text[mention.start : mention.end]
    evidence = _evidence(fact)
    return finding(
        "grounding.contradicted",
        subject,
        f"{shown(stated)}: {why}: {evidence.attribute} = {shown(evidence.value)}",
        span=subject.stored_span(mention.start, mention.end),
        expected=evidence.value,
        evidence=(evidence,),
    )


def _alike(concepts: frozenset[str], meanings: FactMeanings) -> tuple[Evidence, ...]:
    """Return what the data have of the same kind: the material instead of another material."""
    known = lexicon().kinds
    kinds = {kind for concept in concepts for kind in known.get(concept, ())}
    facts = {
        fact.code: fact
        for concept, fact in meanings.stated.items()
        if not kinds.isdisjoint(known.get(concept, ())) and not fact.is_prose and not fact.is_name
    }
    return tuple(_evidence(facts[code]) for code in sorted(facts)[:_MOST_EVIDENCE])


def _evidence(fact: Fact) -> Evidence:
    value = data_text(fact.data)
    return Evidence(fact.code, value if len(value) <= _SHOWN_CHARACTERS else value[: _SHOWN_CHARACTERS - 1] + "…")
