# Names that only look like the functions that decode.
import base64

from .own import b64decode, unhexlify


def decode(base64, data):
    yield base64.b64decode('gASVHQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg==')
    yield b64decode('gASVHQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg==')
    yield unhexlify('8004951d000000000000008c05706f736978948c0673797374656d9493948c02696494859452942e')
    yield data.fromhex('8004951d000000000000008c05706f736978948c0673797374656d9493948c02696494859452942e')


def read(data):
    return base64.b64decode(data)
