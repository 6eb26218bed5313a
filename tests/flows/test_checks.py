"""`skuwright checks`: what people made of each check, words that they teach, and what both do to the next run."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from flows.cli import main
from flows.enrich_run import enrich
from flows.opened_ledger import ledger_of
from ledger.records import ProposalFilter, ProposalState, StoredProposal
from quality_checks.codes import CODES
from schemas.config_file import read_config
from schemas.errors import ConfigError
from schemas.finding import Severity
from schemas.verdict import RejectReason, VerdictKind
from tests.builders import make_proposal
from tests.flows.shops import product, write_products
from tests.flows.test_bad_input import Called
from tests.ledger.builders import make_checked, make_draft, make_finding, make_run, make_verdict

UNLICENSED = "grounding.unlicensed_property"
CONFIG = """
[pim]
kind = "jsonl"
path = "products.jsonl"
locales = ["de_DE"]
[content.description]
[ledger]
url = "sqlite:///ledger.db"
[write_back]
kind = "jsonl"
[gate]
auto_accept = true
audit_sample = 0
"""
_OPEN = (ProposalState.ACCEPTED, ProposalState.REVIEW, ProposalState.BLOCKED)


class Shop:
    """A shop with one jacket that templates write about, and the command line over it."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.config, self._monkeypatch, self._capsys = folder / "pipeline.toml", monkeypatch, capsys
        folder.mkdir()
        write_products(folder, [product(0)])
        self.config.write_text(CONFIG, encoding="utf-8")

    def call(self, *arguments: str) -> Called:
        self._monkeypatch.setattr(sys, "argv", ["skuwright", *arguments, "-c", str(self.config)])
        with pytest.raises(SystemExit) as left:
            main()
        said = self._capsys.readouterr()
        return Called(int(left.value.code or 0), said.out, said.err)

    def listed(self, *arguments: str) -> dict[str, Any]:
        called = self.call("checks", "--json", *arguments)
        assert called.code == 0, called.err
        found: dict[str, Any] = json.loads(called.out)
        return found

    def draft(self) -> StoredProposal:
        settings = read_config(self.config)
        asyncio.run(enrich(settings))
        with ledger_of(settings) as ledger:
            return ledger.proposals(ProposalFilter(states=_OPEN, identifier="JK-0"))[0]

    def judged(self, times: int, words: str = "flott", kind: VerdictKind = VerdictKind.ACCEPTED, **more: Any) -> str:
        """Let people judge drafts with a finding on these words; return the last one's id."""
        text, family = f"Die Jacke ist {words}.", more.pop("family", "jackets")
        found = make_finding(code=more.pop("code", UNLICENSED), text=words, start=14, end=14 + len(words))
        with ledger_of(read_config(self.config)) as ledger:
            if not ledger.runs():
                ledger.start_run(make_run())
            run_id = ledger.runs()[0].run_id
            there = len(ledger.proposals(ProposalFilter(limit=10_000)))
            for number in range(times):
                proposal = make_proposal(identifier=f"J-{there + number}", family=family, text=text)
                ledger.save_drafts(run_id, [make_draft(make_checked(proposal, findings=(found,)))])
                ledger.decide(make_verdict(proposal.id, kind, **more))
            return proposal.id


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shop:
    monkeypatch.setenv("COLUMNS", "80")
    return Shop(tmp_path / "shop", monkeypatch, capsys)


def row(listed: dict[str, Any], code: str) -> dict[str, Any]:
    (found,) = (one for one in listed["checks"] if one["code"] == code)
    return dict(found)


def test_an_empty_ledger_lists_every_check(shop: Shop) -> None:
    listed = shop.listed()
    assert {one["code"] for one in listed["checks"]} == set(CODES)
    assert {(one["findings"], one["precision"], one["standing"]) for one in listed["checks"]} == {(0, None, "open")}
    assert f"Without a finding ({len(CODES)}): " in shop.call("checks").out.replace("\n", " ")


