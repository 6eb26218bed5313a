"""What other locales say stands beside a draft, whoever wrote it."""

from collections.abc import Callable

from review.services import DeskServices
from schemas.product import Value
from tests.builders import make_product, make_proposal
from tests.ledger.builders import make_checked, make_draft
from tests.review.desk import Page, Seat


def test_what_people_wrote_in_the_pim_is_shown_once(services: DeskServices, seat: Callable[[str], Seat]) -> None:
    values = {
        "description": (
            Value("Veste <b>chaude</b>.", "fr_FR"),
            Value("A warm jacket.", "en_US"),
            Value("<p></p>", "it_IT"),
            Value("Der Text von gestern.", "de_DE"),
        )
    }
    product = make_product(values={**make_product().values, **values})
    german, english = make_proposal(), make_proposal(locale="en_US", language="en_US", text="A warm jacket.")
    services.ledger.save_drafts("r1", [make_draft(make_checked(one), product=product) for one in (german, english)])
    page = seat("viewer").get(f"/items/{german.id}").text
    told = Page(page).text
    assert told.count("A warm jacket.") == 1
    assert "Veste <b>chaude</b>." in told
    assert "fr_FR in the PIM" in " ".join(told.split())
    assert "it_IT" not in told
    assert "Der Text von gestern." not in told
    assert "<b>chaude" not in page
