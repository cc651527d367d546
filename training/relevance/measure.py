"""What a filter keeps and drops, with counts and 95% intervals (Wilson)."""
import collections
import math

from . import data


def interval(hits, n, z=1.96):
    if not n:
        return 0.0, 1.0
    p = hits / n
    middle, half = p + z * z / (2 * n), z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    return max(0.0, (middle - half) / (1 + z * z / n)), min(1.0, (middle + half) / (1 + z * z / n))


def line(name, flags):
    flags = list(flags)
    low, high = interval(sum(flags), len(flags))
    share = 100 * sum(flags) / max(len(flags), 1)
    return f"{name:32} {sum(flags):5} of {len(flags):5}  {share:5.1f}%  [{100 * low:.1f}, {100 * high:.1f}]"


def kept(filter, items):
    return [filter.score(e.title, e.text) >= filter.threshold for e in items]


def by(items, flags, groups_of):
    """Flags by each of the groups of their items."""
    found = collections.defaultdict(list)
    for item, flag in zip(items, flags):
        for group in groups_of(item):
            found[group].append(flag)
    return sorted(found.items())


def section(title, items, flags, groups_of):
    print(line(title, flags))
    for group, some in by(items, flags, groups_of):
        print(line(f"  {group}", some))


def report(filter, parts):
    relevant = [e for e in parts.dev if e.label]
    section("dev, relevant passages kept", relevant, kept(filter, relevant), lambda e: [e.source])
    section("  by type", relevant, kept(filter, relevant), lambda e: e.types)
    bare = [e for e in parts.dev if not e.label]
    section("dev, passages without frames dropped", bare, [not k for k in kept(filter, bare)], lambda e: [e.source])
    section("held Portal entries dropped", parts.held, [not k for k in kept(filter, parts.held)], lambda e: [e.group])
    clean = [e for e in parts.held if e.says is not None and e.says < 0.1 and e.group in data.PLAIN]
    section("  where the encoder sees no frame", clean, [not k for k in kept(filter, clean)], lambda e: [e.group])
    for name, items in (("held, joined to articles", parts.held_articles), ("dev, whole articles", parts.dev_articles)):
        for label, verb in ((1.0, "kept"), (0.0, "dropped")):
            some = [e for e in items if (e.label > 0.5) == bool(label)]
            section(f"{name}: {verb}", some, [k == bool(label) for k in kept(filter, some)], lambda e: [e.group if e.source == "portal" else e.source])
