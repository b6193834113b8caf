"""The settings of an application object: update, attributes, items, keywords, dicts."""
from celery import Celery

app = Celery("jobs", broker="redis://localhost/0")
app.conf.update(
    task_serializer="json",
    accept_content=["json"],
    result_serializer="json",
)
app.conf.update(
    accept_content=["json", "pickle"],  # P903 H/H: accept_content
    task_serializer="pickle",  # P903 M/H: task_serializer
    result_serializer="pickle",  # P903 M/H: result_serializer
)
app.conf.update(
    {
        "accept_content": ["pickle"],  # P903 H/H: a network peer
        "result_accept_content": ["json"],
        "task_serializer": "pickle",  # P903 M/H: task_serializer
    }
)

app.conf.accept_content = ["json"]
app.conf.accept_content = ["json", "pickle"]  # P903 H/H: accept_content
app.conf.result_accept_content = ["pickle"]  # P903 M/H: result_accept_content
app.conf.task_serializer = "pickle"  # P903 M/H: task_serializer
app.conf["accept_content"] = ["json"]
app.conf["accept_content"] = {"json", "pickle"}  # P903 H/H: accept_content
app.conf["result_serializer"] = "pickle"  # P903 M/H: result_serializer
app.conf.setdefault("accept_content", ["json"])

app.conf.CELERY_ACCEPT_CONTENT = ["json"]
app.conf.CELERY_ACCEPT_CONTENT = ["pickle"]  # P903 H/H: CELERY_ACCEPT_CONTENT
app.conf.update(CELERY_TASK_SERIALIZER="pickle")  # P903 M/H: CELERY_TASK_SERIALIZER

app.config_from_object({"accept_content": ["pickle", "yaml"]})  # P903 H/H: accept_content
app.config_from_object({"accept_content": ["json", "yaml"]})
