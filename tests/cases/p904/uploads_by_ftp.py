"""Uploads by FTP."""
import ftplib
import io
import pickle


def encrypted(host, value):
    with ftplib.FTP_TLS(host) as ftp:
        ftp.login()
        ftp.prot_p()
        ftp.storbinary("STOR value", io.BytesIO(pickle.dumps(value)))


def in_clear(host, value):
    with ftplib.FTP(host) as ftp:
        ftp.login()
        ftp.storbinary("STOR name", io.BytesIO(b"name"))
        ftp.storbinary("STOR value", io.BytesIO(pickle.dumps(value)))  # P904 M/H: over FTP


def written(host, value):
    file = io.BytesIO()
    pickle.dump(value, file)
    file.seek(0)
    ftp = ftplib.FTP(host)
    ftp.storbinary("STOR value", fp=file)  # P904 M/H: over FTP
