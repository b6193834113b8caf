"""huey's tasks are pickles; its SignedSerializer signs them."""
import os

from huey import RedisHuey, SqliteHuey
from huey.api import Huey
from huey.serializer import Serializer, SignedSerializer

signed = RedisHuey("jobs", serializer=SignedSerializer(secret=os.environ["HUEY_SECRET"]))

huey = RedisHuey("jobs", host="cache.example.org")  # P903 L/H: RedisHuey
local = SqliteHuey(filename="/var/lib/jobs/huey.db")  # P903 L/H: SqliteHuey
base = Huey("jobs")  # P903 L/H: Huey
explicit = RedisHuey("jobs", serializer=Serializer())  # P903 L/H: RedisHuey


@huey.task()
def report(value):
    return value


@signed.task()
def signed_report(value):
    return value
