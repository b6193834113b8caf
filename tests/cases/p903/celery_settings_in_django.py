"""settings.py of a site whose celery reads the names that begin with CELERY."""
INSTALLED_APPS = ["django.contrib.sessions", "django_celery_results", "shop"]

CELERY_BROKER_URL = "redis://cache.example.org/0"
CELERY_RESULT_BACKEND = "django-db"
CELERY_EVENT_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["pickle", "json"]  # P903 H/H: CELERY_ACCEPT_CONTENT
CELERY_RESULT_ACCEPT_CONTENT = ("pickle",)  # P903 M/H: a shared cache
CELERY_TASK_SERIALIZER = "pickle"  # P903 M/H: CELERY_TASK_SERIALIZER
CELERY_RESULT_SERIALIZER: str = "pickle"  # P903 M/H: CELERY_RESULT_SERIALIZER


class Base:
    CELERY_ACCEPT_CONTENT = ["json"]
    CELERY_TASK_SERIALIZER = "json"


class Legacy(Base):
    CELERY_ACCEPT_CONTENT = ["json", "pickle"]  # P903 H/H: CELERY_ACCEPT_CONTENT
    CELERY_TASK_SERIALIZER = "pickle"  # P903 M/H: CELERY_TASK_SERIALIZER
