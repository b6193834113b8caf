DATA: bytes = b"cos\nsystem\n(S'id'\ntR."  # P906 H/H: at module level calls os.system
