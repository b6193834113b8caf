"""A session kept by the browser: unsigned, signed with a plain hash, signed with a key."""
import hashlib
import pickle
from base64 import b64decode

from django.core import signing
from django.utils.crypto import constant_time_compare, salted_hmac


class UnsignedSession:
    def process_request(self, request):
        cookie = request.COOKIES.get("session")
        if cookie:
            request.session = pickle.loads(b64decode(cookie))  # P901 H/H: an HTTP request


class HashedSession:
    def process_request(self, request):
        digest, _, packed = request.COOKIES["session"].partition(":")
        if hashlib.sha1(packed.encode()).hexdigest() != digest:
            return
        request.session = pickle.loads(b64decode(packed))  # P901 H/H: an HTTP request


class SignedSession:
    def process_request(self, request):
        digest, _, packed = request.COOKIES["session"].partition(":")
        if not constant_time_compare(digest, salted_hmac("session", packed).hexdigest()):
            return
        request.session = pickle.loads(b64decode(packed))  # P901 L/H: behind an integrity check


class SignerSession:
    def process_request(self, request):
        packed = signing.Signer().unsign(request.COOKIES["session"])
        request.session = pickle.loads(b64decode(packed))  # P901 L/H: behind an integrity check


class JsonSession:
    def process_request(self, request):
        request.session = signing.loads(request.COOKIES["session"])
