"""Rows and objects of SQLAlchemy."""
import pickle

from sqlalchemy import create_engine, select, text
from sqlalchemy.orm import Session

from .models import Job


def name(session: Session, key):
    return session.get(Job, key).name


def by_row(url, key):
    with create_engine(url).connect() as connection:
        row = connection.execute(text("SELECT packed FROM jobs WHERE id = :id"), {"id": key}).fetchone()
        return pickle.loads(row.packed)  # P901 M/H: a shared cache, database or object store


def by_object(session: Session, key):
    return pickle.loads(session.get(Job, key).packed)  # P901 M/H: a shared cache, database or object store


def by_scalars(session: Session):
    return [pickle.loads(packed) for packed in session.scalars(select(Job.packed))]  # P901 M/H: a shared cache, database or object store
