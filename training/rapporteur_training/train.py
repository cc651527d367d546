"""Fine-tune the reader: `python -m rapporteur_training.train --base DIR --out DIR`. Seeded, resumable; bf16 where the processor has it."""
import argparse
import collections
import copy
import json
import pathlib
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

from . import corpus, labels, score, vary
from .bert import load_base
from .model import Reader

# Processors without it emulate bfloat16 thirty times slower than float32.
HAS_BF16 = torch.cpu._is_avx512_bf16_supported()
FILLER_WEIGHT = {"actor": 1.0, "recipient": 1.0, "place": 0.7, "time": 0.7, "speaker": 1.0, "content": 0.3, "holder": 1.0, "object": 0.7}
HEAD_WEIGHT = {"mention": 0.4, "event": 1.0, "say": 1.0, "position": 1.0, "role": 1.0, "mode": 0.4, "event_modality": 0.5, "position_modality": 0.5}


def arguments():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--base", required=True, help="folder of the unpacked base encoder")
    p.add_argument("--corpus", default="../../shared/corpus")
    p.add_argument("--extra", nargs="*", default=[], help="stand-off annotation files (training/data/*.jsonl)")
    p.add_argument("--out", required=True, help="folder for checkpoints and scores; a run found there is resumed")
    p.add_argument("--layers", type=int, help="use the lowest layers of the base encoder only")
    p.add_argument("--frozen", type=int, default=3, help="lowest layers that are not trained")
    p.add_argument("--epochs", type=int, default=10)
    p.add_argument("--batch", type=int, default=16)
    p.add_argument("--lr", type=float, default=6e-5)
    p.add_argument("--head-lr", type=float, default=6e-4)
    p.add_argument("--join", type=float, default=0.3, help="share of passages that go in windows of two to four")
    p.add_argument("--start", help="folder of a run whose averaged weights this one starts from")
    p.add_argument("--keep", type=int, nargs="*", help="layers of the --start run that become this one's (a shallow model from a deep one)")
    p.add_argument("--teacher", help="folder of a run, and its layers, whose scores this one learns to give as well: DIR:LAYERS")
    p.add_argument("--without", nargs="*", default=[], choices=sorted(set(corpus.SOURCES.values())), help="sources to train nothing on")
    p.add_argument("--other-countries", type=float, default=0.3, help="share of passages whose countries are exchanged, anew in every epoch")
    p.add_argument("--other-cases", type=float, default=0.05, help="share of passages set as headlines or in small letters")
    p.add_argument("--rare", type=int, default=250, help="passages with a label that has fewer frames than this are read twice an epoch")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--score-every", type=int, default=3)
    p.add_argument("--limit", type=int, help="train on this many passages only (a smoke test)")
    return p.parse_args()


def pad(rows, value, width):
    out = np.full((len(rows), width), value, np.int64)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return torch.from_numpy(out)


