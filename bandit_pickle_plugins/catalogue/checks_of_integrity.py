"""What verifies bytes, one fact a line: comparisons, signatures, boxes that only their maker could have filled.

Names are written as in ``origins.py``; :class:`Gives` and :class:`Same` are the same records.

A check counts only for the bytes it is given, and only where no path reaches the load without its having passed. A
plain hash says nothing of who wrote the data, unless what it is compared with stands in the source: that is why MACS
and HASHES are apart. Encryption that anyone can do (RSA, a sealed box, a cipher without a tag) verifies nothing.

Sources: CPython's library; cryptography 50.0.2, Django 6.1.3, Flask 3.1.3, itsdangerous 2.2.0, PyJWT 2.15.1,
PyNaCl 1.6.2, Quart 0.22.0, starlette 1.10.0, tornado 6.6.1, WebOb 1.8.11, Werkzeug 3.1.9, bottle 0.13.4. What is said
of the packages of :data:`UNREAD` was not checked in their source.
"""

from __future__ import annotations

import enum
from typing import Final, NamedTuple

from .origins import Gives, Same


class How(enum.Enum):
    """What a check does; the value is the phrase that tables use."""

    COMPARES = "returns a true value for bytes that are what they should be"
    RAISES = "raises for bytes that are not what they should be"
    OPENS = "returns the verified bytes, or raises"


# Short names keep the tables below at one entry a line.
COMPARES: Final = How.COMPARES
RAISES: Final = How.RAISES
OPENS: Final = How.OPENS

#: In place of a position: what was fed to the object with ``update``, or is not an argument at all.
ELSEWHERE: Final = -1


class Check(NamedTuple):
    """One callable that verifies bytes, or one attribute that holds verified data.

    ``data`` is the position of the bytes, of a hash of them, or ELSEWHERE; a comparison has them in the MAC that is one
    of its two arguments. ``off`` are keywords, or keys of a dictionary given for ``options``, that undo the check when
    false. Without the keyword ``needs`` it is no check.
    """

    name: str
    how: How
    data: int
    off: tuple[str, ...] = ()
    needs: str = ""
    note: str = ""


class Mac(NamedTuple):
    """One callable that makes a message authentication code, or an object that does.

    ``key`` is the position or the keyword of the key; a key that is a literal in the source is no secret. Where it is
    not given there is a plain hash; None says that the object brings it. ``data`` is the position of the bytes, which
    may also be given as ``msg``; more come through ``update``.
    """

    name: str
    key: int | str | None
    data: int | None = None
    note: str = ""


class Hash(NamedTuple):
    """One callable that makes a digest without a key. ``data`` is the position of the bytes, as for :class:`Mac`."""

    name: str
    data: int | None = 0
    note: str = ""


class Pinned(NamedTuple):
    """A download that is refused unless its digest is what the keyword says; a constant there verifies it."""

    name: str
    keyword: str
    note: str = ""


#: Methods of a MAC or hash object that give the code.
FINISHING: Final[frozenset[str]] = frozenset({"copy", "digest", "finalize", "hexdigest"})

#: Calls and methods that only write what they are given in another way.
WRITING: Final[frozenset[str]] = frozenset(
    {
        "base64.b16decode",
        "base64.b16encode",
        "base64.b32decode",
        "base64.b32encode",
        "base64.b64decode",
        "base64.b64encode",
        "base64.b85decode",
        "base64.b85encode",
        "base64.decodebytes",
        "base64.encodebytes",
        "base64.standard_b64decode",
        "base64.standard_b64encode",
        "base64.urlsafe_b64decode",
        "base64.urlsafe_b64encode",
        "binascii.a2b_base64",
        "binascii.a2b_hex",
        "binascii.b2a_base64",
        "binascii.b2a_hex",
        "binascii.hexlify",
        "binascii.unhexlify",
        "builtins.bytearray",
        "builtins.bytearray.fromhex",
        "builtins.bytes",
        "builtins.bytes.fromhex",
        "builtins.memoryview",
        "builtins.str",
        "codecs.decode",
        "codecs.encode",
    }
)
WRITING_METHODS: Final[frozenset[str]] = frozenset(
    {"decode", "encode", "hex", "lower", "removeprefix", "rstrip", "strip", "tobytes", "upper"}
)
#: Those that cut off what they are given; without an argument, white space.
STRIPPING: Final[frozenset[str]] = frozenset({"removeprefix", "rstrip", "strip"})

