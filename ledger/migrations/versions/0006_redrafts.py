"""New drafts that people ask for: what they say, and the decision that a draft comes of."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_HAS_NOTE = sa.text("note IS NOT NULL")


def upgrade() -> None:
    """Add the columns, and the index that finds the few decisions with a note."""
    op.add_column("proposals", sa.Column("redraft_of", sa.BigInteger(), nullable=True))
    op.add_column("verdicts", sa.Column("note", sa.Text(), nullable=True))
    op.create_index("ix_verdicts_note", "verdicts", ["number"], sqlite_where=_HAS_NOTE, postgresql_where=_HAS_NOTE)


def downgrade() -> None:
    """Drop them."""
    op.drop_index("ix_verdicts_note", "verdicts")
    op.drop_column("verdicts", "note")
    op.drop_column("proposals", "redraft_of")
