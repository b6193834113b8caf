"""What sends bytes over a network, one fact a line, and what is known of the ways that they take.

Names are written as in ``origins.py``: dotted, as ``analysis/values.py`` writes them; :class:`.origins.Gives`,
:class:`.origins.Passes` and :class:`.origins.Same` are the same records. A method counts by the type of its object.

What only stores is not here: ``set`` of a cache, ``put_object`` of an object store, a row of a database. Its bytes go
to a place, not to a peer that is there to load them, and what is read back is P901's and P903's to tell of. ``publish``
of redis is here, since it reaches whoever subscribes.

Sources: CPython's library, and the source of these packages, in which every name was looked up: aio-pika 10.2.1,
aiohttp 3.14.5, aiokafka 0.14.0, aiomqtt 2.5.1, anyio 4.16.0, billiard 4.3.2, boto3 and botocore 1.44.5, celery 5.7.0,
confluent-kafka 2.16.1, httpx 0.28.1, kafka-python 3.0.12, kombu 5.7.0, nats-py 2.16.0, paho-mqtt 2.2.0, pika 1.4.4,
pyzmq 27.3.0, redis 8.1.0, requests 2.34.2, starlette 1.10.0, stomp.py 9.0.0, tornado 6.6.1, trio 0.35.0, Twisted
26.10.0, urllib3 2.8.0, websocket-client 1.9.2, websockets 17.4. What is said of the packages of :data:`UNREAD` was
not checked in their source.
"""

from __future__ import annotations

import enum
from typing import Final, NamedTuple

from .origins import EVERY, RECEIVER, Gives, Passes, Same


class Way(enum.Enum):
    """How bytes travel; the value is the phrase for messages: "are sent in clear in publish: over ..."."""

    SOCKET = "over a socket without TLS"
    SERVER = "over the connection of a socket server without TLS"
    STREAM = "over a stream without TLS"
    TWISTED = "over a Twisted transport without TLS"
    ZMQ = "over a ZeroMQ socket without encryption or signature"
    CONNECTION = "over a multiprocessing connection, which nothing encrypts"
    HTTP = "in an HTTP request without TLS"
    AWS = "to an endpoint without TLS"
    WEBSOCKET = "over a websocket without TLS"
    BROKER = "to a message broker without TLS"
    FTP = "over FTP, which nothing encrypts"
    HANDLER = "by a logging handler, which nothing encrypts"


#: What to do: the words for messages.
INSTEAD: Final[dict[Way, str]] = {
    Way.SOCKET: "Wrap the socket with ssl, or send an HMAC over the bytes with them",
    Way.SERVER: "Wrap the server's socket with ssl, or send an HMAC over the bytes with them",
    Way.STREAM: "Give it a TLS context, or send an HMAC over the bytes with them",
    Way.TWISTED: "Use listenSSL and connectSSL, or send an HMAC over the bytes with them",
    Way.ZMQ: "Use CURVE, or send an HMAC over the bytes with them",
    Way.CONNECTION: "Use a socket with TLS, or send_bytes with an HMAC over the bytes",
    Way.HTTP: "Use https://, or send an HMAC over the bytes with them",
    Way.AWS: "Use https://, or send an HMAC over the bytes with them",
    Way.WEBSOCKET: "Use wss://, or send an HMAC over the bytes with them",
    Way.BROKER: "Turn on TLS to the broker, or send an HMAC over the bytes with them",
    Way.FTP: "Use FTP_TLS with prot_p, or SFTP, or send an HMAC over the bytes with them",
    Way.HANDLER: "Send the records as JSON through SysLogHandler or over TLS",
}

# Short names keep the tables below at one entry a line.
SOCKET: Final = Way.SOCKET
SERVER: Final = Way.SERVER
STREAM: Final = Way.STREAM
TWISTED: Final = Way.TWISTED
ZMQ: Final = Way.ZMQ
CONNECTION: Final = Way.CONNECTION
HTTP: Final = Way.HTTP
AWS: Final = Way.AWS
WEBSOCKET: Final = Way.WEBSOCKET
BROKER: Final = Way.BROKER
FTP: Final = Way.FTP
HANDLER: Final = Way.HANDLER


class Send(NamedTuple):
    """One callable that sends.

    ``data`` are the positions and keywords of what is sent; without any, every argument is. ``url`` is the position of
    the argument that names the peer, or is the socket. With ``pickles`` the callable pickles what it is given.
    ``serializers`` are arguments, or keys of a dictionary that is the first one, that make bytes of what is sent.
    """

    name: str
    way: Way
    data: tuple[int | str, ...] = ()
    url: int | None = None
    pickles: bool = False
    serializers: tuple[int | str, ...] = ()
    note: str = ""


class Seals(NamedTuple):
    """One callable whose result is encrypted, or carries a signature: what it is given travels safely in it.

    ``key`` is the position of the key in the call that made its object, or of a function in its own call; a key that is
    a literal in the source is no secret. None says that no argument of that call is one.
    """

    name: str
    key: int | None = None
    note: str = ""