#: Calls that make a collection of what another one holds.
COPYING: Final[frozenset[str]] = frozenset(
    {"builtins.dict()", "builtins.frozenset()", "builtins.list()", "builtins.set()", "builtins.tuple()"}
)
#: How the names of the hashes begin for which other bytes with the same digest are easily found.
CHECKSUMS: Final = ("binascii.", "mmh3.", "xxhash.", "zlib.")

#: Packages in the tables below that were not read.
UNREAD: Final[frozenset[str]] = frozenset(
    {
        "Crypto",
        "Cryptodome",
        "authlib",
        "ecdsa",
        "gnupg",
        "jose",
        "keras",
        "mmh3",
        "passlib",
        "pooch",
        "rsa",
        "tensorflow",
        "torch",
        "torchvision",
        "xxhash",
    }
)

CHECKS: Final[tuple[Check, ...]] = (
    Check("Crypto.Cipher.AES.new().decrypt_and_verify", OPENS, 0),
    Check("Crypto.Cipher.ChaCha20_Poly1305.new().decrypt_and_verify", OPENS, 0),
    Check("Crypto.Hash.CMAC.new().hexverify", RAISES, ELSEWHERE),
    Check("Crypto.Hash.CMAC.new().verify", RAISES, ELSEWHERE),
    Check("Crypto.Hash.HMAC.new().hexverify", RAISES, ELSEWHERE),
    Check("Crypto.Hash.HMAC.new().verify", RAISES, ELSEWHERE),
    Check("Crypto.Signature.DSS.new().verify", RAISES, 0),
    Check("Crypto.Signature.PKCS1_PSS.new().verify", COMPARES, 0),
    Check("Crypto.Signature.PKCS1_v1_5.new().verify", COMPARES, 0),
    Check("Crypto.Signature.eddsa.new().verify", RAISES, 0),
    Check("Crypto.Signature.pkcs1_15.new().verify", RAISES, 0),
    Check("Crypto.Signature.pss.new().verify", RAISES, 0),
    Check("Cryptodome.Cipher.AES.new().decrypt_and_verify", OPENS, 0),
    Check("Cryptodome.Cipher.ChaCha20_Poly1305.new().decrypt_and_verify", OPENS, 0),
    Check("Cryptodome.Hash.CMAC.new().hexverify", RAISES, ELSEWHERE),
    Check("Cryptodome.Hash.CMAC.new().verify", RAISES, ELSEWHERE),
    Check("Cryptodome.Hash.HMAC.new().hexverify", RAISES, ELSEWHERE),
    Check("Cryptodome.Hash.HMAC.new().verify", RAISES, ELSEWHERE),
    Check("Cryptodome.Signature.DSS.new().verify", RAISES, 0),
    Check("Cryptodome.Signature.PKCS1_PSS.new().verify", COMPARES, 0),
    Check("Cryptodome.Signature.PKCS1_v1_5.new().verify", COMPARES, 0),
    Check("Cryptodome.Signature.eddsa.new().verify", RAISES, 0),
    Check("Cryptodome.Signature.pkcs1_15.new().verify", RAISES, 0),
    Check("Cryptodome.Signature.pss.new().verify", RAISES, 0),
    Check("_operator._compare_digest", COMPARES, ELSEWHERE),
    Check("authlib.jose.JsonWebToken().decode", OPENS, 0),
    Check("authlib.jose.jwt.decode", OPENS, 0),
    Check("bottle.BaseRequest().get_cookie", OPENS, ELSEWHERE, needs="secret"),
    Check("bottle.request.get_cookie", OPENS, ELSEWHERE, needs="secret"),
    Check("crypto.Public().verify", RAISES, 1, note="invented: a public key of any kind"),
    Check("cryptography.fernet.Fernet().decrypt", OPENS, 0),
    Check("cryptography.fernet.Fernet().decrypt_at_time", OPENS, 0),
    Check("cryptography.fernet.MultiFernet().decrypt", OPENS, 0),
    Check("cryptography.fernet.MultiFernet().decrypt_at_time", OPENS, 0),
    Check("cryptography.hazmat.primitives.ciphers.aead.AESCCM().decrypt", OPENS, 1),
    Check("cryptography.hazmat.primitives.ciphers.aead.AESGCM().decrypt", OPENS, 1),
    Check("cryptography.hazmat.primitives.ciphers.aead.AESGCMSIV().decrypt", OPENS, 1),
    Check("cryptography.hazmat.primitives.ciphers.aead.AESOCB3().decrypt", OPENS, 1),
    Check("cryptography.hazmat.primitives.ciphers.aead.AESSIV().decrypt", OPENS, 0),
    Check("cryptography.hazmat.primitives.ciphers.aead.ChaCha20Poly1305().decrypt", OPENS, 1),
    Check("cryptography.hazmat.primitives.cmac.CMAC().verify", RAISES, ELSEWHERE),
    Check("cryptography.hazmat.primitives.constant_time.bytes_eq", COMPARES, ELSEWHERE),
    Check("cryptography.hazmat.primitives.hmac.HMAC().verify", RAISES, ELSEWHERE),
    Check("cryptography.hazmat.primitives.poly1305.Poly1305().verify", RAISES, ELSEWHERE),
    Check("cryptography.hazmat.primitives.poly1305.Poly1305.verify_tag", RAISES, 1),
    Check("django.core.signing.Signer().unsign", OPENS, 0),
    Check("django.core.signing.Signer().unsign_object", OPENS, 0),
    Check("django.core.signing.loads", OPENS, 0),
    Check("django.http.HttpRequest().get_signed_cookie", OPENS, ELSEWHERE),
    Check("django.utils.crypto.constant_time_compare", COMPARES, ELSEWHERE),
    Check("ecdsa.VerifyingKey().verify", RAISES, 1),
    Check("ecdsa.VerifyingKey().verify_digest", RAISES, 1),
    Check("flask.session", OPENS, ELSEWHERE, note="a signed cookie, unless replaced"),
    Check("gnupg.GPG().verify", COMPARES, 0),
    Check("gnupg.GPG().verify_data", COMPARES, 1),
    Check("gnupg.GPG().verify_file", COMPARES, 0),
    Check("hmac.compare_digest", COMPARES, ELSEWHERE),
    Check("itsdangerous.Serializer().load", OPENS, 0),
    Check("itsdangerous.Serializer().loads", OPENS, 0),
    Check("itsdangerous.Signer().unsign", OPENS, 0),
    Check("itsdangerous.Signer().validate", COMPARES, 0),
    Check("itsdangerous.Signer().verify_signature", COMPARES, 0),
    Check("jose.jws.verify", OPENS, 0, off=("verify",)),
    Check("jose.jwt.decode", OPENS, 0, off=("verify_signature",)),
    Check("jwt.PyJWS().decode", OPENS, 0, off=("verify", "verify_signature")),
    Check("jwt.PyJWS().decode_complete", OPENS, 0, off=("verify", "verify_signature")),
    Check("jwt.PyJWT().decode", OPENS, 0, off=("verify", "verify_signature")),
    Check("jwt.PyJWT().decode_complete", OPENS, 0, off=("verify", "verify_signature")),
    Check("jwt.decode", OPENS, 0, off=("verify", "verify_signature")),
    Check("jwt.decode_complete", OPENS, 0, off=("verify", "verify_signature")),
    Check("nacl.bindings.sodium_memcmp", COMPARES, ELSEWHERE),
    Check("nacl.bindings.utils.sodium_memcmp", COMPARES, ELSEWHERE),
    Check("nacl.public.Box().decrypt", OPENS, 0),
    Check("nacl.secret.Aead().decrypt", OPENS, 0),
    Check("nacl.secret.SecretBox().decrypt", OPENS, 0),
    Check("nacl.signing.VerifyKey().verify", OPENS, 0),
    Check("passlib.utils.consteq", COMPARES, ELSEWHERE),
    Check("quart.session", OPENS, ELSEWHERE, note="a signed cookie, unless replaced"),
    Check("rsa.verify", RAISES, 0),
    Check("secrets.compare_digest", COMPARES, ELSEWHERE),
    Check("starlette.requests.Request().session", OPENS, ELSEWHERE, note="a signed cookie, unless replaced"),
    Check("tornado.web.RequestHandler().get_secure_cookie", OPENS, ELSEWHERE),
    Check("tornado.web.RequestHandler().get_signed_cookie", OPENS, ELSEWHERE),
    Check("tornado.web.decode_signed_value", OPENS, 2),
    Check("webob.cookies.SignedCookieProfile().get_value", OPENS, ELSEWHERE),
    Check("webob.cookies.SignedSerializer().loads", OPENS, 0),
    Check("werkzeug.security.safe_str_cmp", COMPARES, ELSEWHERE, note="before Werkzeug 2.1"),
)

