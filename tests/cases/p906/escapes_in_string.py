SHELL = b"S'os'\nS'sys\\x74em'\n\x93Vid\n\x85R."  # P906 H/H: os.system
