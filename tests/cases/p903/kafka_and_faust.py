"""Codecs of faust: pickle where a topic, an application or a record names it."""
import faust

app = faust.App("jobs", broker="kafka://broker.example.org", value_serializer="json")
legacy = faust.App("legacy", value_serializer="pickle")  # P903 H/H: value_serializer

plain = app.topic("plain", value_serializer="json")
raw = app.topic("raw", value_serializer="raw")
jobs = app.topic("jobs", value_serializer="pickle")  # P903 H/H: a network peer
keyed = app.topic("keyed", key_serializer="pickle", value_serializer="json")  # P903 H/H: key_serializer


class Order(faust.Record, serializer="json"):
    amount: int


class OldOrder(faust.Record, serializer="pickle"):  # P903 H/H: serializer
    amount: int
