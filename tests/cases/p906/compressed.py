import base64
import bz2
import gzip
import io
import lzma
import zlib
from base64 import b64decode as plain

x = zlib.decompress(b'x\x9ck`\x99j\xc5\x00\x01\xb5S4zX\x8a3\xabR\xa7\xc4N\xd1\xf0f\xf4fJ\xeda\xc9MLI\x9d\xd2\xc3\x91\x92X\x92Z\x92\x99\x0bd\xb2\x80\x98S&Oqfa\x7f\xc1\xc84\xa5uJ\xd0\x94R=\x00\xd1;\x17\x0b')
x = zlib.decompress(b'x\x9ck`\x99*\xcb\x00\x01=\xac\x05\xf9\xc5\x99\x15Sz\xd8\x8a+\x8bKRs\xa7L\x9e\xd2\xc3\x94\x992\xa5uJ\xd0\x14=\x00\xe5\xe6\r\x9d')  # P906 H/H: , behind zlib.decompress, calls os.system
x = zlib.decompress(plain('eJxrYJkqywABPawF+cWZFVN62Iori0tSc6dMntLDlJkypXVK0BQ9AOXmDZ0='))  # P906 H/H: , behind base64.b64decode and zlib.decompress, calls os.system
x = gzip.decompress(b'\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03k`\x99j\xc5\x00\x01\xb5S4zX\x8a3\xabR\xa7\xc4N\xd1\xf0f\xf4fJ\xeda\xc9MLI\x9d\xd2\xc3\x91\x92X\x92Z\x92\x99\x0bd\xb2\x80\x98S&Oqfa\x7f\xc1\xc84\xa5uJ\xd0\x94R=\x00\xc4\x81\xd3\x10E\x00\x00\x00')
x = gzip.decompress(b'\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03k`\x99*\xcb\x00\x01=\xac\x05\xf9\xc5\x99\x15Sz\xd8\x8a+\x8bKRs\xa7L\x9e\xd2\xc3\x94\x992\xa5uJ\xd0\x14=\x00K\xc9\x8d*(\x00\x00\x00')  # P906 H/H: , behind gzip.decompress, calls os.system
x = gzip.decompress(plain('H4sIAAAAAAACA2tgmSrLAAE9rAX5xZkVU3rYiiuLS1Jzp0ye0sOUmTKldUrQFD0AS8mNKigAAAA='))  # P906 H/H: , behind base64.b64decode and gzip.decompress, calls os.system
x = bz2.decompress(b'BZh91AY&SY\x12\xd6\xa9w\x00\x00\x18_\xe1|\xc0\x00A\x00\x10\x08\x08\x10\x02&"\x0e\x12B\x04\x0e\x00\x00@ \x00TP\x98\x11\x80\x98\x83\x1e\xa0\xd4i\xa8\xf5=F\x81\xa1\xa35\x1a+\xddh\x83\x84Y\xd5\xc4\xbe\x14\xb1l\xa4<\x98\x92\xce\xb2dC\x0c\x8c\xfc\x03d}\xd2\x00\xe2rc (P\xe5x\xd8\xbb\x92)\xc2\x84\x80\x96\xb5K\xb8')
x = bz2.decompress(b'BZh91AY&SY+$\x0c\\\x00\x00\x0c\xf3\xe0_\x00\x00\x02\x00\x01\x10\x00\x06"\xcc`B\x04\x0e\x00 \x001@\x00\xd02d\x11OQ\x84\xc0\x8fG\xa8\x9f\xaaAx\xd2\x8eP\x94\xf0v\x18\\m\xa1%\xc5\x11\x953\xf6\x89\'\xf1w$S\x85\t\x02\xb2@\xc5\xc0')  # P906 H/H: , behind bz2.decompress, calls os.system
x = bz2.decompress(plain('QlpoOTFBWSZTWSskDFwAAAzz4F8AAAIAARAABiLMYEIEDgAgADFAANAyZBFPUYTAj0eon6pBeNKOUJTwdhhcbaElxRGVM/aJJ/F3JFOFCQKyQMXA'))  # P906 H/H: , behind base64.b64decode and bz2.decompress, calls os.system
x = lzma.decompress(b'\xfd7zXZ\x00\x00\x04\xe6\xd6\xb4F\x02\x00!\x01\x16\x00\x00\x00t/\xe5\xa3\xe0\x00D\x00A]\x00@\x01\x0eq&\xfd\xf8\xf9\x04\x9e\xcb\xda\x15\xbez\xe9\x8d\xbb\x92\xb6\x01\x81\x14\x90ge\x96t\x17Y\xa7\x0f\xd1\xf0\xcb6\xf3\x94\x984\xef\x85\x97\xde\x92\x94J\xba\x8d\xe6\x8e$!\xf0\xe8a\xa8\xbd\xc0\x99\xc2\x07\xa24\x00\x00\x00\x00\x00\x16\xee\xd1\x9cs\xff!\r\x00\x01]E-#%)\x1f\xb6\xf3}\x01\x00\x00\x00\x00\x04YZ')
x = lzma.decompress(b"\xfd7zXZ\x00\x00\x04\xe6\xd6\xb4F\x02\x00!\x01\x16\x00\x00\x00t/\xe5\xa3\x01\x00'\x80\x04\x95\x1d\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x94\x8c\x06system\x94\x93\x94\x8c\x02id\x94\x85\x94R\x94.\x00\x90\x1e\r\x1fH\xf6w\xc1\x00\x01@(\xd4RJ\xe5\x1f\xb6\xf3}\x01\x00\x00\x00\x00\x04YZ")  # P906 H/H: , behind lzma.decompress, calls os.system
x = lzma.decompress(plain('/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAngASVHQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULgCQHg0fSPZ3wQABQCjUUkrlH7bzfQEAAAAABFla'))  # P906 H/H: , behind base64.b64decode and lzma.decompress, calls os.system
x = zlib.decompressobj().decompress(b'x\x9ck`\x99j\xc5\x00\x01\xb5S4zX\x8a3\xabR\xa7\xc4N\xd1\xf0f\xf4fJ\xeda\xc9MLI\x9d\xd2\xc3\x91\x92X\x92Z\x92\x99\x0bd\xb2\x80\x98S&Oqfa\x7f\xc1\xc84\xa5uJ\xd0\x94R=\x00\xd1;\x17\x0b')
x = zlib.decompressobj().decompress(b'x\x9ck`\x99*\xcb\x00\x01=\xac\x05\xf9\xc5\x99\x15Sz\xd8\x8a+\x8bKRs\xa7L\x9e\xd2\xc3\x94\x992\xa5uJ\xd0\x14=\x00\xe5\xe6\r\x9d')  # P906 H/H: , behind zlib.decompressobj.decompress, calls os.system
x = zlib.decompressobj().decompress(plain('eJxrYJkqywABPawF+cWZFVN62Iori0tSc6dMntLDlJkypXVK0BQ9AOXmDZ0='))  # P906 H/H: , behind base64.b64decode and zlib.decompressobj.decompress, calls os.system

