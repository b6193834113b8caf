"""Libraries whose own loaders are pickle underneath; beside them, the formats of theirs that are not."""
import gensim
import gensim.utils
import hickle
import mlflow.pyfunc
import mlflow.sklearn
import networkx as nx
from fastai.learner import load_learner
from gensim.models import KeyedVectors
from statsmodels.iolib.smpickle import load_pickle


def text_formats(path):
    vectors = KeyedVectors.load_word2vec_format(path)
    return vectors, nx.read_graphml(path), nx.read_edgelist(path)


def learner(path):
    return load_learner(path)  # P903 M/H: fastai


def vectors(path):
    return KeyedVectors.load(path, mmap="r")  # P903 M/H: KeyedVectors.load


def unpickled(path):
    return gensim.utils.unpickle(path)  # P903 M/H: gensim.utils.unpickle


def saved(path):
    return gensim.utils.SaveLoad.load(path)  # P903 M/H: SaveLoad.load


def graph(path):
    return nx.read_gpickle(path)  # P903 M/H: networkx.read_gpickle


def served(uri):
    return mlflow.pyfunc.load_model(uri)  # P903 M/H: mlflow.pyfunc.load_model


def estimator(uri):
    return mlflow.sklearn.load_model(uri)  # P903 M/H: mlflow.sklearn.load_model


def results(path):
    return load_pickle(path)  # P903 M/H: load_pickle


def mixed(path):
    return hickle.load(path)  # P903 M/H: hickle.load


def saves(graph, model, path):
    nx.write_gpickle(graph, path)
    hickle.dump(model, path)
    mlflow.sklearn.log_model(model, "model")
