"""The same spelling in a file that imports no framework: a parameter, and nothing more."""
import pickle


def body(request):
    return pickle.loads(request.body)  # P901 M/H: somewhere this file does not show


def form(request):
    return pickle.loads(request.POST["job"])  # P901 M/H: somewhere this file does not show


class Jobs:
    def post(self, request):
        return pickle.loads(request.body)  # P901 M/H: somewhere this file does not show


def on_click(event, context):
    return pickle.loads(event)  # P901 M/H: somewhere this file does not show


def on_message(client, userdata, message):
    return pickle.loads(message.payload)  # P901 M/H: somewhere this file does not show


def callback(ch, method, properties, body):
    return pickle.loads(body)  # P901 M/H: somewhere this file does not show
