"""`decide` and `retry`: what the coordinator or ops decide is done with the next round, or refused in one line."""

import pytest
from console import LATE, NAMES_FOLLOW, NOW, TINE, Terminal, number_of, one_line
from stored import written

from bot.service import one_round


def opened_review(bot: Terminal) -> str:
    """The number of a review: a mail of tefab@sonderborg.dk that signs up two people and names one."""
    bot.happened(NAMES_FOLLOW)
    return number_of(bot("list", "reviews").out, "open")


def test_a_review_is_registered_with_the_people_named(bot: Terminal) -> None:
    review = opened_review(bot)
    people = ["--person", "Ea Holm <Ea@Holt.example>", "--person", "Bo Lind"]
    answer = bot("decide", review, "register", *people, "--ean", "5798000000001")
    assert (answer.code, one_line(answer.out)[:20]) == (0, f"review {review}: 2 recorded")
    bot.next_round()
    recorded = [(one.name, one.email, one.ean) for one in bot.desk.store.participants()]
    assert recorded == [("Ea Holm", "ea@holt.example", "5798000000001"), ("Bo Lind", "", "5798000000001")]
    assert bot.recipients() == ["tefab@sonderborg.dk"]
    assert bot.server.look() == []  # filed with the others
    assert bot("decide", review, "register", *people).code == 1


@pytest.mark.parametrize(
    ("corrections", "line"),
    [
        (["--person", "Ea Holm", "--person", "Bo Lind", "--email", "ea@holt.example"], "the mail names 2 people: say "),
        (["--name", "Ea Holm", "--email", "ea holt.example"], "'ea holt.example' is no mail address"),
        (["--person", "Ea Holm <ea holt.example>"], "'ea holt.example' is no mail address"),
        (["--person", "Ea Holm <ea@holt.example"], "'Ea Holm <ea@holt.example' is not \"Name <address>\""),
        (["--name", "Ea Holm", "--course", "another"], "say which course by --course: hverdagsledelse-2026"),
    ],
)
def test_a_review_is_not_registered_with_corrections_that_do_not_go(
    bot: Terminal, corrections: list[str], line: str
) -> None:
    answer = bot("decide", opened_review(bot), "register", *corrections)
    assert (answer.code, answer.out) == (1, "")
    assert one_line(answer.err).startswith(line)
    assert bot.desk.store.participants() == []


def test_a_review_is_dismissed(bot: Terminal) -> None:
    review = opened_review(bot)
    assert bot("decide", review, "dismiss").out == f"review {review}: closed, nothing recorded\n"
    assert bot("decide", review, "dismiss").code == 1
    bot.next_round()
    assert (bot.desk.store.participants(), bot.recipients(), len(bot.server.look())) == ([], [], 1)


def test_somebody_late_is_admitted(bot: Terminal) -> None:
    bot.happened(LATE)
    late = number_of(bot("list", "late").out, "Tom Skovgaard Weile")
    answer = bot("decide", late, "admit")
    assert (answer.code, answer.out) == (0, f"participant {late}: registered, confirmation queued\n")
    assert bot("decide", late, "admit").code == 1
    bot.next_round()
    assert [letter.kind for letter in bot.desk.store.letters()] == ["deadline_rejection", "group_confirmation"]


def test_somebody_is_written_to_in_the_other_language(bot: Terminal) -> None:
    bot.happened(TINE)
    (tine,) = bot.desk.store.participants()
    answer = bot("language", str(tine.id), "en")
    assert (answer.code, answer.out) == (0, f"participant {tine.id} is written to in English from now on\n")
    assert [one.language for one in bot.desk.store.participants()] == ["en"]
    unknown, tongue = bot("language", "99", "en"), bot("language", str(tine.id), "de")
    assert (unknown.code, one_line(unknown.err)[:26]) == (1, "there is no participant 99")
    assert (tongue.code, one_line(tongue.err)) == (2, "letters come in da or en, not in 'de'")


def test_a_mail_that_was_set_aside_is_tried_again(bot: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as broken:
        broken.setattr("bot.service.incoming.decide", fails)  # any bug of ours
        bot.happened(TINE)
    mail = number_of(bot("shunted").out, "ZeroDivisionError")
    assert bot("retry", "mail", mail).out == f"mail {mail} is taken up with the next round\n"
    assert "shunted (0)" in bot("shunted").out
    bot.next_round()
    assert bot.recipients() == ["tira@vejlebib.dk"]
    assert bot("retry", "mail", mail).code == 1


def test_a_letter_that_was_refused_or_held_is_tried_again(bot: Terminal) -> None:
    cap = bot.desk.config.limits.letters_per_address_per_day
    bot.sink.recipients["ea@holt.example"] = "550 5.1.1 nobody here"
    bot.desk.store.enqueue([written("refused", to="ea@holt.example")], NOW)
    bot.desk.store.enqueue([written(f"{number}", to="bo@holt.example") for number in range(cap + 1)], NOW)
    one_round(bot.desk)
    bot.sink.recipients.clear()
    for state in ("failed", "held"):
        letter = number_of(bot("list", "letters").out, state)
        assert bot("retry", "letter", letter).out == f"letter {letter} is taken up with the next round\n"
        assert bot("retry", "letter", letter).code == 1
    bot.next_round()
    assert sorted(bot.recipients()) == ["bo@holt.example"] * (cap + 1) + ["ea@holt.example"]
