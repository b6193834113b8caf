"""An application that is kept as a pickle."""
from twisted.persisted import sob
from twisted.persisted.sob import load


def application(path):
    return sob.load(path, "pickle")  # P903 M/H: twisted.persisted.sob.load


def application_by_keyword():
    return load("web.tap", style="pickle")  # P903 M/H: a file


def application_of_any_style(path, style):
    return sob.load(path, style)  # P903 M/M: twisted.persisted.sob.load


def source(path):
    return sob.load(path, "source")


def saved(application, path):
    sob.Persistent(application, "web").save(filename=path)
