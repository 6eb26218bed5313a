"""What every connector keeps to, whatever it reads: the same tests over all of them."""

import re
import tempfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

from schemas.errors import PimUnavailable
from schemas.product import Amount, ProductKind
from schemas.receipt import Change, ReceiptStatus
from tests.connectors.worlds import (
    AkeneoWorld,
    JsonlWorld,
    World,
    change_of,
    files_below,
    kinds,
    pulled,
)

WRITTEN, STALE, REFUSED = ReceiptStatus.WRITTEN, ReceiptStatus.STALE, ReceiptStatus.REFUSED
DESCRIPTION = "description-de_DE-ecommerce"


@pytest.fixture(params=["akeneo-csv", "jsonl", "jsonl.gz"])
def world(request: pytest.FixtureRequest, tmp_path: Path) -> World:
    makers: dict[str, Callable[[Path], World]] = {
        "akeneo-csv": AkeneoWorld,
        "jsonl": JsonlWorld,
        "jsonl.gz": partial(JsonlWorld, ending=".jsonl.gz"),
    }
    return makers[request.param](tmp_path)


def test_every_record_is_pulled_once_and_models_come_before_their_variants(world: World) -> None:
    identifiers = [product.identifier for product in world.pim().pull()]
    assert identifiers == ["JK", "PT", "PT-red", "JK-S", "JK-M", "PT-red-m", "CAP"]
    assert kinds(world.pim()) == [ProductKind.PRODUCT_MODEL] * 3 + [ProductKind.PRODUCT] * 4


def test_a_clean_catalogue_has_no_findings(world: World) -> None:
    assert {product.findings for product in world.pim().pull()} == {()}


def test_a_variant_holds_what_its_models_hold_and_says_from_whom(world: World) -> None:
    found = pulled(world.pim())["PT-red-m"]
    held = {code: values[0].data for code, values in found.values.items()}
    assert held == {
        "name": "Heide", "care": "Lüften", "color": "red", "material": ("cotton", "wool"), "size": "m"
    }  # fmt: skip
    assert found.inherited == {"name": "PT", "care": "PT", "color": "PT-red", "material": "PT-red"}
    assert (found.depth, found.family, found.family_variant) == (2, "trousers", "trousers_color_size")


def test_a_value_of_its_own_wins_over_the_models(world: World) -> None:
    found = pulled(world.pim())["JK-M"]
    assert found.data("care") == "Bügeln"
    assert found.inherited == {"name": "JK", "description": "JK"}


def test_the_family_comes_from_the_model_where_the_variant_names_none(world: World) -> None:
    found = pulled(world.pim())
    assert [found[identifier].family for identifier in ("JK-M", "JK", "PT-red")] == ["jackets", "jackets", "trousers"]


def test_values_have_the_types_of_their_attributes(world: World) -> None:
    found = pulled(world.pim())
    assert found["JK-S"].data("weight") == Amount(Decimal(450), "GRAM")
    assert found["JK"].data("description", "de_DE", "ecommerce") == "Eine Jacke."
    assert found["JK"].data("description", "en_US", "ecommerce") is None
    assert (found["CAP"].categories, found["CAP"].enabled, found["JK-S"].enabled) == (("hats", "summer"), False, True)


def test_products_that_are_switched_off_can_be_left_out(world: World) -> None:
    assert "CAP" not in pulled(world.pim(only_enabled=True))


def test_a_revision_stays_until_the_record_or_a_model_above_it_changes(world: World) -> None:
    before = {identifier: found.revision for identifier, found in pulled(world.pim()).items()}
    assert {identifier: found.revision for identifier, found in pulled(world.pim()).items()} == before
    world.set_cell("PT", "name", "Moor")
    after = {identifier: found.revision for identifier, found in pulled(world.pim()).items()}
    assert {key for key in before if before[key] != after[key]} == {"PT", "PT-red", "PT-red-m"}
    assert len(set(before.values())) == len(before)


