"""Facts in a text: numbers to call, amounts, and numbers that keep their direction."""

from datetime import date

import pytest

from gids.facts import fact_names, insert_facts, isolate_numbers, mark_source_words, phone_link
from gids.model import Language, Region, RegionPlan

TODAY = date(2026, 11, 22)
SOURCE = {"title": "Bel", "by": "Rijk", "url": "https://a.nl/", "read": "2026-11"}
REGION = Region.model_validate(
    {
        "name": "Voorbeeldstad",
        "parents": {"nl": "elke ouder"},
        "address": "https://gids.example/",
        "publisher": None,
        "contacts": {
            "emergency": {"phone": "112", "source": SOURCE},
            "violence": {"phone": "0800-2000", "source": SOURCE},
            "cjg": {"question": "cjg-telefoon"},
            "doctor": {"own": True},
        },
        "amounts": {"uur": {"value": "€ 5,20", "source": SOURCE, "valid_until": "2026-11-22"}},
    }
)
WORDS = {"help": {"to_confirm": "Nog <na> te kijken"}}
TO_CONFIRM = '<span class="to-confirm">Nog &lt;na&gt; te kijken</span>'


def inserted(text, today=TODAY):
    return insert_facts(text, REGION, WORDS, today)


def bdi(text):
    return f'<bdi dir="ltr">{text}</bdi>'


def test_a_text_may_name_every_number_but_that_of_the_own_doctor():
    assert fact_names(REGION) == {
        "contact.emergency.phone",
        "contact.violence.phone",
        "contact.cjg.phone",
        "amount.uur",
        "region.school-choices",
    }


def test_the_plan_of_the_region_gives_numbers_and_names_of_areas():
    plan = RegionPlan(school_choices=5, free_areas=("Laak", "Zuid & West"))
    region = REGION.model_copy(update={"plan": plan})
    assert {"region.school-choices", "region.free-areas"} <= fact_names(region)
    text = insert_facts(
        "{{ region.school-choices }}: {{ region.free-areas }}", region, {"help": {"to_confirm": "?"}}, TODAY
    )
    assert text == '5: <bdi lang="nl" dir="ltr">Laak, Zuid &amp; West</bdi>'


def test_a_number_becomes_a_link_that_calls_it():
    link = '<a class="phone" href="tel:112"><bdi dir="ltr">112</bdi></a>'
    assert inserted("Bel {{ contact.emergency.phone }}.") == f"Bel {link}."
    assert phone_link("112") == link


def test_the_link_of_a_number_has_only_digits_and_its_words_have_the_signs():
    assert (
        phone_link("0800-20 00") == '<a class="phone" href="tel:08002000"><bdi dir="ltr">0800-20 00</bdi></a>'
    )


@pytest.mark.parametrize("name", ["{{contact.emergency.phone}}", "{{  contact.emergency.phone  }}"])
def test_spaces_in_the_braces_do_not_matter(name):
    assert inserted(name) == phone_link("112")


def test_a_number_that_is_not_confirmed_says_so_in_the_language_of_the_text():
    assert inserted("{{ contact.cjg.phone }}") == TO_CONFIRM


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (date(2026, 11, 21), bdi("€ 5,20")),
        (date(2026, 11, 22), bdi("€ 5,20")),
        (date(2026, 11, 23), TO_CONFIRM),
    ],
)
def test_an_amount_is_shown_up_to_and_including_its_last_day(today, shown):
    assert inserted("{{ amount.uur }}", today) == shown


@pytest.mark.parametrize("name", ["contact.niets.phone", "amount.niets"])
def test_a_name_that_is_no_fact_is_never_left_in_silence(name):
    with pytest.raises(KeyError):
        inserted(f"{{{{ {name} }}}}")


def test_text_without_facts_stays_as_it_is():
    text = "## Zo { #zo }\n\n1. Tot 2 jaar.\n"
    assert inserted(text) == text


@pytest.mark.parametrize(
    "number",
    [
        "38,5 °C",
        "38,5",
        "4-6",
        "4–6",
        "4 - 6",
        "12:30",
        "0800-2000",
        "2026-11-02",
        "1/2",
        "0,5 + 0,5",
        "38 °C",
        "1.000",
    ],
)
def test_a_number_with_signs_keeps_its_direction(number):
    assert isolate_numbers(f"<p>من {number} إلى</p>") == f"<p>من {bdi(number)} إلى</p>"


@pytest.mark.parametrize("text", ["<p>حتى 2 سنة</p>", "<p>2026</p>", "<p>لا شيء</p>", ""])
def test_a_bare_number_needs_nothing(text):
    assert isolate_numbers(text) == text


def test_two_numbers_are_isolated_each():
    assert isolate_numbers("4-6 و 8-10") == f"{bdi('4-6')} و {bdi('8-10')}"


def test_a_full_stop_after_a_number_stays_outside():
    assert isolate_numbers("<p>38,5.</p>") == f"<p>{bdi('38,5')}.</p>"


@pytest.mark.parametrize(
    "html",
    [
        bdi("0800-2000"),
        phone_link("0800-2000"),
        f"<p>{bdi('<b>4-6</b>')}</p>",
        '<a href="https://a.nl/2026-11-02/4-6">x</a>',
        '<h2 id="4-6">x</h2>',
        '<img alt="4-6" src="4-6.png">',
    ],
)
def test_what_is_isolated_already_or_inside_a_tag_stays_as_it_is(html):
    assert isolate_numbers(html) == html


def test_isolating_twice_gives_the_same_as_once():
    once = isolate_numbers("<p>38,5 °C of 4-6</p>")
    assert isolate_numbers(once) == once


def test_a_number_after_an_isolated_number_is_isolated_as_well():
    assert isolate_numbers(f"{bdi('4-6')} en 7-9") == f"{bdi('4-6')} en {bdi('7-9')}"


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>طبيب (<em>huisarts</em>)</p>", '<p>طبيب (<em lang="nl" dir="ltr">huisarts</em>)</p>'),
        (
            "<p><em>a</em> <em>b</em></p>",
            '<p><em lang="nl" dir="ltr">a</em> <em lang="nl" dir="ltr">b</em></p>',
        ),
        ("<p><strong>ب</strong> &lt;em&gt;</p>", "<p><strong>ب</strong> &lt;em&gt;</p>"),
        ("", ""),
    ],
)
def test_an_emphasised_word_of_a_translation_is_a_word_of_the_source_language(html, marked):
    dutch = Language(code="nl", name="Nederlands", direction="ltr", source=True)
    assert mark_source_words(html, dutch) == marked
    # As with numbers: what follows does not undo it.
    assert isolate_numbers(marked) == marked
