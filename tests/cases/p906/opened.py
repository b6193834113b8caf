# What opens compressed data hands on what is in them.
import base64
import bz2
import gzip
import io

x = gzip.open(io.BytesIO(base64.b64decode('H4sIAAAAAAACA0vOL+YqriwuSc3l0ghWz0xR5yoJ0gMAvkW4JxUAAAA=')))  # P906 H/H: base64.b64decode and gzip.open
with bz2.BZ2File(io.BytesIO(base64.b64decode('QlpoOTFBWSZTWR8vIqUAAATTgAAQAMEYAA4ijCAgACIhobRPKYpgACi8jgQkuCV+mTWLuSKcKEgPl5FSgA=='))) as file:  # P906 H/H: bz2.BZ2File
    x = file.read()
file = gzip.GzipFile(fileobj=io.BytesIO(base64.b64decode('H4sIAAAAAAACA0vOL+YqriwuSc3l0ghWz0xR5yoJ0gMAvkW4JxUAAAA=')))  # P906 H/H: gzip.GzipFile
x = file.read()
with gzip.open(io.BytesIO(base64.b64decode('H4sIAAAAAAAC/0tMAgB8nQzZAgAAAA=='))) as file:
    x = file.read()
