"""The figures for managers: cost, quality, throughput, savings, exceptions and their course, as pictures."""

from collections.abc import Callable
from functools import partial

from fastapi import APIRouter, Request, Response
from fastapi.exceptions import HTTPException
from fastapi.responses import HTMLResponse

from review.pages import own_page
from review.remembered import Remembered
from review.services import DeskServices, EscapeRate, ShownFigures
from review.visits import AnyVisit, Visit
from review.words import LANGUAGES, Language

router = APIRouter()

#: Seconds that the first one to ask waits before the page says that figures are being counted.
_PATIENCE = 0.7
_LASTS = 60.0
#: For the pictures alone: they are styled inside, and run nothing.
_PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox"


class FiguresMemory:
    """The figures of each language and the escape rate, as of a minute ago at most."""

    def __init__(self, services: DeskServices) -> None:
        self._pages = {
            language: Remembered(partial(_made, services.figures, language), lasts=_LASTS) for language in LANGUAGES
        }
        self._escape = Remembered(services.escape_rate or _nothing, lasts=_LASTS)

    def page(self, language: Language) -> Remembered[ShownFigures | None]:
        """Return the page's figures in a language."""
        return self._pages[language]

    def escape_rate(self) -> EscapeRate | None:
        """Return the escape rate; None before it is known."""
        return self._escape.get(wait=0.1)


def memory_of(request: Request) -> FiguresMemory:
    """Return the figures that this desk remembers."""
    memory: FiguresMemory = request.app.state.figures
    return memory


@router.get("/figures")
def figures(visit: AnyVisit) -> HTMLResponse:
    """Show the figures; while they are counted for the first time, say so and look again."""
    remembered = memory_of(visit.request).page(visit.words.language)
    found = remembered.get(wait=_PATIENCE)
    if found is None:
        is_coming = visit.services.figures is not None and not remembered.has_failed
        response = own_page(visit, "figures_none.html", is_coming=is_coming)
        if is_coming:
            response.headers["Refresh"] = "2"
        return response
    return own_page(visit, "figures.html", found=found)


@router.get("/figures/{file}")
def picture(visit: AnyVisit, file: str) -> Response:
    """Send a picture; `NAME.svg` is for light pages, `NAME-dark.svg` for dark ones."""
    name = file.removesuffix(".svg")
    found = _pictures(visit) if name != file else None
    wanted, is_dark = name.removesuffix("-dark"), name.endswith("-dark")
    for one in found.pictures if found else ():
        if one.name == wanted:
            headers = {"Content-Security-Policy": _PICTURE_POLICY, "Cache-Control": "private, max-age=30"}
            return Response(one.dark if is_dark else one.light, media_type="image/svg+xml", headers=headers)
    raise HTTPException(404)


def _pictures(visit: Visit) -> ShownFigures | None:
    # The address names the language, so that no browser shows a kept picture of the other one.
    asked = visit.request.query_params.get("language")
    language: Language = "de" if asked == "de" else "en" if asked == "en" else visit.words.language
    return memory_of(visit.request).page(language).get(wait=_PATIENCE)


def _made(make: Callable[[str], ShownFigures] | None, language: Language) -> ShownFigures | None:
    return make(language) if make else None


def _nothing() -> None:
    return None
