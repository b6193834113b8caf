"""Cookies and sessions that the framework signs, and those beside them that it does not."""
import base64
import pickle

import bottle
import flask
import quart
import tornado.web
from django.http import HttpRequest, HttpResponse
from flask import session
from starlette.requests import Request


def signed(request: HttpRequest):
    raw = request.get_signed_cookie("cart")
    return HttpResponse(pickle.loads(base64.b64decode(raw)))  # P901 L/H: an HTTP request, behind an integrity check


def signed_at_once(request: HttpRequest):
    return HttpResponse(pickle.loads(request.get_signed_cookie("cart").encode()))  # P901 L/H: behind an integrity check


def signed_and_encoded(request: HttpRequest):
    raw = request.get_signed_cookie("cart", salt="shop").encode("latin-1")
    return HttpResponse(pickle.loads(raw))  # P901 L/H: behind an integrity check


def signed_without_annotation(request):
    raw = request.get_signed_cookie("cart", default=None)
    items = pickle.loads(base64.b64decode(raw)) if raw else []  # P901 L/H: an HTTP request, behind an integrity check
    return HttpResponse(items)


def unsigned(request: HttpRequest):
    raw = request.COOKIES["cart"]
    return HttpResponse(pickle.loads(base64.b64decode(raw)))  # P901 H/H: an HTTP request


def unsigned_without_annotation(request):
    raw = request.COOKIES["cart"]
    return HttpResponse(pickle.loads(base64.b64decode(raw)))  # P901 H/H: an HTTP request


def signed_or_not(request: HttpRequest):
    raw = request.get_signed_cookie("cart") if "cart" in request.COOKIES else request.GET["cart"]
    return HttpResponse(pickle.loads(base64.b64decode(raw)))  # P901 H/H: an HTTP request


def session_item():
    return pickle.loads(session["cart"])  # P901 L/H: an HTTP request, behind an integrity check


def session_item_if_there():
    cart = session.get("cart")
    return pickle.loads(base64.b64decode(cart)) if cart else None  # P901 L/H: behind an integrity check


def session_of_flask():
    return pickle.loads(flask.session.pop("cart"))  # P901 L/H: behind an integrity check


def session_of_quart():
    return pickle.loads(quart.session["cart"])  # P901 L/H: behind an integrity check


def session_of_starlette(request: Request):
    return pickle.loads(request.session["cart"])  # P901 L/H: behind an integrity check


def cookie_of_flask():
    return pickle.loads(flask.request.cookies["session"])  # P901 H/H: an HTTP request


def cookie_of_starlette(request: Request):
    return pickle.loads(request.cookies["session"])  # P901 H/H: an HTTP request


def cookie_of_bottle(secret):
    cart = bottle.request.get_cookie("cart", secret=secret)  # P903 L/M: bottle.request.get_cookie
    return pickle.loads(cart.encode())  # P901 L/H: behind an integrity check


def cookie_of_bottle_unsigned():
    cart = bottle.request.get_cookie("cart")
    return pickle.loads(cart.encode())  # P901 H/H: an HTTP request


class Cart(tornado.web.RequestHandler):
    def get(self):
        cart = self.get_signed_cookie("cart")
        self.write(pickle.loads(cart))  # P901 L/H: behind an integrity check

    def post(self):
        cart = self.get_cookie("cart")
        self.write(pickle.loads(cart.encode()))  # P901 H/H: an HTTP request
