"""Django REST framework: request.data, view classes and function views."""
import base64
import pickle

from rest_framework import viewsets
from rest_framework.decorators import action, api_view
from rest_framework.response import Response
from rest_framework.views import APIView


class Echo(APIView):
    def post(self, request):
        return Response(request.data)


class Jobs(APIView):
    def post(self, request):
        job = base64.b64decode(request.data["job"])
        return Response(str(pickle.loads(job)))  # P901 H/H: an HTTP request

    def get(self, request):
        return Response(str(pickle.loads(base64.b64decode(request.query_params["job"]))))  # P901 H/H: an HTTP request


class Models(viewsets.ViewSet):
    @action(detail=True, methods=["put"])
    def replace(self, request, pk=None):
        return Response(str(pickle.load(request.FILES["model"])))  # P901 H/H: an HTTP request


@api_view(["POST"])
def run(request):
    return Response(str(pickle.loads(base64.b64decode(request.data.get("job")))))  # P901 H/H: an HTTP request
