"""Alembic's entry: runs the migrations on the connection that `ledger.migrations.migrate` gives it."""

from alembic import context

from ledger.tables import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, transaction_per_migration=False
)
context.run_migrations()
