"""The filter as a file, and its scores; `crates/relevance/src/model.rs` reads the same file.

    0  8  magic "RELV" and the version as u32 (1)
    8  4  bits: there are 2^bits weights
   12  4  how many characters of the text are read
   16  4  how many characters of the title are read
   20  4  scale of a weight, f32
   24  4  bias, f32
   28  4  threshold on the probability, f32
   32  4  CRC-32 of everything else, left to right
   36  .  weights, i8

All little-endian.
"""
import dataclasses
import struct
import zlib

import numpy as np

from . import features

MAGIC, VERSION = b"RELV", 1
HEAD = struct.Struct("<4sIIIIfff")


@dataclasses.dataclass
class Model:
    weights: np.ndarray  # i8
    scale: float
    bias: float
    threshold: float = 0.0
    bits: int = features.BITS
    chars: int = features.CHARS

    def logit(self, buckets):
        """A sum of whole numbers, so that no order of adding matters, over the root of their number."""
        total = int(self.weights[buckets].astype(np.int64).sum())
        return self.bias + self.scale * total / max(len(buckets), 1) ** 0.5

    def score(self, title, text):
        return float(sigmoid(self.logit(features.buckets(title, text, self.bits, self.chars))))

    def to_bytes(self):
        head = HEAD.pack(MAGIC, VERSION, self.bits, self.chars, features.TITLE_CHARS, self.scale, self.bias, self.threshold)
        body = self.weights.astype(np.int8).tobytes()
        return head + struct.pack("<I", zlib.crc32(head + body)) + body


def read(path):
    data = path.read_bytes()
    head = HEAD.unpack_from(data)
    if head[:2] != (MAGIC, VERSION) or struct.unpack_from("<I", data, HEAD.size)[0] != zlib.crc32(data[:HEAD.size] + data[HEAD.size + 4:]):
        raise ValueError(f"{path} is no filter of this version, or damaged")
    _, _, bits, chars, _, scale, bias, threshold = head
    return Model(np.frombuffer(data, np.int8, offset=HEAD.size + 4), scale, bias, threshold, bits, chars)


def sigmoid(logit):
    return 1 / (1 + np.exp(-np.clip(logit, -40, 40)))


def quantised(weights, bias):
    """Weights as signed bytes with one scale; the extreme thousandth is clipped, to leave the others more steps."""
    used = np.abs(weights[weights != 0])
    scale = float(np.float32(np.quantile(used, 0.999) / 127))
    return Model(np.clip(np.round(weights / scale), -127, 127).astype(np.int8), scale, float(np.float32(bias)))
