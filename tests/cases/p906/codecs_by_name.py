import codecs
from codecs import decode

x = codecs.decode('8004951d000000000000008c05706f736978948c0673797374656d9493948c02696494859452942e', "hex")  # P906 H/H: , behind codecs.decode('hex'), calls os.system
x = codecs.decode(b'gASVHQAAAAAAAACMBXBvc2l4lIwGc3lzdGVtlJOUjAJpZJSFlFKULg==', "base64")  # P906 H/H: os.system
x = codecs.decode("pbf\nflfgrz\n(F'vq'\ngE.", "rot13")  # P906 H/H: os.system
x = decode('8004951d000000000000008c05706f736978948c0673797374656d9493948c02696494859452942e', encoding="hex")  # P906 H/H: os.system
x = codecs.decode(b'x\x9ck`\x99*\xcb\x00\x01=\xac\x05\xf9\xc5\x99\x15Sz\xd8\x8a+\x8bKRs\xa7L\x9e\xd2\xc3\x94\x992\xa5uJ\xd0\x14=\x00\xe5\xe6\r\x9d', "zlib")  # P906 H/H: os.system
x = b"cos\\nsystem\\n(S'id'\\ntR.".decode("unicode_escape")  # P906 H/H: os.system
x = '8004951d000000000000008c05706f736978948c0673797374656d9493948c02696494859452942e'.decode("hex")  # P906 H/H: , behind decode('hex'), calls os.system

x = codecs.decode('8004953a000000000000007d94288c0473697a65945d94284b014b02658c046d616465948c086461746574696d65948c0464617465949394430407e801029485945294752e', "hex")
x = codecs.decode('8004951d000000000000008c05706f736978948c0673797374656d9493948c02696494859452942e', "utf-8")
x = codecs.decode('8004951d000000000000008c05706f736978948c0673797374656d9493948c02696494859452942e', "own")
