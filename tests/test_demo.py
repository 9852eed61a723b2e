"""The demo from end to end: the dozen mails in three acts, and a mail of the user's own."""

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import pytest
from imapclient import IMAPClient
from rounds import ROOT

from bot.config import Config, load
from bot.config.settings import is_loopback
from bot.demo import acts_of, play, show_all
from bot.demo.ending import Ending, ending_of
from bot.demo.stage import open_stage
from bot.templating import Templates

DECIDED = {
    "01-outlook.eml": ("register", ["confirmation"]),
    "02-phone.eml": ("register", ["confirmation"]),
    "03-reply.eml": ("register", ["confirmation"]),
    "04-secretary.eml": ("register", ["group_confirmation"]),
    "05-two-leaders.eml": ("register", ["group_confirmation"]),
    "06-allergy.eml": ("register", ["confirmation"]),
    "07-question.eml": ("register", ["confirmation"]),
    "08-auto-reply.eml": ("leave", []),
    "09-bounce.eml": ("leave", []),
    "10-once-more.eml": ("register", ["already_registered"]),
    "11-newsletter.eml": ("leave", []),
    "12-another-event.eml": ("leave", []),
    "13-names-follow.eml": ("review", []),
    "14-english.eml": ("register", ["confirmation"]),
    "15-late.eml": ("reject_late", ["deadline_rejection"]),
}

FILED = "Tilmeldinger/Hverdagsledelse 2026"
WHERE = {
    "register": f"{FILED}, unread",
    "reject_late": f"{FILED}, unread",
    "review": "INBOX, unread, flagged",
    "leave": "INBOX, unread",
}

REGISTERED = [
    "Birgitte Holmgaard",
    "Fiona Calder",
    "Ida Krarup",
    "Jens Overgaard",
    "Karen Balslev",
    "Kasper Toft",
    "Mohammad Yasin",
    "Ole Ravnkilde",
    "Sanne Juhl",
]


@pytest.fixture(scope="module")
def config() -> Config:
    return load(ROOT / "config.toml")


@pytest.fixture(scope="module")
def templates() -> Templates:
    return Templates(ROOT / "templates")


@pytest.fixture(scope="module")
def ending(config: Config, templates: Templates) -> Ending:
    return play(config, templates, acts_of(config, []))


@pytest.mark.parametrize("name", DECIDED)
def test_each_mail_is_decided_and_lies_where_it_belongs(ending: Ending, name: str) -> None:
    told = next(one for one in ending.told if one.sample.name == name)
    outcome, kinds = DECIDED[name]
    where = "INBOX, unread, flagged" if name == "07-question.eml" else WHERE[outcome]
    assert (told.arrival.outcome, [letter.row.kind for letter in told.letters]) == (outcome, kinds)
    assert str(told.place) == where


def test_everybody_is_recorded_once_with_what_they_wrote(ending: Ending) -> None:
    by_name = {one.name: one for one in ending.participants}
    assert sorted(one.name for one in ending.participants) == sorted([*REGISTERED, "Marianne Kjeldsen"])
    assert {name for name, one in by_name.items() if one.status == "late"} == {"Marianne Kjeldsen"}
    assert by_name["Kasper Toft"].ean == "5798999001010"  # what the second mail added
    assert by_name["Ole Ravnkilde"].contact_name == "Lone Abildgaard"
    ida = by_name["Ida Krarup"]
    assert (ida.ean, ida.dietary, ending.absent[ida.id]) == ("5798999000662", "nøddeallergi", frozenset({3}))


def test_each_act_sends_its_letters(config: Config, ending: Ending) -> None:
    started, closed, reminded = (ending.sent_in(act) for act in acts_of(config, []))
    assert len(started) + len(closed) + len(reminded) == len(ending.letters)
    assert [one.row.kind for one in closed] == ["deadline_rejection", "digest"]
    reminders = [one.row.recipient for one in reminded if one.row.kind == "reminder"]
    by_address = {one.email for one in ending.participants if one.status == "registered"}
    assert (sorted(reminders), ending.problems) == (sorted(by_address), ())


