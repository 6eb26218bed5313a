"""Texts that people wrote in the PIM."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

# Written out, not imported: what this version made must stay what it was when the tables move on.
TIME = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")


def upgrade() -> None:
    """Make the new table."""
    op.create_table(
        "pim_texts",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("identifier", sa.Text(), nullable=False),
        sa.Column("digest", sa.BigInteger(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("pulled_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pim_texts")),
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("pim_texts")
