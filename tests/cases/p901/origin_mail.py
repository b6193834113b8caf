"""Mail: anyone can send some, however safe the way from the mailbox is."""
import email
import imaplib
import mailbox
import pickle
import poplib

from aiosmtpd.controller import Controller


def kept_in(folder):
    for message in mailbox.Maildir(folder):
        yield pickle.loads(message.get_payload(decode=True))  # P901 M/H: somewhere this file does not show


def attached(host, user, password):
    connection = imaplib.IMAP4_SSL(host)
    connection.login(user, password)
    connection.select()
    _, found = connection.fetch("1", "(RFC822)")
    message = email.message_from_bytes(found[0][1])
    for part in message.walk():
        if part.get_filename() == "state.pkl":
            yield pickle.loads(part.get_payload(decode=True))  # P901 H/H: a network peer


def fetched(host):
    with imaplib.IMAP4(host) as connection:
        _, found = connection.uid("fetch", "1", "(BODY[])")
        return pickle.loads(found[0][1])  # P901 H/H: a network peer


def retrieved(host):
    box = poplib.POP3_SSL(host)
    _, lines, _ = box.retr(1)
    return pickle.loads(b"\n".join(lines))  # P901 H/H: a network peer


class Receiver:
    async def handle_DATA(self, server, session, envelope):
        print(pickle.loads(envelope.content))  # P901 H/H: a network peer
        return "250 OK"


def serve():
    Controller(Receiver(), hostname="0.0.0.0", port=8025).start()
