"""Indexes that are partly pickles load only where dangerous deserialization is allowed."""
from langchain_community.retrievers import TFIDFRetriever
from langchain_community.vectorstores import FAISS
from langchain_community.vectorstores.annoy import Annoy
from langchain_community.vectorstores.scann import ScaNN

ALLOWED = True


def refused(path, embeddings):
    return FAISS.load_local(path, embeddings, allow_dangerous_deserialization=False)


def refused_by_default(path, embeddings):
    return FAISS.load_local(path, embeddings)  # P903 M/M: safe only from langchain-community 0.0.27


def faiss(path, embeddings):
    return FAISS.load_local(path, embeddings, allow_dangerous_deserialization=True)  # P903 M/H: FAISS.load_local


def faiss_by_constant(embeddings):
    return FAISS.load_local("index", embeddings, allow_dangerous_deserialization=ALLOWED)  # P903 M/H: a file


def faiss_if_asked(path, embeddings, trusted=False):
    return FAISS.load_local(path, embeddings, allow_dangerous_deserialization=trusted)  # P903 M/M: FAISS.load_local


def faiss_shared(embeddings):
    return FAISS.load_local("/tmp", embeddings, allow_dangerous_deserialization=True)  # P903 H/H: a predictable name


def faiss_of_bytes(data, embeddings):
    return FAISS.deserialize_from_bytes(data, embeddings, allow_dangerous_deserialization=True)  # P903 M/H: FAISS.deserialize


def annoy(path, embeddings):
    return Annoy.load_local(path, embeddings, allow_dangerous_deserialization=True)  # P903 M/H: Annoy.load_local


def scann(path, embeddings):
    return ScaNN.load_local(path, embeddings, allow_dangerous_deserialization=True)  # P903 M/H: ScaNN.load_local


def tfidf(path):
    return TFIDFRetriever.load_local(path, allow_dangerous_deserialization=True)  # P903 M/H: TFIDFRetriever.load_local


def own(index, path):
    return index.load_local(path, allow_dangerous_deserialization=True)