def test_the_pages_show_every_letter_and_every_link_leads_somewhere(
    config: Config, templates: Templates, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert show_all(config, templates, [], tmp_path / "out") == 0
    assert "13-names-follow.eml" in capsys.readouterr().out
    pages = sorted((tmp_path / "out").glob("*.html"))
    assert len(pages) == len(list((tmp_path / "out").glob("*.txt"))) + 1
    for page in pages:
        links = re.findall(r'href="([^"]+)"', re.sub(r'srcdoc="[^"]*"', "", page.read_text("utf-8")))
        assert links
        assert [link for link in links if not (page.parent / unquote(link)).is_file()] == []


def test_a_mail_of_ones_own_is_played_at_its_own_time(config: Config, templates: Templates, tmp_path: Path) -> None:
    file = own_mail(tmp_path, "Date: Fri, 20 Feb 2026 09:00:00 +0100")
    (told,) = play(config, templates, acts_of(config, [file, file])).told
    assert f"{told.arrival.answered_at:%Y-%m-%d %H:%M}" == "2026-02-20 08:05"
    assert (told.arrival.outcome, told.letters[0].row.recipient) == ("register", "ea@holt.example")


def test_a_mail_without_a_date_comes_in_time(config: Config, templates: Templates, tmp_path: Path) -> None:
    (told,) = play(config, templates, acts_of(config, [own_mail(tmp_path, "X-Date: none")])).told
    assert told.arrival.outcome == "register"


def test_what_a_mail_holds_is_never_markup(
    config: Config, templates: Templates, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = own_mail(tmp_path, "X-Nothing: at all", subject="[/bold]<script>1</script> Hverdagsledelse 2026")
    assert show_all(config, templates, [file], tmp_path) == 0
    assert "[/bold]" in capsys.readouterr().out
    page = (tmp_path / "01-confirmation.html").read_text("utf-8")
    assert "<script" not in page and "&lt;script&gt;" in page


def test_only_this_machine_is_spoken_to(config: Config, templates: Templates) -> None:
    act = acts_of(config, [])[0]
    with open_stage(config, templates, act.at.date()) as stage:
        here = stage.desk.config
        assert is_loopback(here.mailbox.host) and is_loopback(here.smtp.host)


def test_what_did_not_go_as_it_must_is_told(config: Config, templates: Templates) -> None:
    first, second, *_ = (act := acts_of(config, [])[0]).samples
    with open_stage(config, templates, first.mail.received.date()) as stage:
        stage.play(replace(act, samples=(first,)))
        stage.delivered[stage.imap.deliver(second.raw, act.at)] = second
        with IMAPClient(stage.imap.host, stage.imap.port, ssl=False) as client:
            client.login(stage.imap.user, stage.imap.password)
            client.select_folder(FILED)
            client.add_flags(client.search(), [b"\\Seen"])
        stage.smtp.letters.pop(0)
        assert ending_of(stage).problems == (
            f"{second.name}: was not taken in",
            f"{first.name}: is in {FILED}, read, and belongs into {FILED}, unread",
            "letter 1 (confirmation) is sent and came 0 times",
        )


def own_mail(folder: Path, header: str, subject: str = "Hverdagsledelse 2026") -> Path:
    """A signup as people save it: line ends as this machine has them."""
    file = folder / "my.eml"
    file.write_text(
        f'From: "Ea Holt" <ea@holt.example>\nTo: lv@fremtidensbiblioteker.dk\nSubject: {subject}\n{header}\n'
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
        "Jeg vil gerne tilmelde mig Hverdagsledelse 2026.\n\nVenlig hilsen\nEa Holt\nHolt Bibliotek\n",
        "utf-8",
    )
    return file
