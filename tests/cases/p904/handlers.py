"""Logging handlers that pickle each record."""

import json
import logging
import logging.config
import logging.handlers
import ssl
from logging.handlers import DatagramHandler, SocketHandler, SysLogHandler

root = logging.getLogger()
root.addHandler(SocketHandler("logs.example.org", 9020))  # P904 M/H: logging.handlers.SocketHandler at module level
root.addHandler(DatagramHandler("logs.example.org", 9021))  # P904 M/H: logging.handlers.DatagramHandler
root.addHandler(logging.handlers.SocketHandler("localhost", logging.handlers.DEFAULT_TCP_LOGGING_PORT))  # P904 M/H: log
root.addHandler(SocketHandler("/run/logs.sock", None))
root.addHandler(SocketHandler("/run/logs.sock", port=None))
root.addHandler(SysLogHandler(("logs.example.org", 514)))


class AsJson(SocketHandler):
    def makePickle(self, record):
        return json.dumps(record.__dict__).encode()


class Counting(SocketHandler):
    def emit(self, record):
        self.count = self.count + 1
        super().emit(record)


class Patient(SocketHandler):
    def makeSocket(self, timeout=30):
        return super().makeSocket(timeout)


class Encrypted(SocketHandler):
    def makeSocket(self, timeout=1):
        return ssl.create_default_context().wrap_socket(super().makeSocket(timeout), server_hostname=self.host)


root.addHandler(Patient("logs.example.org", 9020))  # P904 M/H: logging.handlers.SocketHandler
root.addHandler(Encrypted("logs.example.org", 9020))
root.addHandler(AsJson("logs.example.org", 9020))
root.addHandler(Counting("logs.example.org", 9020))  # P904 M/H: logging.handlers.SocketHandler

logging.config.dictConfig(
    {
        "version": 1,
        "handlers": {
            "far": {
                "class": "logging.handlers.SocketHandler",  # P904 M/H: logging.handlers.SocketHandler
                "host": "logs.example.org",
                "port": 9020,
            },
            "near": {"class": "logging.handlers.SocketHandler", "host": "/run/logs.sock", "port": None},
            "file": {"class": "logging.handlers.RotatingFileHandler", "filename": "app.log"},
        },
    }
)


def is_remote(handler):
    return isinstance(handler, SocketHandler)
