## Dates in words. Numbers that are not counted (years) come as text.

# The parts. $unit of the messages further down names the part, for the articles and prepositions that French needs:
# day, month, month-vowel, season, season-vowel, year, decade, about.
date-day = { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
date-day-without-year = { $day ->
        [1] 1er
       *[other] { $day }
    } { $month }
date-month = { $month } { $year }
date-month-without-year = { $month }
date-year = { $year }
date-years = { $first }–{ $last }
date-decade = années { $year }
date-day-unknown = { $date } (jour inconnu)
date-month-unknown = { $date } (mois inconnu)
date-unknown = date inconnue
date-clock = { $date } à { $hour } h { $minute }
date-clock-offset = { $date } ({ $offset })

# How sure
date-about = vers { $date }
date-about-side = environ { $date }
date-uncertain = { $date } (date incertaine)
date-third-month-early = début { $date }
date-third-month-mid = mi-{ $date }
date-third-month-late = fin { $date }
date-third-year-early = début { $date }
date-third-year-mid = mi-{ $date }
date-third-year-late = fin { $date }

# From, to, between
date-with-article = { $unit ->
        [day] le { $date }
        [season] le { $date }
        [season-vowel] l’{ $date }
        [decade] les { $date }
       *[other] { $date }
    }
date-from = { $unit ->
        [day] du { $date }
        [month-vowel] d’{ $date }
        [season] du { $date }
        [season-vowel] de l’{ $date }
        [decade] des { $date }
        [about] d’{ $date }
       *[other] de { $date }
    }
date-to = { $unit ->
        [day] au { $date }
        [season] au { $date }
        [season-vowel] à l’{ $date }
        [decade] aux { $date }
       *[other] à { $date }
    }
date-until = { $unit ->
        [day] jusqu’au { $date }
        [season] jusqu’au { $date }
        [season-vowel] jusqu’à l’{ $date }
        [decade] jusqu’aux { $date }
        [about] jusqu’à { $date }
       *[other] jusqu’en { $date }
    }
date-from-to = { $from } { $to }
date-between = entre { $first } et { $last }
date-since = depuis { $date } (en cours)
date-end-unknown = à partir { $from } (fin inconnue)
date-start-unknown = { $until } (début inconnu)
date-or-earlier = { $date } ou avant
date-or-later = { $date } ou après

# Lists
date-list-more = { $first }, { $last }
date-list-or = { $first } ou { $last }
date-list-and = { $first } et { $last }

# Months
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juill.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.

# Parts of a year, by EDTF code
season-21 = printemps { $year }
season-22 = été { $year }
season-23 = automne { $year }
season-24 = hiver { $year }
season-29 = printemps austral { $year }
season-30 = été austral { $year }
season-31 = automne austral { $year }
season-32 = hiver austral { $year }
season-33 = 1er trimestre { $year }
season-34 = 2e trimestre { $year }
season-35 = 3e trimestre { $year }
season-36 = 4e trimestre { $year }
season-37 = 1er quadrimestre { $year }
season-38 = 2e quadrimestre { $year }
season-39 = 3e quadrimestre { $year }
season-40 = 1er semestre { $year }
season-41 = 2e semestre { $year }
