# A lambda decodes what it is given.
import base64
import zlib

decode = lambda data: zlib.decompress(base64.b64decode(data))
x = decode('eJxrYJkqzAABtVN6WIozq1KnxE7R8Gb0Zkot1gMAbMoH1Q==')
x = decode('eJxLzi/mKq4sLknN5dIIVs9MUecqCdIDAE8TBpM=')  # P906 H/H: os.system
