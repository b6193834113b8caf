"""ssl= of asyncio's streams."""
import asyncio
import pickle
import ssl


async def cleartext(host):
    reader, _ = await asyncio.open_connection(host, 4000)
    return pickle.loads(await reader.read())  # P901 H/H: a network peer


async def verified(host):
    reader, _ = await asyncio.open_connection(host, 4000, ssl=True)
    return pickle.loads(await reader.read())  # P901 M/H: a peer that the program authenticates


async def verified_by_context(host):
    context = ssl.create_default_context(cafile="/etc/jobs/ca.pem")
    reader, _ = await asyncio.open_connection(host, 4000, ssl=context)
    return pickle.loads(await reader.read())  # P901 M/H: a peer that the program authenticates


async def unverified(host):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    reader, _ = await asyncio.open_connection(host, 4000, ssl=context)
    return pickle.loads(await reader.read())  # P901 H/H: a network peer


async def on_client(reader, writer):
    writer.close()
    print(pickle.loads(await reader.read()))  # P901 H/H: a network peer


async def serve():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain("/etc/jobs/server.pem")
    return await asyncio.start_server(on_client, "", 4000, ssl=context)


async def on_known_client(reader, writer):
    writer.close()
    print(pickle.loads(await reader.read()))  # P901 M/H: a peer that the program authenticates


async def serve_known():
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile="/etc/jobs/clients.pem")
    context.verify_mode = ssl.CERT_REQUIRED
    return await asyncio.start_server(on_known_client, "", 4001, ssl=context)
