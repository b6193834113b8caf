# A module that is fetched by its name, and an attribute of it.
x = b"cbuiltins\ngetattr\n(cpkgutil\nresolve_name\n(Vos\ntRVsystem\ntR(Vid\ntR."  # P906 H/H: os.system
x = b"cbuiltins\ngetattr\n(cbuiltins\ngetattr\n(c_frozen_importlib\nBuiltinImporter\nVload_module\ntR(Vposix\ntRVsystem\ntR(Vid\ntR."  # P906 H/H: os.system
x = b"\x80\x04\x8c\x08builtins\x8c\x07getattr\x93\x8c\x11_frozen_importlib\x8c\x1bBuiltinImporter.load_module\x93\x8c\x05posix\x85R\x8c\x06system\x86R\x8c\x02id\x85R."  # P906 H/H: os.system
x = b"cbuiltins\ngetattr\n(csix\n_import_module\n(Vos\ntRVsystem\ntR(Vid\ntR."  # P906 H/H: os.system
x = b"cbuiltins\ngetattr\n(c_imp\ninit_frozen\n(Vos\ntRVsystem\ntR(Vid\ntR."  # P906 H/H: os.system
x = b"coperator\nattrgetter\n(Vsystem\ntR(cpydoc\nlocate\n(Vos\ntRtR(Vid\ntR."  # P906 H/H: os.system

x = b"cbuiltins\ngetattr\n(cpkgutil\nresolve_name\n(Vos\ntRVgetpid\ntR(tR."
x = b"cbuiltins\ngetattr\n(csix\n_import_module\n(Vcollections\ntRVOrderedDict\ntR(tR."
x = b"cpkgutil\nresolve_name\n(Vos\ntR."