def test_checks_are_listed_with_their_precision_its_interval_and_what_to_do(shop: Shop) -> None:
    shop.judged(3, "flott")
    shop.judged(1, "fesch", family="lamps")
    shop.judged(1, "fesch", VerdictKind.REJECTED, reason=RejectReason.FACT, family="lamps")
    found = row(shop.listed(), UNLICENSED)
    assert (found["findings"], found["texts"], found["upheld"], found["overturned"]) == (5, 5, 1, 4)
    assert (found["precision"], found["standing"], found["severity"]) == (0.2, "open", "warning")
    assert (found["low"], found["high"]) == pytest.approx((1 - 0.9**0.2, 0.5839), abs=1e-4)
    assert {(cell["family"], cell["upheld"], cell["overturned"]) for cell in found["cells"]} == {
        ("jackets", 0, 3),
        ("lamps", 1, 1),
    }
    only_lamps = row(shop.listed("--family", "lamps"), UNLICENSED)
    assert (only_lamps["findings"], only_lamps["precision"]) == (2, 0.5)
    assert row(shop.listed("--locale", "en_US"), UNLICENSED)["findings"] == 0
    table = shop.call("checks").out
    line = next(one for one in table.splitlines() if one.startswith(UNLICENSED))
    assert line.split() == [UNLICENSED, "warning", "5", "1", "4", "20%", "2%–58%"]
    assert max(map(len, table.partition("\nprecision:")[0].splitlines())) <= 80


@pytest.mark.parametrize(
    ("code", "config", "expected"),
    [
        (UNLICENSED, "", [f'mostly overturned: set [gate.severity] "{UNLICENSED}" = "info"', "or add 1 word to the"]),
        (UNLICENSED, f'[gate.severity]\n"{UNLICENSED}" = "info"', []),
        (UNLICENSED, "learned_severity = true", []),
        ("length.too_short", "", ["people accept it all the same"]),
        ("packs.green_vague", "", ["people accept it all the same"]),
    ],
)
def test_a_check_that_is_mostly_overturned_comes_with_a_suggestion(
    shop: Shop, code: str, config: str, expected: list[str]
) -> None:
    shop.config.write_text(CONFIG + config, encoding="utf-8")
    shop.judged(4, code=code)
    suggestions = row(shop.listed(), code)["suggestions"]
    assert len(suggestions) == len(expected)
    assert all(said.startswith(begin) for said, begin in zip(suggestions, expected, strict=True))


def test_a_family_in_which_a_check_is_overturned_is_named_and_a_proven_check_may_block(shop: Shop) -> None:
    shop.judged(4)
    shop.judged(4, kind=VerdictKind.REJECTED, family="lamps")
    shop.judged(45, "rot", VerdictKind.REJECTED, code="grounding.colour_unsupported", family="lamps")
    listed = shop.listed()
    assert row(listed, UNLICENSED)["suggestions"] == [
        f'mostly overturned in jackets: set [gate.families.jackets.severity] "{UNLICENSED}" = "info"'
    ]
    colour = "grounding.colour_unsupported"
    assert row(listed, colour)["suggestions"] == [f'proven, so it may block: set [gate.severity] "{colour}" = "error"']
    (of_jackets,) = row(shop.listed("--family", "jackets"), UNLICENSED)["suggestions"][:1]
    assert of_jackets == f'mostly overturned: set [gate.families.jackets.severity] "{UNLICENSED}" = "info"'


def test_words_that_people_keep_accepting_are_proposed_until_somebody_teaches_them(shop: Shop) -> None:
    newest = shop.judged(3, "Flott")
    shop.judged(9, "sehr flott")
    shop.judged(2, "fesch")
    shop.judged(3, "edel")
    shop.judged(1, "edel", VerdictKind.EDITED, text="Die Jacke.")
    (proposed,) = shop.listed()["words"]
    assert (proposed["word"], proposed["texts"], proposed["families"]) == ("flott", 3, ["jackets"])
    command = proposed["command"].replace("…", "Floskel")
    assert proposed["command"] in shop.call("checks").out
    assert "--family jackets" in command
    taught = shop.call(*command.replace('"', "").split()[1:])
    assert (taught.code, taught.out) == (0, "flott: neutral from the next run on (de, jackets)\n")
    assert shop.listed()["words"] == []
    (word,) = json.loads(shop.call("checks", "words", "--json").out)["words"]
    assert word["proposal"] in {newest, *_ids(shop)}


def _ids(shop: Shop) -> set[str]:
    with ledger_of(read_config(shop.config)) as ledger:
        return {one.id for one in ledger.proposals(ProposalFilter(limit=1000))}


