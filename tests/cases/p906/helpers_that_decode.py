# A function of the file decodes what it is given: the finding stands on the call that gives it.
import base64
import zlib


def text(data):
    return base64.b64decode(data)


def unpacked(data, level=9):
    compressed = base64.b64decode(data)
    return zlib.decompress(compressed)


class Table:
    def entry(self, data):
        return text(data)


x = text('gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu')
x = text('Y29zCnN5c3RlbQooUydpZCcKdFIu')  # P906 H/H: , behind base64.b64decode, calls os.system
x = text(data='Y29zCnN5c3RlbQooUydpZCcKdFIu')  # P906 H/H: os.system
x = unpacked('eJxrYJkqzAABtVN6WIozq1KnxE7R8Gb0Zkot1gMAbMoH1Q==')
x = unpacked('eJxLzi/mKq4sLknN5dIIVs9MUecqCdIDAE8TBpM=')  # P906 H/H: , behind base64.b64decode and zlib.decompress, calls os.system
x = zlib.decompress(text('eJxrYJkqzAABtVN6WIozq1KnxE7R8Gb0Zkot1gMAbMoH1Q=='))
x = zlib.decompress(text('eJxLzi/mKq4sLknN5dIIVs9MUecqCdIDAE8TBpM='))  # P906 H/H: , behind base64.b64decode and zlib.decompress, calls os.system
x = Table().entry('gASVEwAAAAAAAAB9lIwEc2l6ZZRdlChLAUsCZXMu')
x = Table().entry('Y29zCnN5c3RlbQooUydpZCcKdFIu')  # P906 H/H: os.system