#: Packages in the tables below that were not read.
UNREAD: Final[frozenset[str]] = frozenset(
    {
        "Crypto",
        "OpenSSL",
        "bson",
        "cbor2",
        "channels",
        "gevent",
        "httplib2",
        "jose",
        "jwt",
        "multiprocess",
        "orjson",
        "pulsar",
        "pydantic",
        "quart",
        "rapidjson",
    }
    | {"simplejson", "socketio", "treq", "ujson"}
)

SENDS: Final[tuple[Send, ...]] = (
    Send("aio_pika.Exchange().publish", BROKER, (0, "message")),
    Send("aiohttp.ClientSession().patch", HTTP, url=0),
    Send("aiohttp.ClientSession().post", HTTP, url=0),
    Send("aiohttp.ClientSession().put", HTTP, url=0),
    Send("aiohttp.ClientSession().request", HTTP, url=1),
    Send("aiohttp.ClientWebSocketResponse().send_bytes", WEBSOCKET, (0, "data")),
    Send("aiohttp.ClientWebSocketResponse().send_json", WEBSOCKET, (0, "data")),
    Send("aiohttp.ClientWebSocketResponse().send_str", WEBSOCKET, (0, "data")),
    Send("aiohttp.request", HTTP, url=1),
    Send("aiohttp.web.WebSocketResponse().send_bytes", WEBSOCKET, (0, "data")),
    Send("aiohttp.web.WebSocketResponse().send_json", WEBSOCKET, (0, "data")),
    Send("aiohttp.web.WebSocketResponse().send_str", WEBSOCKET, (0, "data")),
    Send("aiokafka.AIOKafkaProducer", BROKER, serializers=("value_serializer", "key_serializer")),
    Send("aiokafka.AIOKafkaProducer().send", BROKER, (1, 2, "value", "key", "headers")),
    Send("aiokafka.AIOKafkaProducer().send_and_wait", BROKER, (1, 2, "value", "key", "headers")),
    Send("aiomqtt.Client().publish", BROKER, (1, "payload")),
    Send("anyio.abc.SocketStream().send", STREAM, (0,)),
    Send("anyio.abc.UDPSocket().send", STREAM, (0,)),
    Send("anyio.abc.UDPSocket().sendto", STREAM, (0,)),
    Send("asynchat.async_chat().push", SOCKET, (0,), note="removed in 3.12"),
    Send("asyncio.AbstractEventLoop().sock_sendall", SOCKET, (1,), url=0),
    Send("asyncio.AbstractEventLoop().sock_sendto", SOCKET, (1,), url=0),
    Send("asyncio.DatagramTransport().sendto", STREAM, (0,)),
    Send("asyncio.StreamWriter().write", STREAM, (0,)),
    Send("asyncio.StreamWriter().writelines", STREAM, (0,)),
    Send("asyncio.Transport().write", STREAM, (0,)),
    Send("asyncio.Transport().writelines", STREAM, (0,)),
    Send("asyncore.dispatcher().send", SOCKET, (0,), note="removed in 3.12"),
    Send("billiard.connection.Client().send", CONNECTION, pickles=True),
    Send("billiard.connection.Client().send_bytes", CONNECTION, (0, "buf")),
    Send("boto3.Client().publish", AWS, ("Message", "MessageAttributes")),
    Send("boto3.Client().put_record", AWS, ("Data", "Record")),
    Send("boto3.Client().put_records", AWS, ("Records",)),
    Send("boto3.Client().send_message", AWS, ("MessageBody", "MessageAttributes")),
    Send("boto3.Client().send_message_batch", AWS, ("Entries",)),
    Send("boto3.Resource().Queue().send_message", AWS, ("MessageBody", "MessageAttributes")),
    Send("boto3.Resource().get_queue_by_name().send_message", AWS, ("MessageBody", "MessageAttributes")),
    Send("channels.generic.websocket.WebsocketConsumer().send", WEBSOCKET, (0, 1, "text_data", "bytes_data")),
    Send("confluent_kafka.Producer", BROKER, serializers=("value.serializer", "key.serializer")),
    Send("confluent_kafka.Producer().produce", BROKER, (1, 2, "value", "key", "headers")),
    Send("ftplib.FTP().storbinary", FTP, (1, "fp")),
    Send("future.moves.urllib.request.urlopen", HTTP, url=0),
    Send("http.client.HTTPConnection().endheaders", HTTP),
    Send("http.client.HTTPConnection().request", HTTP),
    Send("http.client.HTTPConnection().send", HTTP),
    Send("http.client.HTTPSConnection().endheaders", HTTP),
    Send("http.client.HTTPSConnection().request", HTTP),
    Send("http.client.HTTPSConnection().send", HTTP),
    Send("http.server.BaseHTTPRequestHandler().connection.send", SERVER, (0,)),
    Send("http.server.BaseHTTPRequestHandler().connection.sendall", SERVER, (0,)),
    Send("http.server.BaseHTTPRequestHandler().request.send", SERVER, (0,)),
    Send("http.server.BaseHTTPRequestHandler().request.sendall", SERVER, (0,)),
    Send("http.server.BaseHTTPRequestHandler().wfile.write", SERVER, (0,)),
    Send("httplib2.Http().request", HTTP, url=0),
    Send("httpx.Client().patch", HTTP, url=0),
    Send("httpx.Client().post", HTTP, url=0),
    Send("httpx.Client().put", HTTP, url=0),
    Send("httpx.Client().request", HTTP, url=1),
    Send("httpx.Client().send", HTTP),
    Send("httpx.Client().stream", HTTP, url=1),
    Send("httpx.patch", HTTP, url=0),
    Send("httpx.post", HTTP, url=0),
    Send("httpx.put", HTTP, url=0),
    Send("httpx.request", HTTP, url=1),
    Send("httpx.stream", HTTP, url=1),
    Send("kafka.KafkaProducer", BROKER, serializers=("value_serializer", "key_serializer")),
    Send("kafka.KafkaProducer().send", BROKER, (1, 2, 3, "value", "key", "headers")),
    Send("kombu.Producer().publish", BROKER, (0, "body")),
    Send("kombu.simple.SimpleQueue().put", BROKER, (0, "message")),
    Send("logging.handlers.DatagramHandler", HANDLER, pickles=True),
    Send("logging.handlers.SocketHandler", HANDLER, pickles=True),
    Send("multiprocess.connection.Client().send", CONNECTION, pickles=True, note="as in multiprocessing"),
    Send("multiprocess.connection.Client().send_bytes", CONNECTION, (0, "buf"), note="as in multiprocessing"),
    Send("multiprocessing.connection.Client().send", CONNECTION, pickles=True),
    Send("multiprocessing.connection.Client().send_bytes", CONNECTION, (0, "buf")),
    Send("nats.aio.client.Client().publish", BROKER, (1, "payload", "headers")),
    Send("nats.aio.client.Client().request", BROKER, (1, "payload", "headers")),
    Send("nats.aio.msg.Msg().respond", BROKER, (0, "data")),
    Send("nats.js.client.JetStreamContext().publish", BROKER, (1, "payload", "headers")),
    Send("paho.mqtt.client.Client().publish", BROKER, (1, "payload")),
    Send("paho.mqtt.publish.multiple", BROKER, (0, "msgs")),
    Send("paho.mqtt.publish.single", BROKER, (1, "payload")),
    Send("pika.channel.Channel().basic_publish", BROKER, (2, "body")),
    Send("pulsar.Producer().send", BROKER, (0, "content", "properties")),
    Send("pulsar.Producer().send_async", BROKER, (0, "content", "properties")),
    Send("quart.websocket.send", WEBSOCKET, (0, "data")),
    Send("redis.Redis().publish", BROKER, (1, "message")),
    Send("redis.Redis().spublish", BROKER, (1, "message")),
    Send("requests.Session().delete", HTTP, url=0),
    Send("requests.Session().get", HTTP, url=0),
    Send("requests.Session().patch", HTTP, url=0),
    Send("requests.Session().post", HTTP, url=0),
    Send("requests.Session().put", HTTP, url=0),
    Send("requests.Session().request", HTTP, url=1),
    Send("requests.Session().send", HTTP),
    Send("requests.delete", HTTP, url=0),
    Send("requests.get", HTTP, url=0),
    Send("requests.patch", HTTP, url=0),
    Send("requests.post", HTTP, url=0),
    Send("requests.put", HTTP, url=0),
    Send("requests.request", HTTP, url=1),
    Send("six.moves.urllib.request.urlopen", HTTP, url=0),
    Send("socket.socket().makefile().write", SOCKET, (0,)),
    Send("socket.socket().makefile().writelines", SOCKET, (0,)),
    Send("socket.socket().send", SOCKET, (0,)),
    Send("socket.socket().sendall", SOCKET, (0,)),
    Send("socket.socket().sendfile", SOCKET, (0,)),
    Send("socket.socket().sendmsg", SOCKET, (0,)),
    Send("socket.socket().sendto", SOCKET, (0,)),
    Send("socket.socket().write", SOCKET, (0,), note="of ssl.SSLSocket"),
    Send("socketio.Client().emit", WEBSOCKET, (1, "data")),
    Send("socketio.Client().send", WEBSOCKET, (0, "data")),
    Send("socketio.Server().emit", WEBSOCKET, (1, "data")),
    Send("socketio.Server().send", WEBSOCKET, (0, "data")),
    Send("socketserver.BaseRequestHandler().request.send", SERVER, (0,)),
    Send("socketserver.BaseRequestHandler().request.sendall", SERVER, (0,)),
    Send("socketserver.DatagramRequestHandler().wfile.write", SERVER, (0,)),
    Send("socketserver.StreamRequestHandler().connection.send", SERVER, (0,)),
    Send("socketserver.StreamRequestHandler().connection.sendall", SERVER, (0,)),
    Send("socketserver.StreamRequestHandler().request.send", SERVER, (0,)),
    Send("socketserver.StreamRequestHandler().request.sendall", SERVER, (0,)),
    Send("socketserver.StreamRequestHandler().wfile.write", SERVER, (0,)),
    Send("starlette.websockets.WebSocket().send_bytes", WEBSOCKET, (0, "data")),
    Send("starlette.websockets.WebSocket().send_json", WEBSOCKET, (0, "data")),
    Send("starlette.websockets.WebSocket().send_text", WEBSOCKET, (0, "data")),
    Send("stomp.Connection().send", BROKER, (1, "body", "headers")),
    Send("tornado.httpclient.AsyncHTTPClient().fetch", HTTP, url=0),
    Send("tornado.httpclient.HTTPClient().fetch", HTTP, url=0),
    Send("tornado.iostream.IOStream().write", STREAM, (0,)),
    Send("tornado.websocket.WebSocketClientConnection().write_message", WEBSOCKET, (0, "message")),
    Send("tornado.websocket.WebSocketHandler().write_message", WEBSOCKET, (0, "message")),
    Send("treq.post", HTTP, url=0),
    Send("treq.put", HTTP, url=0),
    Send("trio.SSLStream().send_all", STREAM, (0,)),
    Send("trio.SocketStream().send_all", STREAM, (0,)),
    Send("twisted.internet.protocol.DatagramProtocol().transport.write", TWISTED, (0,)),
    Send("twisted.internet.protocol.Protocol().transport.write", TWISTED, (0,)),
    Send("twisted.internet.protocol.Protocol().transport.writeSequence", TWISTED, (0,)),
    Send("twisted.protocols.basic.Int32StringReceiver().sendString", TWISTED, (0,)),
    Send("twisted.protocols.basic.Int32StringReceiver().transport.write", TWISTED, (0,)),
    Send("twisted.protocols.basic.LineReceiver().sendLine", TWISTED, (0,)),
    Send("twisted.protocols.basic.LineReceiver().transport.write", TWISTED, (0,)),
    Send("urllib.request.OpenerDirector().open", HTTP, url=0),
    Send("urllib.request.urlopen", HTTP, url=0),
    Send("urllib.urlopen", HTTP, url=0, note="Python 2"),
    Send("urllib2.OpenerDirector().open", HTTP, url=0, note="Python 2"),
    Send("urllib2.urlopen", HTTP, url=0, note="Python 2"),
    Send("urllib3.HTTPConnectionPool().request", HTTP),
    Send("urllib3.HTTPConnectionPool().urlopen", HTTP),
    Send("urllib3.HTTPSConnectionPool().request", HTTP),
    Send("urllib3.HTTPSConnectionPool().urlopen", HTTP),
    Send("urllib3.PoolManager().request", HTTP, url=1),
    Send("urllib3.PoolManager().request_encode_body", HTTP, url=1),
    Send("urllib3.PoolManager().urlopen", HTTP, url=1),
    Send("urllib3.request", HTTP, url=1),
    Send("websocket.WebSocket().send", WEBSOCKET, (0, "payload", "data")),
    Send("websocket.WebSocket().send_binary", WEBSOCKET, (0, "payload")),
    Send("websocket.WebSocket().send_bytes", WEBSOCKET, (0, "payload", "data")),
    Send("websocket.WebSocket().send_text", WEBSOCKET, (0, "payload", "data")),
    Send("websocket.WebSocketApp().send", WEBSOCKET, (0, "payload", "data")),
    Send("websocket.WebSocketApp().send_bytes", WEBSOCKET, (0, "payload", "data")),
    Send("websocket.WebSocketApp().send_text", WEBSOCKET, (0, "payload", "data")),
    Send("websockets.Connection().send", WEBSOCKET, (0, "message"), note="websockets 17.4"),
    Send("websockets.asyncio.server.broadcast", WEBSOCKET, (1, "message"), note="websockets 17.4"),
    Send("websockets.broadcast", WEBSOCKET, (1, "message"), note="websockets 17.4"),
    Send("zmq.Socket().send", ZMQ, (0, "data")),
    Send("zmq.Socket().send_json", ZMQ, (0, "obj")),
    Send("zmq.Socket().send_multipart", ZMQ, (0, "msg_parts")),
    Send("zmq.Socket().send_pyobj", ZMQ, pickles=True),
    Send("zmq.Socket().send_serialized", ZMQ, (0,), serializers=(1, "serialize")),
    Send("zmq.Socket().send_string", ZMQ, (0, "u")),
    Send("zmq.Socket().send_unicode", ZMQ, (0, "u")),
    Send("zmq.eventloop.zmqstream.ZMQStream().send", ZMQ, (0, "data")),
    Send("zmq.eventloop.zmqstream.ZMQStream().send_json", ZMQ, (0, "obj")),
    Send("zmq.eventloop.zmqstream.ZMQStream().send_multipart", ZMQ, (0, "msg_parts")),
    Send("zmq.eventloop.zmqstream.ZMQStream().send_pyobj", ZMQ, pickles=True),
    Send("zmq.eventloop.zmqstream.ZMQStream().send_serialized", ZMQ, (0,), serializers=(1, "serialize")),
    Send("zmq.eventloop.zmqstream.ZMQStream().send_string", ZMQ, (0, "u")),
    Send("zmq.eventloop.zmqstream.ZMQStream().send_unicode", ZMQ, (0, "u")),
)

