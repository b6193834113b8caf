"""Callables that open connections: medium severity. Errors and requests of the same modules open none."""
import ftplib
import smtplib
import socket
import urllib.error
import urllib.request


class Failed:
    def __reduce__(self):
        return urllib.error.URLError, (self.reason,)


class Prepared:
    def __reduce__(self):
        return urllib.request.Request, (self.url,)


class Address:
    def __reduce__(self):
        return socket.inet_aton, (self.host,)


class Client:
    def __reduce__(self):
        return socket.create_connection, ((self.host, self.port),)  # P902 M/H: socket.create_connection


class Page:
    def __reduce__(self):
        return urllib.request.urlopen, (self.url,)  # P902 M/H: urllib.request.urlopen


class Mailer:
    def __reduce__(self):
        return smtplib.SMTP, (self.host,)  # P902 M/H: smtplib.SMTP


class Mirror:
    def __reduce__(self):
        return ftplib.FTP, (self.host,)  # P902 M/H: ftplib.FTP
