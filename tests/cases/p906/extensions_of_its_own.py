# A pickle registers a number for a callable, and then fetches it by that.
x = b"ccopyreg\nadd_extension\n(Vos\nVsystem\nI240\ntR0\x82\xf0(Vid\ntR."  # P906 H/H: os.system
x = b"ccopy_reg\nadd_extension\n(Vos\nVsystem\nI240\ntR0\x83\xf0\x00(Vid\ntR."  # P906 H/H: os.system
x = b"ccopyreg\n_inverted_registry\nI240\n(Vos\nVsystem\nts0\x82\xf0(Vid\ntR."  # P906 H/H: os.system
x = b"ccopyreg\n_extension_cache\nI240\ncos\nsystem\ns0\x82\xf0(Vid\ntR."  # P906 H/H: os.system
x = b"ccopyreg\nadd_extension\n(Vos\nVsystem\nI240\ntR0cpickle\nloads\n(C\n\x82\xf0(Vid\ntR.tR."  # P906 H/H: os.system

x = b"ccopyreg\nadd_extension\n(Vos\nVgetpid\nI240\ntR0\x82\xf0(tR."
x = b"ccopyreg\nadd_extension\n(Vos\nVsystem\nI240\ntR."
x = b"ccopyreg\nadd_extension\n(Vos\nVsystem\nI240\ntR0\x82\xf1(Vid\ntR."  # another number