GIVES: Final[tuple[Gives, ...]] = (
    Gives("aio_pika.Channel().declare_exchange", "aio_pika.Exchange()"),
    Gives("aio_pika.Channel().default_exchange", "aio_pika.Exchange()"),
    Gives("aio_pika.Channel().get_exchange", "aio_pika.Exchange()"),
    Gives("anyio.streams.tls.TLSStream.wrap", "anyio.abc.SocketStream()"),
    Gives("anyio.wrap_tls", "anyio.abc.SocketStream()"),
    Gives("asyncio.AbstractEventLoop().create_connection", "asyncio.Transport()", item=0),
    Gives("asyncio.AbstractEventLoop().create_datagram_endpoint", "asyncio.DatagramTransport()", item=0),
    Gives("asyncio.AbstractEventLoop().create_unix_connection", "asyncio.Transport()", item=0),
    Gives("asyncio.AbstractEventLoop().start_tls", "asyncio.Transport()"),
    Gives("asyncio.open_connection", "asyncio.StreamWriter()", item=1),
    Gives("asyncio.open_unix_connection", "asyncio.StreamWriter()", item=1),
    Gives("asyncio.streams.open_connection", "asyncio.StreamWriter()", item=1),
    Gives("asyncio.streams.open_unix_connection", "asyncio.StreamWriter()", item=1),
    Gives("celery.Celery().connection", "kombu.Connection()"),
    Gives("kombu.Connection().Producer", "kombu.Producer()"),
    Gives("kombu.Connection().SimpleBuffer", "kombu.simple.SimpleQueue()"),
    Gives("kombu.Connection().SimpleQueue", "kombu.simple.SimpleQueue()"),
    Gives("kombu.Connection().channel", "kombu.Channel()"),
    Gives("nats.aio.msg.Msg().client", "nats.aio.client.Client()"),
    Gives("pulsar.Client().create_producer", "pulsar.Producer()"),
    Gives("redis.Redis().pipeline", "redis.Redis()"),
    Gives("socket.socketpair", "socket.socket()", item=0),
    Gives("socket.socketpair", "socket.socket()", item=1),
    Gives("ssl.SSLSocket().accept", "socket.socket()", item=0),
    Gives("tornado.websocket.WebSocketHandler().ws_connection", "tornado.websocket.WebSocketClientConnection()"),
    Gives("urllib3.PoolManager().connection_from_url", "urllib3.HTTPConnectionPool()"),
    Gives("urllib3.connectionpool.connection_from_url", "urllib3.HTTPConnectionPool()"),
)

