SHELL = b'\x80\x04U\x02osU\x06system\x93U\x02id\x85R.'  # P906 H/H: os.system
