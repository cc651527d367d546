"""Score an exported model on the dev and tune splits: `python -m rapporteur_training.evaluate --model ../models/default`.

Runs the files that ship, through ONNX Runtime, so that what int8 costs can be told from what training reached.
"""
import argparse
import json
import pathlib

import onnxruntime
import torch

from . import corpus, score


class Exported:
    """An exported model with the calls of `model.Reader` that scoring makes."""

    def __init__(self, folder):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.encoder, self.filler_net = (
            onnxruntime.InferenceSession(str(pathlib.Path(folder) / name), options) for name in ("encoder.onnx", "fillers.onnx"))
        self.bias = json.loads((pathlib.Path(folder) / "labels.json").read_text())["bias"]
        self.logits = None

    def bert(self, ids, mask, shapes):
        feed = {"ids": ids.numpy(), "mask": mask.numpy(), "shapes": shapes.numpy()}
        states, self.logits = self.encoder.run(["states", "logits"], feed)
        return torch.from_numpy(states)

    def token_head(self, _):
        return torch.from_numpy(self.logits)

    def fillers(self, h, _, token, kind):
        return torch.from_numpy(self.filler_net.run(["logits"], {"states": h[0].numpy(), "trigger": token.numpy(), "kind": kind.numpy()})[0])


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--model", default="../models/default")
    p.add_argument("--corpus", default="../../shared/corpus")
    p.add_argument("--extra", nargs="*", default=[])
    return p.parse_args()


def main():
    args = arguments()
    encoder = corpus.Encoder(pathlib.Path(args.model) / "tokenizer.json")
    model = Exported(args.model)
    _, tune, dev = corpus.load(args.corpus, args.extra)
    for name, part in (("tune", tune), ("dev", dev)):
        print(name, json.dumps(score.evaluate(model, [encoder.encode(p) for p in part], model.bias)))


if __name__ == "__main__":
    main()