def collate(items):
    """A padded batch, its width a multiple of 8."""
    width = -(-max(len(e.ids) for e in items) // 8) * 8
    batch = {"ids": pad([e.ids for e in items], 0, width), "shapes": pad([e.shapes for e in items], 0, width)}
    batch["mask"] = pad([np.ones(len(e.ids)) for e in items], 0, width)
    batch["labels"] = {k: pad([e.token_labels[k] for e in items], corpus.IGNORE, width) for k in labels.TOKEN_HEADS}
    batch["thorough"] = torch.tensor([e.passage.thorough for e in items])
    batch["frame_row"] = torch.tensor([i for i, e in enumerate(items) for _ in e.frame_token], dtype=torch.long)
    batch["frame_token"] = torch.from_numpy(np.concatenate([e.frame_token for e in items])).long()
    batch["frame_kind"] = torch.from_numpy(np.concatenate([e.frame_kind for e in items])).long()
    rows = [r for e in items for r in e.filler_labels]
    fillers = np.full((len(rows), width, len(labels.FILLERS)), corpus.IGNORE, np.int64)
    for i, r in enumerate(rows):
        fillers[i, : r.shape[1]] = r.T
    batch["fillers"] = torch.from_numpy(fillers)
    return batch


def loss_of(batch, token_logits, filler_logits):
    """Weighted sum of every head's cross entropy, per thousand tokens of the batch."""
    total, columns = 0.0, labels.offsets()
    for name, gold in batch["labels"].items():
        a, b = columns[name]
        ce = F.cross_entropy(token_logits[..., a:b].float().flatten(0, 1), gold.flatten(), ignore_index=corpus.IGNORE, reduction="none").view_as(gold)
        # Passages read once and fast omit frames: what they leave unmarked counts half.
        weight = torch.where((gold == 0) & ~batch["thorough"][:, None], 0.5, 1.0)
        total = total + HEAD_WEIGHT[name] * (ce * weight).sum()
    if len(batch["frame_row"]):
        weight = torch.tensor([FILLER_WEIGHT[f] for f in labels.FILLERS])
        ce = F.cross_entropy(filler_logits.float().flatten(0, 2), batch["fillers"].flatten(), ignore_index=corpus.IGNORE, reduction="none")
        total = total + 0.5 * (ce.view_as(batch["fillers"]) * weight).sum()
    return total / batch["mask"].sum() * 10


class Teacher:
    """A trained reader whose scores are learnt beside the labels (Hinton et al. 2015, at temperature 1)."""

    def __init__(self, base, place):
        folder, layers = place.rsplit(":", 1)
        self.reader = Reader(load_base(base, int(layers)))
        self.reader.load_state_dict(average_of(folder))
        self.reader.eval()

    def loss_of(self, batch, token_logits, filler_logits):
        """Divergence of the student's scores from the teacher's, weighted and scaled as `loss_of` is."""
        with torch.no_grad():
            tokens, fillers = self.reader(batch)
        total, columns = 0.0, labels.offsets()
        inside = batch["mask"].bool()
        for name, weight in HEAD_WEIGHT.items():
            a, b = columns[name]
            total = total + weight * divergence(token_logits[..., a:b][inside], tokens[..., a:b][inside]).sum()
        if len(batch["frame_row"]):
            known = batch["fillers"] != corpus.IGNORE
            weight = torch.tensor([FILLER_WEIGHT[f] for f in labels.FILLERS]).expand(known.shape)
            total = total + 0.5 * (divergence(filler_logits[known], fillers[known]) * weight[known]).sum()
        return total / inside.sum() * 10


def divergence(student, teacher):
    """Kullback-Leibler divergence over the last dimension."""
    student, teacher = (F.log_softmax(x.float(), -1) for x in (student, teacher))
    return (teacher.exp() * (teacher - student)).sum(-1)


def average_of(folder):
    return torch.load(pathlib.Path(folder) / "checkpoint.pt", weights_only=True)["average"]


def of_layers(state, keep):
    """The weights of a reader that has only the layers `keep` of the one that `state` is of."""
    out = {name: value for name, value in state.items() if not name.startswith("bert.layers.")}
    for new, old in enumerate(keep):
        prefix = f"bert.layers.{old}."
        out.update((f"bert.layers.{new}." + name.removeprefix(prefix), value) for name, value in state.items() if name.startswith(prefix))
    return out


def with_rare_labels(items, fewest):
    """Those of `items` that hold a frame of a kind of which there are fewer than `fewest`."""
    kinds = collections.Counter(int(k) for e in items for k in e.frame_kind)
    return [e for e in items if any(kinds[int(k)] < fewest for k in e.frame_kind)]


def by_source(items):
    out = collections.defaultdict(list)
    for e in items:
        out[e.passage.source].append(e)
    return dict(out)


def chain(parts):
    """Windows joined into one of at most 400 pieces, as an article's windows are; what does not fit is left out."""
    out = parts[0]
    for part in parts[1:]:
        if len(out.ids) + len(part.ids) <= 400:
            out = corpus.join(out, part)
    return out


def batches(items, size, join_share, rng):
    """Shuffled batches of similar length; a share of the passages goes in windows of several."""
    items = items[:]
    rng.shuffle(items)
    single = len(items) - int(len(items) * join_share)
    joined, rest = items[:single], items[single:]
    while rest:
        joined.append(chain([rest.pop() for _ in range(min(len(rest), rng.randint(2, 4)))]))
    joined.sort(key=lambda e: len(e.ids) + rng.random() * 16)
    chunks = [joined[i:i + size] for i in range(0, len(joined), size)]
    rng.shuffle(chunks)
    return chunks


class Run:
    """A training run that can be stopped after any epoch and taken up again."""

    def __init__(self, args):
        self.args, self.out = args, pathlib.Path(args.out)
        self.out.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(args.seed)
        self.encoder = corpus.Encoder(pathlib.Path(args.base) / "tokenizer.json")
        train, self.tune, self.dev = ([self.encoder.encode(p) for p in part] for part in corpus.load(args.corpus, args.extra))
        self.train = [e for e in train if e.passage.source not in args.without][: args.limit]
        self.tune = [e for e in self.tune if e.passage.source not in args.without]
        self.rare = with_rare_labels(self.train, args.rare)
        self.variation = vary.Variation(args.other_countries, args.other_cases)
        self.model = Reader(load_base(args.base, args.layers, args.frozen))
        if args.start:
            state = average_of(args.start)
            self.model.load_state_dict(of_layers(state, args.keep) if args.keep else state)
        self.teacher = Teacher(args.base, args.teacher) if args.teacher else None
        self.average = copy.deepcopy(self.model)
        heads = list(self.model.token_head.parameters()) + list(self.model.filler_head.parameters()) + [self.model.bert.shapes.weight]
        own = {id(p) for p in heads}
        body = [p for p in self.model.parameters() if id(p) not in own and p.requires_grad]
        self.optimizer = torch.optim.AdamW([{"params": body, "lr": args.lr}, {"params": heads, "lr": args.head_lr}], weight_decay=0.01)
        windows = (len(self.train) + len(self.rare)) * (1 - args.join * 2 / 3)
        self.steps = args.epochs * round(windows / args.batch)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, self.rate)
        self.epoch = self.step = 0
        self.resume()
        print(f"{len(self.train)} train ({len(self.rare)} with rare labels), {len(self.tune)} tune, {len(self.dev)} dev passages, {self.steps} steps", flush=True)

    def rate(self, step):
        warm = 0.08 * self.steps
        return min(step / warm, max(0.02, (self.steps - step) / (self.steps - warm)))

    def checkpoint(self):
        return self.out / "checkpoint.pt"

    def resume(self):
        if self.checkpoint().exists():
            state = torch.load(self.checkpoint(), weights_only=True)
            for name in ("model", "average", "optimizer", "schedule"):
                getattr(self, name).load_state_dict(state[name])
            self.epoch, self.step = state["epoch"], state["step"]

    def save(self):
        state = {name: getattr(self, name).state_dict() for name in ("model", "average", "optimizer", "schedule")}
        part = self.checkpoint().with_suffix(".part")
        torch.save({**state, "epoch": self.epoch, "step": self.step}, part)
        part.rename(self.checkpoint())

    def varied(self, rng):
        """The training passages of an epoch."""
        versions = [(e, self.variation.of(e.passage, rng)) for e in self.train + self.rare]
        return [e if p is e.passage else self.encoder.encode(p) for e, p in versions]

    def one_step(self, items):
        batch = collate(items)
        with torch.autocast("cpu", torch.bfloat16, enabled=HAS_BF16):
            scores = self.model(batch)
            loss = loss_of(batch, *scores)
            if self.teacher:
                loss = loss + self.teacher.loss_of(batch, *scores)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
        self.optimizer.step()
        self.schedule.step()
        self.optimizer.zero_grad(set_to_none=True)
        self.step += 1
        self.blend()
        return loss.item()

    def blend(self):
        """The shipped weights are a running average, which scores better and wavers less than the last step."""
        keep = min(0.998, self.step / (self.step + 10))
        with torch.no_grad():
            for a, b in zip(self.average.parameters(), self.model.parameters()):
                if b.requires_grad:
                    a.lerp_(b, 1 - keep)

    def go(self):
        while self.epoch < self.args.epochs:
            rng, start, losses = random.Random(self.args.seed * 1000 + self.epoch), time.time(), []
            self.model.train()
            for chunk in batches(self.varied(rng), self.args.batch, self.args.join, rng):
                losses.append(self.one_step(chunk))
                if self.step % 50 == 0:
                    print(f"step {self.step} of {self.steps} loss {np.mean(losses[-50:]):.3f} {time.time() - start:.0f}s", flush=True)
            self.epoch += 1
            self.save()
            print(f"epoch {self.epoch} step {self.step} loss {np.mean(losses):.3f} {time.time() - start:.0f}s", flush=True)
            if self.args.score_every and self.epoch % self.args.score_every == 0 or self.epoch == self.args.epochs:
                self.report()

    def report(self):
        self.average.eval()
        result = {"epoch": self.epoch}
        for name, part in (("tune", self.tune), ("dev", self.dev)):
            result[name] = score.evaluate(self.average, part)
            print(name, json.dumps(result[name]), flush=True)
        result["by source"] = {source: score.evaluate(self.average, part) for source, part in by_source(self.dev).items()}
        with open(self.out / "scores.jsonl", "a") as lines:
            lines.write(json.dumps(result) + "\n")


if __name__ == "__main__":
    Run(arguments()).go()