SAME: Final[tuple[Same, ...]] = (
    Same("aio_pika.RobustExchange", "aio_pika.Exchange"),
    Same("aio_pika.abc.AbstractExchange", "aio_pika.Exchange"),
    Same("aio_pika.abc.AbstractRobustExchange", "aio_pika.Exchange"),
    Same("aio_pika.exchange.Exchange", "aio_pika.Exchange"),
    Same("aio_pika.message.Message", "aio_pika.Message"),
    Same("aio_pika.robust_exchange.RobustExchange", "aio_pika.Exchange"),
    Same("aiokafka.producer.AIOKafkaProducer", "aiokafka.AIOKafkaProducer"),
    Same("aiokafka.producer.producer.AIOKafkaProducer", "aiokafka.AIOKafkaProducer"),
    Same("asyncio.BaseTransport", "asyncio.Transport"),
    Same("asyncio.WriteTransport", "asyncio.Transport"),
    Same("asyncio.streams.StreamWriter", "asyncio.StreamWriter"),
    Same("asyncio.transports.BaseTransport", "asyncio.Transport"),
    Same("asyncio.transports.DatagramTransport", "asyncio.DatagramTransport"),
    Same("asyncio.transports.Transport", "asyncio.Transport"),
    Same("asyncio.transports.WriteTransport", "asyncio.Transport"),
    Same("confluent_kafka.SerializingProducer", "confluent_kafka.Producer"),
    Same("confluent_kafka.aio.AIOProducer", "confluent_kafka.Producer"),
    Same("confluent_kafka.avro.AvroProducer", "confluent_kafka.Producer"),
    Same("confluent_kafka.cimpl.Producer", "confluent_kafka.Producer"),
    Same("confluent_kafka.serializing_producer.SerializingProducer", "confluent_kafka.Producer"),
    Same("kafka.producer.KafkaProducer", "kafka.KafkaProducer"),
    Same("kafka.producer.kafka.KafkaProducer", "kafka.KafkaProducer"),
    Same("kombu.messaging.Producer", "kombu.Producer"),
    Same("kombu.simple.SimpleBuffer", "kombu.simple.SimpleQueue"),
    Same("stomp.Connection10", "stomp.Connection"),
    Same("stomp.Connection11", "stomp.Connection"),
    Same("stomp.Connection12", "stomp.Connection"),
    Same("stomp.StompConnection10", "stomp.Connection"),
    Same("stomp.StompConnection11", "stomp.Connection"),
    Same("stomp.StompConnection12", "stomp.Connection"),
    Same("stomp.WSConnection", "stomp.Connection"),
    Same("stomp.connect.StompConnection10", "stomp.Connection"),
    Same("stomp.connect.StompConnection11", "stomp.Connection"),
    Same("stomp.connect.StompConnection12", "stomp.Connection"),
    Same("websocket._app.WebSocketApp", "websocket.WebSocketApp"),
)

