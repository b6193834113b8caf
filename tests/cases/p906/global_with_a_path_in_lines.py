SHELL = (
    b""  # P906 H/H: os.system
    + b'''\x80\x04cshutil
os.system
Vid
\x85R.'''
)
