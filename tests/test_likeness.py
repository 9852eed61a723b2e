"""What a sentence does, by its likeness to known ones: the weights belong to the examples, and read others as well."""

import importlib.util
from collections import Counter
from types import ModuleType

import pytest
from kind_mails import decision, mail, reading
from rounds import CORPUS, ROOT

from bot.reading import Intent
from bot.reading.likeness import Said, features, likelihoods

HELD_OUT = [line.split("\t") for line in (CORPUS / "sayings.tsv").read_text("utf-8").splitlines()]
LIKELY = 0.7


def learning() -> ModuleType:
    spec = importlib.util.spec_from_file_location("learning", ROOT / "bench" / "learning.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_weights_are_those_of_the_examples() -> None:
    module = learning()
    head = (module.FOLDER / "weights.tsv").read_text("utf-8").splitlines()[0]
    assert head == f"{module.HEAD} {module.digest()}", "make learn"


def test_an_example_does_one_thing_and_is_not_held_out() -> None:
    sentences, _ = learning().examples()
    times = Counter(sentence.casefold() for sentence in (*sentences, *(sentence for _, sentence in HELD_OUT)))
    assert [sentence for sentence, count in times.items() if count > 1] == []


def test_sentences_that_were_not_learned_from_are_read() -> None:
    found = [(said, likelihoods(sentence)) for said, sentence in HELD_OUT]
    right = sum(max(said, key=lambda one: said[one]) == label for label, said in found) / len(found)
    signups = [label == Said.SIGNUP for label, said in found if said[Said.SIGNUP] >= LIKELY]
    recall = sum(signups) / sum(label == Said.SIGNUP for label, _ in found)
    precision = sum(signups) / len(signups)
    assert (right >= 0.78, recall >= 0.7, precision >= 0.9) == (True, True, True), (right, recall, precision)


@pytest.mark.parametrize("text", ["", "?", "qwxz pqwx", "👍", "\x00", "a" * 5000, "Jeg vil gerne med. " * 500])
def test_any_text_has_likelihoods(text: str) -> None:
    assert sum(likelihoods(text).values()) == pytest.approx(1)


def test_names_figures_and_the_course_stand_for_their_kind() -> None:
    one = features("Vil du skrive Karen Holm på Hverdagsledelse 2026? EAN 5798009811578, kh@ringe.dk")
    other = features("Vil du skrive Bo Friis på hverdagsledelsen? EAN 5798000000005, bo.f@koege.dk")
    assert one == other


UNSAID = [
    "Efter at have kigget langt efter de andre år er det endelig lykkedes mig at få lov at gå på Hverdagsledelse.",
    "Til Hverdagsledelse stiller vi i år med Karen Holm, der passer vores filial i Borup.",
    "Så kan I godt dække op til mig på Hverdagsledelse.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_a_signup_that_no_phrase_says(text: str) -> None:
    assert decision(reading(mail(text))) == "register"


THOUGHTS = [
    "Hvis I siger god for den model, så vil vi gerne tilmeldes Hverdagsledelse på den måde.",
    "Jeg kunne godt se mig selv tilmeldt Hverdagsledelse, men det skal lige vendes derhjemme først.",
]


@pytest.mark.parametrize("text", THOUGHTS)
def test_a_thought_in_the_words_of_a_signup_is_for_the_human(text: str) -> None:
    assert decision(reading(mail(text))) in ("review", "human")


def test_words_of_a_signup_about_something_else_are_none() -> None:
    text = "Jeg skriver om Hverdagsledelse senere. Ja tak, skriv mig endelig på til den lille reception den 4. maj."
    assert Intent.SIGNUP not in reading(mail(text)).intents
