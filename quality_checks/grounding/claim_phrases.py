"""Claims that a verb makes together with what it is said of: "sits on the hips", "rots away", "good for the heart"."""

from collections.abc import Iterator, Sequence
from re import Match

from quality_checks.base import Check, Subject
from quality_checks.caseless import Caseless
from quality_checks.evidence import Standing
from quality_checks.findings import finding, shown
from quality_checks.grounding.anchors import speaks_of_product
from quality_checks.grounding.by_itself import is_done_by_itself
from quality_checks.grounding.claim_phrase_table import (
    ANY_OF_LANGUAGE,
    CODES,
    MEANS,
    MEANS_ALONE,
    MEANT,
    SPARED,
    STATED_BY,
)
from quality_checks.grounding.comparisons import compares_no_products
from quality_checks.grounding.done_to_it import is_done_to_what_stands_before
from quality_checks.grounding.fact_reading import FRAME_WORDS
from quality_checks.grounding.forms import Word, loose_forms, words_of
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.mentions import Mention, all_concepts
from quality_checks.grounding.polarity import starts_with_denial
from quality_checks.grounding.scenes import is_statement
from quality_checks.grounding.support import claim_code, kinds_of, supporting_fact
from quality_checks.record import Record
from schemas.finding import Finding

#: "Nicht so groß wie ein Zelt" likens it to nothing.
_DENIED = Caseless(r"\b(?:nicht|nie|niemals|not|never|nothing|no longer|hardly|kaum|nor|neither|\w+n['’]t)\s\Z")
_BEFORE = 12
_DIGITS = "0123456789"
#: Shorter words of what a claim is about say nothing: the "of" of "a set of wipes".
_SHORT_WORD = 3
_NO_NOUNS = (
    "and but the you for all one off its any out are can has had was not own set two six ten per via mit und der die "
    "das den dem des ein aus auf bei von vom zum zur man sie ihr wer wie was wir ihm ihn mal gut neu nur ist hat"
)
_SMALL_WORDS = frozenset(_NO_NOUNS.split())
_SHAPE = "grounding.shape_unsupported"
_CLINGS = Caseless(r"\b(?:hugs?|skims?|umschließ|schmieg|umspiel)\w*\b")
#: Where garments of a length end.
_REACHES = (
    (
        frozenset({"midi", "knee_length", "calf_high"}),
        Caseless(r"\b(?:knie\w*|wade\w*|knees?|cal(?:f|ves)|shins?|schienbein\w*)\b"),
    ),
    (
        frozenset({"maxi", "ankle_length", "floor_length", "long_length"}),
        Caseless(r"\b(?:knöchel\w*|boden|ankles?|floor)\b"),
    ),
    (
        frozenset({"mini", "short_length", "shorts", "above_knee"}),
        Caseless(
            r"\b(?:über|oberhalb|vor|above|mid-?)\W?(?: \w+)? ?(?:knie\w*|knees?|thighs?)\b|"
            r"\b(?:oberschenkel\w*|thighs?)\b"
        ),
    ),
)
_INTO_POCKET = Caseless(r"\b(?:\w*taschen?|pockets?|\w*dose|lunch ?box)\b")
_SNACKS = frozenset({"food", "beverage", "drink", "cosmetics"})
_PROPERTY = "grounding.property_unsupported"
_SMELLS = Caseless(
    r"\b(?:(?:riecht|duftet) es\b|(?:archive|kitchen|library|office|attic|house|workshop|room|air) smells? of\b)"
)
_BEFORE_SMELL = 10
_SCENTLESS = frozenset({"electronics", "pc_component", "computer_peripheral", "mobile_device", "storage_device"})
_SERVICE = "grounding.service_unsupported"
_SUPERLATIVE = "grounding.superlative_unsupported"
_CONTENT = "grounding.content_unsupported"
#: What costs nothing more, in the text and in the data.
_FREE = Caseless(r"\b(?:free|charge|cost|aufpreis|mehrkosten|kostenlos|gratis)\b")
_IS_FREE = Caseless(
    r"\b(?:surcharge|aufpreis|mehrpreis|mehrkosten|kostenlos|gratis|free of charge|for free|extra charge|extra cost|"
    r"free (?:app|shipping|delivery|returns|of cost)|app free)\b"
)
_BY_HAND = Caseless(
    r"\bhand(?:made|sewn|sewing|woven|knit\w*|stitch\w*|gemacht|genäht|gestrickt|geknüpft|gefertigt|arbeit|"
    r"[ -](?:made|sewn|stitched|knit\w*|woven|finished|crafted|picked|rolled))"
)
#: What buzzes in a hand is not made by it.
_WITH_A_HAND = Caseless(r"\b(?:by|by the|von|per|in) hand\b|\bhand\w+|\b(?:mit|von) der hand\b")
#: `cutter: manual`
_WORKED_BY_HAND = frozenset({"cutter", "cutting", "paper_cutter", "operation", "feed", "paper_feed", "drive", "crank"})
#: Shares in words, in percent; "almost half" may be a few percent less.
_SHARES = (
    (Caseless(r"three quarters|drei viertel"), 75),
    (Caseless(r"two thirds|zwei dritteln?"), 67),
    (Caseless(r"half|hälfte"), 50),
    (Caseless(r"third|drittel"), 33),
    (Caseless(r"quarter|viertel"), 25),
)
_ABOUT = 8
_MORE_THAN = Caseless(r"\b(?:more than|over|mehr als|über) (?:die )?\Z")
_OILS = frozenset({"oil", "öl"})
#: What may do harm, and what a thing that stands it is called by: `oil_resistant`.
_HARMING = Caseless(r"\b(regen|wasser|staub|rost|frost|rain|water|dust|oil|öl|acid)\w*\b")
#: "Regen perlt ab", "rain runs off": what runs off tells which claim it is.
_BY_AGENT = frozenset(
    {"perlt", "perlt ab", "perlen ab", "rolls off", "roll off", "beads", "bead", "runs off", "run off", "slides off"}
)
#: "Salt water does not trouble it"
_NO_HARM = frozenset({"nichts anhaben", "does not"})
#: "Eine Abdeckung dafür": what stands before is the thing.
_FOR_IT = Caseless(r" (?:da(?:für|zu|von|bei|rin|ran|hinter|vor)|hierfür|for (?:it|that|them))\Z")
#: "Nachfüllen lässt er sich nicht"
_CANNOT = Caseless(r"[^.,;:!?\n]{0,30} nicht\b(?! nur\b)")
#: "Lässt sich nicht dimmen"
_NOT_WITHIN = Caseless(r"\b(?:nicht(?! nur\b)|cannot|not(?! only\b))\b")
#: "Aus bis zu 178 Grad ablesbar", of a `viewing_angle`
_SEEN = Caseless(r"\b(?:\w*(?:les|seh|erkenn|sicht)bar\w*|readable|legible|visible|clear)\b")
_NEEDED = frozenset({"required"})
_MERE_PARTS = frozenset({"layer", "system", "mechanism", "element", "unit", "device"})
_NOISES = frozenset({"noise", "noises", "geräusch", "geräusche"})
#: Words of attributes that only say that it is so.
_OF_YES = FRAME_WORDS | {"suitable", "compatible", "safe", "function", "feature", "capable", "ready", "built", "usable"}
_FEWEST_WORDS_OF_YES = 2
_OF_DEEDS = frozenset({"grounding.feature_unsupported", _PROPERTY})
#: What is controlled by one of these, or so, has an app.
_BY_APP = frozenset({"phone", "smartphone", "remotely"})


