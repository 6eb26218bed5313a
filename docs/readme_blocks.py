"""Makes the blocks of README.md and docs/*.md that come from the code; cog runs it, `make docs-check` compares."""

import inspect
import io
import re
import shutil
import tempfile
import types
from decimal import Decimal
from pathlib import Path
from typing import Any, Union, get_args, get_origin

import typer
from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined
from rich.console import Console

from flows.cli_app import app
from flows.demo import sample_config, walk_the_whole_way
from quality_checks.codes import code_table
from quality_checks.rule_packs.loader import shelf
from schemas.config import PipelineConfig

_NAMES = {str: "text", int: "whole number", float: "number", bool: "true / false", Decimal: "number", Path: "path"}


#: Tables of records by a name of the shop's own: what that name is.
_SINGULARS = {"families": "family"}


def _print(text: str) -> None:
    import cog  # noqa: PLC0415 - only there while cog runs

    cog.outl(text.rstrip())


def demo_output() -> None:
    """Print the end of `make demo`, run on a copy; what differs from run to run is masked."""
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "outdoor"
        shutil.copytree(sample_config().parent, sample, ignore=shutil.ignore_patterns("out", ".skuwright"))
        written = io.StringIO()
        walk_the_whole_way(
            sample / "pipeline.toml", Console(file=written, width=80, highlight=False), with_prefect=False
        )
        text = written.getvalue().replace(str(sample), "examples/outdoor")
    text = re.sub(r"Run [0-9a-f]{12}", "Run 5b0c9e4f1d27", text)
    text = re.sub(r"\d{8}T\d{6}-[0-9a-f]{8}", "20261124T090000-5b0c9e4f", text)
    text = re.sub(r"Seconds +[\d.]+", lambda m: "Seconds" + "1.2".rjust(len(m[0]) - len("Seconds")), text)
    _print("```text\n" + "\n".join(line.rstrip() for line in text.splitlines()) + "\n```")


def check_table() -> None:
    """Print all finding codes with their default severity and meaning."""
    _print(code_table())


def check_figures() -> None:
    """Print what `python -m benchmarks.checks --markdown benchmarks/checks/results.md` measured last."""
    _print((Path(__file__).resolve().parents[1] / "benchmarks/checks/results.md").read_text(encoding="utf-8"))


def rule_packs() -> None:
    """Print every rule pack: whom it concerns, where it comes from, its rules with an example of each."""
    lines: list[str] = []
    for pack in shelf().packs.values():
        applies = "all products" if pack.applies.always else "products of its kind, by the words in the file"
        lines += [
            "",
            f"## {pack.title.en} (`{pack.id}`, version {pack.version} of {pack.date})",
            "",
            f"{pack.source}. For {', '.join(pack.jurisdiction)}; {applies}; texts in {' and '.join(pack.languages)}.",
            "",
            "| rule | finding | severity | law | why | caught | left alone |",
            "| --- | --- | --- | --- | --- | --- | --- |",
        ]
        lines += [
            f"| `{rule.id}` | `{rule.code}` | {rule.severity} | {rule.law} | {rule.why.en} "
            f"| {rule.catches.de}<br>{rule.catches.en} | {rule.leaves.de}<br>{rule.leaves.en} |"
            for rule in pack.rules
        ]
    _print("\n".join(lines))


def commands() -> None:
    """Print a table of all commands."""
    rows = [
        f"| `skuwright {name}` | {inspect.cleandoc(function.__doc__ or '').splitlines()[0]} |"
        for name, function in _all_commands(app)
    ]
    _print("\n".join(["| command | what it does |", "| --- | --- |", *rows]))


def _all_commands(group: typer.Typer, prefix: str = "") -> list[tuple[str, Any]]:
    found = [
        (prefix + (command.name or command.callback.__name__), command.callback)
        for command in group.registered_commands
        if command.callback
    ]
    for part in group.registered_groups:
        if part.typer_instance and part.name:
            own = part.typer_instance.registered_callback
            if own and own.callback and own.invoke_without_command is True:
                found.append((prefix + part.name, own.callback))
            found += _all_commands(part.typer_instance, f"{part.name} ")
    return found


def config_reference() -> None:
    """Print every key of pipeline.toml with type, default and meaning."""
    lines: list[str] = []
    for name, field in PipelineConfig.model_fields.items():
        record = _record_in(field.annotation)
        header = "[content.<attribute code>]" if name == "content" else f"[{name}]"
        lines += _section(header, record, required=field.is_required())
        for key, inner in record.model_fields.items():
            nested = _record_in(inner.annotation)
            if nested:
                header = (
                    f"[{name}.{key}.<{_SINGULARS[key]}>]" if get_origin(inner.annotation) is dict else f"[{name}.{key}]"
                )
                lines += _section(header, nested, required=False)
    _print("\n".join(lines))


def _section(header: str, record: type[BaseModel], *, required: bool) -> list[str]:
    lines = ["", f"## `{header}`" + (" (required)" if required else ""), ""]
    lines += ["| key | type | default | meaning |", "| --- | --- | --- | --- |"]
    for key, field in record.model_fields.items():
        if not _record_in(field.annotation):
            lines.append(
                f"| `{key}` | {_type_name(field.annotation)} | {_default(field)} | {field.description or ''} |"
            )
    return lines


def _record_in(annotation: Any) -> Any:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _record_in(part))), None)


def _type_name(annotation: Any) -> str:  # noqa: PLR0911 - a table of cases
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        return f"list of {_type_name(parts[0])}"
    if origin is dict:
        return "table"
    if origin in (Union, types.UnionType):
        return _type_name(parts[0])
    if parts and hasattr(annotation, "__metadata__"):
        return _type_name(parts[0])
    if parts:
        return " / ".join(f'`"{part}"`' for part in parts)
    if isinstance(annotation, type) and hasattr(annotation, "__members__"):
        return " / ".join(f'`"{member.value}"`' for member in annotation)  # type: ignore[attr-defined]
    return {
        str: "text",
        int: "whole number",
        float: "number",
        bool: "true / false",
        Decimal: "number",
        Path: "path",
    }.get(annotation, "text")


def _default(field: FieldInfo) -> str:
    value = field.default
    if field.is_required() or value is PydanticUndefined:
        return "**required**"
    if not value and not isinstance(value, bool | int | float | Decimal):
        return "–"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f"`{value}`" if isinstance(value, int | float | Decimal) else f'`"{value}"`'
