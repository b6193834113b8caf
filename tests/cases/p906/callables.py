# Callables that lists of dangerous ones forget.
x = b"cpip\nmain\n((lS'x'\natR."  # P906 H/H: pip.main
x = b"cpty\nspawn\n(S'sh'\ntR."  # P906 H/H: pty.spawn
x = b"crunpy\nrun_path\n(S'x.py'\ntR."  # P906 H/H: runpy.run_path
x = b"ctimeit\ntimeit\n(S'x'\ntR."  # P906 H/H: timeit.timeit
x = b"cbdb\nBdb.run\n(NS'x'\ntR."  # P906 H/H: bdb.Bdb().run
x = b"cctypes\nCDLL\n(S'x.so'\ntR."  # P906 H/H: ctypes.CDLL
x = b"cshutil\nrmtree\n(S'x'\ntR."  # P906 M/H: shutil.rmtree when it is loaded, which deletes a file
x = b"curllib2\nurlopen\n(S'http://x.example'\ntR."  # P906 M/H: urllib.request.urlopen
x = b"c__builtin__\nopen\n(S'x'\nS'w'\ntR."  # P906 M/H: builtins.open when it is loaded, which writes a file

# reads only
x = b"c__builtin__\nopen\n(S'x'\ntR."
x = b"c__builtin__\nopen\n(S'x'\nS'r'\ntR."

# not in the catalogue
x = b'cmath\nsqrt\n(I4\ntR.'
x = b"cown.system\nsystem\n(S'x'\ntR."
