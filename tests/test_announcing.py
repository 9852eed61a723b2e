"""What the configuration changes about meetings: the coordinator is asked first, then those who come are told, once."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from rounds import Clock, config_for, desk_for
from servers.mailserver import MailServer
from servers.sink import SmtpSink
from stored import COURSE, registered

from bot.config import Config
from bot.deciding.settling import NotSettled
from bot.deciding.values import LetterKind, Merge, NewParticipant
from bot.reading import Payer, Person
from bot.records import LetterState
from bot.service import Desk, one_round
from bot.service.announcing import approve

MAY = datetime(2026, 5, 4, 10, tzinfo=UTC)
HOUSE = "lv@fremtidensbiblioteker.dk"
ANNA, BENT, HELLE = "anna@holt.example", "bent@holt.example", "helle@holt.example"
ASKED, TOLD, REMINDED = LetterKind.CHANGE_PROPOSED, LetterKind.MEETING_CHANGED, LetterKind.REMINDER
OF_INTEREST = {ASKED, TOLD, REMINDED, LetterKind.DIGEST}
VENUE = {"venue": "Hovedbiblioteket i Aarhus", "address": "Hack Kampmanns Plads 2, 8000 Aarhus C"}


def somebody(name: str, address: str = "", contact: str = "", absent: tuple[int, ...] = ()) -> NewParticipant:
    """Somebody who takes part, with an address of their own or a contact."""
    person = Person(name, "Afdelingsleder", "Holt Bibliotek", address or None)
    writer = Person("Helle Skov", email=contact) if contact else person
    return NewParticipant(name, COURSE, "registered", person, writer, Payer("5798000000001"), "da", absent)


PEOPLE = (
    somebody("Anna Krog", ANNA),
    somebody("Bent Holm", BENT, absent=(1,)),
    somebody("Ole Ravn", contact=HELLE),
)


@dataclass
class House:
    """The service, and whoever edits its configuration and starts it anew."""

    sink: SmtpSink
    config: Config
    clock: Clock
    desk: Desk
    seen: int = 0

    def says(self, number: int, **keys: Any) -> None:
        """The configuration says something else of a meeting from now on."""
        meetings = list(self.config.courses[0].meetings)
        meetings[number - 1] = meetings[number - 1].model_copy(update=keys)
        self.plans(meetings)

    def plans(self, meetings: list[Any]) -> None:
        """The configuration has these meetings from now on."""
        course = self.config.courses[0].model_copy(update={"meetings": tuple(meetings)})
        self.config = self.config.model_copy(update={"courses": (course,)})
        self.restarts()

    def restarts(self) -> None:
        self.desk.store.close()
        self.desk = desk_for(self.config, self.clock)

    def round(self, at: datetime | None = None) -> list[tuple[LetterKind, str]]:
        """What a round, or whatever came before it, has sent of letters about meetings: the kinds and to whom."""
        self.clock.now = at or self.clock.now + timedelta(minutes=1)
        one_round(self.desk)
        sent = [one for one in self.desk.store.letters() if one.kind in OF_INTEREST and one.state is LetterState.SENT]
        new, self.seen = sent[self.seen :], len(sent)
        return sorted((LetterKind(one.kind), one.recipient) for one in new)

    def approves(self, shown: str = "") -> str:
        return approve(self.desk, COURSE, shown)

    def letter(self, to: str, kind: LetterKind) -> str:
        """Subject and text of the last letter of that kind to somebody."""
        ids = [one.id for one in self.desk.store.letters() if (one.kind, one.recipient) == (kind, to)]
        row = self.desk.store.letter(ids[-1])
        assert row is not None
        message = email.message_from_bytes(row.raw, policy=email.policy.default)
        body = message.get_body(("plain",))
        assert body is not None
        return " ".join(f"{message['Subject']} {body.get_content()}".split())

    def shown(self) -> str:
        (change,) = self.desk.store.meeting_changes()
        return change.fingerprint


@pytest.fixture
def empty(embedded_imap: MailServer, smtp_sink: SmtpSink, tmp_path: Path) -> Iterator[House]:
    """A service that has run for a while without anybody signing up."""
    config = config_for(embedded_imap, smtp_sink, tmp_path / "bot.sqlite3", digest_days=())
    clock = Clock(MAY)
    made = House(smtp_sink, config, clock, desk_for(config, clock))
    assert made.round() == []
    yield made
    made.desk.store.close()


@pytest.fixture
def house(empty: House) -> House:
    """The same with three who take part: one is absent from the first meeting, one is reached by a contact alone."""
    for uid, person in enumerate(PEOPLE, start=1):
        registered(empty.desk.store, person, uid=uid, now=MAY - timedelta(days=90))
    return empty


EVERYBODY = [(TOLD, ANNA), (TOLD, BENT), (TOLD, HELLE)]


def test_a_place_is_shown_to_the_coordinator_and_told_to_those_who_come(house: House) -> None:
    house.says(1, **VENUE)
    assert house.round() == [(ASKED, HOUSE)]
    asked = house.letter(HOUSE, ASKED)
    assert f"tilmeldbot approve {COURSE} --fingerprint {house.shown()}" in asked
    assert "Sted følger → Hovedbiblioteket i Aarhus" in asked
    assert "Ole Ravn gennem Helle Skov (helle@holt.example)" in asked
    assert "får Bent Holm intet, for der er meldt afbud" in asked
    assert house.round() == []
    assert house.approves(house.shown()) == f"{COURSE}: announced, 2 letters queued"
    assert house.round() == [(TOLD, ANNA), (TOLD, HELLE)]
    told = house.letter(ANNA, TOLD)
    assert told in asked.replace("Emne: ", "")  # she saw the very words
    assert told.startswith("Stedet er på plads: Hverdagsledelse 2026 torsdag den 11. juni")
    assert "Ole Ravn" in house.letter(HELLE, TOLD)
    assert (house.round(), house.desk.store.meeting_changes()) == ([], [])


def test_what_is_taken_back_leaves_no_trace(house: House) -> None:
    before = house.desk.courses
    house.says(1, **VENUE)
    house.round()
    house.says(1, venue="", address="")
    assert (house.round(), house.desk.store.meeting_changes(), house.desk.courses) == ([], [], before)
    with pytest.raises(NotSettled):
        house.approves()
    assert house.round() == []
    house.says(1, **VENUE)  # wanted after all: she is asked anew
    assert house.round() == [(ASKED, HOUSE)]


def test_what_changes_again_is_shown_again_and_only_that_can_be_approved(house: House) -> None:
    house.says(1, venue="Dokk1")
    house.round()
    first = house.shown()
    house.says(1, **VENUE)
    with pytest.raises(NotSettled, match="changed again since"):
        house.approves(first)
    assert house.round() == [(ASKED, HOUSE)]
    with pytest.raises(NotSettled, match="another change"):
        house.approves(first)
    house.approves(house.shown())
    assert house.round() == [(TOLD, ANNA), (TOLD, HELLE)]
    assert "Hovedbiblioteket i Aarhus" in house.letter(ANNA, TOLD)
    house.says(1, venue="Dokk1", address="")
    house.round()
    house.says(1, **VENUE)
    assert house.round() == []  # back to what people know


def test_the_same_can_become_true_twice(house: House) -> None:
    for venue in ("Dokk1", "", "Dokk1"):
        house.says(1, venue=venue)
        assert house.round() == [(ASKED, HOUSE)]
        house.approves()
        assert house.round() == [(TOLD, ANNA), (TOLD, HELLE)]
    assert "Dokk1" in house.letter(ANNA, TOLD)


def test_nothing_is_approved_twice(house: House) -> None:
    house.says(1, **VENUE)
    house.round()
    shown = house.shown()
    house.approves(shown)
    with pytest.raises(NotSettled, match="nothing is waiting"):
        house.approves(shown)
    house.restarts()
    assert house.round() == [(TOLD, ANNA), (TOLD, HELLE)]
    with pytest.raises(NotSettled):
        approve(house.desk, "another-2026")


def test_starting_anew_asks_and_tells_nothing_twice(house: House) -> None:
    house.says(1, **VENUE)
    for _ in range(2):
        house.restarts()
        house.round()
    assert [one.kind for one in house.desk.store.letters() if one.kind == ASKED] == [ASKED]
    house.approves()
    house.restarts()
    assert house.round() == [(TOLD, ANNA), (TOLD, HELLE)]
    house.restarts()
    assert house.round() == []


def test_a_waiting_date_holds_reminders_back_and_then_the_new_one_counts(house: House) -> None:
    reminders = [(REMINDED, ANNA), (REMINDED, BENT), (REMINDED, HELLE)]
    house.says(2, date=date(2026, 8, 27))
    house.round(at=datetime(2026, 8, 5, 10, tzinfo=UTC))
    assert house.round(at=datetime(2026, 8, 6, 8, tzinfo=UTC)) == []  # 14 days before the day that people know
    house.approves()
    assert house.round() == EVERYBODY
    assert "er flyttet til torsdag den 27. august 2026 kl. 10.00–15.00." in house.letter(BENT, TOLD)
    assert house.round(at=datetime(2026, 8, 13, 6, 59, tzinfo=UTC)) == []
    assert house.round(at=datetime(2026, 8, 13, 7, 0, tzinfo=UTC)) == reminders
    assert house.letter(ANNA, REMINDED).startswith("Påmindelse: Hverdagsledelse 2026 torsdag den 27. august")


@pytest.mark.parametrize("words", ["Den dag kan jeg desværre ikke komme.", "Jeg melder afbud til den 27. august."])
def test_who_cannot_come_on_the_new_day_answers_the_letter(house: House, embedded_imap: MailServer, words: str) -> None:
    house.says(2, date=date(2026, 8, 27))
    house.round()
    house.approves()
    house.round()
    reply = EmailMessage()
    reply["From"], reply["To"], reply["Subject"] = f"Anna Krog <{ANNA}>", HOUSE, "SV: Ny dato"
    (told,) = [one for one in house.desk.store.letters() if (one.kind, one.recipient) == (TOLD, ANNA)]
    reply["In-Reply-To"] = told.message_id
    reply.set_content(f"Hej Lisbet\n\n{words}\n\nHilsen Anna\n")
    embedded_imap.append(reply.as_bytes(policy=email.policy.SMTP), house.clock.now)
    house.round()
    anna = next(one for one in house.desk.store.participants() if one.email == ANNA)
    assert house.desk.store.absences()[anna.id] == {2}


def test_a_date_taken_back_lets_the_reminders_go(house: House) -> None:
    house.says(2, start=time(11))
    house.round(at=datetime(2026, 8, 6, 8, tzinfo=UTC))
    house.says(2, start=time(10))
    assert house.round() == [(REMINDED, ANNA), (REMINDED, BENT), (REMINDED, HELLE)]


def test_a_waiting_place_holds_no_reminder_back(house: House) -> None:
    house.says(2, **VENUE)
    day = datetime(2026, 8, 6, 8, tzinfo=UTC)
    assert house.round(at=day) == [(ASKED, HOUSE), (REMINDED, ANNA), (REMINDED, BENT), (REMINDED, HELLE)]
    assert "Sted følger" in house.letter(ANNA, REMINDED)


def test_the_digest_tells_what_waits_and_what_it_holds_back(house: House) -> None:
    house.says(2, date=date(2026, 8, 27))
    house.config = house.config.model_copy(
        update={"schedule": house.config.schedule.model_copy(update={"digest_days": ("wed", "thu")})}
    )
    house.restarts()
    assert house.round(at=datetime(2026, 8, 5, 8, tzinfo=UTC)) == [(ASKED, HOUSE), (LetterKind.DIGEST, HOUSE)]
    digest = house.letter(HOUSE, LetterKind.DIGEST)
    assert "1 sag venter" in digest
    assert f"tilmeldbot approve {COURSE} --fingerprint {house.shown()}" in digest
    assert "holder jeg påmindelserne om mødet torsdag den 20. august tilbage" in digest
    house.says(2, date=date(2026, 8, 20))
    house.round(at=datetime(2026, 8, 6, 6, tzinfo=UTC))
    assert "Skal det sendes?" not in house.letter(HOUSE, LetterKind.DIGEST)


def test_a_meeting_that_is_cancelled(house: House) -> None:
    house.desk.store.carry_out_due([Merge(house.desk.store.participants()[0].id, {}, absent=(3,))], [], MAY)
    house.says(3, cancelled=True)
    assert house.round() == [(ASKED, HOUSE)]
    assert [one.number for one in house.desk.courses[COURSE].meetings] == [1, 2, 3, 4]  # as people know it
    house.approves()
    assert house.round() == [(TOLD, BENT), (TOLD, HELLE)]  # Anna has told that she will not come
    assert house.letter(BENT, TOLD).startswith("Aflyst: Hverdagsledelse 2026 tirsdag den 29. september")
    assert [one.number for one in house.desk.courses[COURSE].meetings] == [1, 2, 4]
    assert house.round(at=datetime(2026, 9, 27, 8, tzinfo=UTC)) == []
    house.says(3, cancelled=False)
    house.round()
    house.approves()
    assert "bliver holdt alligevel" in house.letter(BENT, TOLD)


def test_meetings_that_are_left_out_and_meetings_that_are_added(house: House) -> None:
    meetings = list(house.config.courses[0].meetings)
    house.plans(meetings[:3])
    assert house.round() == [(ASKED, HOUSE)]
    house.approves()
    assert house.round() == EVERYBODY
    assert house.letter(ANNA, TOLD).startswith("Aflyst: Hverdagsledelse 2026 torsdag den 12. november")
    new = meetings[3].model_copy(update={"date": date(2026, 12, 10)})
    house.plans([*meetings[:3], meetings[3].model_copy(update={"cancelled": True}), new])
    assert house.round() == [(ASKED, HOUSE)]
    house.approves()
    assert house.round() == EVERYBODY
    assert house.letter(ANNA, TOLD).startswith("Nyt møde: Hverdagsledelse 2026 torsdag den 10. december")
    assert [one.number for one in house.desk.courses[COURSE].meetings] == [1, 2, 3, 5]


def test_while_nobody_has_signed_up_nobody_is_asked(empty: House) -> None:
    empty.says(1, **VENUE)
    assert (empty.round(), empty.desk.courses) == ([], empty.desk.configured)
    newcomer = replace(PEOPLE[0], status="waiting")
    registered(empty.desk.store, newcomer)
    empty.says(1, venue="Dokk1")
    assert (empty.round(), empty.desk.courses) == ([], empty.desk.configured)  # told the dates when there is a place


def test_what_has_begun_is_not_changed_any_more(house: House) -> None:
    house.says(1, **VENUE)
    house.round()
    shown = house.shown()
    house.clock.now = datetime(2026, 6, 11, 8, tzinfo=UTC)
    with pytest.raises(NotSettled, match="changed again since"):
        house.approves(shown)
    assert (house.round(), house.desk.store.meeting_changes()) == ([], [])


def test_a_course_that_is_served_no_longer_waits_for_nothing(house: House) -> None:
    house.says(1, **VENUE)
    house.round()
    other = house.config.courses[0].model_copy(update={"key": "another-2026"})
    house.config = house.config.model_copy(update={"courses": (other,)})
    house.restarts()
    assert (house.round(), house.desk.store.meeting_changes()) == ([], [])


def test_one_letter_that_cannot_be_written_keeps_no_other_back(house: House) -> None:
    strange = replace(PEOPLE[0], key="strange", person=replace(PEOPLE[0].person, email="a\n@holt.example"))
    registered(house.desk.store, strange, uid=9)
    house.says(1, **VENUE)
    house.round()
    house.approves()
    assert house.round() == [(TOLD, ANNA), (TOLD, HELLE)]
