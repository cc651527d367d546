"""Hashed features of a title and the first characters of a text; `crates/relevance/src/features.rs` computes the same ones.

A word is a run of word characters (`is_word`), in small letters (ASCII and Latin-1 only, so that no Unicode table is needed), each digit as `0`.
Every word and every pair of neighbouring words is one feature; the words of the title count once as such and once as words of a title. A feature
counts once however often it occurs.
"""
import functools

import numpy as np

BITS = 17
CHARS = 1000
TITLE_CHARS = 200
# What sets the words and pairs of a title apart.
TITLE = 0x5BD1E995
PAIR = 0x9E3779B1


def is_word(point):
    """Whether a code point belongs to a word: ASCII letters and digits, and all beyond Latin-1's signs but general and CJK punctuation."""
    if point < 0x80:
        return 0x30 <= point <= 0x39 or 0x41 <= point <= 0x5A or 0x61 <= point <= 0x7A
    return point >= 0xC0 and point not in (0xD7, 0xF7) and not 0x2000 <= point <= 0x206F and not 0x3000 <= point <= 0x303F


@functools.cache
def folded(char):
    """The character as it stands in a word, or a blank."""
    point = ord(char)
    if not is_word(point):
        return " "
    if 0x41 <= point <= 0x5A or 0xC0 <= point <= 0xDE:
        return chr(point + 0x20)
    return "0" if 0x30 <= point <= 0x39 else char


def words(text, most):
    return "".join(map(folded, text[:most])).split(" ")


@functools.cache
def hashed(word):
    """FNV-1a over the bytes of a word."""
    value = 0x811C9DC5
    for byte in word.encode("utf-8", "surrogatepass"):
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def mixed(values):
    """The finaliser of MurmurHash3: every bit of a value bears on every bit of the result."""
    values = values ^ (values >> np.uint32(16))
    values = values * np.uint32(0x85EBCA6B)
    values = values ^ (values >> np.uint32(13))
    values = values * np.uint32(0xC2B2AE35)
    return values ^ (values >> np.uint32(16))


def hashes(text, most):
    """Unmixed hashes of the words and pairs."""
    single = np.array([hashed(word) for word in words(text, most) if word], np.uint32)
    return np.concatenate([single, single[:-1] * np.uint32(PAIR) + single[1:]])


def buckets(title, text, bits=BITS, chars=CHARS):
    """The buckets of an article, each once, ascending. The title's words and the text's are not neighbours."""
    parts = [hashes(text, chars)]
    if title:
        named = hashes(title, TITLE_CHARS)
        parts += [named, named ^ np.uint32(TITLE)]
    return np.unique(mixed(np.concatenate(parts)) & np.uint32((1 << bits) - 1)).astype(np.int32)
