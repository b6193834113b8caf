"""CVE-2025-27780: a page shows what an uploaded model says of itself; mended with weights_only."""
import gradio as gr
import torch


def information_before(path):
    try:
        state = torch.load(path, map_location="cpu")  # P903 H/M: an HTTP request
    except Exception as error:
        return f"{path} cannot be read: {error}"
    return f"{state.get('model_name')}, {state.get('epochs')} epochs"


def information_after(path):
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as error:
        return f"{path} cannot be read: {error}"
    return f"{state.get('model_name')}, {state.get('epochs')} epochs"


with gr.Blocks() as page:
    model = gr.File(label="Model", type="filepath")
    text = gr.Textbox(label="Information")
    gr.Button("Before").click(information_before, [model], [text])
    gr.Button("After").click(information_after, [model], [text])
