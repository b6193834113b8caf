SHELL = b'Vos\nVsys\\u0074em\n\x93Vid\n\x85R.'  # P906 H/H: os.system
