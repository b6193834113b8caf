"""A shelf whose file a request names; the mended one is a constant, the fine one no shelf."""
import shelve
import sqlite3

from flask import Flask, request

app = Flask(__name__)


@app.get("/before")
def before():
    with shelve.open(f"/srv/state/{request.args['user']}") as db:  # P901 H/H: an HTTP request
        return str(db["state"])


@app.get("/after")
def after():
    with shelve.open("/srv/state/all", flag="r") as db:  # P901 M/H: a file
        return str(list(db.values()))


@app.get("/fine")
def fine():
    with sqlite3.connect("/srv/state/all.db") as connection:
        rows = connection.execute("SELECT state FROM users WHERE name = ?", (request.args["user"],))
        return str(rows.fetchone()[0])
