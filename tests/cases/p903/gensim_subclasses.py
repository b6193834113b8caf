"""Models that derive from one of gensim are read as that one is."""
from gensim.models import Word2Vec


class Documents(Word2Vec):
    @classmethod
    def load(cls, *args, **kwargs):
        model = super(Documents, cls).load(*args, **kwargs)  # P903 M/H: gensim.models.Word2Vec.load through Documents
        return model

    @classmethod
    def copied(cls, path):
        return super().load(path)  # P903 M/H: gensim.models.Word2Vec.load through Documents


class Words(Word2Vec):
    @classmethod
    def load(cls, path):
        return cls.load_word2vec_format(path)


class Table:
    @classmethod
    def load(cls, path):
        return super().load(path)
