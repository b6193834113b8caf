"""Names that are settings of others too: where nothing of the library is in the file, they mean nothing."""
SERIALIZER = "pickle"
OPTIONS = {"SERIALIZER": "shop.export.PickleSerializer"}
NUMPY_OPTIONS = {"allow_pickle": True}
accept = ["pickle", "gherkin"]
SERIALIZERS = {"pickle", "json"}


class Sandwich:
    accept = ["pickle"]
    serializer = "pickle"
    fillings = {"pickle": 1, "cheese": 2}

    def order(self, shop):
        return shop.order(accept=["pickle"], serializer="pickle", allow_pickle=True)


def save(frame, path, serializer="pickle"):
    frame.save(path, format="pickle", serializer=serializer, protocol=4)
