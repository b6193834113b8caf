"""Responses of httpx and aiohttp."""
import pickle

import aiohttp
import httpx

INDEX = "https://models.example.org/index.pkl"


async def text(client: httpx.AsyncClient):
    return (await client.get(INDEX)).json()


def constant():
    return pickle.loads(httpx.get(INDEX).content)  # P901 M/H: a peer that the program authenticates


def unverified():
    return pickle.loads(httpx.get(INDEX, verify=False).content)  # P901 H/H: a network peer


def chosen(url):
    with httpx.stream("GET", url) as response:
        return pickle.loads(response.read())  # P901 H/H: a download


async def unverified_client():
    async with httpx.AsyncClient(verify=False) as client:
        response = await client.get(INDEX)
        return pickle.loads(response.content)  # P901 H/H: a network peer


async def verified_client():
    async with httpx.AsyncClient() as client:
        response = await client.get(INDEX)
        return pickle.loads(response.content)  # P901 M/H: a peer that the program authenticates


async def session(url):
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            return pickle.loads(await response.read())  # P901 H/H: a download


async def constant_session():
    async with aiohttp.ClientSession() as session, session.get(INDEX) as response:
        return pickle.loads(await response.read())  # P901 M/H: a peer that the program authenticates


async def unverified_session():
    async with aiohttp.ClientSession() as session, session.get(INDEX, ssl=False) as response:
        return pickle.loads(await response.read())  # P901 H/H: a network peer


class Client:
    def __init__(self, base):
        self.base = base
        self.http = httpx.Client(timeout=5)

    def fetch(self, name):
        response = self.http.get(self.base + name)
        response.raise_for_status()
        return pickle.loads(response.content)  # P901 H/H: a download