def test_a_change_is_written_into_the_import_and_the_full_copy(world: World) -> None:
    pim = world.pim()
    before = pulled(pim)
    (receipt,) = pim.write_back([change_of(before["CAP"], "description", 'Gut; sehr\n„fein“ "so"')], stamp="s1")
    assert (receipt.proposal_id, receipt.status) == ("CAP/description", WRITTEN)
    assert Path(receipt.path).parent == world.out / "import"
    assert world.imported() == {"CAP": {DESCRIPTION: 'Gut; sehr\n„fein“ "so"'}}
    after = pulled(world.full_copy())
    assert after["CAP"].data("description", "de_DE", "ecommerce") == 'Gut; sehr\n„fein“ "so"'
    assert {key for key in before if before[key].values != after[key].values} == {"CAP"}


def test_a_change_of_a_model_is_written_once_for_all_its_variants(world: World) -> None:
    pim = world.pim()
    change = change_of(pulled(pim)["JK"], "description", "A jacket.", locale="en_US")
    assert [receipt.status for receipt in pim.write_back([change], stamp="s1")] == [WRITTEN]
    assert world.imported() == {"JK": {"description-en_US-ecommerce": "A jacket."}}
    assert pulled(world.full_copy())["JK-S"].data("description", "en_US", "ecommerce") == "A jacket."


def test_an_amount_is_written_with_its_unit(world: World) -> None:
    pim = world.pim()
    change = change_of(pulled(pim)["CAP"], "weight", "82.5 GRAM")
    assert [receipt.status for receipt in pim.write_back([change], stamp="s1")] == [WRITTEN]
    assert world.imported() == {"CAP": {"weight": "82.5", "weight-unit": "GRAM"}}
    assert pulled(world.full_copy())["CAP"].data("weight") == Amount(Decimal("82.5"), "GRAM")


def test_an_identifier_is_found_whatever_its_case(world: World) -> None:
    pim = world.pim()
    change = change_of(pulled(pim)["CAP"], identifier="cap")
    assert [receipt.status for receipt in pim.write_back([change], stamp="s1")] == [WRITTEN]
    assert set(world.imported()) == {"CAP"}


@pytest.mark.parametrize(
    ("identifier", "touched"),
    [("CAP", "CAP"), ("JK-S", "JK"), ("PT-red-m", "PT"), ("PT-red-m", "PT-red")],
    ids=["own row", "its model", "the root above two levels", "the middle model"],
)
def test_a_record_that_changed_since_the_pull_is_stale_and_nothing_is_written(
    world: World, identifier: str, touched: str
) -> None:
    pim = world.pim()
    change = change_of(pulled(pim)[identifier])
    world.set_cell(touched, "name", "Anders")
    (receipt,) = pim.write_back([change], stamp="s1")
    assert receipt.status is STALE
    assert "changed since the text was drafted; pull again" in receipt.message
    assert files_below(world.out) == {}


def test_a_value_that_stood_there_at_the_pull_is_left_alone(world: World) -> None:
    pim = world.pim()
    (receipt,) = pim.write_back([change_of(pulled(pim)["JK-M"], "care")], stamp="s1")
    assert receipt.status is STALE
    assert "care was filled or changed by somebody" in receipt.message
    assert files_below(world.out) == {}


def test_our_own_earlier_text_is_replaced(world: World) -> None:
    pim = world.pim()
    change = change_of(pulled(pim)["JK-M"], "care", "Lauwarm", replaces="Bügeln")
    assert [receipt.status for receipt in pim.write_back([change], stamp="s1")] == [WRITTEN]
    assert pulled(world.full_copy())["JK-M"].data("care") == "Lauwarm"


def test_our_own_text_that_a_person_took_away_is_not_put_back(world: World) -> None:
    pim = world.pim()
    change = change_of(pulled(pim)["CAP"], "care", "Lauwarm", replaces="Kalt")
    assert [receipt.status for receipt in pim.write_back([change], stamp="s1")] == [STALE]


