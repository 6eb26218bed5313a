"""The ledger's migrations: brings a database to the tables of this version, however old it is."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from ledger.database import Database
from schemas.errors import ConfigError


def migrate(database: Database) -> None:
    """Upgrade the database to the newest version; several processes may do so at once."""
    newest = ScriptDirectory.from_config(config()).get_current_head()
    with database.read() as connection:
        if _version(connection) == newest:
            return
    with database.write() as connection:
        database.be_only_writer(connection)
        known = {script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()}
        version = _version(connection)
        if version is not None and version not in known:
            raise ConfigError(
                f"{database.where}: version {version} is newer than this skuwright; install the newer one again"
            )
        settings = config()
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")


def config() -> Config:
    """Return Alembic's config for these migrations."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent))
    return settings


def _version(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
