"""Descriptions of phones by language models, with the errors that people marked, and those that GPT-4 as judge marked.

The specification of a phone is a list of named values in categories; each becomes an attribute. A name that is left
out goes on from the one before.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.checks.records import SHARED, Row, json_lines, part_of

FOLDER = SHARED / "quintd_phones"


def phone_rows(part: str, folder: Path = FOLDER) -> list[Row]:
    """Return the texts; `judged` holds the spans of `people` and of `gpt4`: start, end, type."""
    return part_of(_rows(folder), part)


def _rows(folder: Path) -> Iterator[Row]:
    phones = {given["id"]: attributes_of(given["details"]) for given in json_lines(folder / "inputs.jsonl")}
    for given in json_lines(folder / "annotated.jsonl"):
        judged = {"people": given["human"]["spans"], "gpt4": given["gpt4"]["spans"]}
        phone = given["input_id"]
        yield Row(given["id"], phone, "phones", "en_US", text=given["output"], values=phones[phone], judged=judged)


def attributes_of(details: Mapping[str, Any]) -> dict[str, str]:
    """Return a phone's specification as attributes and their values."""
    values: dict[str, str] = {"name": details["name"]}
    for category in details["detailSpec"]:
        last = _code(category["category"])
        for entry in category["specifications"]:
            name = entry["name"].strip()
            last = _code(f"{category['category']} {name}") if name else last
            values[last] = f"{values[last]}\n{entry['value']}" if last in values else entry["value"]
    for entry in details.get("quickSpec") or ():
        values[_code(f"quick {entry['name']}")] = entry["value"]
    return values


def _code(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
