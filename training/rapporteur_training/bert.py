"""A BERT encoder in plain PyTorch, small enough to read and to export, with weights taken from the registry packages.

Architecture: Devlin et al. 2019, post-layer-norm, learned positions, GELU. A shape embedding (capitalisation) is added
because the vocabularies are lower-cased; it starts at zero, so that an untrained model is the original encoder. The lowest layers may be
frozen: they are then not trained, and the shapes come in above them.
"""
import dataclasses
import json
import pathlib

import torch
from torch import nn
from torch.nn import functional as F

from .labels import SHAPES


@dataclasses.dataclass
class Config:
    vocab_size: int = 30522
    hidden: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    eps: float = 1e-12
    dropout: float = 0.1
    frozen: int = 0


class Layer(nn.Module):
    def __init__(self, c):
        super().__init__()
        self.heads = c.heads
        self.qkv = nn.Linear(c.hidden, 3 * c.hidden)
        self.out = nn.Linear(c.hidden, c.hidden)
        self.norm1 = nn.LayerNorm(c.hidden, c.eps)
        self.up = nn.Linear(c.hidden, c.inner)
        self.down = nn.Linear(c.inner, c.hidden)
        self.norm2 = nn.LayerNorm(c.hidden, c.eps)
        self.drop = nn.Dropout(c.dropout)

    def forward(self, x, bias):
        b, n, d = x.shape
        q, k, v = (t.reshape(b, n, self.heads, d // self.heads).transpose(1, 2) for t in self.qkv(x).split(d, -1))
        if torch.onnx.is_in_onnx_export():
            a = torch.softmax(q @ k.transpose(-1, -2) * (d // self.heads) ** -0.5 + bias, -1) @ v
        else:
            a = F.scaled_dot_product_attention(q, k, v, bias.to(q.dtype))
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(b, n, d))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Bert(nn.Module):
    """`ids`, `mask`, `shapes`: [batch, tokens]; returns [batch, tokens, hidden]."""

    def __init__(self, c):
        super().__init__()
        self.config = c
        self.words = nn.Embedding(c.vocab_size, c.hidden)
        self.positions = nn.Embedding(c.positions, c.hidden)
        self.shapes = nn.Embedding(len(SHAPES), c.hidden)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(c.hidden, c.eps)
        self.drop = nn.Dropout(c.dropout)
        self.layers = nn.ModuleList(Layer(c) for _ in range(c.layers))

    def forward(self, ids, mask, shapes):
        position = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.positions(position))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for i, layer in enumerate(self.layers):
            if i == self.config.frozen:
                x = self.drop(x + self.shapes(shapes))
            x = layer(x, bias)
        return x

    def freeze(self, layers):
        """Freezes embeddings and the lowest `layers`: little text for many parameters, and time saved."""
        self.config.frozen = layers
        for part in (self.words, self.positions, self.norm, *self.layers[:layers]):
            part.requires_grad_(False)

    def train(self, mode=True):
        super().train(mode)
        for layer in self.layers[:self.config.frozen]:
            layer.train(False)
        return self


def _from_tensors(get, names):
    """Build a Bert from a function that returns the tensor of a Hugging Face BERT parameter name."""
    c = Config(layers=1 + max(int(n.split("layer.")[1].split(".")[0]) for n in names if "layer." in n))
    words = get("embeddings.word_embeddings.weight")
    c.vocab_size, c.hidden = words.shape
    c.heads = c.hidden // 32 if c.hidden == 384 else c.hidden // 64
    c.inner = get("encoder.layer.0.intermediate.dense.weight").shape[0]
    model = Bert(c)
    state = {
        "words.weight": words,
        # The second segment is never used: its embedding of the first is folded into the positions.
        "positions.weight": get("embeddings.position_embeddings.weight") + get("embeddings.token_type_embeddings.weight")[0],
        "shapes.weight": model.shapes.weight.detach(),
        "norm.weight": get("embeddings.LayerNorm.weight"),
        "norm.bias": get("embeddings.LayerNorm.bias"),
    }
    for i in range(c.layers):
        p, q = f"encoder.layer.{i}.", f"layers.{i}."
        for kind in ("weight", "bias"):
            state[q + "qkv." + kind] = torch.cat([get(f"{p}attention.self.{x}.{kind}") for x in ("query", "key", "value")])
            for ours, theirs in (
                ("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"),
                ("up", "intermediate.dense"), ("down", "output.dense"), ("norm2", "output.LayerNorm"),
            ):
                state[f"{q}{ours}.{kind}"] = get(f"{p}{theirs}.{kind}")
    model.load_state_dict(state)
    return model


def _from_safetensors(path):
    from safetensors.torch import load_file
    tensors = {k.removeprefix("bert."): v.float() for k, v in load_file(path).items()}
    return _from_tensors(tensors.__getitem__, list(tensors))


def _from_onnx(path):
    """Weights out of an ONNX export: Linear weights hide behind MatMul nodes, named by the module path of the node."""
    import onnx
    from onnx import numpy_helper
    graph = onnx.load(path).graph
    values = {t.name: torch.tensor(numpy_helper.to_array(t).copy()).float() for t in graph.initializer if t.data_type == 1}
    tensors = {k.removeprefix("model."): v for k, v in values.items() if not k.startswith("onnx::")}
    for node in graph.node:
        if node.op_type == "MatMul":
            for name in node.input:
                if name.startswith("onnx::") and name in values:
                    module = node.name.strip("/").removesuffix("/MatMul").replace("/", ".").removeprefix("model.")
                    tensors[module + ".weight"] = values[name].T.contiguous()
    tensors = {k.replace("layer.layer.", "layer."): v for k, v in tensors.items()}
    return _from_tensors(tensors.__getitem__, list(tensors))


def load_base(folder, layers=None, frozen=0):
    """The base encoder unpacked in `folder` (`model.safetensors` or `onnx/model.onnx`), its lowest `layers` only if given, `frozen` of them frozen.

    The upper layers of a sentence encoder serve its pooled vector; token labels lose little without them (Sajjad et al. 2020).
    """
    folder = pathlib.Path(folder)
    safetensors = folder / "model.safetensors"
    model = _from_safetensors(safetensors) if safetensors.exists() else _from_onnx(folder / "onnx" / "model.onnx")
    model.layers = model.layers[:layers]
    model.freeze(frozen)
    return model
