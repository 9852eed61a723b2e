"""What reading a mail costs, as ratios within one run: to the standard library's parser, to the size, to the memory.

Run as `python bench/reading.py` from the project's root. All mails are generated here; they are read as a round does,
with the course and host of config.toml: `from_bytes`, then `read`. For an ordinary mail (20 KB, Outlook, plain and
HTML) the median time stands against the parser of `email`: with the policy of today (`email.policy.default`), headers
and texts asked for, as the reading does; the bound is 3. Two more ratios are told beside it: that of `from_bytes` alone
to the older policy, which leaves the headers as they are (bound 3), and that of all of it to the same (no bound). For
hostile mails the time of 5 MB stands against that of 2.5 MB (linear: 2; bound 3, or below 50 ms), and the peak memory
of Python against the size of the mail (bound 20). Ends with 1 where a bound is broken.
"""

import email
import email.policy
import sys
import time
import tracemalloc
from collections.abc import Callable
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

from bot.config import Config, load
from bot.mail import from_bytes
from bot.reading import Reading, read

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


def _card(unit: str) -> Callable[[int], bytes]:
    head = _HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhej\n--b\nContent-Type: text/x-vcard\n\n"
    return lambda size: head + _fill(unit, size) + b"\n--b--\n"


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
    "signups": _plain("Jeg vil gerne tilmelde mig lederforløbet. "),
    "half signups": _plain("tilmeld skriv sæt vil gerne "),
    "addresses": _plain("a@b.dk "),
    "half addresses": _plain("a."),
    "numbers": _plain("20 30 40 50 "),
    "EANs": _plain("5798009811578 "),
    "digits": _plain("1"),
    "dates": _plain("den 11/6 og "),
    "labels": _plain("Navn: "),
    "rows of a list": _plain("Navn\tTitel\tMail\nAnna Holt\tleder\tah@x.dk\n"),
    "capitals": _plain("Aaaa Bbbb Cccc Dddd, "),
    "deeply quoted": _plain(">" * 500 + " x\n"),
    "rows of a table": _html("<table><tr><td>Anna Holt<td>ah@x.dk</table>"),
    "half vCards": _card("BEGIN:VCARD\n"),
    "long subject": lambda size: b"Subject: " + _fill("Tilmelding til Hverdagsledelse ", size) + b"\n\nhej",
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


@cache
def _config() -> Config:
    return load(Path("config.toml"))


def _whole(raw: bytes) -> Reading:
    """All that a round does to understand a mail."""
    return read(from_bytes(raw), tuple(_config().catalogue.values()), _config().host)


def _standard_library(raw: bytes) -> list[Any]:
    message = email.message_from_bytes(raw, policy=email.policy.default)
    return [*message.items(), *(part.get_content() for part in message.walk() if not part.is_multipart())]


def _older_policy(raw: bytes) -> list[Any]:
    message = email.message_from_bytes(raw)
    return [part.get_payload(decode=True) for part in message.walk() if not part.is_multipart()]


def _ordinary() -> bool:
    raw = outlook_mail()
    works = (_whole, from_bytes, _standard_library, _older_policy)
    whole, parsed, yardstick, older = (median(_seconds(work, raw) for _ in range(RUNS)) for work in works)
    print(f"Outlook mail of {len(raw)} bytes: {whole * 1000:.1f} ms, {whole / yardstick:.2f} times the parser of email")
    print(f"against its older policy: from_bytes {parsed / older:.2f} times, all of it {whole / older:.2f} times")
    return whole / yardstick <= 3 and parsed / older <= 3


def _hostile(name: str, build: Callable[[int], bytes]) -> bool:
    half, whole = build(SIZE // 2), build(SIZE)
    slower = _seconds(_whole, half)
    time_of_whole = _seconds(_whole, whole)
    tracemalloc.start()
    _whole(whole)
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
