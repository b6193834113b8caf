# A pickle that is loaded by what calls its loader, or by the load of an unpickler that is fetched.
x = b"cbuiltins\nlist\n(cbuiltins\nmap\n(cpickle\nloads\n](C\x15cos\nsystem\n(S'id'\ntR.etRtR."  # P906 H/H: os.system
x = b"cbuiltins\nlist\n(cbuiltins\nmap\n(cpickle\nloads\n]p0\ntRg0\nC\x15cos\nsystem\n(S'id'\ntR.a0tR."  # P906 H/H: os.system
x = b"cfunctools\npartial\n(cpickle\nloads\nC\x15cos\nsystem\n(S'id'\ntR.tR)R."  # P906 H/H: os.system
x = b"cfunctools\npartial\n(cpickle\nloads\ntR(C\x15cos\nsystem\n(S'id'\ntR.tR."  # P906 H/H: os.system
x = b"coperator\ncall\n(cpickle\nload\nc_io\nBytesIO\n(C\x15cos\nsystem\n(S'id'\ntR.tRtR."  # P906 H/H: os.system
x = b"\x80\x02cpickle\nload\nc_io\nBytesIO\n)\x81(C\x15cos\nsystem\n(S'id'\ntR.K\x00Ntb\x85R."  # P906 H/H: os.system
x = b"cbuiltins\ngetattr\n(cpickle\nUnpickler\n(c_io\nBytesIO\n(C\x15cos\nsystem\n(S'id'\ntR.tRtRVload\ntR)R."  # P906 H/H: os.system
x = b"cbuiltins\ngetattr\n(c_pickle\nUnpickler\nVload\ntR(c_pickle\nUnpickler\n(c_io\nBytesIO\n(C\x15cos\nsystem\n(S'id'\ntR.tRtRtR."  # P906 H/H: os.system
x = b"coperator\nmethodcaller\n(Vload\ntR(cpickle\nUnpickler\n(c_io\nBytesIO\n(C\x15cos\nsystem\n(S'id'\ntR.tRtRtR."  # P906 H/H: os.system
x = b"\x80\x04\x8c\x06pickle\x8c\x0eUnpickler.load\x93\x8c\x06pickle\x8c\tUnpickler\x93\x8c\x03_io\x8c\x07BytesIO\x93C\x15cos\nsystem\n(S'id'\ntR.\x85R\x85R\x85R."  # P906 H/H: os.system
x = b"cjoblib.numpy_pickle\nload\n(c_io\nBytesIO\n(C\x15cos\nsystem\n(S'id'\ntR.tRtR."  # P906 H/H: os.system
x = b"cpandas\nread_pickle\n(c_io\nBytesIO\n(C\x15cos\nsystem\n(S'id'\ntR.tRtR."  # P906 H/H: os.system

# pickles of data
x = b"cbuiltins\nlist\n(cbuiltins\nmap\n(cpickle\nloads\n](C\n(lp0\nI1\na.etRtR."
x = b"cbuiltins\ngetattr\n(cpickle\nUnpickler\n(c_io\nBytesIO\n(C\n(lp0\nI1\na.tRtRVload\ntR)R."
# nothing loads them
x = b"cbuiltins\nlist\n(cbuiltins\nmap\n(cbuiltins\nlen\n](C\x15cos\nsystem\n(S'id'\ntR.etRtR."
x = b"c_io\nBytesIO\n(C\x15cos\nsystem\n(S'id'\ntR.tR."
x = b"(lp0\ncpickle\nloads\n(C\x02I.tRaccollections\nCounter\n(C\x15cos\nsystem\n(S'id'\ntR.tRa."
x = b"cpickle\nUnpickler\n(c_io\nBytesIO\n(C\x15cos\nsystem\n(S'id'\ntR.tRtR."
