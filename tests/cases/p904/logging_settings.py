"""Settings of a program that imports nothing and defines nothing: a handler is named in a dictionary."""

LOGGING = {
    "version": 1,
    "handlers": {
        "collector": {
            "class": "logging.handlers.SocketHandler",  # P904 M/H: logging.handlers.SocketHandler
            "host": "logs.example.org",
            "port": 9020,
        },
        "console": {"class": "logging.StreamHandler"},
        "mail": {"class": "logging.handlers.SMTPHandler", "mailhost": "mail.example.org"},
    },
    "root": {"handlers": ["collector", "console"]},
}
