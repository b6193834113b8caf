"""Django: function views and class-based views."""
import base64
import json
import pickle

from django.conf import settings
from django.http import HttpResponse
from django.views import View
from django.views.generic import FormView


def as_json(request):
    return HttpResponse(json.loads(request.body))


def stored(request):
    return HttpResponse(pickle.loads(settings.DEFAULT_STATE))  # P901 M/H: somewhere this file does not show


def body(request):
    return HttpResponse(pickle.loads(request.body))  # P901 H/H: an HTTP request


def form(request):
    job = request.POST.get("job", "")
    return HttpResponse(pickle.loads(base64.b64decode(job)))  # P901 H/H: an HTTP request


def query(request):
    return HttpResponse(pickle.loads(base64.b64decode(request.GET["job"])))  # P901 H/H: an HTTP request


def cookie(request):
    if "state" in request.COOKIES:
        state = pickle.loads(base64.b64decode(request.COOKIES["state"]))  # P901 H/H: an HTTP request
        return HttpResponse(state)
    return HttpResponse()


def header(request):
    return HttpResponse(pickle.loads(base64.b64decode(request.META["HTTP_X_JOB"])))  # P901 H/H: an HTTP request


def upload(request):
    return HttpResponse(pickle.load(request.FILES["model"]))  # P901 H/H: an HTTP request


class Jobs(View):
    def post(self, request, *args, **kwargs):
        return HttpResponse(pickle.loads(request.body))  # P901 H/H: an HTTP request

    def put(self, *args, **kwargs):
        return HttpResponse(pickle.loads(self.request.body))  # P901 H/H: an HTTP request


class Uploads(FormView):
    def form_valid(self, form):
        upload = self.request.FILES["model"]
        self.model = pickle.loads(b"".join(upload.chunks()))  # P901 H/H: an HTTP request
        return super().form_valid(form)
