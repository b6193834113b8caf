# The numbers of EXT1 and EXT2 have no sign, that of EXT4 has one.
import copyreg

copyreg.add_extension("os", "system", 241)
copyreg.add_extension("os", "popen", 61441)
copyreg.add_extension("datetime", "date", 242)

x = b"\x82\xf2(I1\ntR."
x = b"\x82\xf1(Vid\ntR."  # P906 H/H: os.system
x = b"\x83\xf1\x00(Vid\ntR."  # P906 H/H: os.system
x = b"\x83\x01\xf0(Vid\ntR."  # P906 H/H: os.popen
x = b"\x84\xf1\x00\x00\x00(Vid\ntR."  # P906 H/H: os.system