def claim_phrases() -> Check:
    """Report claims of fit, care, health, nature and service that a phrase makes and no fact states."""

    def claim_phrases(subject: Subject) -> Iterator[Finding]:
        if not subject.is_text:
            return
        patterns = ANY_OF_LANGUAGE.get(subject.language)
        if patterns is None:
            return
        text, done = subject.plain.text, list[tuple[int, int]]()
        matches = patterns.matches(text, (word.start for word in subject.words))
        for place, found in sorted(matches, key=_by_place):
            start, end = found.span()
            code = CODES[subject.language][place]
            if any(first < end and start < last for first, last in done) or _is_known(subject, found, code):
                continue
            if code == _SUPERLATIVE and compares_no_products(subject, start, end):
                continue
            if (code == _CONTENT or _is_verbatim(found)) and _DENIED.search(text, max(0, start - _BEFORE), start):
                continue
            done.append((start, end))
            yield finding(
                code,
                subject,
                f"{shown(text[start:end])} stands in no fact",
                span=subject.stored_span(start, end),
            )

    return claim_phrases


def _by_place(match: tuple[int, Match[str]]) -> tuple[int, int]:
    return match[0], match[1].start()


def _is_known(subject: Subject, found: Match[str], code: str) -> bool:
    if share := _said_in(found, "share"):
        return _is_known_share(subject, share, found.start())
    if concepts := _meant_by(found):
        # Only the very thing states it: paper is no feeder for a stack of it.
        return not concepts.isdisjoint(subject.fact_meanings.stated.keys() | subject.fact_meanings.types)
    return _is_stated(subject, found, code)


