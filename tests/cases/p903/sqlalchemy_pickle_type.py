"""A column of PickleType unpickles each row that is read; a JSON column does not."""
import json

import sqlalchemy as sa
from sqlalchemy import JSON, Column, Integer, MetaData, PickleType, Table
from sqlalchemy.ext.mutable import MutableDict
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import PickleType as Pickled

jobs = Table(
    "jobs",
    MetaData(),
    Column("id", Integer),
    Column("plain", JSON),
    Column("as_json", PickleType(pickler=json)),
    Column("state", PickleType),  # P903 M/H: PickleType
    Column("result", PickleType()),  # P903 M/H: a shared cache, database or object store
)


class Base(DeclarativeBase):
    pass


class Job(Base):
    __tablename__ = "job"
    id: Mapped[int] = mapped_column(primary_key=True)
    plain: Mapped[dict] = mapped_column(sa.JSON)
    state: Mapped[dict] = mapped_column(sa.PickleType)  # P903 M/H: PickleType
    options: Mapped[dict] = mapped_column(MutableDict.as_mutable(Pickled))  # P903 M/H: PickleType
    result: Mapped[dict] = mapped_column(sa.PickleType(protocol=4), nullable=True)  # P903 M/H: JSON


def upgrade(op):
    op.add_column("jobs", sa.Column("extra", sa.PickleType(), nullable=True))  # P903 M/H: PickleType
    op.add_column("jobs", sa.Column("more", sa.JSON(), nullable=True))


def is_pickled(column):
    return isinstance(column.type, PickleType) or column.type.__class__ is sa.PickleType
