"""`skuwright checks`: how often people uphold each check, and the words that they teach the checks."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli_options import (
    DEFAULT_CONFIG,
    ConfigOption,
    DebugOption,
    JsonOption,
    help_end,
    out,
    print_json,
    read_config,
    system_user,
)
from flows.opened_ledger import ledger_of
from schemas.errors import ConfigError

if TYPE_CHECKING:
    from ledger import Ledger
    from ledger.learned_words import LearnedWord, WordSense
    from schemas.config import PipelineConfig

app = typer.Typer(help="Say how often people uphold each check, and teach the checks single words.")

WordArgument = Annotated[str, typer.Argument(help="One word, in its base form.", metavar="WORD")]
LanguageOption = Annotated[
    str | None, typer.Option("--language", help="Such as de; default: that of the locales, where they have one.")
]
FamilyOption = Annotated[str | None, typer.Option("--family", help="Only for this family; default: for all.")]
ByOption = Annotated[str | None, typer.Option("--by", help="Who says so; default: the user's name.", metavar="NAME")]


class Sense(StrEnum):
    """What a word can be licensed as."""

    NEUTRAL = "neutral"
    CLAIM = "claim"


@app.callback(invoke_without_command=True, epilog=help_end("skuwright checks --family jackets --locale de_DE"))
def checks(
    ctx: typer.Context,
    config: ConfigOption = DEFAULT_CONFIG,
    family: Annotated[str | None, typer.Option("--family", help="Only texts of this family.")] = None,
    locale: Annotated[str | None, typer.Option("--locale", help="Only texts in this locale.")] = None,
    json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """List every check with findings, how often people upheld and overturned it, and its precision.

    Overturned: a person accepted the text as it stood, or left the words in. Upheld: the words were taken out, or the
    text was rejected for a reason that fits the check.
    """
    if ctx.invoked_subcommand is not None:
        # `checks -c shop.toml words` means the config for the words too.
        names = ("license", "unlicense", "words")
        if config != DEFAULT_CONFIG:
            ctx.default_map = {name: {"config": str(config)} for name in names}
        return
    from flows.checks_listing import accepted_words, check_rows, rows_json
    from flows.checks_terminal import show_checks
    from ledger.check_precision import CheckScope
    from ledger.learned_words import in_force

    settings = read_config(config)
    scope = CheckScope(family, locale)
    with ledger_of(settings, reads_only=True) as ledger:
        _ensure_family(ledger, family)
        counts = ledger.check_counts(scope)
        words = accepted_words(ledger.judged_words(scope), in_force(ledger.learned_words()))
    rows = check_rows(counts, settings.gate, family=family, words=len(words))
    if not json:
        show_checks(out(), rows, words)
        return
    proposed = [
        {"word": w.word, "language": w.language, "families": w.families, "texts": w.texts, "command": w.command}
        for w in words
    ]
    print_json({"family": family, "locale": locale, "checks": rows_json(rows), "words": proposed})


@app.command("license", epilog=help_end('skuwright checks license edel --as neutral --because "Floskel"'))
def license_(
    word: WordArgument,
    sense: Annotated[Sense, typer.Option("--as", help="Neutral: any copy may use it. Claim: a fact has to state it.")],
    because: Annotated[str, typer.Option("--because", help="Why, for those who read it later.")],
    config: ConfigOption = DEFAULT_CONFIG,
    language: LanguageOption = None,
    family: FamilyOption = None,
    proposal: Annotated[
        str | None, typer.Option("--proposal", help="The proposal that it was seen in, by its first digits.")
    ] = None,
    by: ByOption = None,
    debug: DebugOption = False,
) -> None:
    """Teach the checks one word: as neutral, or as a claim. It holds from the next run on, in all forms of the word."""
    from ledger.learned_words import WordSense

    settings = read_config(config)
    with ledger_of(settings) as ledger:
        _ensure_family(ledger, family)
        seen_in = ledger.proposal(proposal).id if proposal else None
        entry = _entry(settings, word, language, family, WordSense(sense.value), because, by, seen_in)
        before = _in_force(ledger, entry)
        if before and before.sense is entry.sense:
            raise ConfigError(f"{word}: {before.reviewer} said the same already; skuwright checks words shows it")
        ledger.learn_word(entry)
    out().print(f"{entry.written}: {entry.sense.value} from the next run on ({_scope(entry)})", markup=False)
    if entry.sense is WordSense.NEUTRAL and _is_a_claim(entry.word):
        out().print("  the lexicon knows it as a claim: no fact is asked for it any more", soft_wrap=True)


@app.command(epilog=help_end("skuwright checks unlicense edel --language de"))
def unlicense(
    word: WordArgument,
    config: ConfigOption = DEFAULT_CONFIG,
    language: LanguageOption = None,
    family: FamilyOption = None,
    because: Annotated[str, typer.Option("--because", help="Why, for those who read it later.")] = "",
    by: ByOption = None,
    debug: DebugOption = False,
) -> None:
    """Take back what was said of a word. What was said stays in the ledger."""
    from ledger.learned_words import WordSense

    settings = read_config(config)
    with ledger_of(settings) as ledger:
        entry = _entry(settings, word, language, family, WordSense.WITHDRAWN, because, by, None)
        if _in_force(ledger, entry) is None:
            raise ConfigError(f"{word}: not learned ({_scope(entry)}); skuwright checks words shows what is")
        ledger.learn_word(entry)
    out().print(f"{entry.written}: taken back from the next run on ({_scope(entry)})", markup=False)


@app.command(epilog=help_end("skuwright checks words --json"))
def words(
    config: ConfigOption = DEFAULT_CONFIG,
    everything: Annotated[bool, typer.Option("--all", help="Also what was replaced or taken back.")] = False,
    json: JsonOption = False,
    debug: DebugOption = False,
) -> None:
    """List the learned words: as what, who said so, when, on which proposal, and why."""
    from flows.checks_terminal import show_words
    from ledger.learned_words import in_force

    with ledger_of(read_config(config), reads_only=True) as ledger:
        entries = ledger.learned_words()
    shown = entries if everything else in_force(entries)
    if json:
        print_json({"words": [_word_json(entry) for entry in shown]})
    else:
        show_words(out(), shown)


def _word_json(entry: "LearnedWord") -> dict[str, object]:
    return {
        "word": entry.word,
        "written": entry.written,
        "language": entry.language,
        "family": entry.family,
        "as": entry.sense.value,
        "because": entry.because,
        "by": entry.reviewer,
        "at": entry.decided_at.isoformat(),
        "proposal": entry.proposal_id,
    }


def _entry(
    settings: "PipelineConfig",
    word: str,
    language: str | None,
    family: str | None,
    sense: "WordSense",
    because: str,
    by: str | None,
    proposal: str | None,
) -> "LearnedWord":
    from ledger.learned_words import LearnedWord
    from quality_checks.learned_words import folded_word

    key = folded_word(word)
    if key is None:
        raise ConfigError(f'"{word}": not a single word; name one at a time, a phrase cannot be learned')
    reviewer = by or system_user()
    spoken = _language(settings, language)
    return LearnedWord(key, word.strip(), spoken, family, sense, because.strip(), reviewer, datetime.now(UTC), proposal)


def _language(settings: "PipelineConfig", given: str | None) -> str:
    known = sorted({locale[:2].lower() for locale in settings.pim.locales})
    if given is None and len(known) == 1:
        return known[0]
    spoken = (given or "")[:2].lower()
    if spoken not in known:
        problem = f"{given}: no locale of [pim] has it" if given else "the locales have more than one"
        raise ConfigError(f"--language: {problem}; name one of {', '.join(known)}")
    return spoken


def _in_force(ledger: "Ledger", entry: "LearnedWord") -> "LearnedWord | None":
    from ledger.learned_words import in_force

    return next((one for one in in_force(ledger.learned_words()) if one.place == entry.place), None)


def _ensure_family(ledger: "Ledger", family: str | None) -> None:
    from schemas.suggestion import did_you_mean

    known = ledger.drafted_families()
    if family is not None and family not in known:
        hint = did_you_mean(family, known, f"known are {', '.join(known)}" if known else "run the pipeline first")
        raise ConfigError(f"--family {family}: no text was drafted for it; {hint}")


def _scope(entry: "LearnedWord") -> str:
    return f"{entry.language}, {entry.family or 'all families'}"


def _is_a_claim(word: str) -> bool:
    from quality_checks.grounding.lexicon import concepts_of_word
    from quality_checks.grounding.support import claim_code

    return claim_code(concepts_of_word(word)) is not None
