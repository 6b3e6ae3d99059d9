## Dates in words. Numbers that are not counted (years) come as text.

# The parts. $unit of the messages further down names the part: day, month, month-vowel, season, season-vowel, year,
# decade, about. Chinese needs no cases for it.
date-day = { $year }年{ $month }{ $day }日
date-day-without-year = { $month }{ $day }日
date-month = { $year }年{ $month }
date-month-without-year = { $month }
date-year = { $year }年
date-years = { $first }至{ $last }年
date-decade = { $year }年代
date-day-unknown = { $date }（日不详）
date-month-unknown = { $date }（月份不详）
date-unknown = 日期不详
date-clock = { $date } { $hour }:{ $minute }
date-clock-offset = { $date }（{ $offset }）

# How sure
date-about = { $date }左右
date-about-side = { $date }左右
date-uncertain = { $date }（不确定）
date-third-month-early = { $date }上旬
date-third-month-mid = { $date }中旬
date-third-month-late = { $date }下旬
date-third-year-early = { $date }初
date-third-year-mid = { $date }中
date-third-year-late = { $date }底

# From, to, between
date-with-article = { $unit ->
       *[other] { $date }
    }
date-from = { $unit ->
       *[other] { $date }
    }
date-to = { $unit ->
       *[other] 至{ $date }
    }
date-until = { $unit ->
       *[other] 截至{ $date }
    }
date-from-to = { $from }{ $to }
date-between = { $first }至{ $last }之间
date-since = 自{ $date }起（仍在进行）
date-end-unknown = { $from }起（结束时间不详）
date-start-unknown = { $until }（开始时间不详）
date-or-earlier = { $date }或更早
date-or-later = { $date }或更晚

# Lists
date-list-more = { $first }、{ $last }
date-list-or = { $first }或{ $last }
date-list-and = { $first }和{ $last }

# Months
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
month-short-1 = 1月
month-short-2 = 2月
month-short-3 = 3月
month-short-4 = 4月
month-short-5 = 5月
month-short-6 = 6月
month-short-7 = 7月
month-short-8 = 8月
month-short-9 = 9月
month-short-10 = 10月
month-short-11 = 11月
month-short-12 = 12月

# Parts of a year, by EDTF code
season-21 = { $year }年春
season-22 = { $year }年夏
season-23 = { $year }年秋
season-24 = { $year }年冬
season-29 = { $year }年春（南半球）
season-30 = { $year }年夏（南半球）
season-31 = { $year }年秋（南半球）
season-32 = { $year }年冬（南半球）
season-33 = { $year }年第一季度
season-34 = { $year }年第二季度
season-35 = { $year }年第三季度
season-36 = { $year }年第四季度
season-37 = { $year }年1月至4月
season-38 = { $year }年5月至8月
season-39 = { $year }年9月至12月
season-40 = { $year }年上半年
season-41 = { $year }年下半年
