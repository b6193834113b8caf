"""The job stores of APScheduler keep jobs as pickles; the one in memory keeps objects."""
from apscheduler.jobstores.memory import MemoryJobStore
from apscheduler.jobstores.mongodb import MongoDBJobStore
from apscheduler.jobstores.redis import RedisJobStore
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.jobstores.zookeeper import ZooKeeperJobStore
from apscheduler.schedulers.background import BackgroundScheduler

in_memory = BackgroundScheduler(jobstores={"default": MemoryJobStore()})
by_default = BackgroundScheduler(timezone="UTC")

in_database = BackgroundScheduler(
    jobstores={
        "default": SQLAlchemyJobStore(url="postgresql://db.example.org/jobs"),  # P903 L/H: SQLAlchemyJobStore
        "fast": RedisJobStore(host="cache.example.org"),  # P903 L/H: RedisJobStore
    }
)


def configure(scheduler, client):
    scheduler.add_jobstore(MemoryJobStore(), "memory")
    scheduler.add_jobstore(MongoDBJobStore(database="jobs", client=client), "mongo")  # P903 L/H: MongoDBJobStore
    store = ZooKeeperJobStore(hosts="zk.example.org")  # P903 L/H: ZooKeeperJobStore
    scheduler.add_jobstore(store)
    return isinstance(store, SQLAlchemyJobStore)
