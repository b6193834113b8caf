"""A coroutine checks when it is awaited; one that nobody awaits is only a true value, and so is a generator."""
import asyncio
import hmac
import pickle


async def verify(sig, body, key):
    return hmac.compare_digest(sig, hmac.digest(key, body, "sha256"))


async def check(sig, body, key):
    if not hmac.compare_digest(sig, hmac.digest(key, body, "sha256")):
        raise ValueError("the signature does not match")


async def check_later(sig, body, key):
    await check(sig, body, key)


async def check_never(sig, body, key):
    check(sig, body, key)


async def opened(message, key):
    sig, body = message[:32], message[32:]
    await check(sig, body, key)
    return body


def verified_parts(sig, body, key):
    yield hmac.compare_digest(sig, hmac.digest(key, body, "sha256"))
    return hmac.compare_digest(sig, hmac.digest(key, body, "sha256"))


async def asked(reader: asyncio.StreamReader, key):
    sig, body = await reader.readexactly(32), await reader.read(4096)
    if await verify(sig, body, key):
        return pickle.loads(body)  # P901 L/H: behind an integrity check
    return None


async def asked_and_refused(reader: asyncio.StreamReader, key):
    sig, body = await reader.readexactly(32), await reader.read(4096)
    if not await verify(sig, body, key):
        raise ValueError("the signature does not match")
    return pickle.loads(body)  # P901 L/H: behind an integrity check


async def asked_in_name(reader: asyncio.StreamReader, key):
    sig, body = await reader.readexactly(32), await reader.read(4096)
    good = await verify(sig, body, key)
    if not good:
        return None
    return pickle.loads(body)  # P901 L/H: behind an integrity check


async def asked_without_await(reader: asyncio.StreamReader, key):
    sig, body = await reader.readexactly(32), await reader.read(4096)
    if verify(sig, body, key):
        return pickle.loads(body)  # P901 H/H: a network peer
    return None


async def asked_in_name_without_await(reader: asyncio.StreamReader, key):
    sig, body = await reader.readexactly(32), await reader.read(4096)
    good = verify(sig, body, key)
    if not good:
        return None
    return pickle.loads(body)  # P901 H/H: a network peer


async def checked(reader: asyncio.StreamReader, key):
    sig, body = await reader.readexactly(32), await reader.read(4096)
    await check(sig, body, key)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


async def checked_without_await(reader: asyncio.StreamReader, key):
    sig, body = await reader.readexactly(32), await reader.read(4096)
    check(sig, body, key)
    return pickle.loads(body)  # P901 H/H: a network peer


async def checked_below(reader: asyncio.StreamReader, key):
    sig, body = await reader.readexactly(32), await reader.read(4096)
    await check_later(sig, body, key)
    return pickle.loads(body)  # P901 L/H: behind an integrity check


async def checked_below_without_await(reader: asyncio.StreamReader, key):
    sig, body = await reader.readexactly(32), await reader.read(4096)
    await check_never(sig, body, key)
    return pickle.loads(body)  # P901 H/H: a network peer


async def opened_first(reader: asyncio.StreamReader, key):
    return pickle.loads(await opened(await reader.read(4096), key))  # P901 L/H: behind an integrity check


async def asked_of_generator(reader: asyncio.StreamReader, key):
    sig, body = await reader.readexactly(32), await reader.read(4096)
    if verified_parts(sig, body, key):
        return pickle.loads(body)  # P901 H/H: a network peer
    return None


class Channel:
    def __init__(self, reader: asyncio.StreamReader, key):
        self.reader = reader
        self.key = key

    async def _verify(self, sig, body):
        return hmac.compare_digest(sig, hmac.digest(self.key, body, "sha256"))

    async def receive(self):
        sig, body = await self.reader.readexactly(32), await self.reader.read(4096)
        if not await self._verify(sig, body):
            raise ValueError("the signature does not match")
        return pickle.loads(body)  # P901 L/H: behind an integrity check

    async def receive_unverified(self):
        sig, body = await self.reader.readexactly(32), await self.reader.read(4096)
        if not self._verify(sig, body):
            raise ValueError("the signature does not match")
        return pickle.loads(body)  # P901 H/H: a network peer
