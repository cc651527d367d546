"""Export a trained run for the reader: `python -m rapporteur_training.export --base DIR --run DIR --out models/default`.

Writes `encoder.onnx` (int8, per channel, dynamic activations; word embeddings int8 per row), `fillers.onnx` (float32), `labels.json`,
`tokenizer.json`, and `reference.json`: inputs and outputs that the Rust side is tested against.
"""
import argparse
import json
import pathlib
import shutil
import tempfile

import numpy as np
import torch
from torch import nn

from . import corpus, labels, score
from .bert import load_base
from .model import Reader


class RowInt8(nn.Module):
    """Embedding table in int8 with one scale a row."""

    def __init__(self, table):
        super().__init__()
        scale = table.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("table", torch.round(table / scale).to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids):
        return self.table[ids].float() * self.scale[ids]


class Tokens(nn.Module):
    """ids, mask, shapes [1, pieces] -> states [1, pieces, hidden], logits [1, pieces, labels]."""

    def __init__(self, reader):
        super().__init__()
        self.bert, self.head = reader.bert, reader.token_head

    def forward(self, ids, mask, shapes):
        states = self.bert(ids, mask, shapes)
        return states, self.head(states)


class Fillers(nn.Module):
    """states [pieces, hidden], trigger and kind [frames] -> logits [frames, pieces, fillers, 3]."""

    def __init__(self, reader):
        super().__init__()
        self.head = reader.filler_head

    def forward(self, states, trigger, kind):
        distance = torch.arange(states.shape[0])[None] - trigger[:, None]
        return self.head(states[trigger], kind, states[None], torch.zeros_like(trigger), distance)


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--base", required=True)
    p.add_argument("--run", required=True, help="folder of a training run")
    p.add_argument("--layers", type=int, help="as in training")
    p.add_argument("--frozen", type=int, default=3, help="as in training")
    p.add_argument("--corpus", default="../../shared/corpus")
    p.add_argument("--out", required=True)
    p.add_argument("--float", action="store_true", help="keep float32 weights (to measure what int8 costs)")
    return p.parse_args()


def load_reader(args):
    reader = Reader(load_base(args.base, args.layers, args.frozen))
    reader.load_state_dict(torch.load(pathlib.Path(args.run) / "checkpoint.pt", weights_only=True)["average"])
    return reader.eval()


def to_onnx(module, inputs, names, outputs, axes, path):
    torch.onnx.export(
        module, inputs, str(path), input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=20, dynamo=False,
    )


def export_encoder(reader, path, keep_float):
    module = Tokens(reader)
    if not keep_float:
        module.bert.words = RowInt8(module.bert.words.weight.detach())
    ids = torch.randint(1000, 2000, (1, 12))
    axes = {n: {1: "pieces"} for n in ("ids", "mask", "shapes", "states", "logits")}
    with tempfile.TemporaryDirectory() as folder:
        plain = pathlib.Path(folder) / "plain.onnx"
        to_onnx(module, (ids, torch.ones_like(ids), torch.zeros_like(ids)), ["ids", "mask", "shapes"], ["states", "logits"], axes, plain)
        if keep_float:
            shutil.copy(plain, path)
        else:
            quantize(plain, path)


def quantize(source, path):
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process
    prepared = source.with_suffix(".prepared.onnx")
    quant_pre_process(str(source), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(str(prepared), str(path), op_types_to_quantize=["MatMul"], per_channel=True, reduce_range=False, weight_type=QuantType.QInt8)


def export_fillers(reader, path):
    states = torch.randn(12, reader.bert.config.hidden)
    axes = {"states": {0: "pieces"}, "trigger": {0: "frames"}, "kind": {0: "frames"}, "logits": {0: "frames", 1: "pieces"}}
    to_onnx(Fillers(reader), (states, torch.tensor([1, 3, 4]), torch.tensor([0, 5, 7])), ["states", "trigger", "kind"], ["logits"], axes, path)


def label_file(bias, temperature):
    columns = labels.offsets()
    heads = {k: {"first": columns[k][0], "labels": v} for k, v in labels.TOKEN_HEADS.items()}
    return {"token_heads": heads, "frame_kinds": labels.FRAME_KINDS, "fillers": labels.FILLERS, "bias": bias, "temperature": temperature}


REFERENCE = [
    "Jets hit al-Watiya airbase on Sunday, the ministry said.",
    "\"We are not ready to sign,\" Gen. José Ñáñez told U.N. envoys — in Geneva — on July 8.",
]


def reference(reader, encoder):
    """What PyTorch computes for sentences written by us: the numbers the Rust side must reproduce."""
    out = []
    for text in REFERENCE:
        e = encoder.encode(corpus.Passage("reference", "ours", text, []))
        ids, shapes = (torch.from_numpy(x).long()[None] for x in (e.ids, e.shapes))
        with torch.no_grad():
            states = reader.bert(ids, torch.ones_like(ids), shapes)
            logits = reader.token_head(states)[0, 1:-1]
            fillers = Fillers(reader)(states[0], torch.tensor([2]), torch.tensor([labels.FRAME_KINDS.index("event.ASSAULT")]))[0, 1:-1]
        out.append({
            "text": text, "ids": e.ids[1:-1].tolist(), "shapes": e.shapes[1:-1].tolist(), "spans": e.spans[1:-1].tolist(),
            "logits": np.round(logits.numpy(), 3).tolist(), "trigger": 1, "kind": "event.ASSAULT", "fillers": np.round(fillers.numpy(), 3).tolist(),
        })
    return out


def main():
    args = arguments()
    out = pathlib.Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    reader = load_reader(args)
    tokenizer = pathlib.Path(args.base) / "tokenizer.json"
    (out / "reference.json").write_text(json.dumps(reference(reader, corpus.Encoder(tokenizer))))
    fitted_path = pathlib.Path(args.run) / "calibration.json"
    fitted = json.loads(fitted_path.read_text()) if fitted_path.exists() else {"bias": score.BIAS, "temperature": {}}
    (out / "labels.json").write_text(json.dumps(label_file(fitted["bias"], fitted["temperature"])))
    shutil.copy(tokenizer, out / "tokenizer.json")
    export_fillers(reader, out / "fillers.onnx")
    export_encoder(reader, out / "encoder.onnx", args.float)
    for path in sorted(out.iterdir()):
        print(f"{path.stat().st_size / 1e6:8.2f} MB  {path}")


if __name__ == "__main__":
    main()