CARRIES: Final[tuple[Passes, ...]] = (
    Passes("aio_pika.Message", EVERY),
    Passes("bson.dumps"),
    Passes("bson.encode"),
    Passes("builtins.repr"),
    Passes("builtins.vars"),
    Passes("cbor2.dumps"),
    Passes("codecs.getencoder()"),
    Passes("concurrent.futures.Executor().submit().result", RECEIVER),
    Passes("flask.json.dumps"),
    Passes("heapq.heappop"),
    Passes("heapq.heappushpop", EVERY),
    Passes("heapq.heapreplace", EVERY),
    Passes("httpx.Client().build_request", EVERY),
    Passes("httpx.Headers"),
    Passes("httpx.Request", EVERY),
    Passes("json.JSONEncoder().encode"),
    Passes("json.JSONEncoder().iterencode"),
    Passes("kombu.Message", EVERY),
    Passes("lz4.frame.LZ4FrameCompressor().compress"),
    Passes("msgpack.Packer().pack"),
    Passes("msgpack.dumps"),
    Passes("msgpack.packb"),
    Passes("orjson.dumps"),
    Passes("pika.BasicProperties", EVERY),
    Passes("pika.spec.BasicProperties", EVERY),
    Passes("pydantic.BaseModel().dict", RECEIVER),
    Passes("pydantic.BaseModel().json", RECEIVER),
    Passes("pydantic.BaseModel().model_dump", RECEIVER),
    Passes("pydantic.BaseModel().model_dump_json", RECEIVER),
    Passes("rapidjson.dumps"),
    Passes("requests.Request", EVERY),
    Passes("requests.Request().prepare", RECEIVER),
    Passes("requests.Session().prepare_request"),
    Passes("requests.structures.CaseInsensitiveDict"),
    Passes("simplejson.dumps"),
    Passes("six.moves.urllib.parse.urlencode"),
    Passes("six.moves.urllib.request.Request", EVERY),
    Passes("struct.Struct().pack", EVERY),
    Passes("tornado.escape.json_encode"),
    Passes("tornado.httpclient.HTTPRequest", EVERY),
    Passes("tornado.httputil.HTTPHeaders"),
    Passes("ujson.dumps"),
    Passes("urllib.parse.urlencode"),
    Passes("urllib.request.Request", EVERY),
    Passes("urllib.urlencode", 0, note="Python 2"),
    Passes("urllib2.Request", EVERY, note="Python 2"),
    Passes("yaml.dump"),
    Passes("yaml.safe_dump"),
    Passes("zmq.Frame"),
)

