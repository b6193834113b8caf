FINE = b'\x80\x04cshutil\nos.name\nVid\n\x85R.'
SHELL = b'\x80\x04cshutil\nos.system\nVid\n\x85R.'  # P906 H/H: os.system
