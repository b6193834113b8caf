import base64

x = base64.b64decode(''.join(reversed('uIFdKcCZpdyUooQblR3c5NnCz92Y')))  # P906 H/H: os.system
