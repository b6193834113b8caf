"""celeryconfig.py without pickle: nothing to report, whatever else is said of serializers."""
import os

broker_url = "redis://localhost/0"
accept_content = ["json", "msgpack"]
result_accept_content = None
task_serializer = "json"
result_serializer = "msgpack"
event_serializer = "json"

CELERY_ACCEPT_CONTENT = ("application/json",)
CELERY_TASK_SERIALIZER = os.environ.get("TASK_SERIALIZER", "json")

serializer = "pickle"
formats = ["json", "pickle"]
assert "pickle" not in accept_content
task_serializer_choices = {"json": 1, "pickle": 2}
