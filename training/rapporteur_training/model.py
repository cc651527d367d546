"""The reader's network: one encoder, one token head for all labels, one filler head over trigger-token pairs."""
import torch
from torch import nn
from torch.nn import functional as F

from . import labels

REACH = 63  # trigger-token distances beyond this many pieces share one embedding


class TokenHead(nn.Module):
    """[batch, tokens, hidden] -> [batch, tokens, all token labels side by side]."""

    def __init__(self, hidden):
        super().__init__()
        self.mix = nn.Linear(hidden, hidden)
        self.out = nn.Linear(hidden, sum(map(len, labels.TOKEN_HEADS.values())))
        self.drop = nn.Dropout(0.1)

    def forward(self, h):
        return self.out(self.drop(F.gelu(self.mix(self.drop(h)))))


class FillerHead(nn.Module):
    """Scores every token as part of every filler of every frame.

    `trigger`: [frames, hidden], state of each trigger's first piece; `kind`: [frames]; `tokens`: [windows, tokens, hidden];
    `row`: [frames], the window of each frame; `distance`: [frames, tokens], token minus trigger. Returns [frames, tokens, fillers, 3]
    (outside, begin, inside).
    """

    def __init__(self, hidden, width=256):
        super().__init__()
        self.kind = nn.Embedding(len(labels.FRAME_KINDS), width)
        self.distance = nn.Embedding(2 * REACH + 1, width)
        self.trigger = nn.Linear(hidden, 2 * width)
        self.token = nn.Linear(hidden, 2 * width)
        self.mix = nn.Linear(width, width)
        self.out = nn.Linear(width, len(labels.FILLERS) * 3)
        self.drop = nn.Dropout(0.1)

    def forward(self, trigger, kind, tokens, row, distance):
        t_add, t_mul = self.trigger(self.drop(trigger)).chunk(2, -1)
        k_add, k_mul = (k[row] for k in self.token(self.drop(tokens)).chunk(2, -1))
        place = self.distance(distance.clamp(-REACH, REACH) + REACH)
        x = (t_add + self.kind(kind))[:, None] + k_add + t_mul[:, None] * k_mul + place
        x = F.gelu(self.mix(F.gelu(x)))
        return self.out(self.drop(x)).unflatten(-1, (len(labels.FILLERS), 3))


class Reader(nn.Module):
    def __init__(self, bert):
        super().__init__()
        self.bert = bert
        self.token_head = TokenHead(bert.config.hidden)
        self.filler_head = FillerHead(bert.config.hidden)

    def forward(self, batch):
        """Token logits and filler logits of a padded batch with the annotated frames."""
        h = self.bert(batch["ids"], batch["mask"], batch["shapes"])
        return self.token_head(h), self.fillers(h, batch["frame_row"], batch["frame_token"], batch["frame_kind"])

    def fillers(self, h, row, token, kind):
        distance = torch.arange(h.shape[1])[None] - token[:, None]
        return self.filler_head(h[row, token], kind, h, row, distance)
