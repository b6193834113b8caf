"""AWS Lambda: what is read of the event by subscript comes from the caller."""
import base64
import json
import pickle


def json_handler(event, context):
    return {"statusCode": 200, "body": json.loads(event["body"])}


def handler(event, context):
    return {"statusCode": 200, "body": str(pickle.loads(base64.b64decode(event["body"])))}  # P901 H/H: an HTTP request


def lambda_handler(event, context):
    for record in event["Records"]:
        print(pickle.loads(base64.b64decode(record["kinesis"]["data"])))  # P901 H/H: an HTTP request


def sleep(event, context):
    return pickle.loads(event)  # P901 M/H: somewhere this file does not show
