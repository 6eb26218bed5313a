"""Full disks, folders that may not be written, and kills: the old files stay, and the next call mends all."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
import xlsxwriter

from connectors.staged_files import staged_files
from schemas.errors import PimUnavailable
from schemas.receipt import Change
from tests.connectors.worlds import AkeneoWorld, JsonlWorld, akeneo_pim, change_of, files_below, pulled

FULL_DISK = Path("/dev/full")
ENDINGS = {AkeneoWorld: ".csv", JsonlWorld: ".jsonl"}


# One after the other: the lock on a file that leads to the device is a lock on the device.
@pytest.mark.xdist_group("full_disk")
@pytest.mark.skipif(not FULL_DISK.exists(), reason="needs the device that is always full")
@pytest.mark.parametrize("where", ["full/.products{}.part", "import/.s2_products{}.part"])
@pytest.mark.parametrize("maker", [AkeneoWorld, JsonlWorld])
def test_on_a_full_disk_the_old_files_stay_and_the_next_call_succeeds(
    tmp_path: Path, maker: type[AkeneoWorld | JsonlWorld], where: str
) -> None:
    world = maker(tmp_path)
    records = pulled(world.pim())
    earlier = change_of(records["CAP"], "care", "Alt")
    list(world.pim().write_back([earlier], stamp="s1"))
    before = files_below(world.out)
    # The file is written to a device that answers every write with "No space left on device".
    part = world.out / where.format(ENDINGS[maker])
    part.symlink_to(FULL_DISK)
    change = change_of(records["PT-red-m"], "weight", "300 GRAM")
    with pytest.raises(PimUnavailable, match=r"No space left on device.*run the write-back again"):
        world.pim().write_back([change], stamp="s2", published=[earlier])
    assert files_below(world.out) == before
    list(world.pim().write_back([change], stamp="s2", published=[earlier]))
    assert set(world.imported()) == {"CAP", "PT-red-m"}


# One after the other: the lock on a file that leads to the device is a lock on the device.
@pytest.mark.xdist_group("full_disk")
@pytest.mark.skipif(not FULL_DISK.exists(), reason="needs the device that is always full")
def test_a_workbook_that_finds_the_disk_full_leaves_nothing(tmp_path: Path) -> None:
    workbook = xlsxwriter.Workbook(str(tmp_path / "products.xlsx"))
    workbook.add_worksheet().add_table("A1:B2", {"columns": [{"header": "sku"}, {"header": "care"}], "data": [["A1"]]})
    workbook.close()
    (tmp_path / "out/full").mkdir(parents=True)
    (tmp_path / "out/full/.products.xlsx.part").symlink_to(FULL_DISK)
    pim = akeneo_pim(tmp_path)
    with pytest.raises(PimUnavailable, match="No space left on device"):
        pim.write_back([change_of(pulled(pim)["A1"])], stamp="s1")
    assert files_below(tmp_path / "out") == {}


@pytest.mark.parametrize("maker", [AkeneoWorld, JsonlWorld])
def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, maker: type[AkeneoWorld | JsonlWorld]) -> None:
    world = maker(tmp_path)
    world.out.write_text("a file stands where the folder should be")
    with pytest.raises(PimUnavailable, match=r"out/full: cannot be written \((Not a directory|File exists)\)"):
        world.pim().write_back([change_of(pulled(world.pim())["CAP"])], stamp="s1")


def test_every_file_is_durable_before_the_first_is_put_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    synced, replaced = os.fsync, Path.replace

    def fsync(handle: int) -> None:
        steps.append("fsync " + Path(f"/proc/self/fd/{handle}").readlink().name)
        synced(handle)

    def replace(self: Path, target: Path) -> Path:
        steps.append(f"replace {target.name}")
        return replaced(self, target)

    world = AkeneoWorld(tmp_path)
    change = change_of(pulled(world.pim())["CAP"])
    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    list(world.pim().write_back([change], stamp="s1"))
    files = ["product_models.csv", "products.csv", "s1_products.csv"]
    assert steps[:6] == [f"fsync .{name}.part" for name in files] + [f"replace {name}" for name in files]
    assert sorted(steps[6:]) == ["fsync full", "fsync import"]


def two_changes(world: AkeneoWorld | JsonlWorld) -> list[Change]:
    records = pulled(world.pim())
    return [
        change_of(records["CAP"], "care", "Neu"),
        change_of(records["JK"], "description", "New", locale="en_US"),
    ]


WRITE_AND_DIE = """
    import os, signal, sys
    from pathlib import Path
    from tests.connectors import test_durability, worlds

    name, base, deadly = sys.argv[1:]
    original, moved = Path.replace, 0

    def replace(self, target):
        global moved
        if moved == int(deadly):
            os.kill(os.getpid(), signal.SIGKILL)
        moved += 1
        return original(self, target)

    Path.replace = replace
    world = getattr(worlds, name)(Path(base))
    list(world.pim().write_back(test_durability.two_changes(world), stamp="s1"))
"""


@pytest.mark.parametrize(
    ("maker", "deadly"), [(AkeneoWorld, 0), (AkeneoWorld, 1), (AkeneoWorld, 3), (JsonlWorld, 0), (JsonlWorld, 1)]
)
def test_killed_between_two_files_the_next_call_makes_what_an_undisturbed_one_makes(
    tmp_path: Path, maker: type[AkeneoWorld | JsonlWorld], deadly: int
) -> None:
    calm = maker(tmp_path / "calm")
    list(calm.pim().write_back(two_changes(calm), stamp="s1"))
    complete = files_below(calm.out)

    script = [
        sys.executable,
        "-c",
        textwrap.dedent(WRITE_AND_DIE),
        maker.__name__,
        str(tmp_path / "killed"),
        str(deadly),
    ]
    killed = subprocess.run(script, cwd=Path(__file__).parents[2], check=False, timeout=60)
    assert killed.returncode == -signal.SIGKILL
    left = files_below(tmp_path / "killed/out")
    seen = {name: content for name, content in left.items() if not name.endswith(".part")}
    assert len(seen) == deadly
    assert seen.items() <= complete.items()

    again = maker(tmp_path / "killed")
    list(again.pim().write_back(two_changes(again), stamp="s1"))
    assert files_below(again.out) == complete


@pytest.mark.parametrize("maker", [AkeneoWorld, JsonlWorld])
def test_what_a_killed_write_back_left_is_gone_after_the_next_one(
    tmp_path: Path, maker: type[AkeneoWorld | JsonlWorld]
) -> None:
    world = maker(tmp_path)
    for folder in ("full", "import"):
        (world.out / folder).mkdir(parents=True)
        (world.out / folder / ".s0_products.csv.part").write_text("half a")
    list(world.pim().write_back([change_of(pulled(world.pim())["CAP"])], stamp="s1"))
    assert [name for name in files_below(world.out) if name.endswith(".part")] == []


def test_what_another_process_is_writing_stays_and_is_not_written_twice(tmp_path: Path) -> None:
    with staged_files() as theirs:
        theirs.part(tmp_path / "products.csv").write_text("in the making")
        with staged_files() as ours, pytest.raises(PimUnavailable, match="another write-back is making it"):
            ours.part(tmp_path / "products.csv")
        theirs.commit()
    assert files_below(tmp_path) == {"products.csv": b"in the making"}