SEALS: Final[tuple[Seals, ...]] = (
    Seals("Crypto.Cipher.AES.new().encrypt_and_digest", 0),
    Seals("Crypto.Cipher.ChaCha20_Poly1305.new().encrypt_and_digest", 0),
    Seals("cryptography.fernet.Fernet().encrypt", 0),
    Seals("cryptography.fernet.Fernet().encrypt_at_time", 0),
    Seals("cryptography.fernet.MultiFernet().encrypt"),
    Seals("cryptography.hazmat.primitives.ciphers.aead.AESCCM().encrypt", 0),
    Seals("cryptography.hazmat.primitives.ciphers.aead.AESGCM().encrypt", 0),
    Seals("cryptography.hazmat.primitives.ciphers.aead.AESGCMSIV().encrypt", 0),
    Seals("cryptography.hazmat.primitives.ciphers.aead.AESOCB3().encrypt", 0),
    Seals("cryptography.hazmat.primitives.ciphers.aead.AESSIV().encrypt", 0),
    Seals("cryptography.hazmat.primitives.ciphers.aead.ChaCha20Poly1305().encrypt", 0),
    Seals("django.core.signing.Signer().sign"),
    Seals("django.core.signing.Signer().sign_object"),
    Seals("itsdangerous.Serializer().dumps", 0),
    Seals("itsdangerous.Signer().sign", 0),
    Seals("jose.jws.sign", 1),
    Seals("jose.jwt.encode", 1),
    Seals("jwt.encode", 1),
    Seals("nacl.public.Box().encrypt"),
    Seals("nacl.public.SealedBox().encrypt"),
    Seals("nacl.secret.Aead().encrypt", 0),
    Seals("nacl.secret.SecretBox().encrypt", 0),
    Seals("nacl.signing.SigningKey().sign"),
)

