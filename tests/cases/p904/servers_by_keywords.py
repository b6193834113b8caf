"""Servers of tornado and gevent, which take their TLS as keywords; SSH; connections of HTTP with their own socket."""

import http.client
import pickle
import socket

import paramiko
import urllib3
from gevent.server import StreamServer
from tornado.tcpserver import TCPServer


class Plain(TCPServer):
    async def handle_stream(self, stream, address):
        await stream.write(pickle.dumps(address))  # P904 M/H: in Plain.handle_stream


class Encrypted(TCPServer):
    async def handle_stream(self, stream, address):
        await stream.write(pickle.dumps(address))


class EncryptedInside(TCPServer):
    def __init__(self, certificate):
        super().__init__(ssl_options={"certfile": certificate})

    async def handle_stream(self, stream, address):
        await stream.write(pickle.dumps(address))


Plain().listen(7000)
Encrypted(ssl_options={"certfile": "server.pem", "keyfile": "key.pem"}).listen(7001)
EncryptedInside("server.pem").listen(7002)


def greet(sock, address):
    sock.sendall(pickle.dumps(address))  # P904 M/H: in greet


def greet_encrypted(sock, address):
    sock.sendall(pickle.dumps(address))


StreamServer(("0.0.0.0", 7003), greet).start()
StreamServer(("0.0.0.0", 7004), greet_encrypted, keyfile="key.pem", certfile="server.pem").start()


def over_ssh(value):
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.connect("jobs.example.org")
    channel = client.get_transport().open_session()
    channel.exec_command("worker")
    channel.sendall(pickle.dumps(value))


def over_ssh_transport(transport: paramiko.Transport, value):
    channel = transport.open_channel("direct-tcpip", ("jobs.example.org", 7000), ("localhost", 0))
    channel.sendall(pickle.dumps(value))


class OverUnixSocket(http.client.HTTPConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect("/run/docker.sock")


class WithTimeout(http.client.HTTPConnection):
    def connect(self):
        self.sock = socket.create_connection((self.host, self.port), 5)


def request(value):
    OverUnixSocket("localhost").request("POST", "/jobs", body=pickle.dumps(value))
    WithTimeout("localhost").request("POST", "/jobs", body=pickle.dumps(value))  # P904 M/H: in request


def by_pool(value):
    pool = urllib3.connectionpool.connection_from_url("http://jobs.example.org")
    pool.urlopen("POST", "/jobs", body=pickle.dumps(value))  # P904 M/H: in by_pool
    urllib3.PoolManager().connection_from_url("https://jobs.example.org").request("POST", "/", body=pickle.dumps(value))


def from_a_virtual_machine(value):
    sock = socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM)
    sock.connect((socket.VMADDR_CID_HOST, 7000))
    sock.sendall(pickle.dumps(value))