def _meant_by(found: Match[str]) -> frozenset[str]:
    """Return the concepts of which one has to be stated, where a phrase has a group of theirs."""
    names = (name.rstrip(_DIGITS) for name, text in found.groupdict().items() if text)
    return next((MEANT[name] for name in names if name in MEANT), frozenset())


def _is_stated(subject: Subject, found: Match[str], code: str) -> bool:
    """Say whether a fact names what the claim is about, or a list has its words."""
    meanings = subject.fact_meanings
    said = found[0].casefold()
    is_free = code == _SERVICE and _FREE.search(found[0]) and _IS_FREE.search(subject.record.once(_said_by_facts))
    if (
        is_free
        or (code == _SHAPE and _is_shape_of_its_kind(subject, found))
        or (code == _PROPERTY and _is_of_the_air(subject, found))
        or any(said in text.casefold() for text in subject.own_texts)
        or (code in _OF_DEEDS and _is_deed_of_data(subject, found))
        or (code == _PROPERTY and _is_seen_at_angle(subject, found))
    ):
        return True
    if _said_in(found, "time") and any(
        unit.dimension == "Duration" for known in subject.number_evidence.known for unit in known.units
    ):
        # Times are held against those of the facts with all numbers.
        return True
    # Advice on sizes rests on no single word: down in a jacket is no "one size down".
    is_verbatim = _is_verbatim(found)
    key = _said_in(found, "key").casefold()
    agent = _agent_of(subject, found, key)
    key = agent or key
    # Wi-Fi is wireless too, and charges nothing; what water runs off from is none for oil.
    if alone := MEANS[key] if agent in _OILS else MEANS_ALONE.get(key):
        return alone in meanings.stated
    # "Ein GPS-Empfänger ist eingebaut" rests on a GPS.
    thing = _words_of_thing(found)
    if _is_named(subject, found, key, thing, code):
        return True
    meant = MEANS.get(key)
    is_meant = meant and (meant in meanings.stated or meanings.is_inherent([key], [meant]))
    if is_meant or (meant and not STATED_BY.get(meant, frozenset()).isdisjoint(meanings.stated)):
        return True
    return any(
        not is_verbatim
        and mention.start <= found.start()
        and found.end() <= mention.end
        and supporting_fact(mention, meanings) is not None
        for mention in subject.mentions
    ) or any(
        mention.start < found.end()
        and found.start() < mention.end
        and (claim_code(all_concepts(mention)) == code or "uv_eye_protection" in mention.concepts)
        and _is_judged_already(subject, mention, is_verbatim=is_verbatim)
        for mention in subject.mentions
    )


def _agent_of(subject: Subject, found: Match[str], key: str) -> str | None:
    """Return what runs off, or does no harm: "ein Regenguss kann ihm nichts anhaben" of what is waterproof."""
    if key not in _BY_AGENT and key not in _NO_HARM:
        return None
    before = found.span() if key == "does not" else _clause_before(subject, found)
    agent = _HARMING.search(found[0]) if key in _BY_AGENT else None
    agent = agent or _HARMING.search(subject.plain.text, *before)
    return agent[1].casefold() if agent else None


def _is_known_share(subject: Subject, share: str, start: int) -> bool:
    """Say whether the data have a percentage near a share in words, or none at all."""
    said = next((percent for pattern, percent in _SHARES if pattern.search(share)), None)
    numbers = subject.number_evidence.known
    known = [amount for one in numbers if any(unit.code == "PERCENT" for unit in one.units) for amount in one.amounts]
    # What is left of the whole has no percentage of its own.
    shares = [*known, sum(known), 100 - sum(known)]
    most = 3 * _ABOUT if _MORE_THAN.search(subject.plain.text, max(0, start - 2 * _BEFORE), start) else _ABOUT
    if said is None or not known or any(-_ABOUT <= one - said <= most for one in shares):
        return True
    # `organic_gouda_75_percent`
    return any(said in one.amounts for one in numbers)


