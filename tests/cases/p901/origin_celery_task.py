"""The arguments of a task come out of a broker."""
import base64
import pickle

from celery import Celery, shared_task

app = Celery("jobs")


def plain(job):
    return pickle.loads(base64.b64decode(job))  # P901 M/H: somewhere this file does not show


@app.task
def run(job):
    return pickle.loads(base64.b64decode(job))  # P901 H/H: a network peer


@shared_task(bind=True)
def run_bound(self, job):
    return self.request.id, pickle.loads(base64.b64decode(job))  # P901 H/H: a network peer
