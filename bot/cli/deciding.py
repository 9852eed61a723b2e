"""`decide` and `retry`: what the coordinator or ops decide on the command line."""

import re
import sys
from collections.abc import Mapping, Sequence

from bot.cli.opening import NOT_DONE, USAGE, Opening
from bot.deciding.settling import Corrections, NotSettled
from bot.reading import Person
from bot.service import utc_now
from bot.service.reviewing import admit, dismiss_review, register_review


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
    with opening.desk() as desk:
        try:
            corrections = _corrections(people, fields, payer, course)
            match verdict:
                case "register":
                    print(register_review(desk, number, corrections))
                case "dismiss":
                    print(dismiss_review(desk, number))
                case "admit":
                    print(admit(desk, number))
                case _:
                    print(f"there is no verdict {verdict!r}; there are register, admit, dismiss", file=sys.stderr)
                    return USAGE
        except NotSettled as error:
            print(error, file=sys.stderr)
            return NOT_DONE
    return 0


def _corrections(
    people: Sequence[str], fields: Mapping[str, str], payer: Mapping[str, str], course: str
) -> Corrections:
    given = {field: value for field, value in fields.items() if value}
    if "email" in given:
        given["email"] = _address(given["email"])
    return Corrections(
        people=tuple(_person(text) for text in people),
        person=given,
        payer={field: value for field, value in payer.items() if value},
        course=course or None,
    )


def _person(text: str) -> Person:
    """A person as written on the command line: "Name <address>" or a name alone; NotSettled for neither."""
    name, bracket, rest = text.partition("<")
    if bracket and not rest.endswith(">"):
        raise NotSettled(f'{text!r} is not "Name <address>"')
    return Person(name=name.strip() or None, email=_address(rest.removesuffix(">")) if bracket else None)


def _address(text: str) -> str:
    if not re.fullmatch(r"[^\s@<>,;]+@[^\s@<>,;]+", text):
        raise NotSettled(f"{text!r} is no mail address")
    return text.lower()


def set_language(opening: Opening, number: int, language: str) -> int:
    """Write to a participant in that language from now on; 1 when there is nobody of that number."""
    if language not in ("da", "en"):
        print(f"letters come in da or en, not in {language!r}", file=sys.stderr)
        return USAGE
    with opening.store(opening.config()) as store:
        if not store.set_language(number, "en" if language == "en" else "da", utc_now()):
            print(f"there is no participant {number}; `tilmeldbot list participants` shows them", file=sys.stderr)
            return NOT_DONE
    print(f"participant {number} is written to in {'English' if language == 'en' else 'Danish'} from now on")
    return 0


def retry_one(opening: Opening, what: str, number: int) -> int:
    """Put a shunted mail or a held or failed letter back into the line; 1 when there is none of that number."""
    with opening.store(opening.config()) as store:
        match what:
            case "mail":
                done = store.unshunt(number)
            case "letter":
                done = store.release(number, utc_now())
            case _:
                print(f"{what!r} cannot be tried again; a mail or a letter can", file=sys.stderr)
                return USAGE
    if not done:
        print(f"there is no {what} {number} that could be tried again", file=sys.stderr)
        return NOT_DONE
    print(f"{what} {number} is taken up with the next round")
    return 0
