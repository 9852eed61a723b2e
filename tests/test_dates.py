"""Dates of the meetings in all the ways people say them."""

from datetime import UTC, datetime

import pytest
from kind_mails import COURSE, DAYS

from bot.reading.dates import READERS, mentions, names_other_day

# words | numbers of the meetings; read on Friday 25 September 2026
WORDS = """\
d. 20/8|2
den 20.8.|2
20/8-26|2
20-08-2026|2
2026-08-20|2
torsdag den 20. august|2
den 20. august 2026|2
20 aug|2
Aug 20|2
August 20th|2
the 20th of August|2
den 20.|2
d. 29|3
11., 20. og 29.|2,3
det andet møde|2
2. møde|2
andet og fjerde møde|2,4
møde 2 og 4|2,4
I møde 2 og 4. Ellers kommer jeg.|2,4
møde nr. 3|3
mødegang 3|3
første mødegang|1
den sidste gang|4
første og sidste gang|1,4
de to sidste gange|3,4
de tre første|1,2,3
the last two meetings|3,4
næste møde|3
mødet i september|3
novembermødet|4
i juni og i august|1,2
uge 40|3
uge 33-34|2
på tirsdag|3
næste tirsdag|3
fra 15. september til 3. oktober|3
1.-30. september|3
20. august og 12. november|2,4
barsel fra 1. november|4
i morgen|
i dag|
20-8-2025|
kl. 11.06|
20 29 11 12|
EAN 5798000112906|
den 21. august|
uge 7|
på mandag|
juletræet den 24.|
frem til 1. december|3,4
til og med november|3,4
til og med august|
jeg springer premieren over|1
finalen på forløbet|4
premieren på filmen|
7.500 kr.|
""".splitlines()


@pytest.mark.parametrize("row", WORDS)
def test_meetings_named_in_words(row: str) -> None:
    words, numbers = row.split("|")
    found = mentions(words, COURSE, datetime(2026, 9, 25, 8, tzinfo=UTC))
    assert [day for mention in found for day in mention.days] == [
        DAYS[int(number) - 1] for number in filter(None, numbers.split(","))
    ]


def test_tomorrow_is_counted_in_danish_time() -> None:
    late_in_the_evening = datetime(2026, 6, 9, 22, 30, tzinfo=UTC)  # 00:30 on 10 June in Denmark
    (found,) = mentions("i morgen", COURSE, late_in_the_evening)
    assert found.days == DAYS[:1]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.example)
def test_each_way_of_naming_a_day_matches_its_example(reader: object) -> None:
    assert getattr(reader, "pattern").search(getattr(reader, "example"))  # noqa: B009


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("den 18. marts", True),
        ("7. og 8. maj", True),
        ("den 11. juni", False),
        ("senest 1. marts", False),
        ("fire dage", False),
    ],
)
def test_a_day_that_is_not_ours_is_seen(text: str, *, expected: bool) -> None:
    assert names_other_day(text, COURSE, (COURSE.signup_deadline,)) is expected
