"""How dates are written, and the SQL that reads them: days in three orders, with month names, as numbers; periods alone.

A period that is all the data know (month, quarter, ISO week) is read as its last day, and the audit says so.
"""

from __future__ import annotations

from typing import Literal, get_args

DayOrder = Literal["dmy", "mdy", "ymd"]
Period = Literal["month", "quarter", "week"]
Numbered = Literal["serial", "epoch", "epoch-ms"]
Order = Literal["dmy", "mdy", "ymd", "month", "quarter", "week", "serial", "epoch", "epoch-ms"]

PERIODS: tuple[Period, ...] = get_args(Period)
NUMBERED: tuple[Numbered, ...] = get_args(Numbered)

_FORMATS: dict[DayOrder, tuple[str, ...]] = {
    "ymd": ("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d"),
    "dmy": ("%d.%m.%Y", "%d/%m/%Y", "%d-%m-%Y", "%d %m %Y"),
    "mdy": ("%m/%d/%Y", "%m-%d-%Y", "%m.%d.%Y"),
}
_SHORT_FORMATS: dict[DayOrder, tuple[str, ...]] = {
    "ymd": (),
    "dmy": ("%d.%m.%y", "%d/%m/%y", "%d-%m-%y"),
    "mdy": ("%m/%d/%y", "%m-%d-%y"),
}
_PACKED: dict[DayOrder, str] = {"ymd": "%Y%m%d", "dmy": "%d%m%Y", "mdy": "%m%d%Y"}

_WEEKDAYS = "mo|di|mi|do|fr|sa|so|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday"  # fmt: skip
_TIME = (
    r"(?i)([T ,]\s*((um|at|@|-|–|\||kl\.?) ?)?\d{1,2}([:h]\d{2}(:\d{2}([.,]\d+)?)?|\.\d{2}(\.\d{2})?\s*uhr)\s*([ap]\.?m\.?)?\s*(uhr|z|utc|gmt|[a-z]{3,4})?\s*((utc|gmt)?[+-]\d{1,2}:?(\d{2})?)?\s*(\([^)]*\)|\[[^\]]*\])?"
    r"| (utc|gmt|z))$"
)
# The first three letters tell the month in German, English, French, Italian, Spanish, Portuguese, Dutch and the languages
# of the north; only ``juin`` and ``juillet`` need a fourth.
_MONTHS = (("jan", "jän", "jae", "gen", "ene"), ("feb", "fév", "fev"), ("mar", "mär", "mrz", "mae", "mrt"), ("apr", "avr", "abr"), ("may", "mai", "mag", "mei", "maj"), ("jun", "jui", "giu"), ("jul", "lug"), ("aug", "aoû", "aou", "ago"), ("sep", "set"), ("oct", "okt", "ott", "out"), ("nov",), ("dec", "dez", "déc", "dic", "des"))  # fmt: skip
_NAMES = [name for names in _MONTHS for name in names]
_NUMBERS = [f"{number:02}" for number, names in enumerate(_MONTHS, 1) for _ in names]
_W = r"[a-zà-ÿ]{3,}"

