"""Label sets of every head, in the order of the model's outputs. The exported model carries them as JSON."""

MENTIONS = [
    "person", "office", "government", "armed_group", "organization", "country",
    "place", "facility", "people", "group", "date", "agreement",
]
EVENT_TYPES = {
    "AGREE": [], "CONSULT": ["visit", "third-party", "multilateral", "phone"], "SUPPORT": [], "CONCEDE": [],
    "COOPERATE": [], "AID": [],
    "RETREAT": ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
    "REQUEST": ["assist", "change", "yield", "meet"],
    "ACCUSE": ["disapprove", "investigate", "allege"],
    "REJECT": ["assist", "change", "yield", "meet"],
    "THREATEN": ["restrict", "arrest", "relations", "expel", "territory", "violence"],
    "PROTEST": ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
    "SANCTION": ["convict", "expel", "withdraw", "discontinue"],
    "MOBILIZE": ["troops", "weapons", "police", "militia"],
    "COERCE": ["seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"],
    "ASSAULT": [
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
    ],
}
STANCES = ["signed", "accepts", "ready", "conditional", "undecided", "objects", "refuses", "withdraws", "breaches", "promotes"]
PARTY_ROLES = ["mediator", "host", "guarantor", "backer", "observer"]
MODALITIES = ["actual", "historical", "future", "hypothetical", "negated"]

TYPES = list(EVENT_TYPES)
# A mode is a class of its own for each type; index 0 means "none".
MODES = ["-"] + [f"{t}.{m}" for t, modes in EVENT_TYPES.items() for m in modes]
FILLERS = ["actor", "recipient", "place", "time", "speaker", "content", "holder", "object"]
FAMILY_FILLERS = {
    "event": ["actor", "recipient", "place", "time"],
    "say": ["speaker", "content"],
    "position": ["holder", "object"],
    "role": ["holder", "object"],
}


def bio(labels):
    """O, then B and I for each label: 0, 1 + 2k, 2 + 2k."""
    return ["O"] + [f"{p}-{x}" for x in labels for p in "BI"]


# Heads over single tokens, laid side by side in one output of the token head.
TOKEN_HEADS = {
    "mention": bio(MENTIONS),
    "event": bio(TYPES),
    "say": bio(["say"]),
    "position": bio(STANCES),
    "role": bio(PARTY_ROLES),
    "mode": MODES,
    "event_modality": MODALITIES,
    "position_modality": MODALITIES,
}
# What a frame is, as the filler head sees it: one embedding each.
FRAME_KINDS = [f"event.{t}" for t in TYPES] + ["say"] + [f"position.{s}" for s in STANCES] + [f"role.{r}" for r in PARTY_ROLES]
SHAPES = ["special", "lower", "Title", "UPPER", "digit", "punct", "mixed"]


def offsets():
    """Start and end column of each token head."""
    at, out = 0, {}
    for name, labels in TOKEN_HEADS.items():
        out[name] = (at, at + len(labels))
        at += len(labels)
    return out


def frame_kind(frame):
    """Index into FRAME_KINDS of an annotated frame."""
    family = frame["family"]
    label = {"event": frame.get("type"), "position": frame.get("stance"), "role": frame.get("role")}.get(family)
    return FRAME_KINDS.index(family if label is None else f"{family}.{label}")


def as_json():
    """Everything the reader needs to decode the model's outputs."""
    return {"token_heads": TOKEN_HEADS, "frame_kinds": FRAME_KINDS, "fillers": FILLERS, "shapes": SHAPES}
