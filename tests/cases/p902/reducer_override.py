"""A pickler's reducer_override decides for every object that it meets."""
import io
import os
import pickle

from .models import Session, rebuild_session


class SessionPickler(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, Session):
            return rebuild_session, (obj.name,)
        return NotImplemented


class PayloadPickler(pickle.Pickler):
    def reducer_override(self, obj):
        if isinstance(obj, Session):
            return os.system, (obj.name,)  # P902 H/H: os.system
        return NotImplemented

    def other_override(self, obj):
        return os.system, (obj.name,)


def dump(session):
    buffer = io.BytesIO()
    PayloadPickler(buffer).dump(session)
    return buffer.getvalue()
