"""The waiting list, letters that came back, muted addresses, and the same mail by two ways."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    with op.batch_alter_table("arrival", schema=None) as batch_op:
        batch_op.add_column(sa.Column("content", sa.String(), nullable=False, server_default=""))
        batch_op.create_index(batch_op.f("ix_arrival_content"), ["content"], unique=False)

    with op.batch_alter_table("participant", schema=None) as batch_op:
        batch_op.add_column(sa.Column("waiting_since", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("offered_until", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("letter", schema=None) as batch_op:
        batch_op.add_column(sa.Column("bounced_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("auto_reply", sa.String(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("auto_replied_at", sa.DateTime(timezone=True), nullable=True))

    op.create_table(
        "mutedaddress",
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("letter_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["letter_id"], ["letter.id"], name=op.f("fk_mutedaddress_letter_id")),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_mutedaddress")),
    )