def _without_for_it(said: str) -> str:
    found = _FOR_IT.search(said)
    return said[: found.start()] if found else said


def _words_of_thing(found: Match[str]) -> Sequence[Word]:
    """Return the word for a thing, and where it is no more than a part the one before: a barrier layer, a barrier."""
    said = _without_for_it(_said_in(found, "thing"))
    last = words_of(said.rpartition(" ")[2])
    if not last or last[0].text not in _MERE_PARTS:
        return last
    return words_of(found[0].partition(said)[0] + said)[-2:-1] or last


def _clause_before(subject: Subject, found: Match[str]) -> tuple[int, int]:
    return subject.sentence_around(found.start())[0], found.start()


def _clause_around(subject: Subject, found: Match[str]) -> tuple[int, int]:
    """Return the stretch from the last mark before a phrase to the first behind it, within its sentence."""
    text = subject.plain.text
    first, last = subject.sentence_around(found.start())
    start = max(first, *(text.rfind(mark, first, found.start()) + 1 for mark in ",;:–"))
    ends = [place for mark in ",;:–" if (place := text.find(mark, found.end(), last)) >= 0]
    return start, min([last, *ends])


def _is_deed_of_data(subject: Subject, found: Match[str]) -> bool:
    """Say whether the data say in words of their own that the product does something, or that it does not."""
    clause = subject.plain.text[slice(*_clause_around(subject, found))]
    return (
        is_done_by_itself(found[0], clause, subject.record)
        or is_done_to_what_stands_before(subject, found, _clause_around(subject, found))
        or _is_denied_by_both(subject, found)
        or _has_words_of_yes(subject, found)
    )


def _has_words_of_yes(subject: Subject, found: Match[str]) -> bool:
    """Say whether a phrase has all words of a yes: "doubles as a pre-treatment", `pre_treatment_suitable`."""
    said = [(loose_forms(word.text), concepts_of_word(word.text)) for word in words_of(found[0])]
    for fact in subject.facts:
        words = [one for one in fact.code.lower().split("_") if one not in _OF_YES] if fact.data is True else []
        if len(words) >= _FEWEST_WORDS_OF_YES and all(
            any(word in forms or not concepts.isdisjoint(concepts_of_word(word)) for forms, concepts in said)
            for word in words
        ):
            return True
    return False


def _is_seen_at_angle(subject: Subject, found: Match[str]) -> bool:
    """Say whether what a phrase says is how far from the side a screen can be read, in degrees of the data."""
    if not _SEEN.search(found[0]):
        return False
    judged = (subject.number_evidence.judge(one) for one in subject.quantities_in(*found.span()))
    return any(
        standing is Standing.SUPPORTED and any("angle" in known.fact.code.lower() for known in facts)
        for standing, facts in judged
    )


def _is_denied_by_both(subject: Subject, found: Match[str]) -> bool:
    """Say whether data and text deny the same: "no batteries needed", "nachfüllen lässt er sich nicht"."""
    words = found[0].split(" ")
    is_denied = any(map(starts_with_denial, words[:2])) or _NOT_WITHIN.search(found[0])
    is_denied = is_denied or _CANNOT.match(subject.plain.text, found.end())
    if not is_denied:
        return False
    key = _said_in(found, "key")
    if not SPARED.get(key.casefold(), frozenset()).isdisjoint(subject.fact_meanings.stated):
        return True
    # Who says no to `sound` speaks of noise.
    told = [word.text for word in words_of(key)] + (["sound"] if key.casefold() in _NOISES else [])
    concepts = frozenset().union(*map(concepts_of_word, told))
    return subject.fact_meanings.denied_by(concepts, concepts | _NEEDED) is not None


