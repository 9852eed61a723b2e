"""Learns the weights of `bot/reading/likeness.py` from the example sentences, and tells how well they do.

Run as `make learn`, after a sentence was added to a file in `bot/reading/sayings/`. A tenth of the sentences at a time
is held out to be read by the weights learned from the others; the figures tell how those were read. Then the weights
learned from all are written. Needs scikit-learn, which nothing else here does.
"""

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.reading.likeness import Said, features

if TYPE_CHECKING:
    from sklearn.pipeline import Pipeline

FOLDER = Path(__file__).parent.parent / "bot" / "reading" / "sayings"
SURENESS = 20.0  # how closely the weights follow the examples: the inverse of scikit-learn's regularisation
RARE = 2  # a feature that fewer sentences have is not learned
HEAD = "# Learned from the examples beside this file by `make learn`; do not edit. Of examples:"


def main() -> None:
    """Tell the figures and write the weights."""
    from sklearn.metrics import classification_report
    from sklearn.model_selection import StratifiedKFold, cross_val_predict

    sentences, said = examples()
    guessed = cross_val_predict(learner(), sentences, said, cv=StratifiedKFold(10, shuffle=True, random_state=1))
    print(classification_report(said, guessed, digits=2))
    if "--dry" not in sys.argv:
        write(learner().fit(sentences, said))


def digest() -> str:
    """What tells whether the weights are of these examples, weighed by these features."""
    seen = hashlib.sha256()
    for sentence, said in zip(*examples(), strict=True):
        seen.update("\n".join((said, *sorted(features(sentence)))).encode())
    return seen.hexdigest()


def examples() -> tuple[list[str], list[str]]:
    """All example sentences, and what each does."""
    pairs = [(line, said.value) for said in Said for line in _lines(FOLDER / f"{said}.txt")]
    return [sentence for sentence, _ in pairs], [said for _, said in pairs]


def _lines(file: Path) -> list[str]:
    return [line for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def learner() -> "Pipeline":
    """Features of a sentence, each there or not, of the same length together; then a logistic regression."""
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import Normalizer

    return make_pipeline(
        CountVectorizer(analyzer=features, binary=True, min_df=RARE),
        Normalizer(),
        LogisticRegression(C=SURENESS, max_iter=500),
    )


def write(learned: "Pipeline") -> None:
    """Write the weights, in hundredths, a feature a line."""
    counter, regression = learned.steps[0][1], learned.steps[-1][1]
    order = [list(regression.classes_).index(said.value) for said in Said]
    weights = (regression.coef_[order] * 100).round().astype(int)
    begin = (regression.intercept_[order] * 100).round().astype(int)
    rows = [("", begin), *((name, weights[:, column]) for name, column in sorted(counter.vocabulary_.items()))]
    lines = ["\t".join((name, *map(str, row))) for name, row in rows]
    (FOLDER / "weights.tsv").write_text("\n".join((f"{HEAD} {digest()}", *lines)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
