"""Takes the pictures of the review desk in the docs: `python -m docs.screenshots` (or `make pictures`).

The sample catalogue is run in a folder of its own, some of its texts are given the mistakes that language models make,
and Debian's chromium looks at the desk (`apt-get install chromium`, or name another one in SKUWRIGHT_CHROMIUM).
"""

import asyncio
import io
import os
import shutil
import socket
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import uvicorn
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from flows.desk_server import desk_services
from flows.enrich_run import enrich
from flows.wiring import recheck_of
from flows.write_back_run import write_back
from ledger import Ledger
from ledger.records import ProposalFilter, ProposalState, SavedDraft, StoredProposal
from review.app import make_app
from review.passwords import hashed
from schemas.config import PipelineConfig
from schemas.config_file import read_config
from schemas.people import Person, Role
from schemas.verdict import RejectReason, Verdict, VerdictKind

_ROOT = Path(__file__).resolve().parents[1]
PICTURES = _ROOT / "docs" / "pictures"
_NAME, _PASSWORD = "erika", "wind-und-wetter"
_WIDTH, _HEIGHT = 1280, 800
_MOST_BYTES = 150_000
#: What a language model might have added, by language: one of each in turn.
_MISTAKES = {
    "de": (
        "Sie wiegt nur 87 g.",
        "Mit robuster Kapuze aus Merinowolle.",
        "Die beste Wahl der Saison.",
        "Nachhaltig und klimafreundlich hergestellt.",
        "Ideal für Kinder ab 3 Jahren.",
        "Mit lebenslanger Garantie.",
    ),
    "en": ("It weighs just 87 g.", "With a sturdy merino hood.", "The best choice of the season."),
}


def main() -> None:
    """Take all pictures."""
    chromium = os.environ.get("SKUWRIGHT_CHROMIUM") or shutil.which("chromium")
    if not chromium:
        sys.exit("no chromium: apt-get install chromium, or name one in SKUWRIGHT_CHROMIUM")
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        config = _prepared(Path(folder))
        with _served(config) as address, sync_playwright() as playwright:
            is_root = os.geteuid() == 0
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"] if is_root else [])
            page = browser.new_page(
                base_url=address,
                locale="de-DE",
                color_scheme="light",
                reduced_motion="reduce",
                viewport={"width": _WIDTH, "height": _HEIGHT},
            )
            _take_all(page)
            browser.close()


def _prepared(folder: Path) -> PipelineConfig:
    """Run the sample catalogue in a folder, and let somebody have worked there already."""
    shutil.copytree(_ROOT / "examples" / "outdoor", folder / "outdoor", ignore=shutil.ignore_patterns(".*", "out"))
    path = folder / "outdoor" / "pipeline.toml"
    known = path.read_text(encoding="utf-8")
    path.write_text(known.replace("[review]\n", "[review]\nmanual_minutes_per_text = 12\n"), encoding="utf-8")
    config = read_config(path)
    asyncio.run(enrich(config))
    with desk_services(config) as services:
        ledger = services.ledger
        _plant(config, ledger)
        _decide_some(ledger)
        now = datetime.now(UTC)
        ledger.people.save(Person(_NAME, Role.APPROVER, now, password_hash=hashed(_PASSWORD)))
    write_back(config)
    return config


def _plant(config: PipelineConfig, ledger: Ledger) -> None:
    """Store other drafts of many texts, each with a mistake, as another prompt would have written them."""
    recheck, now = recheck_of(config, ledger), datetime.now(UTC)
    found = ledger.proposals(ProposalFilter(states=(ProposalState.ACCEPTED,), attribute="description", limit=120))
    drafts = []
    for place, stored in enumerate(found):
        language = stored.proposal.language[:2]
        mistakes = _MISTAKES[language]
        text = _with(stored, mistakes[place % len(mistakes)])
        checked = recheck(stored, text)
        mended = replace(
            checked.proposal,
            enricher="llm",
            enricher_version="3f2a9c01",
            llm_model="gpt-5-mini",
            facts_hash=stored.proposal.facts_hash,
        )
        drafted_at = now - timedelta(hours=1.7 * place)
        drafts.append(SavedDraft(replace(checked, proposal=mended), stored.product, drafted_at))
    ledger.save_drafts(found[0].run_id, drafts)


def _with(stored: StoredProposal, sentence: str) -> str:
    """Return a text with a sentence more at the end of its first paragraph."""
    head, mark, tail = stored.final_text.partition("</p>")
    return f"{head} {sentence}{mark}{tail}"


def _decide_some(ledger: Ledger) -> None:
    """Take decisions on some texts, so that the figures have something to count."""
    waiting = ledger.proposals(ProposalFilter(states=(ProposalState.REVIEW,), limit=60))
    for place, stored in enumerate(waiting[-24:]):
        is_fine = place % 6 > 0
        ledger.decide(
            Verdict(
                stored.id,
                VerdictKind.ACCEPTED if is_fine else VerdictKind.REJECTED,
                _NAME,
                datetime.now(UTC) - timedelta(hours=place),
                seconds=6.0 + place,
                reason=None if is_fine else RejectReason.FACT,
            )
        )


@contextmanager
def _served(config: PipelineConfig) -> Iterator[str]:
    with desk_services(config) as services, socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(make_app(services), log_level="warning", lifespan="off"))
        thread = Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(timeout=10)


def _take_all(page: Page) -> None:
    page.set_default_timeout(20_000)
    page.goto("/sign-in")
    page.get_by_label("Name").fill(_NAME)
    page.get_by_label("Passwort").fill(_PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector(".rows")
    _take(page, "queue")
    page.goto("/desk?locale=de_DE&code=grounding.material_unsupported")
    page.locator("mark", has_text="Merinowolle").hover()
    _take(page, "desk")
    page.keyboard.press("e")
    page.wait_for_selector(".preview mark")
    _take(page, "editing")
    if page.request.get("/clusters").ok:
        page.goto("/clusters")
        _take(page, "clusters")
    page.goto("/figures")
    page.wait_for_selector("main img, main svg")
    _take(page, "figures")


def _take(page: Page, name: str) -> None:
    """Store what the window shows, in few colours, as pages of text have no more."""
    page.wait_for_load_state("networkidle")
    shown = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    path = PICTURES / f"{name}.png"
    shown.quantize(128, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(path, optimize=True)
    size = path.stat().st_size
    if size > _MOST_BYTES:
        sys.exit(f"{path}: {size} bytes; a picture in the docs takes at most {_MOST_BYTES}")
    sys.stdout.write(f"{path.relative_to(_ROOT)}  {size // 1000} kB\n")


if __name__ == "__main__":
    main()
