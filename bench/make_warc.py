"""Write a WARC file like those of CC-NEWS, of invented pages: `python3 bench/make_warc.py OUT.warc.gz [PAGES] [SHARE]`.

SHARE of the pages (0 to 1) are about conflict, the others about sport and the like. Pages differ in every sentence; each is about 40 kB with scripts,
menus and 400 words of text, one gzip member a record, as CC-NEWS has them. The same arguments give the same file.
"""
import gzip
import random
import sys

SIDES = ["the army", "the rebels", "the ministry", "the northern front", "government troops", "the union of clans", "police", "the border guard"]
ACTS = ["attacked", "shelled", "accused", "met", "threatened", "released prisoners of", "signed a ceasefire with", "rejected the demands of"]
SPORT = ["the home side", "the champions", "the visitors", "the striker", "the goalkeeper", "the coach", "the captain", "the league leaders"]
PLAYS = ["beat", "drew with", "scored twice against", "lost to", "praised", "will face", "signed a new contract with", "missed a penalty against"]
PLACES = ["Valmora", "Kardia", "Tarsa", "Ostrel", "Bennach", "Luvia", "Morvain", "Sel Harra"]
FURNITURE = "<script>" + "var a=1;" * 2500 + "</script><nav>" + "<a href='/x'>Section</a>" * 120 + "</nav>"


def sentence(rng, who, does):
    return (f"{rng.choice(who).capitalize()} {rng.choice(does)} {rng.choice(who)} in {rng.choice(PLACES)} on {rng.randrange(1, 29)} "
            f"March, {rng.choice(who)} said in report {rng.randrange(10**6)} from {rng.choice(PLACES)}.")


def page(rng, number, is_conflict):
    who, does = (SIDES, ACTS) if is_conflict else (SPORT, PLAYS)
    title = f"{rng.choice(who)} {rng.choice(does)} {rng.choice(who)} in {rng.choice(PLACES)}".capitalize()
    body = "".join("<p>" + " ".join(sentence(rng, who, does) for _ in range(3)) + "</p>" for _ in range(7))
    return (f"<html><head><title>{title}</title><meta property='article:published_time' content='2026-03-{rng.randrange(1, 29):02}'>"
            f"</head><body>{FURNITURE}<article><h1>{title}</h1>{body}</article><footer>Page {number}</footer></body></html>")


def record(number, html):
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html.encode()
    head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\nWARC-Target-URI: https://news.example/{number}\r\n"
            f"WARC-Date: 2026-03-30T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n")
    return head.encode() + http + b"\r\n\r\n"


def main(out, pages=1000, share=0.1):
    rng = random.Random(7)
    with open(out, "wb") as file:
        for number in range(int(pages)):
            file.write(gzip.compress(record(number, page(rng, number, rng.random() < float(share))), 6, mtime=0))


main(*sys.argv[1:])