MACROS = rf"""
CREATE OR REPLACE TEMP MACRO month_number(t) AS
    CASE WHEN contains(t, 'juil') THEN '07'
         ELSE list_extract({_NUMBERS}, list_position({_NAMES}, substr(regexp_extract(t, '[a-zà-ÿ]{{3,}}'), 1, 3))) END;
CREATE OR REPLACE TEMP MACRO full_year(y) AS list_transform([y], lambda v:
    CASE WHEN strlen(v) = 4 THEN v WHEN v >= '70' THEN '19' || v ELSE '20' || v END)[1];
CREATE OR REPLACE TEMP MACRO with_numbers(t) AS coalesce(CASE
    WHEN regexp_full_match(t, '\d{{1,2}}\.?[\s./-]*{_W}\.?[\s./,''-]*(\d{{4}}|\d{{2}})')
        THEN full_year(regexp_extract(t, '(\d{{4}}|\d{{2}})$', 1)) || '-' || month_number(t) || '-' || lpad(regexp_extract(t, '^(\d{{1,2}})', 1), 2, '0')
    WHEN regexp_full_match(t, '{_W}\.?[\s./-]*\d{{1,2}}(st|nd|rd|th)?,?[\s./-]+(\d{{4}}|\d{{2}})')
        THEN full_year(regexp_extract(t, '(\d{{4}}|\d{{2}})$', 1)) || '-' || month_number(t) || '-' || lpad(regexp_extract(t, '(\d{{1,2}})', 1), 2, '0')
    WHEN regexp_full_match(t, '\d{{4}}[\s./-]*{_W}\.?[\s./-]*\d{{1,2}}')
        THEN regexp_extract(t, '^(\d{{4}})', 1) || '-' || month_number(t) || '-' || lpad(regexp_extract(t, '(\d{{1,2}})$', 1), 2, '0')
    END, t);
CREATE OR REPLACE TEMP MACRO day_text(t) AS
    CASE WHEN regexp_full_match(t, '[0-9./-]+') THEN t
         WHEN regexp_full_match(t, '\d{{8}}[T ]\d{{4,6}}Z?') THEN left(t, 8)
         ELSE list_transform([replace(lower(regexp_replace(regexp_replace(trimmed(t), '{_TIME}', ''), '(?i)^({_WEEKDAYS})\.?,?\s+', '')), ' de ', ' ')],
                             lambda v: with_numbers(v))[1] END;
CREATE OR REPLACE TEMP MACRO a_day(d) AS CASE WHEN year(d) BETWEEN 1000 AND 9999 THEN CAST(d AS DATE) END;
CREATE OR REPLACE TEMP MACRO packed_day(t, form) AS
    CASE WHEN regexp_full_match(t, '\d{{8}}') AND year(try_strptime(t, form)) BETWEEN 1900 AND 2100 THEN CAST(try_strptime(t, form) AS DATE) END;
CREATE OR REPLACE TEMP MACRO month_end(year, month) AS
    CASE WHEN CAST(month AS INTEGER) BETWEEN 1 AND 12 AND CAST(year AS INTEGER) BETWEEN 1900 AND 2100
         THEN last_day(make_date(CAST(year AS INTEGER), CAST(month AS INTEGER), 1)) END;
CREATE OR REPLACE TEMP MACRO week_end(year, week) AS
    CASE WHEN CAST(week AS INTEGER) BETWEEN 1 AND 53 THEN CAST(try_strptime(year || '-W' || lpad(week, 2, '0') || '-7', '%G-W%V-%u') AS DATE) END;
CREATE OR REPLACE TEMP MACRO read_month(s) AS CASE
    WHEN regexp_full_match(s, '(19|20)\d\d[-/. ]?m?(0?[1-9]|1[0-2])') AND (strlen(s) = 6 OR regexp_matches(s, '[-/. m]'))
        THEN month_end(substr(s, 1, 4), regexp_extract(s, '(\d{{1,2}})$', 1))
    WHEN regexp_full_match(s, '(0?[1-9]|1[0-2])[-/. ](19|20)\d\d')
        THEN month_end(right(s, 4), regexp_extract(s, '^(\d{{1,2}})', 1))
    WHEN regexp_full_match(s, '{_W}\.?[\s./''-]*(\d{{4}}|\d{{2}})')
        THEN month_end(full_year(regexp_extract(s, '(\d{{4}}|\d{{2}})$', 1)), month_number(s))
    WHEN regexp_full_match(s, '\d{{4}}[\s./-]*{_W}\.?') THEN month_end(substr(s, 1, 4), month_number(s)) END;
CREATE OR REPLACE TEMP MACRO read_quarter(s) AS CASE
    WHEN regexp_full_match(s, '(19|20)\d\d[-/. ]*(q|quartal)[-/. ]*[1-4]') THEN month_end(substr(s, 1, 4), 3 * CAST(right(s, 1) AS INTEGER))
    WHEN regexp_full_match(s, '(q|quartal)?\s*[1-4]\.?\s*(q|quartal|quarter)?[-/. ]*(19|20)\d\d') AND regexp_matches(s, 'q')
        THEN month_end(right(s, 4), 3 * CAST(regexp_extract(s, '([1-4])', 1) AS INTEGER)) END;
CREATE OR REPLACE TEMP MACRO read_week(s) AS CASE
    WHEN regexp_full_match(s, '(19|20)\d\d[-/. ]*(w|kw|cw|week)[-/. ]*\d{{1,2}}') THEN week_end(substr(s, 1, 4), regexp_extract(s, '(\d{{1,2}})$', 1))
    WHEN regexp_full_match(s, '(w|kw|cw|week)[-/. ]*\d{{1,2}}[-/., ]*(19|20)\d\d') THEN week_end(right(s, 4), regexp_extract(s, '[a-z./ -]+(\d{{1,2}})', 1))
    WHEN regexp_full_match(s, '\d{{1,2}}\.?\s*(kw|week)[-/. ]*(19|20)\d\d') THEN week_end(right(s, 4), regexp_extract(s, '^(\d{{1,2}})', 1)) END;
CREATE OR REPLACE TEMP MACRO read_serial(n) AS CASE WHEN n >= 10000 AND n < 100000 THEN DATE '1899-12-30' + CAST(floor(n) AS INTEGER) END;
CREATE OR REPLACE TEMP MACRO read_epoch(n) AS CASE WHEN n >= 100000000 AND n < 4000000000 THEN CAST(make_timestamp(CAST(n AS BIGINT) * 1000000) AS DATE) END;
CREATE OR REPLACE TEMP MACRO read_epoch_ms(n) AS CASE WHEN n >= 100000000000 AND n < 4000000000000 THEN CAST(make_timestamp(CAST(n AS BIGINT) * 1000) AS DATE) END;
CREATE OR REPLACE TEMP MACRO plain_number(s) AS CASE WHEN regexp_full_match(s, '\d{{5,13}}([.,]\d+)?') THEN try_cast(replace(s, ',', '.') AS DOUBLE) END;
CREATE OR REPLACE TEMP MACRO number_day(n) AS CASE
    WHEN n BETWEEN 19000101 AND 21001231 THEN packed_day(CAST(CAST(n AS BIGINT) AS VARCHAR), '%Y%m%d')
    WHEN n BETWEEN 190001 AND 210012 THEN read_month(CAST(CAST(n AS BIGINT) AS VARCHAR))
    ELSE coalesce(read_serial(n), read_epoch(n), read_epoch_ms(n)) END;
"""


def read_day(expression: str, order: DayOrder) -> str:
    """SQL that reads the text `expression` (see macro ``day_text``) as a day in this order; NULL where it cannot."""
    # Years of two digits come second: "%Y" reads "10" as the year 10, which is not plausible and so leaves the way free.
    attempts = [
        f"a_day(try_strptime({expression}, {list(formats)}))"
        for formats in (_FORMATS[order], _SHORT_FORMATS[order])
        if formats
    ]
    return f"coalesce({', '.join([*attempts, f'packed_day({expression}, {_PACKED[order]!r})'])})"


def read_as(expression: str, order: Order) -> str:
    """SQL that reads the text as a day, as the last day of a period, or as a numbered day."""
    if order in ("dmy", "mdy", "ymd"):
        # A year in front is never in doubt, also between dates that put it last.
        return f"coalesce({read_day(expression, order)}, {read_day(expression, 'ymd')})"
    if order in PERIODS:
        return f"read_{order}({expression})"
    return f"read_{order.replace('-', '_')}(plain_number({expression}))"
