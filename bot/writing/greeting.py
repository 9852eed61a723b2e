"""The name to greet somebody by, out of the display name of a mail. Data and one function."""

# A display name with one of these is an office's, not a person's: "Silkeborg Bibliotek", "Kultur og Borgerservice".
OFFICES = ("bibliotek", "library", "kommune", "kultur", "borgerservice", "administration", "sekretariat")
IN_NAMES = str.maketrans("", "", "-.'’")


def first_name(display_name: str) -> str:
    """The first name in a display name: "Mette" for "METTE KJÆR" and "Kjær, Mette". Empty where there is none.

    An initial alone is nobody's first name, so "M. Kjær" is greeted whole.
    """
    name = display_name.strip(" \"'")
    last, _, first = name.partition(",")
    words = (first if first.strip() else last).split()
    if not words or not words[0].translate(IN_NAMES).isalpha() or any(one in name.casefold() for one in OFFICES):
        return ""
    if len(words[0].translate(IN_NAMES)) < 2:
        return " ".join(words)
    return words[0].title() if words[0].isupper() else words[0]
