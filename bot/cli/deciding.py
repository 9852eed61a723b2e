"""`decide` and `retry`: what the coordinator or ops decide on the command line."""

import sys
from collections.abc import Mapping, Sequence
from email.utils import parseaddr

from bot.cli.opening import NOT_DONE, USAGE, Opening
from bot.deciding.settling import Corrections, NotSettled
from bot.reading import Person
from bot.service.reviewing import accept_review, admit, dismiss_review, register_review


def carry_out(
    opening: Opening,
    number: int,
    verdict: str,
    people: Sequence[str],
    fields: Mapping[str, str],
    payer: Mapping[str, str],
    course: str,
) -> int:
    """Register, admit or dismiss; 1 when that cannot be done, 2 for a verdict that there is not."""
    corrections = Corrections(
        people=tuple(_person(text) for text in people),
        person={field: value for field, value in fields.items() if value},
        payer={field: value for field, value in payer.items() if value},
        course=course or None,
    )
    with opening.desk() as desk:
        try:
            match verdict:
                case "register":
                    print(register_review(desk, number, corrections))
                case "accept":
                    print(accept_review(desk, number))
                case "dismiss":
                    print(dismiss_review(desk, number))
                case "admit":
                    print(admit(desk, number))
                case _:
                    print(
                        f"there is no verdict {verdict!r}; there are register, accept, admit, dismiss", file=sys.stderr
                    )
                    return USAGE
        except NotSettled as error:
            print(error, file=sys.stderr)
            return NOT_DONE
    return 0


def _person(text: str) -> Person:
    """A person as written on the command line: "Name <address>" or a name alone."""
    name, address = parseaddr(text) if "@" in text else (text, "")
    return Person(name=name.strip() or None, email=address.strip().lower() or None)


def retry_one(opening: Opening, what: str, number: int) -> int:
    """Put a shunted mail or a held or failed letter back into the line; 1 when there is none of that number."""
    with opening.desk() as desk:
        match what:
            case "mail":
                done = desk.store.unshunt(number)
            case "letter":
                done = desk.store.release(number, desk.clock())
            case _:
                print(f"{what!r} cannot be tried again; a mail or a letter can", file=sys.stderr)
                return USAGE
    if not done:
        print(f"there is no {what} {number} that could be tried again", file=sys.stderr)
        return NOT_DONE
    print(f"{what} {number} is taken up with the next round")
    return 0
