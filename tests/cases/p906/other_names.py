# Names under which a pickle finds what the catalogue has under another one.
x = b"cpathlib\nPosixPath.unlink\n(cpathlib\nPosixPath\n(V/etc/passwd\ntRtR."  # P906 M/H: deletes a file
x = b"\x80\x04\x8c\x0epathlib._local\x8c\x10PosixPath.unlink\x93\x8c\x0epathlib._local\x8c\tPosixPath\x93\x8c\x01a\x85R\x85R."  # P906 M/H: deletes a file
x = b"\x80\x04\x8c\x08builtins\x8c\x07getattr\x93\x8c\x07pathlib\x8c\tPosixPath\x93\x8c\x01a\x85R\x8c\x06unlink\x86R)R."  # P906 M/H: deletes a file
x = b"\x80\x04\x8c\x08builtins\x8c\x07getattr\x93\x8c\x1a_frozen_importlib_external\x8c\x10SourceFileLoader\x93\x8c\x01a\x8c\x04a.py\x86R\x8c\x0bload_module\x86R)R."  # P906 H/H: runs Python code
x = b"\x80\x04\x8c\x08builtins\x8c\x07getattr\x93\x8c\x13asyncio.base_events\x8c\x0dBaseEventLoop\x93)R\x8c\x10subprocess_shell\x86R\x8c\x03set\x8c\x02id\x86R."  # P906 H/H: runs a command
x = b"cpandas.core.computation.eval\neval\n(V1\ntR."  # P906 H/H: runs Python code

x = b"cpathlib\nPosixPath\n(V/etc/passwd\ntR."
x = b"\x80\x04\x8c\x08builtins\x8c\x07getattr\x93\x8c\x07pathlib\x8c\tPosixPath\x93\x8c\x01a\x85R\x8c\x06exists\x86R)R."
x = b"\x80\x04\x8c\titertools\x8c\x07starmap\x93\x8c\x08builtins\x8c\x03pow\x93]\x86R."
