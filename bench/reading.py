"""What reading a mail costs, as ratios within one run: to the standard library's parser, to the size, to the memory.

Run as `python bench/reading.py`. All mails are generated here. For an ordinary mail (20 KB, Outlook, plain and HTML)
the median time stands against `email.message_from_bytes` and the decoding of all its parts; the bound is 3. For hostile
mails the time of 5 MB stands against that of 2.5 MB (linear: 2; bound 3, or below 50 ms), and the peak memory of Python
against the size of the mail (bound 20). Ends with 1 where a bound is broken.
"""

import email
import sys
import time
import tracemalloc
from collections.abc import Callable
from email.message import EmailMessage
from statistics import median
from typing import Any

from bot.mail import from_bytes

SIZE = 5_000_000
RUNS = 200
_HEAD = b"From: Mette Hansen <mh@odense.example>\nSubject: Tilmelding\nMIME-Version: 1.0\n"

WORDS = "Jeg vil gerne tilmelde mig lederforløbet, og min souschef Karen vil også med. EAN er 5798009811578."
SIGNATURE = ("Venlig hilsen", "", "Mette Hansen", "Afdelingsleder", "Odense Bibliotek", "Tlf. 65 51 43 01")
HEADER = (
    "Fra: Lisbet Vestergaard <lv@fremtidensbiblioteker.dk>",
    "Sendt: 3. februar 2026 10:12",
    "Til: Mette Hansen <mh@odense.example>",
    "Emne: Invitation til Hverdagsledelse 2026",
)


def outlook_mail(size: int = 20_000) -> bytes:
    """An answer as Outlook writes it, plain and HTML, with the invitation below, of about `size` bytes."""
    lines = ["Hej Lisbet", "", WORDS, "", *SIGNATURE, "", *HEADER, ""]
    message = EmailMessage()
    for number in range(200):
        lines.append(f"{number}. {WORDS} Vi mødes fire gange i 2026, og prisen er 7.500 kr. ekskl. moms pr. deltager.")
        message = _message(lines)
        if len(message.as_bytes()) >= size:
            break
    return message.as_bytes()


def _message(lines: list[str]) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "Mette Hansen <mh@odense.example>", "lv@fremtidensbiblioteker.dk"
    message["Subject"] = "SV: Invitation til Hverdagsledelse 2026 – netværk for mellemledere på biblioteker"
    message["Message-ID"], message["Date"] = "<1@odense.example>", "Wed, 04 Feb 2026 08:20:00 +0100"
    for hop in range(4):
        message["Received"] = f"from mx{hop}.example by mail.example; Wed, 04 Feb 2026 08:20:0{hop} +0100"
    message.set_content("\n".join(lines), cte="quoted-printable")
    style = "p.MsoNormal, li.MsoNormal {margin:0cm; font-size:11.0pt; font-family:'Calibri',sans-serif;}\n" * 12
    rows = "\n".join(f'<p class="MsoNormal">{line or "&nbsp;"}<o:p></o:p></p>' for line in lines)
    page = f'<html><head><style><!--\n{style}--></style></head><body lang="DA"><div>{rows}</div></body></html>'
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    return message


def _plain(unit: str) -> Callable[[int], bytes]:
    return lambda size: _HEAD + b"Content-Type: text/plain; charset=utf-8\n\n" + _fill(unit, size)


def _html(unit: str) -> Callable[[int], bytes]:
    return lambda size: _HEAD + b"Content-Type: text/html; charset=utf-8\n\n" + _fill(unit, size)


def _fill(unit: str, size: int) -> bytes:
    raw = unit.encode()
    return raw * (size // len(raw))


def _nested(size: int) -> bytes:
    levels = size // 66
    opening = b"".join(b'Content-Type: multipart/mixed; boundary="b%07d"\n\n--b%07d\n' % (n, n) for n in range(levels))
    return _HEAD + opening + b"Content-Type: text/plain\n\nhej\n"


HOSTILE: dict[str, Callable[[int], bytes]] = {
    "a million newlines": _plain("\n"),
    "a million >": _plain(">"),
    "quoted lines": _plain("> x\n"),
    "one long line": _plain("Mette Hansen "),
    "one long word": _plain("a"),
    "blanks": _plain(" "),
    "lines of blanks": _plain(" " * 99 + "\n"),
    "header blocks": _plain("Fra: a@b.dk\nSendt: 3. februar 2026 10:12\nTil: a@b.dk\nEmne: x\n\n"),
    "half attributions": _plain("Den 3. feb. 2026 kl. 10.12 skrev\n"),
    "closings": _plain("Mvh Mette\n\n"),
    "300 names and more": _plain("Mette Hansen, leder, mh@odense.example\n"),
    "nested divs": _html("<div>"),
    "nested tables": _html("<table><tr><td>"),
    "open angle brackets": _html("<a "),
    "open quotes": _html('<a "'),
    "open comments": _html("<!--"),
    "open styles": _html("<style>"),
    "entities": _html("&amp;"),
    "nested parts": _nested,
    "many parts": lambda size: _HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + _fill("--b\n\nhej\n", size),
    "many headers": lambda size: _fill("X: y\n", size) + b"\nhej",
    "encoded words": lambda size: b"Subject: " + _fill("=?utf-8?q?a", size) + b"\n\nhej",
}


def _seconds(work: Callable[[bytes], Any], raw: bytes) -> float:
    start = time.perf_counter()
    work(raw)
    return time.perf_counter() - start


def _standard_library(raw: bytes) -> list[Any]:
    message = email.message_from_bytes(raw)
    return [part.get_payload(decode=True) for part in message.walk() if not part.is_multipart()]


def _ordinary() -> bool:
    raw = outlook_mail()
    yardstick = median(_seconds(_standard_library, raw) for _ in range(RUNS))
    ratio = median(_seconds(from_bytes, raw) for _ in range(RUNS)) / yardstick
    print(f"Outlook mail of {len(raw)} bytes: from_bytes {ratio:.2f} times the standard library's parser")
    return ratio <= 3


def _hostile(name: str, build: Callable[[int], bytes]) -> bool:
    half, whole = build(SIZE // 2), build(SIZE)
    slower = _seconds(from_bytes, half)
    time_of_whole = _seconds(from_bytes, whole)
    tracemalloc.start()
    from_bytes(whole)
    memory = tracemalloc.get_traced_memory()[1] / len(whole)
    tracemalloc.stop()
    growth = time_of_whole / slower
    good = (growth <= 3 or time_of_whole < 0.05) and memory <= 20
    told = f"{name:22} {time_of_whole * 1000:7.0f} ms  growth {growth:4.1f}  memory {memory:5.1f}"
    print(told if good else f"{told}  BROKEN")
    return good


if __name__ == "__main__":
    results = [_ordinary(), *(_hostile(name, build) for name, build in HOSTILE.items())]
    sys.exit(0 if all(results) else 1)