def test_words_are_listed_with_their_origin_and_can_be_taken_back(shop: Shop) -> None:
    proposal = shop.judged(1)
    given = [
        "--as",
        "neutral",
        "--because",
        "Floskel",
        "--by",
        "Zoë",
        "--proposal",
        proposal[:8],
        "--family",
        "jackets",
    ]
    assert shop.call("checks", "license", "Kratzfest", *given).out.splitlines() == [
        "Kratzfest: neutral from the next run on (de, jackets)",
        "  the lexicon knows it as a claim: no fact is asked for it any more",
    ]
    (word,) = json.loads(shop.call("checks", "words", "--json").out)["words"]
    assert [word[name] for name in ("word", "written", "language", "family", "as", "because", "by", "proposal")] == [
        "kratzfest", "Kratzfest", "de", "jackets", "neutral", "Floskel", "Zoë", proposal,
    ]  # fmt: skip
    shown = shop.call("checks", "words").out
    assert f" by Zoë, proposal {proposal[:8]}\n  Floskel\n" in shown
    assert shop.call("checks", "unlicense", "kratzfest", "--family", "jackets").code == 0
    assert json.loads(shop.call("checks", "words", "--json").out)["words"] == []
    every = json.loads(shop.call("checks", "words", "--all", "--json").out)["words"]
    assert [entry["as"] for entry in every] == ["neutral", "withdrawn"]


MISTAKES = [
    (["license", "zwei Worte", "--as", "neutral", "--because", "x"], '"zwei Worte": not a single word; name one'),
    (["license", "x", "--as", "neutral", "--because", "x", "--language", "fr"], "--language: fr: no locale of"),
    (
        ["license", "x", "--as", "neutral", "--because", "x", "--family", "jacket"],
        "--family jacket: no text was drafted",
    ),
    (["license", "x", "--as", "neutral", "--because", "x", "--proposal", "fff"], "proposal fff: no such proposal"),
    (["unlicense", "x"], "x: not learned (de, all families); skuwright checks words shows what is"),
    (["--family", "jacket"], "--family jacket: no text was drafted for it; did you mean jackets?"),
]


@pytest.mark.parametrize(("arguments", "problem"), MISTAKES)
def test_mistakes_are_said_in_one_line_and_change_nothing(shop: Shop, arguments: list[str], problem: str) -> None:
    shop.judged(1)
    called = shop.call("checks", *arguments)
    assert (called.code, called.err.count("\n")) == (1, 1)
    assert called.err.startswith(f"skuwright: {problem}")
    assert json.loads(shop.call("checks", "words", "--all", "--json").out)["words"] == []


def test_who_says_the_same_again_is_told_and_who_says_otherwise_is_heard(shop: Shop) -> None:
    given = ["checks", "license", "flott", "--because", "x", "--by", "ada", "--as"]
    assert shop.call(*given, "neutral").code == 0
    again = shop.call(*given, "neutral")
    assert (again.code, again.err.startswith("skuwright: flott: ada said the same already")) == (1, True)
    assert shop.call(*given, "claim").code == 0
    (word,) = json.loads(shop.call("checks", "words", "--json").out)["words"]
    assert word["as"] == "claim"


def test_the_language_is_asked_for_where_the_locales_have_several(shop: Shop) -> None:
    shop.config.write_text(CONFIG.replace('["de_DE"]', '["de_DE", "en_US"]'), encoding="utf-8")
    given = ["checks", "license", "flott", "--as", "neutral", "--because", "x"]
    assert shop.call(*given).err.startswith("skuwright: --language: the locales have more than one; name one of de, en")
    assert shop.call(*given, "--language", "de_DE").out == "flott: neutral from the next run on (de, all families)\n"


def test_the_config_may_stand_behind_checks_too(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["skuwright", "checks", "-c", str(shop.config), "words", "--json"])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code in (0, None)


@pytest.mark.parametrize("family", ["jackets", None])
def test_a_word_that_was_called_a_claim_is_held_against_the_facts_in_the_next_run(
    shop: Shop, family: str | None
) -> None:
    before = shop.draft()
    assert (before.state, before.findings) == (ProposalState.ACCEPTED, ())
    word = next(one for one in ("Artikel", "Produkt", "Waage") if one in before.proposal.text)
    scope = ["--family", family] if family else []
    shop.call("checks", "license", word, "--as", "claim", "--because", "x", *scope)
    shop.call("checks", "license", word, "--as", "neutral", "--because", "x")
    _draft_anew(shop)
    after = shop.draft()
    expected = [(UNLICENSED, word)] if family else []
    assert [(one.code, one.text) for one in after.findings] == expected
    assert after.state is (ProposalState.REVIEW if family else ProposalState.ACCEPTED)


