"""What is said where a person wants another draft: the one that they did not want, and their notes."""

from collections.abc import Iterator, Mapping

from enrichers.fact_sheet import clean_line
from enrichers.prompt import PromptFiles
from enrichers.repair_prompt import earlier_answer, user_message
from schemas.redraft import Redraft


def redraft_messages(files: PromptFiles, wanted: Mapping[str, Redraft]) -> list[dict[str, str]]:
    """Return the messages that follow the product's, for what is wanted anew, by attribute.

    The earlier draft is shown with its slots, not with the values in them, where there was one.
    """
    earlier = [redraft.draft for redraft in wanted.values() if redraft.draft.sentences or redraft.draft.quote]
    codes = ", ".join(f"`{code}`" for code in wanted)
    said = user_message(files.get("redraft", attributes=codes, notes="\n".join(_lines(wanted))))
    return [earlier_answer(earlier), said] if earlier else [said]


def _lines(wanted: Mapping[str, Redraft]) -> Iterator[str]:
    for code, redraft in wanted.items():
        for note in redraft.notes:
            yield f"- `{code}`: {clean_line(note)}"
