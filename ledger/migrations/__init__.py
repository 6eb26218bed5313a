"""The ledger's migrations: brings a database to the tables of this version, however old it is."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from ledger.database import Database
from schemas.errors import ConfigError

if TYPE_CHECKING:
    from alembic.config import Config

_FOLDER = Path(__file__).parent


def migrate(database: Database) -> None:
    """Upgrade the database to the newest version; several processes may do so at once.

    Raises ConfigError where a newer skuwright made it, or where it is older and must not be written.
    """
    versions = {path.stem.partition("_")[0] for path in (_FOLDER / "versions").glob("[0-9]*.py")}
    with database.read() as connection:
        version = _version(connection)
    if version == max(versions):
        return
    if version is not None and version not in versions:
        raise ConfigError(
            f"{database.where}: version {version} is newer than this skuwright; install the newer one again"
        )
    if database.is_read_only:
        raise ConfigError(
            f"{database.where}: an older skuwright made it, and you may not write to it; "
            "let somebody who may call `skuwright report` once, then try again"
        )
    with database.write() as connection:
        database.be_only_writer(connection)
        # Alembic takes a third of a second to import: only those who upgrade wait for it.
        from alembic import command  # noqa: PLC0415

        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")


def config() -> "Config":
    """Return Alembic's config for these migrations."""
    from alembic.config import Config  # noqa: PLC0415

    settings = Config()
    settings.set_main_option("script_location", str(_FOLDER))
    return settings


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return version
