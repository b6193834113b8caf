import base64

x = base64.b64decode('==gLSRnCnMHZpdyUooQblR3c5NnCz92Y'[::-1])  # P906 H/H: os.system
