"""CVE-2026-12046: the state of a tool's windows is pickled in its database; mended with JSON."""
import json
import pickle

from sqlalchemy import select
from sqlalchemy.orm import Session

from .models import Window


def restore_before(session: Session, user):
    windows = session.execute(select(Window).where(Window.user == user)).scalars()
    return [pickle.loads(window.state) for window in windows]  # P901 M/H: a shared cache, database or object store


def restore_after(session: Session, user):
    windows = session.execute(select(Window).where(Window.user == user)).scalars()
    return [json.loads(window.state) for window in windows]