#: What makes a channel that encrypts, whatever it is given; of a client, only where it checks who answers.
ENCRYPTS: Final[frozenset[str]] = frozenset(
    {
        "OpenSSL.SSL.Connection",
        "anyio.streams.tls.TLSStream.wrap",
        "anyio.wrap_tls",
        "asyncio.AbstractEventLoop().start_tls",
        "ftplib.FTP_TLS",
        "gevent.ssl.SSLContext().wrap_socket",
        "gevent.ssl.wrap_socket",
        "http.client.HTTPSConnection",
        "ssl.SSLContext().wrap_bio",
        "ssl.SSLContext().wrap_socket",
        "ssl.create_default_context().wrap_socket",
        "ssl.wrap_socket",
        "tornado.iostream.SSLIOStream",
        "trio.SSLStream",
        "trio.open_ssl_over_tcp_listeners",
        "trio.open_ssl_over_tcp_stream",
        "trio.serve_ssl_over_tcp",
        "urllib3.HTTPSConnectionPool",
    }
)

#: Methods that do so on an object that the file does not show: a TLS context from elsewhere.
WRAPS: Final[frozenset[str]] = frozenset({"wrap_bio", "wrap_socket"})
#: Packages whose channels are all encrypted: SSH.
ENCRYPTING_PACKAGES: Final[frozenset[str]] = frozenset({"asyncssh", "paramiko"})


class Made(NamedTuple):
    """A method that is known by its name where the file does not show its object: it makes what ``name`` does.

    ``package`` is that which its first argument has to be of, if any; then its object is one that nothing is known of:
    that of another package can have options of its own, such as keys.
    """

    method: str
    name: str
    package: str = ""


MADE: Final[tuple[Made, ...]] = (
    Made("socket", "zmq.Context().socket", "zmq"),
    Made("wrap_socket", "ssl.SSLContext().wrap_socket"),
)

#: What makes a channel that cannot leave the machine.
LOCAL: Final[frozenset[str]] = frozenset(
    {
        "aiohttp.NamedPipeConnector",
        "aiohttp.UnixConnector",
        "anyio.connect_unix",
        "anyio.create_unix_listener",
        "asyncio.AbstractEventLoop().create_unix_connection",
        "asyncio.AbstractEventLoop().create_unix_server",
        "asyncio.open_unix_connection",
        "asyncio.start_unix_server",
        "asyncio.streams.open_unix_connection",
        "asyncio.streams.start_unix_server",
        "multiprocessing.Pipe",
        "socket.socketpair",
        "trio.open_unix_socket",
        "websockets.asyncio.client.unix_connect",
        "websockets.asyncio.server.unix_serve",
        "websockets.sync.client.unix_connect",
        "websockets.sync.server.unix_serve",
        "websockets.unix_connect",
        "websockets.unix_serve",
    }
)

#: How the names of address families end whose sockets cannot leave the machine, nor the virtual machines on it.
LOCAL_FAMILIES: Final = (".AF_UNIX", ".AF_VSOCK")

#: What connects and listens for Twisted: encrypted or inside the machine, in clear, over what there is, by a text.
TWISTED_SAFE: Final[tuple[str, ...]] = (
    "SSL4ClientEndpoint",
    "SSL4ServerEndpoint",
    "UNIXClientEndpoint",
    "UNIXServerEndpoint",
    "connectSSL",
    "connectUNIX",
    "listenSSL",
    "listenUNIX",
)
TWISTED_CLEAR: Final[tuple[str, ...]] = (
    "HostnameEndpoint",
    "TCP4ClientEndpoint",
    "TCP4ServerEndpoint",
    "TCP6ClientEndpoint",
    "TCP6ServerEndpoint",
    "connectTCP",
    "listenTCP",
    "listenUDP",
)
TWISTED_WRAPPING: Final[tuple[str, ...]] = ("startTLS", "wrapClientTLS")
TWISTED_BY_TEXT: Final[tuple[str, ...]] = ("clientFromString", "serverFromString")
#: How such texts begin that are encrypted, or stay inside the machine.
TWISTED_SAFE_TEXTS: Final = ("ssl:", "tls:", "unix:")