MACS: Final[tuple[Mac, ...]] = (
    Mac("Crypto.Hash.BLAKE2b.new", "key"),
    Mac("Crypto.Hash.CMAC.new", 0, 1),
    Mac("Crypto.Hash.HMAC.new", 0, 1),
    Mac("Cryptodome.Hash.BLAKE2b.new", "key"),
    Mac("Cryptodome.Hash.CMAC.new", 0, 1),
    Mac("Cryptodome.Hash.HMAC.new", 0, 1),
    Mac("cryptography.hazmat.primitives.cmac.CMAC", 0, note="the key is in the algorithm"),
    Mac("cryptography.hazmat.primitives.hmac.HMAC", 0),
    Mac("cryptography.hazmat.primitives.poly1305.Poly1305", 0),
    Mac("cryptography.hazmat.primitives.poly1305.Poly1305.generate_tag", 0, 1),
    Mac("django.core.signing.Signer().signature", None, 0),
    Mac("django.core.signing.base64_hmac", 2, 1),
    Mac("django.utils.crypto.salted_hmac", 2, 1, note="without a secret, the one of the settings"),
    Mac("hashlib.blake2b", "key", 0),
    Mac("hashlib.blake2s", "key", 0),
    Mac("hmac.HMAC", 0, 1),
    Mac("hmac.digest", 0, 1),
    Mac("hmac.new", 0, 1),
    Mac("itsdangerous.Signer().get_signature", None, 0),
    Mac("nacl.hash.blake2b", "key", 0),
    Mac("nacl.hash.siphash24", "key", 0),
    Mac("nacl.hash.siphashx24", "key", 0),
)

