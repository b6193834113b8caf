"""settings.py: what the sessions of a site are made of."""
import os

SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"
SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"  # P903 M/H: SESSION_SERIALIZER
SESSION_SERIALIZER = "shop.sessions.CompactSerializer"
SESSION_SERIALIZER = os.environ.get("SESSION_SERIALIZER")
PICKLE = "django.contrib.sessions.serializers.PickleSerializer"
SESSION_SERIALIZER = PICKLE  # P903 M/H: a shared cache, database or object store
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"


class Common:
    SESSION_SERIALIZER = "django.contrib.sessions.serializers.JSONSerializer"


class Legacy(Common):
    SESSION_SERIALIZER = "django.contrib.sessions.serializers.PickleSerializer"  # P903 M/H: SESSION_SERIALIZER


if os.environ.get("LEGACY"):
    SESSION_SERIALIZER = "shop.sessions.PickleSerializer"  # P903 M/H: SESSION_SERIALIZER
