"""Reads `pipeline.toml` into records, with messages that name the key and the likely slip."""

import difflib
import json
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from schemas.config import PipelineConfig
from schemas.errors import ConfigError

SQLITE_PREFIX = "sqlite:///"


def read_config(path: Path) -> PipelineConfig:
    """Return the config of a file; relative paths in it become absolute, from the file's folder.

    Raises ConfigError with one line for each key that is wrong.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: no such file; name another with -c, or start from examples/outdoor") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: not readable as TOML: {error}; mend that place") from error
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}; check the path and its permissions") from error
    try:
        config = PipelineConfig.model_validate(raw)
    except ValidationError as error:
        raise ConfigError("\n".join(_explain(path.name, detail) for detail in error.errors())) from error
    return _with_absolute_paths(config, path.resolve().parent)


def json_schema() -> str:
    """Return the JSON Schema of `pipeline.toml` as text, for editors and for the test that keeps it true."""
    return json.dumps(PipelineConfig.model_json_schema(), indent=2, ensure_ascii=False) + "\n"


def _explain(file: str, detail: Any) -> str:
    place = [str(part) for part in detail["loc"]]
    match detail["type"]:
        case "extra_forbidden":
            *tables, key = place
            near = difflib.get_close_matches(key, _known_keys(tables), n=1)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(_known_keys(tables))}"
            return f"{file}: [{'.'.join(tables)}] {key}: unknown key; {hint}"
        case "missing":
            *tables, key = place
            where = f"[{'.'.join(tables)}] " if tables else ""
            return f"{file}: {where}{key}: missing; add it"
    *tables, key = place or [""]
    problem = detail["msg"].removeprefix("Value error, ")
    given = f" (given: {detail['input']!r})" if isinstance(detail["input"], str | int | float) else ""
    return f"{file}: [{'.'.join(tables) or key}]{' ' + key if tables else ''}: {problem}{given}; mend that key"


def _known_keys(tables: Sequence[str]) -> list[str]:
    record: type[BaseModel] = PipelineConfig
    for table in tables:
        if record is PipelineConfig or table in record.model_fields:
            field = record.model_fields.get(table)
            found = _record_in(field.annotation) if field else None
            record = found or record
    return list(record.model_fields)


def _record_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_in(part))), None)


def _with_absolute_paths(config: PipelineConfig, base: Path) -> PipelineConfig:
    def absolute(path: Path | None) -> Path | None:
        return None if path is None else base / path.expanduser()

    def moved(record: Any, *names: str) -> Any:
        return record.model_copy(update={name: absolute(getattr(record, name)) for name in names})

    url = config.ledger.url
    if url.startswith(SQLITE_PREFIX) and not url.startswith(SQLITE_PREFIX + "/") and ":memory:" not in url:
        url = f"{SQLITE_PREFIX}{base / url.removeprefix(SQLITE_PREFIX)}"
    return config.model_copy(
        update={
            "pim": moved(config.pim, "folder", "path"),
            "brand": moved(config.brand, "voice"),
            "write_back": moved(config.write_back, "path"),
            "validation": moved(config.validation, "overrides"),
            "report": moved(config.report, "html"),
            "ledger": config.ledger.model_copy(update={"url": url}),
        }
    )
