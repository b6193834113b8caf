"""A migration of Alembic says what a table looks like; what reads rows is told of."""
import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table("job", sa.Column("state", sa.PickleType(), nullable=True), sa.Column("other", sa.PickleType))
    op.alter_column("job", "result", existing_type=sa.PickleType(), new_column_name="output")
    with op.batch_alter_table("job") as batch:
        batch.add_column(sa.Column("last", sa.PickleType(), nullable=True))


def move():
    job = sa.table("job", sa.column("state", sa.PickleType))  # P903 M/H: sqlalchemy.PickleType
    for row in op.get_bind().execute(sa.select(job)):
        print(row.state)
