"""bottle, falcon, pyramid, sanic."""
import base64
import pickle

import bottle
import falcon
from pyramid.response import Response
from pyramid.view import view_config
from sanic import Sanic, text

app = Sanic("jobs")


@bottle.post("/json")
def bottle_json():
    return bottle.request.json


@bottle.post("/jobs")
def bottle_body():
    return str(pickle.load(bottle.request.body))  # P901 H/H: an HTTP request


@bottle.post("/form")
def bottle_form():
    packed = bottle.request.forms.get("job")
    return str(pickle.loads(base64.b64decode(packed)))  # P901 H/H: an HTTP request


class Jobs:
    def on_put(self, req, resp):
        resp.media = req.media

    def on_post(self, req, resp):
        resp.text = str(pickle.loads(req.bounded_stream.read()))  # P901 H/H: an HTTP request


def falcon_app():
    application = falcon.App()
    application.add_route("/jobs", Jobs())
    return application


@view_config(route_name="jobs")
def pyramid_view(request):
    return Response(str(pickle.loads(request.body)))  # P901 H/H: an HTTP request


@app.post("/jobs")
async def sanic_body(request):
    return text(str(pickle.loads(request.body)))  # P901 H/H: an HTTP request


@app.post("/upload")
async def sanic_upload(request):
    return text(str(pickle.loads(request.files.get("model").body)))  # P901 H/H: an HTTP request