def test_a_text_that_stands_there_already_counts_as_written(world: World) -> None:
    pim = world.pim()
    change = change_of(pulled(pim)["CAP"], "care", "Neu")
    world.set_cell("CAP", "care", "Neu")
    (receipt,) = pim.write_back([change], stamp="s1")
    assert (receipt.status, receipt.path) == (WRITTEN, "")
    assert files_below(world.out) == {}


def test_a_record_that_is_gone_is_stale(world: World) -> None:
    pim = world.pim()
    change = change_of(pulled(pim)["CAP"])
    world.remove("CAP")
    (receipt,) = pim.write_back([change], stamp="s1")
    assert (receipt.status, receipt.message) == (STALE, "the record is not in the source any more; pull again")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"attribute": "odour"}, "no such attribute"),
        ({"attribute": "sku"}, "never written"),
        ({"attribute": "care", "locale": "de_DE"}, "no value by locale"),
        ({"attribute": "description", "channel": None}, "a value for each channel"),
        ({"attribute": "weight", "text": "450"}, "no amount with a unit"),
        ({"attribute": "care", "text": "half \ud83d"}, "half a character|encoding utf-8 has no"),
    ],
    ids=["unknown attribute", "identifier", "locale too much", "channel missing", "no unit", "half a character"],
)
def test_what_the_pim_would_not_take_is_refused_and_the_others_are_written(
    world: World, changes: dict[str, str | None], says: str
) -> None:
    pim = world.pim()
    records = pulled(pim)
    bad = change_of(records["CAP"], **changes)  # type: ignore[arg-type]
    good = change_of(records["PT-red-m"], "weight", "300 GRAM")
    refused, written = pim.write_back([bad, good], stamp="s1")
    assert (refused.status, written.status) == (REFUSED, WRITTEN)
    assert re.search(says, refused.message)
    assert set(world.imported()) == {"PT-red-m"}


def test_two_changes_of_one_value_are_not_both_written(world: World) -> None:
    pim = world.pim()
    record = pulled(pim)["CAP"]
    first, second = pim.write_back([change_of(record, text="Eins"), change_of(record, text="Zwei")], stamp="s1")
    assert (first.status, second.status) == (WRITTEN, REFUSED)
    assert world.imported() == {"CAP": {"care": "Eins"}}


def test_receipts_come_in_the_order_of_the_changes(world: World) -> None:
    pim = world.pim()
    records = pulled(pim)
    world.set_cell("JK-S", "size", "xs")
    changes = [
        change_of(records["CAP"]),
        change_of(records["JK-S"], proposal_id="moved"),
        change_of(records["JK"], "description", "A jacket.", locale="en_US"),
        change_of(records["CAP"], "odour", proposal_id="odd"),
    ]
    receipts = list(pim.write_back(changes, stamp="s1"))
    assert [(receipt.proposal_id, receipt.status) for receipt in receipts] == [
        ("CAP/care", WRITTEN),
        ("moved", STALE),
        ("JK/description", WRITTEN),
        ("odd", REFUSED),
    ]


def test_the_same_call_again_makes_the_same_files(world: World) -> None:
    pim = world.pim()
    changes = [change_of(pulled(pim)["CAP"]), change_of(pulled(pim)["JK"], "description", "A.", locale="en_US")]
    first = list(pim.write_back(changes, stamp="s1"))
    files = files_below(world.out)
    assert list(world.pim().write_back(changes, stamp="s1")) == first
    assert files_below(world.out) == files


def test_without_changes_no_file_is_touched(world: World) -> None:
    pim = world.pim()
    records = pulled(pim)
    list(pim.write_back([change_of(records["CAP"])], stamp="s1"))
    times = {path: path.stat().st_mtime_ns for path in world.out.rglob("*")}
    assert list(pim.write_back([], stamp="s2", published=[change_of(records["CAP"])])) == []
    assert {path: path.stat().st_mtime_ns for path in world.out.rglob("*")} == times


