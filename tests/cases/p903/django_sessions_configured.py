"""SESSION_SERIALIZER as a keyword, an attribute and a key."""
from django.conf import settings
from django.contrib.sessions.serializers import JSONSerializer, PickleSerializer
from django.test import override_settings

DEFAULTS = {
    "SESSION_COOKIE_AGE": 3600,
    "SESSION_SERIALIZER": "django.contrib.sessions.serializers.PickleSerializer",  # P903 M/H: SESSION_SERIALIZER
}
SAFE_DEFAULTS = {"SESSION_SERIALIZER": "django.contrib.sessions.serializers.JSONSerializer"}


def configure():
    settings.configure(SESSION_SERIALIZER="django.contrib.sessions.serializers.JSONSerializer")


def configure_legacy():
    settings.configure(SESSION_SERIALIZER="django.contrib.sessions.serializers.PickleSerializer")  # P903 M/H: SESSION_SERIALIZER


@override_settings(SESSION_SERIALIZER="django.contrib.sessions.serializers.PickleSerializer")  # P903 M/H: SESSION_SERIALIZER
def test_legacy_sessions(client):
    settings.SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"
    assert client.get("/").status_code == 200


def is_legacy():
    return settings.SESSION_SERIALIZER.endswith("PickleSerializer")


def decode(data):
    return JSONSerializer().loads(data)


def decode_legacy(data):
    return PickleSerializer().loads(data)  # P903 M/H: PickleSerializer
