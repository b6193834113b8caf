# Signs that are not of the encoding are taken out before.
import base64

SHELL = 'Y29zCn#N5c3Rl#bQooUy#dpZCcK#dFIu'

x = base64.b64decode('gASVEw#AAAAAA#AAB9lI#wEc2l6#ZZRdlC#hLAUsC#ZXMu'.replace("#", ""))
x = base64.b64decode('Y29zCn#N5c3Rl#bQooUy#dpZCcK#dFIu'.replace("#", ""))  # P906 H/H: os.system
x = base64.b64decode(SHELL.replace("#", ""))  # P906 H/H: os.system