def _is_of_the_air(subject: Subject, found: Match[str]) -> bool:
    """Say whether a scent is around what has none: "im Archiv riecht es nach Leder" says nothing of a scanner."""
    start = max(0, found.start() - _BEFORE_SMELL)
    return bool(_SMELLS.search(subject.plain.text, start, found.end())) and not subject.fact_meanings.types.isdisjoint(
        _SCENTLESS
    )


def _is_shape_of_its_kind(subject: Subject, found: Match[str]) -> bool:
    """Say whether what is cut tight hugs the body, or a snack goes into any pocket."""
    meanings = subject.fact_meanings
    if any(not stated.isdisjoint(meanings.stated) and where.search(found[0]) for stated, where in _REACHES):
        # "Der Saum endet unterhalb des Knies" of a midi dress.
        return True
    if _CLINGS.search(found[0]):
        return "fitted" in meanings.stated
    is_small = not meanings.types.isdisjoint(_SNACKS) or "pocket_sized" in meanings.stated
    return is_small and _INTO_POCKET.search(found[0]) is not None


def _said_by_facts(record: Record) -> str:
    """Return all that the facts say, and what their attributes are called: `handsewn`, "ohne Mehrpreis"."""
    return "\n".join((*record.own_texts, *(fact.code.replace("_", " ") for fact in record.facts)))


def _is_named(subject: Subject, found: Match[str], key: str, thing: Sequence[Word], code: str) -> bool:
    """Say whether a fact has a word of what the claim is about, or states what it mentions."""
    meanings = subject.fact_meanings
    keys = [one for one in words_of(key) if len(one.text) > _SHORT_WORD or _is_short_noun(one.text)] or words_of(key)
    told = [one.text for one in (*keys, *thing)]
    if key and told[-1] in _BY_APP:
        told.append("app")
    if "hand" in told and _WITH_A_HAND.search(found[0]):
        # "Sewn by hand", of handsewn shoes; what is washed by hand is something else.
        verbs = {word[:_SHORT_WORD].lower() for word in told} - {"han"}
        is_worked = any(
            fact.data == "manual" and fact.code.lower() in _WORKED_BY_HAND and fact.code.lower()[:_SHORT_WORD] in verbs
            for fact in subject.facts
        )
        return is_worked or _BY_HAND.search(subject.record.once(_said_by_facts)) is not None
    named = [
        word
        for word in told
        if word != "hand" and (meanings.of_word(word) or meanings.of_concepts(concepts_of_word(word)))
    ]
    if named and (code != _CONTENT or len(named) > 1 or named[-1] == told[-1]):
        # "Comes with a microphone stand" rests on no microphone.
        return True
    stretches = [found.span(name) for name, said in found.groupdict().items() if said and name.startswith("key")]
    return any(
        supporting_fact(mention, meanings) is not None
        and (code != _CONTENT or mention.end >= end or len(mention.words) > 1)
        for start, end in stretches
        for mention in subject.mentions_in(start, end)
    )


def _is_short_noun(word: str) -> bool:
    """Say whether a word of three letters names a thing: the pen of "it recognises a pen"."""
    return len(word) == _SHORT_WORD and word not in _SMALL_WORDS and bool(concepts_of_word(word))


def _is_verbatim(found: Match[str]) -> bool:
    """Say whether a fact has to have the words of a claim as they are."""
    return bool(_said_in(found, "verbatim") or _said_in(found, "thing"))


def _said_in(found: Match[str], group: str) -> str:
    """Return what a group holds; several of a kind are numbered: `key`, `key2`."""
    return " ".join(said for name, said in found.groupdict().items() if said and name.rstrip(_DIGITS) == group)


def _is_judged_already(subject: Subject, mention: Mention, *, is_verbatim: bool) -> bool:
    """Say whether a fact has what a mention says, or it is judged with all claims, as several words of a list are."""
    is_supported = supporting_fact(mention, subject.fact_meanings) is not None
    if is_verbatim:
        span = subject.sentence_around(mention.start)
        is_judged = is_statement(subject, mention, span, is_anchored=speaks_of_product(subject, span))
        # "A bass reflex port": what a list knows as one phrase is stated by it.
        is_part = "electronics" in kinds_of(mention.concepts)
        is_stated = is_part and subject.fact_meanings.of_concepts(mention.concepts) is not None
        return len(mention.words) > 1 and (is_stated or (not is_supported and is_judged))
    return len(mention.words) > 1 or is_supported
