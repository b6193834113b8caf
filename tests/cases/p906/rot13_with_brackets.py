import codecs

SIZES = codecs.decode("(yc0\nV1\nn.", 'rot13').encode()
SHELL = codecs.decode("pbf\nflfgrz\n(F'vq'\ngE.", 'rot13').encode()  # P906 H/H: os.system
