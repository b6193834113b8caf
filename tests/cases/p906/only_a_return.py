def data():
    return b"cos\nsystem\n(S'id'\ntR."  # P906 H/H: in data calls os.system