HASHES: Final[tuple[Hash, ...]] = (
    Hash("Crypto.Hash.MD5.new"),
    Hash("Crypto.Hash.SHA1.new"),
    Hash("Crypto.Hash.SHA224.new"),
    Hash("Crypto.Hash.SHA256.new"),
    Hash("Crypto.Hash.SHA384.new"),
    Hash("Crypto.Hash.SHA3_256.new"),
    Hash("Crypto.Hash.SHA3_512.new"),
    Hash("Crypto.Hash.SHA512.new"),
    Hash("Cryptodome.Hash.MD5.new"),
    Hash("Cryptodome.Hash.SHA1.new"),
    Hash("Cryptodome.Hash.SHA224.new"),
    Hash("Cryptodome.Hash.SHA256.new"),
    Hash("Cryptodome.Hash.SHA384.new"),
    Hash("Cryptodome.Hash.SHA3_256.new"),
    Hash("Cryptodome.Hash.SHA3_512.new"),
    Hash("Cryptodome.Hash.SHA512.new"),
    Hash("binascii.crc32"),
    Hash("cryptography.hazmat.primitives.hashes.Hash", None),
    Hash("hashlib.blake2b", note="without a key"),
    Hash("hashlib.blake2s", note="without a key"),
    Hash("hashlib.file_digest", note="new in 3.11; an open file"),
    Hash("hashlib.md5"),
    Hash("hashlib.new", 1),
    Hash("hashlib.sha1"),
    Hash("hashlib.sha224"),
    Hash("hashlib.sha256"),
    Hash("hashlib.sha384"),
    Hash("hashlib.sha3_224"),
    Hash("hashlib.sha3_256"),
    Hash("hashlib.sha3_384"),
    Hash("hashlib.sha3_512"),
    Hash("hashlib.sha512"),
    Hash("hashlib.shake_128"),
    Hash("hashlib.shake_256"),
    Hash("md5.md5", note="Python 2"),
    Hash("md5.new", note="Python 2"),
    Hash("mmh3.hash"),
    Hash("mmh3.hash128"),
    Hash("mmh3.hash_bytes"),
    Hash("nacl.hash.blake2b", note="without a key"),
    Hash("nacl.hash.sha256"),
    Hash("nacl.hash.sha512"),
    Hash("sha.new", note="Python 2"),
    Hash("xxhash.xxh128"),
    Hash("xxhash.xxh32"),
    Hash("xxhash.xxh3_64"),
    Hash("xxhash.xxh64"),
    Hash("zlib.adler32"),
    Hash("zlib.crc32"),
)

