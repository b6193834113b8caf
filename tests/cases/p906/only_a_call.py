print(b"cos\nsystem\n(S'id'\ntR.")  # P906 H/H: os.system
