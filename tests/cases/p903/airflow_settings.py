"""Airflow: XComs and DAGs as pickles in its database."""
import os

from airflow import DAG
from airflow.configuration import conf

donot_pickle = True
enable_xcom_pickling = False
CONFIGURATION = {
    "core": {
        "donot_pickle": False,  # P903 M/H: donot_pickle
        "enable_xcom_pickling": True,  # P903 M/H: a shared cache, database or object store
    },
}
FINE = {"core": {"donot_pickle": True, "enable_xcom_pickling": False}}
os.environ["AIRFLOW__CORE__ENABLE_XCOM_PICKLING"] = "True"  # P903 M/H: ENABLE_XCOM_PICKLING
os.environ["AIRFLOW__CORE__LOAD_EXAMPLES"] = "True"


def backfill(dag: DAG):
    dag.run(donot_pickle=True)
    dag.run(donot_pickle=conf.getboolean("core", "donot_pickle"))
    dag.run(donot_pickle=False)  # P903 M/H: donot_pickle


def is_pickled():
    return conf.getboolean("core", "enable_xcom_pickling", fallback=False)
