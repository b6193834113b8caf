"""Where a loader of pickle is what makes the call unpickle, that loader is told, and nothing twice."""
import pickle

import pandas as pd
from kafka import KafkaConsumer
from sqlalchemy import Column, PickleType


def consume_json(topic, decode):
    return KafkaConsumer(topic, value_deserializer=decode)


def consume(topic):
    return KafkaConsumer(topic, value_deserializer=pickle.loads)  # P901 H/M: pickle.loads


def frame(path):
    with open(path, "rb") as handle:
        return pickle.load(handle)  # P901 M/H: pickle.load


def frame_hidden(path):
    return pd.read_pickle(path)  # P903 M/H: pandas.read_pickle


def both(path):
    with open(path, "rb") as handle:
        return pickle.load(handle), pd.read_pickle(path)  # P901 M/H: pickle.load  # P903 M/H: pandas.read_pickle


def column():
    return Column("state", PickleType(pickler=pickle))  # P903 M/H: PickleType
