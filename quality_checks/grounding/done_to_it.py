"""What a product does to the thing that stands before its verb: "Hundert Sportarten erkennt das Band"."""

from re import Match

from quality_checks.base import Subject
from quality_checks.caseless import Caseless
from quality_checks.evidence import Standing
from quality_checks.grounding.support import supporting_fact

#: "... erkennt das Band": with its article, and nothing behind it.
_THE_ONE = Caseless(r" (?:d(?:er|ie|as)|dies\w{1,2}) [\w-]+\Z")
#: "Mit GPS erkennt das Band" leads up to an object that is still to come.
_LEADS_IN = Caseless(
    r"(?:mit|per|über|dank|durch|bei|im|in|am|an|auf|nach|vor|für|so|da|dabei|dann|auch|ohne|zudem|dazu)\b"
)


def is_done_to_what_stands_before(subject: Subject, found: Match[str], clause: tuple[int, int]) -> bool:
    """Say whether the product itself does something with what stands before the verb, and a fact states that.

    What stands there is a claim of its own, which is judged elsewhere.
    """
    start, end = clause
    text, meanings = subject.plain.text, subject.fact_meanings
    is_last = bool(found.groupdict().get("key2")) and not text[found.end() : end].strip(" .!")
    if subject.language != "de" or not is_last or not _THE_ONE.search(found[0]):
        return False
    if _LEADS_IN.match(text[start:end].lstrip()):
        return False
    return any(supporting_fact(one, meanings) is not None for one in subject.mentions_in(start, found.start())) or any(
        subject.number_evidence.judge(one)[0] is Standing.SUPPORTED
        for one in subject.quantities_in(start, found.start())
    )
