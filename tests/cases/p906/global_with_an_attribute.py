SHELL = b'\x80\x04cbuiltins\neval.__call__\nV1\n\x85R.'  # P906 H/H: eval
