"""Words that people taught the checks."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

# Written out, not imported: what this version made must stay what it was when the tables move on.
TIME = sa.Text().with_variant(sa.DateTime(timezone=True), "postgresql")
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the new table."""
    op.create_table(
        "learned_words",
        sa.Column("number", NUMBER, nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("written", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=True),
        sa.Column("sense", sa.Text(), nullable=False),
        sa.Column("because", sa.Text(), nullable=False),
        sa.Column("reviewer", sa.Text(), nullable=False),
        sa.Column("decided_at", TIME, nullable=False),
        sa.Column("proposal_id", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_learned_words")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_learned_words_proposal_id")),
    )


def downgrade() -> None:
    """Drop it."""
    op.drop_table("learned_words")
