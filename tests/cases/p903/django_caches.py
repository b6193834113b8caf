"""settings.py: the serializer of a cache in redis."""
CACHES = {
    "default": {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": "redis://cache.example.org/1",
        "OPTIONS": {"SERIALIZER": "django_redis.serializers.json.JSONSerializer"},
    },
    "pages": {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": "redis://cache.example.org/2",
        "OPTIONS": {
            "CLIENT_CLASS": "django_redis.client.DefaultClient",
            "SERIALIZER": "django_redis.serializers.pickle.PickleSerializer",  # P903 M/H: SERIALIZER
        },
    },
    "models": {
        "BACKEND": "django_redis.cache.RedisCache",
        "LOCATION": "redis://cache.example.org/3",
        "OPTIONS": {"SERIALIZER": "django_redis.serializers.msgpack.MSGPackSerializer"},
    },
}
CACHES["pages"]["OPTIONS"]["SERIALIZER"] = "django_redis.serializers.json.JSONSerializer"
CACHES["other"] = {
    "BACKEND": "django_redis.cache.RedisCache",
    "OPTIONS": dict(SERIALIZER="django_redis.serializers.pickle.PickleSerializer"),  # P903 M/H: a shared cache
}
REST_FRAMEWORK = {"SERIALIZER": "shop.api.JSONSerializer"}
