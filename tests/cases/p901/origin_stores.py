"""Caches, databases and object stores: whoever else may write there chooses the bytes."""
import json
import pickle
import sqlite3

import boto3
import memcache
import psycopg2
import redis
from google.cloud import storage
from pymemcache.client.base import Client
from pymongo import MongoClient


def as_json(key):
    return json.loads(redis.Redis().get(key))


def from_redis(key):
    client = redis.Redis(host="cache.example.org")
    return pickle.loads(client.get(key))  # P901 M/H: a shared cache, database or object store


def all_of_redis(client: redis.Redis):
    return [pickle.loads(value) for value in client.lrange("jobs", 0, -1)]  # P901 M/H: a shared cache, database or object store


def from_memcache(key):
    return pickle.loads(memcache.Client(["127.0.0.1:11211"]).get(key))  # P901 M/H: a shared cache # P903 L/H: memcache


def from_pymemcache(key):
    return pickle.loads(Client("localhost").get(key))  # P901 M/H: a shared cache, database or object store


def from_sqlite(path, key):
    with sqlite3.connect(path) as connection:
        row = connection.execute("SELECT value FROM items WHERE key = ?", (key,)).fetchone()
        return pickle.loads(row[0])  # P901 M/H: a shared cache, database or object store


def from_cursor(dsn):
    cursor = psycopg2.connect(dsn).cursor()
    cursor.execute("SELECT key, value FROM items")
    return {key: pickle.loads(value) for key, value in cursor.fetchall()}  # P901 M/H: a shared cache, database or object store


def from_mongo(key):
    collection = MongoClient().jobs.items
    return pickle.loads(collection.find_one({"key": key})["value"])  # P901 M/H: a shared cache, database or object store


def from_s3(key):
    answer = boto3.client("s3").get_object(Bucket="models", Key=key)
    return pickle.loads(answer["Body"].read())  # P901 M/H: a shared cache, database or object store


def from_gcs(name):
    blob = storage.Client().bucket("models").blob(name)
    return pickle.loads(blob.download_as_bytes())  # P901 M/H: a shared cache, database or object store


class Cache:
    def __init__(self, host):
        self._redis = redis.StrictRedis(host=host)

    def __getitem__(self, key):
        packed = self._redis.get(key)
        if packed is None:
            raise KeyError(key)
        return pickle.loads(packed)  # P901 M/H: a shared cache, database or object store
