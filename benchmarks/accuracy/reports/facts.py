"""What a report is about: who, which year, which numbers; drawn at random, with every sum right."""

import random
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from layouts.figures import Cells, draw
from layouts.grids import keys

SHARE_OF_ZEROS = {
    "township": 0.85,
    "department": 0.7,
    "county": 0.4,
    "city": 0.2,
    "province": 0.05,
}
_WITH_REGULATIONS = ("city", "province")


class Facts(NamedTuple):
    """The facts of one report; `words` fill the placeholders of sentences."""

    number: int
    form: str
    year: int
    level: str
    cells: Cells
    words: dict[str, str]


@cache
def phrases() -> dict[str, Any]:
    """Return the words of reports."""
    path = Path(__file__).parent / "phrases.yaml"
    loaded: dict[str, Any] = YAML(typ="safe", pure=True).load(path)
    return loaded


def rng_for(number: int, purpose: str) -> random.Random:
    """Return chance that is the same each time for a report and a purpose."""
    return random.Random(f"{number}-{purpose}")


def draw_facts(number: int, *, outdated: bool = False) -> Facts:
    """Return the facts of a report; an `outdated` one is on the form before the one in force."""
    rng = rng_for(number, "facts")
    form = "2019" if outdated or rng.random() < 0.2 else "2021"
    year = rng.randint(2019, 2020) if form == "2019" and not outdated else rng.randint(2021, 2025)
    organization = rng.choice(phrases()["organizations"])
    cells = _numbers(form, organization, number, rng)
    words = {
        "name": organization["name"],
        "full": organization["full"],
        "self": organization["self"],
        "year": str(year),
        "last": str(year - 1),
        "next": str(year + 1),
        **_figures_of(cells),
        **_small_talk(cells, rng),
    }
    return Facts(number, form, year, organization["level"], cells, words)


def _numbers(form: str, organization: Any, number: int, rng: random.Random) -> Cells:
    level, scale = organization["level"], organization["scale"]
    zeros = 1.0 if level == "township" and rng.random() < 0.25 else SHARE_OF_ZEROS[level]
    cells = draw(keys(form), number, scale, zeros)
    for key in [key for key in cells if key.startswith("disclosure/")]:
        stock = key.endswith(("/in_force", "/total_disclosed"))
        none = "/regulations/" in key and level not in _WITH_REGULATIONS
        if none or (not stock and rng.random() < zeros * 0.8):
            cells[key] = 0
    return cells


def _figures_of(cells: Cells) -> dict[str, str]:
    """The numbers of the tables that sentences speak of."""
    new, over = cells["applications/new_received/total"], cells["applications/carried_over/total"]
    natural = cells["applications/new_received/natural_person"]
    suits = {
        column: cells[f"litigation/direct_suit/{column}"]
        + cells[f"litigation/suit_after_review/{column}"]
        for column in ("upheld", "corrected", "total")
    }
    figures = {
        "new": new,
        "over": over,
        "all": new + over,
        "done": cells["applications/outcome_total/total"],
        "forward": cells["applications/carried_forward/total"],
        "forward_natural": cells["applications/carried_forward/natural_person"],
        "over_natural": cells["applications/carried_over/natural_person"],
        "granted": cells["applications/granted/total"],
        "granted_natural": cells["applications/granted/natural_person"],
        "natural": natural,
        "organizations": new - natural,
        "reviews": cells["litigation/review/total"],
        "upheld": cells["litigation/review/upheld"],
        "corrected": cells["litigation/review/corrected"],
        "suits": suits["total"],
    }
    return {name: str(figure) for name, figure in figures.items()}


def _small_talk(cells: Cells, rng: random.Random) -> dict[str, str]:
    """Numbers that stand in no table."""
    web, media = rng.randint(30, 900), rng.randint(10, 400)
    other = cells["applications/new_received/total"] + rng.randint(1, 30)
    return {
        "items": str(web + media),
        "web": str(web),
        "media": str(media),
        "posters": str(rng.randint(20, 60)),
        "offices": str(rng.randint(3, 15)),
        "few": str(rng.randint(1, 6)),
        "yuan": str(rng.choice([30, 120, 450, 1280, 36.5])),
        "other": str(other),
    }
