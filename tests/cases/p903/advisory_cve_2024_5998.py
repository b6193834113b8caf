"""CVE-2024-5998: an index is rebuilt from bytes of a request; an option of its own had been forgotten for it."""
import base64

from flask import Flask, request
from langchain_community.vectorstores import FAISS
from langchain_core.documents import Document

from .embeddings import embeddings

app = Flask(__name__)


@app.post("/search/before")
def search_before():
    data = base64.b64decode(request.json["index"])
    index = FAISS.deserialize_from_bytes(data, embeddings, allow_dangerous_deserialization=True)  # P903 H/H: an HTTP request
    return str(index.similarity_search(request.json["query"]))


@app.post("/search/after")
def search_after():
    data = base64.b64decode(request.json["index"])
    index = FAISS.deserialize_from_bytes(data, embeddings, allow_dangerous_deserialization=False)
    return str(index.similarity_search(request.json["query"]))


@app.post("/search/fine")
def search_fine():
    documents = [Document(page_content=text) for text in request.json["texts"]]
    index = FAISS.from_documents(documents, embeddings)
    return str(index.similarity_search(request.json["query"]))
