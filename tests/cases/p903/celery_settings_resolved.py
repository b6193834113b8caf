"""Settings whose value is a constant of the file, a choice, or nobody knows."""
import os

from celery import Celery
from django.conf import settings

JSON_ONLY = ["json"]
FORMATS = ["json", "pickle"]
OLD_FORMAT = "pickle"
MIME = "application/x-python-serialize"

app = Celery("jobs")
app.conf.accept_content = JSON_ONLY
app.conf.accept_content = FORMATS  # P903 H/H: accept_content
app.conf.accept_content = ["json", OLD_FORMAT]  # P903 H/H: accept_content
app.conf.accept_content = JSON_ONLY + [MIME]  # P903 H/H: accept_content
app.conf.accept_content = os.environ["ACCEPT"].split(",")
app.conf.accept_content = settings.FORMATS
app.conf.task_serializer = OLD_FORMAT  # P903 M/H: task_serializer
app.conf.task_serializer = os.environ.get("TASK_SERIALIZER", "json")


def configure(app, legacy, formats):
    app.conf.accept_content = formats
    app.conf.accept_content = ["pickle"] if legacy else ["json"]  # P903 H/M: accept_content
    app.conf.update(task_serializer="pickle" if legacy else "json")  # P903 M/M: task_serializer


def report(app):
    if "pickle" in app.conf.accept_content or app.conf.task_serializer == "pickle":
        print("this worker runs whatever reaches its broker", app.conf.accept_content)


class Configuration:
    accept_content = ["json", "pickle"]  # P903 H/H: accept_content
    task_serializer = "json"


app.config_from_object(Configuration)
