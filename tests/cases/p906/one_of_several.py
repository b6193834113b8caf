# One of several literals is decoded.
import base64

SIZES = ['gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu', 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMuMA==']
SHELLS = ['gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu', 'Y29zCnN5c3RlbQooUydpZDAnCnRSLg==']
OTHERS = ['gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu', 'Y29zCnN5c3RlbQooUydpZDEnCnRSLg==']
SIZE = {"a": 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu', "b": 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMuMA=='}
SHELL = {"a": 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu', "b": 'Y29zCnN5c3RlbQooUydpZDInCnRSLg=='}


def of_a_list(number):
    yield base64.b64decode(SIZES[number])
    yield base64.b64decode(SHELLS[number])  # P906 H/H: os.system


def of_a_table(name):
    yield base64.b64decode(SIZE[name])
    yield base64.b64decode(SHELL[name])  # P906 H/H: os.system


def in_a_loop():
    for one in SIZES:
        yield base64.b64decode(one)
    for one in OTHERS:
        yield base64.b64decode(one)  # P906 H/H: os.system
    for name, one in {"a": 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu', "b": 'Y29zCnN5c3RlbQooUydpZDMnCnRSLg=='}.items():
        yield name, base64.b64decode(one)  # P906 H/H: os.system


def in_a_comprehension():
    return [base64.b64decode(one) for one in ('gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu', 'Y29zCnN5c3RlbQooUydpZDQnCnRSLg==')]  # P906 H/H: os.system


def by_chance(test):
    yield base64.b64decode('gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu' if test else 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMuMA==')
    yield base64.b64decode('Y29zCnN5c3RlbQooUydpZDUnCnRSLg==' if test else "")  # P906 H/H: os.system


def by_assignment(test):
    data = 'gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu'
    yield base64.b64decode(data)
    if test:
        data = 'Y29zCnN5c3RlbQooUydpZDYnCnRSLg=='
    yield base64.b64decode(data)  # P906 H/H: os.system