def test_what_was_published_before_stays_in_the_full_copy_and_out_of_the_import(world: World) -> None:
    pim = world.pim()
    records = pulled(pim)
    earlier = change_of(records["CAP"], "care", "Früher")
    list(pim.write_back([change_of(records["PT-red-m"], "weight", "300 GRAM")], stamp="s2", published=[earlier]))
    after = pulled(world.full_copy())
    assert after["CAP"].data("care") == "Früher"
    assert after["PT-red-m"].data("weight") == Amount(Decimal(300), "GRAM")
    assert set(world.imported()) == {"PT-red-m"}


def test_a_published_text_whose_record_changed_since_is_not_put_back(world: World) -> None:
    pim = world.pim()
    records = pulled(pim)
    earlier = change_of(records["CAP"], "care", "Früher", revision="of other facts")
    list(pim.write_back([change_of(records["PT-red-m"], "weight", "300 GRAM")], stamp="s2", published=[earlier]))
    assert pulled(world.full_copy())["CAP"].data("care") is None


def test_without_changes_nobody_asks_what_was_published(world: World) -> None:
    def long_read() -> Iterator[Change]:
        raise AssertionError("all that was ever published was read")
        yield

    assert list(world.pim().write_back([], stamp="s2", published=long_read())) == []


def test_of_two_earlier_texts_the_later_one_stays(world: World) -> None:
    pim = world.pim()
    records = pulled(pim)
    earlier = [change_of(records["CAP"], text="Eins"), change_of(records["CAP"], text="Zwei", replaces="Eins")]
    list(pim.write_back([change_of(records["PT-red-m"], "weight", "300 GRAM")], stamp="s2", published=earlier))
    assert pulled(world.full_copy())["CAP"].data("care") == "Zwei"


def test_what_a_person_wrote_over_our_earlier_text_stays(world: World) -> None:
    pim = world.pim()
    records = pulled(pim)
    earlier = [change_of(records["JK-M"], "care", "Früher"), change_of(records["JK-M"], "care", "Später", replaces="X")]
    list(pim.write_back([change_of(records["CAP"])], stamp="s2", published=earlier))
    assert pulled(world.full_copy())["JK-M"].data("care") == "Bügeln"


def test_a_new_text_wins_over_an_earlier_one(world: World) -> None:
    pim = world.pim()
    record = pulled(pim)["CAP"]
    list(pim.write_back([change_of(record, text="Neu")], stamp="s2", published=[change_of(record, text="Alt")]))
    assert pulled(world.full_copy())["CAP"].data("care") == "Neu"
    assert world.imported() == {"CAP": {"care": "Neu"}}


def test_a_source_that_is_replaced_while_it_is_read_is_left_for_the_next_time(world: World) -> None:
    pim = world.pim()
    change = change_of(pulled(pim)["CAP"])

    def meanwhile() -> Iterator[Change]:
        yield change
        world.set_cell("JK", "name", "The text of a person who exports just now")

    with pytest.raises(PimUnavailable, match="changed while it was read; run the write-back again"):
        pim.write_back(meanwhile(), stamp="s1")
    assert files_below(world.out) == {}


def test_files_are_in_place_before_the_first_receipt_is_asked_for(world: World) -> None:
    pim = world.pim()
    receipts = pim.write_back([change_of(pulled(pim)["CAP"])], stamp="s1")
    assert world.imported() == {"CAP": {"care": "Neu"}}
    del receipts


def test_nothing_is_left_in_the_temporary_folder(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    pim = world.pim()
    records = pim.pull()
    first = next(records)
    receipts = pim.write_back([change_of(first, "description", "A.", locale="en_US")], stamp="s1")
    assert list(folder.iterdir()) == []
    assert next(receipts).status is WRITTEN
    assert list(folder.iterdir()) == []


def test_a_temporary_folder_that_cannot_be_used_is_named(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(world.out / "nowhere"))
    with pytest.raises(PimUnavailable, match="TMPDIR"):
        list(world.pim().pull())
