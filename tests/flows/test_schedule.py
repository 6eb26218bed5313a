"""Schedules: what the config takes for a cron line, the scheduler takes too; a wrong one stops every command."""

from pathlib import Path

import pytest
from prefect.client.schemas.schedules import CronSchedule

from flows.cli import main
from flows.schedule import deployments
from schemas.config import PipelineConfig
from tests.schemas.cron_lines import SOUND


@pytest.mark.parametrize("line", SOUND)
def test_the_scheduler_takes_what_the_config_takes(line: str) -> None:
    assert CronSchedule(cron=line, timezone="Europe/Berlin").cron == line


def test_a_wrong_schedule_is_said_by_any_command_in_one_line_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "pipeline.toml"
    config.write_text(
        '[pim]\nkind = "jsonl"\npath = "p.jsonl"\nlocales = ["de_DE"]\n[content.description]\n'
        '[schedule]\nrun = "0 25 * * *"\ntimezone = "europe/berlin"\n'
    )
    monkeypatch.setattr("sys.argv", ["skuwright", "plan", "-c", str(config)])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 1
    assert [line.removeprefix("skuwright: ") for line in capsys.readouterr().err.splitlines()] == [
        (
            'pipeline.toml: [schedule] run: "0 25 * * *" is no cron line, its hour 25 is not between 0 and 23; '
            'write one such as "0 2 * * *", or leave it out'
        ),
        'pipeline.toml: [schedule] timezone: "europe/berlin" is no time zone; did you mean Europe/Berlin?',
    ]


def test_every_flow_is_served_with_its_line_or_by_hand() -> None:
    config = PipelineConfig.model_validate({
        "pim": {"kind": "jsonl", "path": "p.jsonl", "locales": ("de_DE",)},
        "content": {"description": {}},
        "schedule": {"run": "0 2 * * *", "report": "@weekly", "timezone": "Europe/Vienna"},
    })  # fmt: skip
    found = {each.flow_name: each for each in deployments(config, Path("/shops/alpen/pipeline.toml"))}
    lines = {name: [(it.schedule.cron, it.schedule.timezone) for it in each.schedules] for name, each in found.items()}
    assert lines == {
        "enrich-catalog": [("0 2 * * *", "Europe/Vienna")],
        "write-back-accepted": [],
        "report-costs": [("@weekly", "Europe/Vienna")],
        "check-readiness": [],
    }
    assert {each.name for each in found.values()} == {"alpen"}