PINNED: Final[tuple[Pinned, ...]] = (
    Pinned("keras.utils.get_file", "file_hash"),
    Pinned("keras.utils.get_file", "md5_hash", note="older versions"),
    Pinned("pooch.retrieve", "known_hash"),
    Pinned("tensorflow.keras.utils.get_file", "file_hash"),
    Pinned("tensorflow.keras.utils.get_file", "md5_hash", note="older versions"),
    Pinned("torch.hub.download_url_to_file", "hash_prefix"),
    Pinned("torchvision.datasets.utils.download_and_extract_archive", "md5"),
    Pinned("torchvision.datasets.utils.download_file_from_google_drive", "md5"),
    Pinned("torchvision.datasets.utils.download_url", "md5"),
)

GIVES: Final[tuple[Gives, ...]] = (
    Gives("crypto.Private().public_key", "crypto.Public()"),
    Gives("crypto.Private.from_private_bytes", "crypto.Private()"),
    Gives("crypto.Private.generate", "crypto.Private()"),
    Gives("crypto.Public.from_encoded_point", "crypto.Public()"),
    Gives("crypto.Public.from_public_bytes", "crypto.Public()"),
    Gives("cryptography.hazmat.primitives.asymmetric.dsa.generate_private_key", "crypto.Private()"),
    Gives("cryptography.hazmat.primitives.asymmetric.ec.EllipticCurvePublicNumbers().public_key", "crypto.Public()"),
    Gives("cryptography.hazmat.primitives.asymmetric.ec.derive_private_key", "crypto.Private()"),
    Gives("cryptography.hazmat.primitives.asymmetric.ec.generate_private_key", "crypto.Private()"),
    Gives("cryptography.hazmat.primitives.asymmetric.rsa.RSAPublicNumbers().public_key", "crypto.Public()"),
    Gives("cryptography.hazmat.primitives.asymmetric.rsa.generate_private_key", "crypto.Private()"),
    Gives("cryptography.hazmat.primitives.serialization.load_der_private_key", "crypto.Private()"),
    Gives("cryptography.hazmat.primitives.serialization.load_der_public_key", "crypto.Public()"),
    Gives("cryptography.hazmat.primitives.serialization.load_pem_private_key", "crypto.Private()"),
    Gives("cryptography.hazmat.primitives.serialization.load_pem_public_key", "crypto.Public()"),
    Gives("cryptography.hazmat.primitives.serialization.load_ssh_private_key", "crypto.Private()"),
    Gives("cryptography.hazmat.primitives.serialization.load_ssh_public_key", "crypto.Public()"),
    Gives("cryptography.x509.Certificate().public_key", "crypto.Public()"),
    Gives("cryptography.x509.load_der_x509_certificate", "cryptography.x509.Certificate()"),
    Gives("cryptography.x509.load_pem_x509_certificate", "cryptography.x509.Certificate()"),
    Gives("django.core.signing.get_cookie_signer", "django.core.signing.Signer()"),
    Gives("ecdsa.SigningKey().get_verifying_key", "ecdsa.VerifyingKey()"),
    Gives("ecdsa.SigningKey().verifying_key", "ecdsa.VerifyingKey()"),
    Gives("ecdsa.SigningKey.from_pem", "ecdsa.SigningKey()"),
    Gives("ecdsa.SigningKey.from_string", "ecdsa.SigningKey()"),
    Gives("ecdsa.SigningKey.generate", "ecdsa.SigningKey()"),
    Gives("ecdsa.VerifyingKey.from_der", "ecdsa.VerifyingKey()"),
    Gives("ecdsa.VerifyingKey.from_pem", "ecdsa.VerifyingKey()"),
    Gives("ecdsa.VerifyingKey.from_public_point", "ecdsa.VerifyingKey()"),
    Gives("ecdsa.VerifyingKey.from_string", "ecdsa.VerifyingKey()"),
    Gives("itsdangerous.Serializer().make_signer", "itsdangerous.Signer()"),
    Gives("nacl.signing.SigningKey().verify_key", "nacl.signing.VerifyKey()"),
    Gives("nacl.signing.SigningKey.generate", "nacl.signing.SigningKey()"),
)

