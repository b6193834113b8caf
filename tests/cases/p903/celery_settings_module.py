"""celeryconfig.py: the consumer decides what it accepts, so accept_content weighs most."""
from kombu import Queue

broker_url = "amqp://localhost"
task_queues = [Queue("default"), Queue("reports")]
timezone = "Europe/Berlin"

event_serializer = "json"
accept_content = ["json", "pickle"]  # P903 H/H: accept_content
result_accept_content = {"application/x-python-serialize"}  # P903 M/H: a shared cache
task_serializer = "pickle"  # P903 M/H: task_serializer
result_serializer = "pickle"  # P903 M/H: result_serializer