def _draft_anew(shop: Shop) -> None:
    """Let a fact change that the text does not state, so that the record is drafted again."""
    row = product(0)
    row["values"]["remark"] = "neu"
    write_products(shop.config.parent, [row])


def test_an_edit_with_a_neutral_word_passes_the_checks_again(shop: Shop) -> None:
    shop.config.write_text(CONFIG + '[gate.severity]\ngrounding.property_unsupported = "error"\n', encoding="utf-8")
    draft = shop.draft()
    edit = ["review", "edit", draft.id, "--text", f"{draft.proposal.text} Nordwind 0 ist kratzfest."]
    refused = shop.call(*edit)
    assert (refused.code, "grounding.property_unsupported" in refused.err) == (1, True)
    shop.call("checks", "license", "kratzfest", "--as", "neutral", "--because", "Floskel")
    assert shop.call(*edit).code == 0


def test_who_accepts_a_text_with_a_reported_word_is_told_how_to_teach_it(shop: Shop) -> None:
    text, word = "Die Jacke ist flott.", make_finding(code=UNLICENSED, text="flott", start=14, end=19)
    proposal = make_proposal(text=text)
    number = make_finding(code="numbers.unsupported", text="450")
    with ledger_of(read_config(shop.config)) as ledger:
        ledger.start_run(make_run())
        ledger.save_drafts("r1", [make_draft(make_checked(proposal, findings=(word, word, number)))])
    said = shop.call("review", "accept", proposal.id, "--seconds", "5").out.splitlines()
    command = f'license flott --as neutral --language de --family jackets --proposal {proposal.id[:8]} --because "…"'
    assert said[1:] == [f"  flott was reported; if any copy may say it: skuwright checks {command}"]
    assert json.loads(shop.call("checks", "words", "--json").out)["words"] == []


def test_files_are_checked_with_what_was_learned_where_that_is_asked_for(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = shop.config.parent / "texts.jsonl"
    text = {"id": "1", "identifier": "JK-0", "attribute": "description", "locale": "de_DE"}
    texts.write_text(json.dumps({**text, "text": "Nordwind 0 ist kratzfest und wiegt 450 g."}), encoding="utf-8")
    files = ["check", "--products", str(shop.config.parent / "products.jsonl"), "--proposals", str(texts), "--json"]
    shop.call("checks", "license", "kratzfest", "--as", "neutral", "--because", "x")
    assert "kratzfest" in shop.call(*files).out
    assert json.loads(shop.call(*files, "--learned").out)["findings"] == []
    monkeypatch.setattr(sys, "argv", ["skuwright", *files, "--learned"])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 1


LEARNED = [
    (0, 0, ProposalState.REVIEW, Severity.WARNING),
    (45, 0, ProposalState.BLOCKED, Severity.ERROR),
    (44, 1, ProposalState.REVIEW, Severity.WARNING),
    (0, 4, ProposalState.ACCEPTED, Severity.INFO),
]


@pytest.mark.parametrize(("upheld", "overturned", "state", "severity"), LEARNED)
def test_with_learned_severity_verdicts_decide_what_a_check_does_in_the_next_run(
    shop: Shop, upheld: int, overturned: int, state: ProposalState, severity: Severity
) -> None:
    text = shop.draft().proposal.text
    word = next(one for one in ("Artikel", "Produkt", "Waage") if one in text)
    shop.call("checks", "license", word, "--as", "claim", "--because", "x")
    if upheld:
        shop.judged(upheld, kind=VerdictKind.REJECTED)
    if overturned:
        shop.judged(overturned)
    _draft_anew(shop)
    shop.config.write_text(CONFIG + "learned_severity = true\n", encoding="utf-8")
    after = shop.draft()
    assert [(one.code, one.severity) for one in after.findings] == [(UNLICENSED, severity)]
    assert after.state is state


def test_a_family_of_the_gate_that_the_catalogue_does_not_have_ends_a_run_before_it_begins(
    shop: Shop, tmp_path: Path
) -> None:
    export = Path(__file__).resolve().parents[2] / "examples" / "outdoor"
    settings = read_config(export / "pipeline.toml")
    gate = settings.gate.model_validate({"families": {"jacketz": {}}})
    ledger = settings.ledger.model_copy(update={"url": f"sqlite:///{tmp_path / 'l.db'}"})
    with pytest.raises(
        ConfigError, match=r"\[gate.families.jacketz\]: the PIM has no such family; did you mean jackets"
    ):
        asyncio.run(enrich(settings.model_copy(update={"gate": gate, "ledger": ledger})))
