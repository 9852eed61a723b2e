"""Plain text and HTML as the reader sees them."""

import pytest
from raw_mails import fresh, page, plain, told

FLOWED = "Content-Type: text/plain; charset=utf-8; format=flowed"


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Hej</p><p>Lisbet</p>", "Hej\n\nLisbet"),
        ("<p class=MsoNormal>Hej</p><p class=MsoNormal>Lisbet</p>", "Hej\nLisbet"),
        ("<p class=MsoNormal>Hej</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>Lisbet</p>", "Hej\n\nLisbet"),
        ("<p class=MsoNormal>Hej</p><p class=MsoNormal>\u00a0</p><p class=MsoNormal>Lisbet</p>", "Hej\n\nLisbet"),
        ("<style>P {margin-top:0;margin-bottom:0;}</style><p>Hej</p><p>Lisbet</p>", "Hej\nLisbet"),
        ("<div>Hej</div><div><br></div><div>Lisbet</div>", "Hej\n\nLisbet"),
        ("Hej<br>Lisbet", "Hej\nLisbet"),
        ("<DIV>Hej</DIV><Div>Lisbet</Div>", "Hej\nLisbet"),
        ("<b>He</b>j\n   <i>Lis</i>bet", "Hej Lisbet"),
        ("<ul><li>Anna</li><li>Bo</li></ul>", "- Anna\n- Bo"),
        ("<ol><li>Anna<li>Bo</ol>", "1. Anna\n2. Bo"),
        ("R&oslash;dgr&#248;d &amp; fl&#xF8;de", "Rødgrød & fløde"),
        ("EAN&nbsp;5798&#160;0021", "EAN 5798 0021"),
        ("tilmel\u00adding\u200b", "tilmelding"),
        ("a\u030a og e\u0301", "å og é"),
        ("<a href='mailto:x@y.example'>Anna</a>", "Anna"),
        ('<img alt="a > b">Hej', "Hej"),
        ("1 < 2 og 3 > 2", "1 < 2 og 3 > 2"),
        ("<pre>a\nb</pre>", "a\nb"),
        ("Hej <", "Hej <"),
        ("<!doctype html><div hidden><!x></div><?xml x?></>Hej", "Hej"),
        ("&#" + "9" * 5000 + ";", "&#" + "9" * 5000 + ";"),
    ],
)
def test_page(html: str, text: str) -> None:
    assert fresh(page(html)) == text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<table><tr><td>Navn</td><td>Anna</td></tr><tr><td>EAN</td><td>57</td></tr></table>", "Navn\tAnna\nEAN\t57"),
        ("<table><tr><td>Navn<td><p>Anna</p><tr><td>EAN<td>57</table>", "Navn\tAnna\nEAN\t57"),
        ("<table><tr><th></th><th>Nr. 1</th></tr><tr><td>Navn</td><td>Anna</td></tr></table>", "Nr. 1\nNavn\tAnna"),
        ("<table><tr><td>Anna<br>leder</td><td>tlf.<br>mail</td></tr></table>", "Anna\nleder\ntlf.\nmail"),
        (
            "<table><tr><td><table><tr><td>Hej</td></tr><tr><td>Lisbet</td></tr></table></td></tr></table>",
            "Hej\nLisbet",
        ),
        ("<table><tr><td>EAN</td><td>5798<br>0021</td></tr></table>", "EAN\t5798 0021"),
    ],
)
def test_tables(html: str, text: str) -> None:
    assert fresh(page(html)) == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<div style='display:none'>SECRET</div>",
        "<div style='display: none !important'><p>SECRET</p><b>SECRET</b></div>",
        "<p style='display:none'>SECRET<div>",
        "<span style='visibility:hidden'>SECRET</span>",
        "<span style='font-size:0'>SECRET</span>",
        "<span style='font-size:1px;line-height:1px'>SECRET</span>",
        "<span style='opacity:0'>SECRET</span>",
        "<span style='opacity: 0.0;'>SECRET</span>",
        "<span style='mso-hide:all'>SECRET</span>",
        "<span style='color:#ffffff'>SECRET</span>",
        "<font color=white>SECRET</font>",
        "<div style='max-height:0;overflow:hidden'>SECRET</div>",
        "<div style='text-indent:-9999px'>SECRET</div>",
        "<div style='position:absolute;left:-9999px'>SECRET</div>",
        "<div hidden>SECRET</div>",
        "<div hidden><p>SECRET</p>SECRET</div>",
        "<table><tr><td hidden>SECRET<table><tr><td>SECRET</td></tr></table>SECRET</td></tr></table>",
        "<style>.pre{display:none} #x{opacity:0}</style><div class='a pre'>SECRET</div><p id=x>SECRET</p>",
        "<!-- SECRET -->",
        "<script>SECRET</script>",
        "<style>SECRET</style>",
        "<title>SECRET</title>",
        "<div style='display:none'><div style='display:block'>SECRET</div></div>",
    ],
)
def test_what_the_reader_cannot_see_does_not_count(hidden: str) -> None:
    assert fresh(page(f"Hej{hidden} Lisbet")).split() == ["Hej", "Lisbet"]


