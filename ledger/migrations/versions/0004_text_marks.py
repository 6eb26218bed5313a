"""Marks by which texts that are alike are found."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the new table."""
    op.create_table(
        "text_marks",
        sa.Column("mark", sa.BigInteger(), nullable=False),
        sa.Column("kin", sa.BigInteger(), nullable=False),
        sa.Column("proposal_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("mark", "kin", name=op.f("pk_text_marks")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("text_marks")