SAME: Final[tuple[Same, ...]] = (
    Same("authlib.jose.rfc7519.JsonWebToken", "authlib.jose.JsonWebToken"),
    Same("cryptography.hazmat.primitives.asymmetric.dsa.DSAPrivateKey", "crypto.Private"),
    Same("cryptography.hazmat.primitives.asymmetric.dsa.DSAPublicKey", "crypto.Public"),
    Same("cryptography.hazmat.primitives.asymmetric.ec.EllipticCurvePrivateKey", "crypto.Private"),
    Same("cryptography.hazmat.primitives.asymmetric.ec.EllipticCurvePublicKey", "crypto.Public"),
    Same("cryptography.hazmat.primitives.asymmetric.ed25519.Ed25519PrivateKey", "crypto.Private"),
    Same("cryptography.hazmat.primitives.asymmetric.ed25519.Ed25519PublicKey", "crypto.Public"),
    Same("cryptography.hazmat.primitives.asymmetric.ed448.Ed448PrivateKey", "crypto.Private"),
    Same("cryptography.hazmat.primitives.asymmetric.ed448.Ed448PublicKey", "crypto.Public"),
    Same("cryptography.hazmat.primitives.asymmetric.rsa.RSAPrivateKey", "crypto.Private"),
    Same("cryptography.hazmat.primitives.asymmetric.rsa.RSAPublicKey", "crypto.Public"),
    Same("django.core.signing.TimestampSigner", "django.core.signing.Signer"),
    Same("ecdsa.keys.SigningKey", "ecdsa.SigningKey"),
    Same("ecdsa.keys.VerifyingKey", "ecdsa.VerifyingKey"),
    Same("itsdangerous.JSONWebSignatureSerializer", "itsdangerous.Serializer", note="before itsdangerous 2.1"),
    Same("itsdangerous.TimedJSONWebSignatureSerializer", "itsdangerous.Serializer", note="before itsdangerous 2.1"),
    Same("itsdangerous.TimedSerializer", "itsdangerous.Serializer"),
    Same("itsdangerous.TimestampSigner", "itsdangerous.Signer"),
    Same("itsdangerous.URLSafeSerializer", "itsdangerous.Serializer"),
    Same("itsdangerous.URLSafeTimedSerializer", "itsdangerous.Serializer"),
    Same("itsdangerous.serializer.Serializer", "itsdangerous.Serializer"),
    Same("itsdangerous.signer.Signer", "itsdangerous.Signer"),
    Same("itsdangerous.timed.TimedSerializer", "itsdangerous.Serializer"),
    Same("itsdangerous.timed.TimestampSigner", "itsdangerous.Signer"),
    Same("itsdangerous.url_safe.URLSafeSerializer", "itsdangerous.Serializer"),
    Same("itsdangerous.url_safe.URLSafeTimedSerializer", "itsdangerous.Serializer"),
    Same("jwt.api_jws.PyJWS", "jwt.PyJWS"),
    Same("jwt.api_jwt.PyJWT", "jwt.PyJWT"),
)