@pytest.mark.parametrize(
    "shown",
    [
        "<td style='font-size:0'><span style='font-size:14px'>Hej Lisbet</span></td>",
        "<div style='visibility:hidden'>x<b style='visibility:visible'>Hej Lisbet</b></div>",
        "<table bgcolor='#003366'><tr><td style='color:#fff'>Hej Lisbet</td></tr></table>",
        "<div><span style='display:none'>x</div>Hej Lisbet",
        "<ul><li style='display:none'>x<li>Hej Lisbet</ul>",
        "<style>@media (max-width:600px){.m{display:none}}</style><p class=m>Hej Lisbet</p>",
        "<div style='display:none'><p>x</div><p>Hej Lisbet</p>",
        "<div style='height:0.5em;overflow:hidden'>Hej Lisbet</div>",
        "<div style='font-size:10px;opacity:0.9'>Hej Lisbet</div>",
    ],
)
def test_what_the_reader_can_see_counts(shown: str) -> None:
    assert fresh(page(shown)).removeprefix("- ") == "Hej Lisbet"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("kh@odense.example<mailto:kh@odense.example>", "kh@odense.example"),
        ("www.odense.example<https://www.odense.example/>", "www.odense.example"),
        ("[cid:image001.png@01DB.5C]Odense", "Odense"),
        ("Skriv til <mailto:x@y.example>", "Skriv til <mailto:x@y.example>"),
        ("Navn:\u00a0\u00a0Anna   ", "Navn:  Anna"),
        ("Anna\tLund\t57", "Anna\tLund\t57"),
        ("a\n\n\n\n\nb", "a\n\nb"),
    ],
)
def test_plain_text_is_cleaned(text: str, read: str) -> None:
    assert fresh(plain(text)) == read


WRAPPED = """\
Jeg vil gerne tilmelde mig lederforløbet Hverdagsledelse, som jeg har hørt
så meget godt om fra Karen, der var med sidste år. Faktura sendes til EAN
5798009811578.
Stilling: souschef
"""


def test_paragraphs_that_the_client_broke_into_lines_are_joined() -> None:
    assert fresh(plain(WRAPPED)) == (
        "Jeg vil gerne tilmelde mig lederforløbet Hverdagsledelse, som jeg har hørt så meget godt om fra Karen, "
        "der var med sidste år. Faktura sendes til EAN 5798009811578.\nStilling: souschef"
    )


def test_lines_that_end_early_are_not_joined() -> None:
    text = "Navn: Anna Lund\nStilling: souschef\nAfdelingsleder for børn og unge på Odense Hovedbibliotek\nOdense"
    assert fresh(plain(text)) == text


@pytest.mark.parametrize(
    ("head", "text", "read"),
    [
        (FLOWED, "Jeg vil \ngerne med.\n\n Fra Anna", "Jeg vil gerne med.\n\nFra Anna"),
        (f"{FLOWED}; delsp=yes", "Jeg vil ger \nne med.", "Jeg vil gerne med."),
        (FLOWED, "> Vil du \n> med?\nJa \ntak", "Ja tak"),
    ],
)
def test_flowed_text(head: str, text: str, read: str) -> None:
    assert fresh(f"{head}\n\n{text}".encode()) == read


def test_a_flowed_signature_mark_ends_the_paragraph() -> None:
    assert told(f"{FLOWED}\n\nJeg vil med \n-- \nAnna".encode()) == [
        ("fresh", "Jeg vil med"),
        ("signature", "--\nAnna"),
    ]
