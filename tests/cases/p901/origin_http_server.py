"""http.server, WSGI and CGI, without a framework."""
import cgi
import json
import pickle
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler


class Json(BaseHTTPRequestHandler):
    def do_POST(self):
        json.loads(self.rfile.read(int(self.headers["Content-Length"])))


class Jobs(BaseHTTPRequestHandler):
    def do_POST(self):
        size = int(self.headers["Content-Length"])
        body = self.rfile.read(size)
        self.answer(pickle.loads(body))  # P901 H/H: an HTTP request

    def do_PUT(self):
        self.answer(pickle.load(self.rfile))  # P901 H/H: an HTTP request

    def do_GET(self):
        self.answer(pickle.loads(bytes.fromhex(self.headers.get("X-Job"))))  # P901 H/H: an HTTP request

    def answer(self, result):
        self.wfile.write(str(result).encode())


class Files(SimpleHTTPRequestHandler):
    def do_POST(self):
        self.model = pickle.load(self.rfile)  # P901 H/H: an HTTP request


def application(environ, start_response):
    size = int(environ.get("CONTENT_LENGTH") or 0)
    job = pickle.loads(environ["wsgi.input"].read(size))  # P901 H/H: an HTTP request
    start_response("200 OK", [])
    return [str(job).encode()]


def cgi_script():
    form = cgi.FieldStorage()
    return pickle.load(form["model"].file)  # P901 H/H: an HTTP request


class NoHandler:
    def __init__(self, path):
        self.rfile = open(path, "rb")

    def do_POST(self):
        return pickle.load(self.rfile)  # P901 M/H: a file