#: Keywords, and keys of a configuration, that turn TLS on; a false value does not.
TLS_ARGUMENTS: Final[frozenset[str]] = frozenset(
    {
        "broker_use_ssl",
        "certfile",
        "keyfile",
        "security.protocol",
        "security_protocol",
        "secure",
        "ssl",
        "ssl_ca_certs",
        "ssl_cafile",
        "ssl_certfile",
        "ssl_context",
        "ssl_keyfile",
        "ssl_options",
        "sslcontext",
        "sslopt",
        "ssl_params",
        "tls",
        "tls_config",
        "tls_context",
        "tls_params",
        "use_ssl",
        "use_tls",
    }
)
#: Values of these that are text and do not.
PLAIN_PROTOCOLS: Final[frozenset[str]] = frozenset({"", "PLAINTEXT", "SASL_PLAINTEXT", "plaintext", "sasl_plaintext"})
#: Keywords with which a client does not ask who answers, by the values that say so.
UNCHECKED: Final[dict[str, tuple[object, ...]]] = {
    "cert_reqs": ("CERT_NONE", "none"),
    "ssl_cert_reqs": ("CERT_NONE", "none"),
    "validate_cert": (False,),
    "verify": (False,),
    "verify_ssl": (False,),
}
#: Methods that turn TLS on for the object that they are called on.
TLS_METHODS: Final[frozenset[str]] = frozenset(
    {"set_ssl", "start_tls", "startTLS", "starttls", "tls_set", "tls_set_context"}
)

#: What makes a client of a broker from a URL, which says whether TLS is used.
BY_URL: Final[frozenset[str]] = frozenset(
    {
        "aio_pika.connect",
        "aio_pika.connect_robust",
        "kombu.Connection",
        "nats.connect",
        "pika.URLParameters",
        "pulsar.Client",
        "redis.Redis.from_url",
        "redis.asyncio.from_url",
        "redis.from_url",
    }
)

#: How URLs begin whose bytes travel encrypted, and those that cannot leave the machine.
ENCRYPTED_SCHEMES: Final = (
    *("amqps://", "https://", "mqtts://", "pulsar+ssl://", "rediss://", "ssl://", "tls://", "wss://"),
)
LOCAL_SCHEMES: Final = ("file://", "inproc://", "ipc://", "memory://", "redis+socket://", "unix://")

#: Methods whose name is enough where the file does not show the object: no other API has them.
UNMISTAKABLE: Final[dict[str, str]] = {
    "basic_publish": "pika.channel.Channel().basic_publish",
    "send_multipart": "zmq.Socket().send_multipart",
    "send_pyobj": "zmq.Socket().send_pyobj",
    "sendall": "socket.socket().sendall",
    "sendmsg": "socket.socket().sendmsg",
    "sendto": "socket.socket().sendto",
    "sock_sendall": "asyncio.AbstractEventLoop().sock_sendall",
    "write_message": "tornado.websocket.WebSocketHandler().write_message",
}
#: Methods whose name is enough where the file does not show the object, but imports one of these packages.
BESIDE: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "produce": (("confluent_kafka", "confluent_kafka.Producer().produce"),),
    "publish": (
        ("paho", "paho.mqtt.client.Client().publish"),
        ("redis", "redis.Redis().publish"),
        ("nats", "nats.aio.client.Client().publish"),
    ),
    "send": (
        ("zmq", "zmq.Socket().send"),
        ("socket", "socket.socket().send"),
        ("websockets", "websockets.Connection().send"),
        ("websocket", "websocket.WebSocket().send"),
        ("kafka", "kafka.KafkaProducer().send"),
    ),
}

#: Files into which a pickler that is given one writes straight to a peer, by the word that such a file is spelt with.
INTO: Final[dict[str, tuple[str, ...]]] = {
    "asyncio.StreamWriter()": ("StreamWriter", "open_connection", "start_server"),
    "http.server.BaseHTTPRequestHandler().wfile": ("wfile",),
    "socket.socket().makefile()": ("makefile",),
    "socketserver.DatagramRequestHandler().wfile": ("wfile",),
    "socketserver.StreamRequestHandler().wfile": ("wfile",),
}

#: Files that write what they are given into another one, each with the argument that this is, by position and by name.
#: Source: https://docs.python.org/3/library/archiving.html and https://docs.python.org/3/library/io.html
THROUGH: Final[dict[str, tuple[int, str]]] = {
    "bz2.BZ2File": (0, "filename"),
    "bz2.open": (0, "filename"),
    "gzip.GzipFile": (3, "fileobj"),
    "gzip.open": (0, "filename"),
    "io.BufferedRWPair": (1, "writer"),
    "io.BufferedRandom": (0, "raw"),
    "io.BufferedWriter": (0, "raw"),
    "lzma.LZMAFile": (0, "filename"),
    "lzma.open": (0, "filename"),
}
