"""joblib.load(path), torch.load(path) and accept_content = ["pickle"] in text are not calls."""
import textwrap

import numpy as np

EXAMPLE = """
import joblib
model = joblib.load("model.joblib")
accept_content = ["json", "pickle"]
"""
# np.load(path, allow_pickle=True)
ADVICE = "SESSION_SERIALIZER = 'django.contrib.sessions.serializers.PickleSerializer' is dangerous"


def values(path):
    """Load values; for labels use np.load(path, allow_pickle=True)."""
    try:
        return np.load(path)
    except ValueError as error:
        raise ValueError("torch.load(path, weights_only=False) is not an answer") from error


def example():
    return textwrap.dedent(EXAMPLE), {"error": "allow_pickle=True", "accept": "pickle"}