x = base64.b64decode(base64.b64decode('Z0FTVkhRQUFBQUFBQUFDTUJYQnZjMmw0bEl3R2MzbHpkR1Z0bEpPVWpBSnBaSlNGbEZLVUxnPT0='))  # P906 H/H: os.system
x = zlib.decompress(b'xx\x9ck`\x99*\xcb\x00\x01=\xac\x05\xf9\xc5\x99\x15Sz\xd8\x8a+\x8bKRs\xa7L\x9e\xd2\xc3\x94\x992\xa5uJ\xd0\x14=\x00\xe5\xe6\r\x9d')  # not compressed: it raises

# opened as a file
x = gzip.GzipFile(fileobj=io.BytesIO(plain("H4sIAAAAAAACA2tgmSrMAAG1U3pYijOrUqfETtHwZvRmSi3WAwDMinZxHgAAAA=="))).read()
x = gzip.GzipFile(fileobj=io.BytesIO(plain("H4sIAAAAAAACA2tgmSrLAAE9rAX5xZkVU3rYiiuLS1Jzp0ye0sOUmTKldUrQFD0AS8mNKigAAAA="))).read()  # P906 H/H: , behind base64.b64decode and gzip.GzipFile, calls os.system
x = bz2.BZ2File(io.BytesIO(plain("QlpoOTFBWSZTWSskDFwAAAzz4F8AAAIAARAABiLMYEIEDgAgADFAANAyZBFPUYTAj0eon6pBeNKOUJTwdhhcbaElxRGVM/aJJ/F3JFOFCQKyQMXA"))).read()  # P906 H/H: os.system
x = lzma.open(io.BytesIO(plain("/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAngASVHQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULgCQHg0fSPZ3wQABQCjUUkrlH7bzfQEAAAAABFla"))).read()  # P906 H/H: os.system
x = gzip.GzipFile(fileobj=open(plain("H4sIAAAAAAACA2tgmSrLAAE9rAX5xZkVU3rYiiuLS1Jzp0ye0sOUmTKldUrQFD0AS8mNKg=="))).read()
