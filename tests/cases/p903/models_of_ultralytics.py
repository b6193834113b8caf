"""Models of ultralytics unpickle checkpoints; exported models and objects are none."""
from ultralytics import NAS, RTDETR, SAM, YOLO


class Wrapped:
    def model(self):
        return RTDETR(self)

    def other(self):
        return YOLO(Wrapped())


def exported():
    return YOLO("model.onnx"), YOLO("model.yaml"), SAM(), NAS("yolo_nas_s")


def by_path(path):
    return YOLO(path)  # P903 M/M: depending on the file


def checkpoint():
    return YOLO("model.pt")  # P903 M/H: Set ULTRALYTICS_SAFE_LOAD=1


def segments():
    return SAM("sam_b.pth")  # P903 M/H: ultralytics.SAM


def detections(path):
    return NAS(model=path)  # P903 M/M: ULTRALYTICS_SAFE_LOAD does not reach this one
