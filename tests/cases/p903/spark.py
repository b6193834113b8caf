"""PySpark: files of pickles, and serializers that unpickle."""
from pyspark import SparkContext
from pyspark.serializers import CPickleSerializer, MarshalSerializer, PickleSerializer
from pyspark.sql import SparkSession

spark = SparkSession.builder.appName("jobs").config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")


def text(path):
    return SparkContext().textFile(path)


def save(rdd, path):
    rdd.saveAsPickleFile(path)


def pickles(path):
    context = SparkContext("local", "jobs", serializer=MarshalSerializer())
    return context.pickleFile(path)  # P903 M/H: pickleFile


def pickles_of_constant(context: SparkContext):
    return context.pickleFile("data/jobs")  # P903 M/H: a file


def of_unknown(context, path):
    return context.pickleFile(path)


def decode(data):
    return PickleSerializer().loads(data)  # P903 M/H: PickleSerializer


def decode_fast(data):
    return CPickleSerializer().loads(data)  # P903 M/H: PickleSerializer


def decode_marshal(data):
    return MarshalSerializer().loads(data)
