"""Which words of an approved text the desk asks about: those that checks took for claims and a person left in."""

from ledger.records import StoredProposal
from quality_checks.grounding.lexicon import concepts_of_word
from quality_checks.grounding.support import claim_code
from quality_checks.learned_words import folded_word, is_about_words
from review.services import OfferedWord


def offered_words(stored: StoredProposal) -> tuple[OfferedWord, ...]:
    """Return each reported word once, as long as it stands in the text that was approved."""
    text = stored.final_text.casefold()
    found: dict[str, OfferedWord] = {}
    for finding in stored.findings:
        word = folded_word(finding.text) if is_about_words(finding.code) else None
        if word is None or word in found or finding.text.casefold() not in text:
            continue
        known = claim_code(concepts_of_word(word)) is not None
        language = stored.proposal.language[:2].lower()
        written = finding.text.strip()
        found[word] = OfferedWord(word, written, language, finding, is_known_claim=known)
    return tuple(found.values())
