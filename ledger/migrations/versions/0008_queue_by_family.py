"""The queue of one family in the order of an index; spot checks are found by their family within theirs."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_AUDITED = "ix_proposals_audited_queue"


def upgrade() -> None:
    """Make the new index, and the one of the spot checks anew."""
    op.create_index(
        "ix_proposals_family_queue",
        "proposals",
        ["state", "family", sa.text("risk DESC"), "drafted_at", "id", "locale"],
    )
    op.drop_index(_AUDITED, "proposals")
    _index_audited("family", "locale")


def downgrade() -> None:
    """Make them as they were."""
    op.drop_index(_AUDITED, "proposals")
    _index_audited()
    op.drop_index("ix_proposals_family_queue", "proposals")


def _index_audited(*more: str) -> None:
    op.create_index(
        _AUDITED,
        "proposals",
        ["state", sa.text("risk DESC"), "drafted_at", "id", *more],
        sqlite_where=sa.text("is_audited = 1 AND verdict IS NULL"),
        postgresql_where=sa.text("is_audited AND verdict IS NULL"),
    )
