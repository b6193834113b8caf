# EXT1 fetches what copyreg has registered under a number.
import copyreg

copyreg.add_extension("os", "system", 7)
copyreg.add_extension("datetime", "date", 8)

x = b'\x82\x08(I1\nI2\nI3\ntR.'
x = b'\x82\t(I1\ntR.'
x = b'\x82\x07(Vid\ntR.'  # P906 H/H: os.system
x = b'\x83\x07\x00(Vid\ntR.'  # P906 H/H: os.system
x = b'\x84\x07\x00\x00\x00(Vid\ntR.'  # P906 H/H: os.system
