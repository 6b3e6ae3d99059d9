## Dates in words. Numbers that are not counted (years) come as text.

# The parts. $unit of the messages further down names the part: day, month, month-vowel, season, season-vowel, year,
# decade, about. English needs no cases for it.
date-day = { $month } { $day }, { $year }
date-day-without-year = { $month } { $day }
date-month = { $month } { $year }
date-month-without-year = { $month }
date-year = { $year }
date-years = { $first }–{ $last }
date-decade = the { $year }s
date-day-unknown = { $date } (day unknown)
date-month-unknown = { $date } (month unknown)
date-unknown = date unknown
date-clock = { $date } at { $hour }:{ $minute }
date-clock-offset = { $date } ({ $offset })

# How sure
date-about = about { $date }
date-about-side = about { $date }
date-uncertain = { $date } (uncertain)
date-third-month-early = early { $date }
date-third-month-mid = mid-{ $date }
date-third-month-late = late { $date }
date-third-year-early = early { $date }
date-third-year-mid = mid-{ $date }
date-third-year-late = late { $date }

# From, to, between
date-with-article = { $unit ->
       *[other] { $date }
    }
date-from = { $unit ->
       *[other] from { $date }
    }
date-to = { $unit ->
       *[other] to { $date }
    }
date-until = { $unit ->
       *[other] until { $date }
    }
date-from-to = { $from } { $to }
date-between = between { $first } and { $last }
date-since = since { $date } (ongoing)
date-end-unknown = { $from } (end unknown)
date-start-unknown = { $until } (start unknown)
date-or-earlier = { $date } or earlier
date-or-later = { $date } or later

# Lists
date-list-more = { $first }, { $last }
date-list-or = { $first } or { $last }
date-list-and = { $first } and { $last }

# Months
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

# Parts of a year, by EDTF code
season-21 = spring { $year }
season-22 = summer { $year }
season-23 = autumn { $year }
season-24 = winter { $year }
season-29 = southern spring { $year }
season-30 = southern summer { $year }
season-31 = southern autumn { $year }
season-32 = southern winter { $year }
season-33 = Q1 { $year }
season-34 = Q2 { $year }
season-35 = Q3 { $year }
season-36 = Q4 { $year }
season-37 = January–April { $year }
season-38 = May–August { $year }
season-39 = September–December { $year }
season-40 = first half of { $year }
season-41 = second half of { $year }
