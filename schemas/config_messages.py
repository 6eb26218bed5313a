"""Puts what pydantic says about `pipeline.toml` into the words of the file: table, key, what is wrong, what to do."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from schemas.config import LOCALE, PipelineConfig
from schemas.suggestion import did_you_mean

_ADVICE: Mapping[str, str] = MappingProxyType(
    {
        "tuple_type": 'is not a list; write one, such as ["a", "b"]',
        "dict_type": "is not a table; write one",
        "model_type": "is not a table; write one",
        "string_type": "is not text; put it in quotes",
        "path_type": "is not a path; put it in quotes",
        "int_type": "is not a whole number; write one, without quotes",
        "int_parsing": "is not a whole number; write one, without quotes",
        "int_from_float": "is not a whole number; write one",
        "float_type": "is not a number; write one, without quotes",
        "float_parsing": "is not a number; write one, without quotes",
        "decimal_type": "is not a number; write one, without quotes",
        "decimal_parsing": "is not a number; write one, without quotes and with a decimal point",
        "bool_type": "is neither true nor false; write one of them, without quotes",
        "bool_parsing": "is neither true nor false; write one of them, without quotes",
        "too_short": "is empty; name at least one",
    }
)


def explain_all(file: str, details: Iterable[Any]) -> str:
    """Return pydantic's error details as one line each: `file: [table] key: what is wrong; what to do`."""
    # A list of which every entry is wrong is called too short as well; its entries have been named then.
    told = (detail for detail in details if not (detail["type"] == "too_short" and detail["input"]))
    return "\n".join(_explain(file, detail) for detail in told)


def _explain(file: str, detail: Any) -> str:
    where = [str(part) for part in detail["loc"] if not isinstance(part, int)]
    if detail["type"] == "extra_forbidden":
        return _unknown(file, where)
    is_table = _is_table(where)
    return f"{file}: {_place(where, is_table=is_table)}: {_problem(detail, is_table=is_table)}"


def _problem(detail: Any, *, is_table: bool) -> str:
    kind, given = detail["type"], _shown(detail["input"])
    if kind == "missing" or (kind == "too_short" and is_table):
        problem = "missing; add this table" if is_table else "missing; add it"
    elif kind == "value_error":
        problem = detail["msg"].removeprefix("Value error, ")
    elif kind in ("literal_error", "enum"):
        problem = f"{given} is not known; {_choices(detail)}"
    elif kind == "string_pattern_mismatch":
        problem = f"{given} is not written as it must be; {_like(detail)}"
    elif kind in _ADVICE:
        problem = f"{given} {_ADVICE[kind]}"
    else:
        problem = f"{detail['msg'].removeprefix('Input ')} (given: {given}); mend that key"
    return problem


def _place(where: Sequence[str], *, is_table: bool) -> str:
    if is_table:
        return f"[{'.'.join(where)}]"
    *tables, key = where or [""]
    return f"[{'.'.join(tables)}] {key}" if tables else key


def _is_table(where: Sequence[str]) -> bool:
    """Say whether a place is a table: a record, or the mapping that holds records by name."""
    if where == ["content"]:
        return True
    return bool(where) and _record_at(where) is not None


def _unknown(file: str, where: Sequence[str]) -> str:
    *tables, key = where
    known = list((_record_at(tables) or PipelineConfig).model_fields)
    hint = did_you_mean(key, known, f"known are {', '.join(known)}")
    if tables:
        return f"{file}: [{'.'.join(tables)}] {key}: unknown key; {hint}"
    return f"{file}: [{key}]: unknown table; {hint}"


def _choices(detail: Any) -> str:
    expected = str(detail["ctx"]["expected"])
    known = [choice.strip("' ") for choice in expected.replace(" or ", ", ").split(", ")]
    return did_you_mean(str(detail["input"]), known, f"choose {expected.replace(chr(39), chr(34))}")


def _like(detail: Any) -> str:
    if detail["ctx"]["pattern"] == LOCALE:
        return 'write language and country, such as "de_DE"'
    return 'write three capital letters, such as "EUR"'


def _shown(given: Any) -> str:
    if isinstance(given, str):
        return f'"{given}"'
    if isinstance(given, bool):
        return str(given).lower()
    return "a table" if isinstance(given, dict) else str(given)


def _record_at(tables: Sequence[str]) -> type[BaseModel] | None:
    """Return the record of a table, None where the place is no table; `content.<code>` is one for any code.

    So is every other table of records by names of one's own, such as `gate.families.<family>`.
    """
    record: type[BaseModel] = PipelineConfig
    rest = list(tables)
    while rest:
        name = rest.pop(0)
        field = record.model_fields.get(name)
        found = _record_in(field.annotation) if field else None
        if found is None:
            return None
        record = found
        if field is not None and get_origin(field.annotation) is dict:
            if not rest:
                return None
            rest.pop(0)
    return record


def _record_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_in(part))), None)
