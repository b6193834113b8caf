"""CVE-2013-5093: a metrics site renders what a request's body says; mended with an allow-list."""
try:
    import cPickle as pickle
except ImportError:
    import pickle

import io

from django.http import HttpResponse

from .charts import draw

ALLOWED = {"collections": {"OrderedDict"}, "datetime": {"datetime"}}


class SafeUnpickler(pickle.Unpickler):
    def find_class(self, module, name):
        if module not in ALLOWED:
            raise pickle.UnpicklingError(module)
        if name not in ALLOWED[module]:
            raise pickle.UnpicklingError(name)
        return super().find_class(module, name)


def render_before(request):
    kind, body = request.body.split(b"\n", 1)
    options = pickle.loads(body)  # P901 H/H: an HTTP request
    return HttpResponse(draw(kind, options), content_type="image/png")


def render_after(request):
    kind, body = request.body.split(b"\n", 1)
    options = SafeUnpickler(io.BytesIO(body)).load()  # P901 L/H: a restricted unpickler
    return HttpResponse(draw(kind, options), content_type="image/png")
