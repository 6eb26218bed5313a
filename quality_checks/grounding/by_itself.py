"""What a product does by itself, and the attributes that say so: "schaltet von selbst ab" of `auto_shut_off`."""

from collections.abc import Sequence

from quality_checks.caseless import Caseless
from quality_checks.record import Record
from schemas.facts import data_text

_BY_ITSELF = Caseless(
    r"\b(?:von selbst|von allein\w*|selbsttätig\w*|selbstständig\w*|automatisch\w*|by itself|itself|on its own|"
    r"of its own accord|automatically)\b"
)
_AUTO = r"\b(?:auto|automatic|automatisch\w*|self|selbst)[ -]?"
_OFF = (
    rf"{_AUTO}(?:power |switch |shut |turn )?(?:off|down|shut ?off|shut ?down)|abschalt|ausschalt|"
    r"shut ?off (?:auto|automatic)\b|sleep timer"
)
_ADJUSTS = (
    rf"{_AUTO}(?:\w+ ){{0,2}}(?:adjust\w*|adapt\w*|brightness|dimm\w*|exposure|regulat\w*|anpass\w*)|"
    r"\b(?:adjust\w*|adapts?) auto|\badaptive\b|\bambient light|\blight sensor|anpassung"
)
#: What is done, and how attributes with a yes or a value call it.
_DEEDS: Sequence[tuple[Caseless, Caseless]] = tuple(
    (Caseless(rf"\b(?:{done})\b"), Caseless(said))
    for done, said in (
        (r"ab|aus|off|down|abschalt\w*|ausschalt\w*", _OFF),
        (r"pass\w*|an|adjusts?|adapts?|regel\w*|reguli\w*|dim\w*|dimmt", _ADJUSTS),
        (r"scharf\w*|focus\w*|fokussier\w*", rf"{_AUTO}focus|autofokus"),
        (r"zieht|ein|feeds?|draws?", rf"{_AUTO}(?:document |paper |sheet )?feed\w*|\badf\b|einzug"),
        (r"start\w*|ein|on|an", rf"{_AUTO}(?:power |switch |turn )?(?:on|start)\b|\btimer\b|einschaltautomatik"),
        (r"reinig\w*|sauber|säuber\w*|cleans?", rf"{_AUTO}clean\w*|\bself[ -]clean\w*|selbstreinig"),
        (r"zu|schließ\w*|closes?|shuts?", rf"{_AUTO}(?:\w+ )?clos\w*|\bsoft[ -]?clos\w*|selbstschließ"),
        (r"auf|öffn\w*|opens?", rf"{_AUTO}(?:\w+ )?open\w*|selbstöffn"),
        (r"um|wend\w*|turns? (?:over|the)|flips?", rf"{_AUTO}(?:\w+ )?(?:duplex\w*|turn\w*)|\bduplex"),
        (
            r"zurück|auf|ein|returns?|rewinds?|retracts?|winds?|roll\w*|wickel\w*|spul\w*",
            rf"{_AUTO}(?:return\w*|rewind\w*|retract\w*|recline\w*)|retract|einzug",
        ),
        (r"hält|halt\w*|stopp?\w*", rf"{_AUTO}stop\w*|stopp?automatik|tropfstopp|drip stop"),
        (
            r"erkenn\w*|recogni[sz]es?|detects?|senses?",
            rf"{_AUTO}(?:\w+ ){{0,2}}(?:detect\w*|recogni\w*|sens\w*)|detection",
        ),
        (
            r"deckt|bedeckt|verschließt|covers?",
            rf"(?:cap|cover|shutter|deckel|abdeckung) {_AUTO}|{_AUTO}(?:\w+ ){{0,2}}(?:cap|cover|shutter)\b",
        ),
        (r"entkalk\w*|descales?", rf"{_AUTO}descal\w*"),
        (r"abtau\w*|defrosts?", rf"{_AUTO}defrost\w*|no ?frost"),
        (r"verbind\w*|koppel\w*|pairs?|connects?", rf"{_AUTO}(?:pair\w*|connect\w*)"),
    )
)


def is_done_by_itself(said: str, clause: str, record: Record) -> bool:
    """Say whether the data have an attribute for what a phrase says that the product does by itself.

    `clause` is all that is said of it: the verb may stand far before its particle.
    """
    if not _BY_ITSELF.search(said):
        return False
    known = record.once(_said_with_a_yes)
    return any(done.search(clause) and told.search(known) for done, told in _DEEDS)


def _said_with_a_yes(record: Record) -> str:
    """Return each attribute that is not denied, with its value."""
    told = []
    for fact in record.facts:
        if fact.data is False or fact.is_name:
            continue
        value = "" if fact.data is True else data_text(fact.data).replace("_", " ")
        told.append(f"{fact.code.replace('_', ' ')} {value}")
    return "\n".join(told)
