# The sheet to count on, and how it is typed at the end of the day; hours and pay; supervision and its reminders; phones at the start.

# The sheet on paper
tally-sheet-title-day = Tally of one day
tally-sheet-title-week = Tally of one week
tally-sheet-date = Date
tally-sheet-week-of = Week of
tally-sheet-number = Sheet no.
tally-sheet-how = One stroke for each contact
tally-sheet-total = Total
tally-sheet-all = Contacts in all
tally-sheet-nobody = We count, and name nobody: no name, no initials, no address. Once it is typed in, destroy the sheet.
tally-sheet-enter = To type this sheet in, point a camera here.
tally-sheet-qr = Code that leads to where this sheet is typed in
tally-sheet-part = { $n } of { $all }
weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday
weekday-short-mon = Mo
weekday-short-tue = Tu
weekday-short-wed = We
weekday-short-thu = Th
weekday-short-fri = Fr
weekday-short-sat = Sa
weekday-short-sun = Su

# The page that prints it
paper-title = Sheets to print
paper-lead = For days without a phone. One stroke for each contact, then a few numbers to type in the evening, in the same order.
paper-by = The rows
paper-by-setting = Where contacts were
paper-by-support = What was offered
paper-for = For
paper-for-day = One day
paper-for-week = One week
paper-lang = Language of the sheet
paper-copies = Format
paper-copies-one = One A5 sheet
paper-copies-two = Two sheets on A4, to cut
paper-show = Show
paper-preview = Preview
paper-pdf = Open the PDF
paper-print = Print this page
paper-how = The square leads to where the sheet is typed in. It holds only the address of this site and the order of the rows.

# Typing it in
sheet-title = Type in a sheet
sheet-lead = The rows are those of the sheet, in the same order. Type the number, then Enter or Tab; an empty row counts zero.
sheet-days = The last two weeks
sheet-missing = { $n ->
    [0] Every day is entered.
    [one] 1 day is not entered. A day off need not be.
   *[other] { $n } days are not entered. A day off need not be.
}
sheet-is-entered = { $n ->
    [one] entered: 1 contact
   *[other] entered: { $n } contacts
}
sheet-is-others = counted by someone else
sheet-is-missing = not entered
sheet-day = Day of the sheet
sheet-day-hint = 2020-05-12, “12 May 2020”, “yesterday”.
sheet-of-day = Sheet of { $weekday }, { $day }
sheet-note = Number of the sheet, a remark
sheet-note-hint = Nothing about a person.
sheet-more = Number of the sheet, a remark
sheet-sum = Sum of the rows:
sheet-all-hint = Only where it is not the sum: contacts that have no row, for instance.
sheet-further = Rows that are no longer offered:
sheet-other-paper = This sheet was printed with other rows than today’s. Go by the names, not by the order.
sheet-keep = Keep, and go to the next day
sheet-correct = Keep the correction
sheet-kept = { $n ->
    [one] Kept: 1 contact, { $day }.
   *[other] Kept: { $n } contacts, { $day }.
}
sheet-correcting = This day is entered already
sheet-correcting-what = { $n ->
    [one] It counts 1 contact. What you keep here amends it; the old version stays readable.
   *[other] It counts { $n } contacts. What you keep here amends it; the old version stays readable.
}
sheet-several = { $n ->
    [one] 1 tally is entered for this day already.
   *[other] { $n } tallies are entered for this day already.
}
sheet-correct-one = { $n ->
    [one] Amend the one of 1 contact
   *[other] Amend the one of { $n } contacts
}
sheet-other = { $n ->
    [one] Someone else has counted 1 contact on that day already ({ $who }).
   *[other] Someone else has counted { $n } contacts on that day already ({ $who }).
}
sheet-one-by-one = { $n ->
    [one] 1 contact of that day is noted by itself already. Count only the others here.
   *[other] { $n } contacts of that day are noted one by one already. Count only the others here.
}
sheet-double = This day is entered already
sheet-double-what = { $n ->
    [one] A tally of 1 contact.
   *[other] A tally of { $n } contacts.
}
sheet-double-ask = Nothing is kept yet. Is this a correction, or another sheet of the same day?
sheet-go-correct = Amend the tally
sheet-go-beside = Add beside it
sheet-by-setting = Type in by setting
sheet-by-support = Type in by support
problem-not-one-day = It has to be one day, such as 2020-05-12.
problem-day-ahead = This day has not come yet.
problem-fewer-in-all = This number is less than the rows say.

# What one writes, beside the forms
write-sheet-lead = A day that was counted on paper: twelve small numbers, with the keyboard alone.
write-paper-lead = The sheet to count on, A5 or two on a page, in three languages.
write-week-lead = Seven days at once, and whether they are paid.
write-hours = Note the hours of a day
write-hours-lead = How long, and whether it is paid. A whole week is written on the page of hours.
field-hours-time = How long
field-hours-time-hint = “7:30”, “7.5” or “450 min”.
field-hours-pay = Pay
field-hours-occurred = Day
field-hours-occurred-hint = Today, if you write nothing.

# Hours
hours-title = Hours and pay
hours-lead = Your hours, and whether they are paid. Coordination sees these numbers, for the pay; there is nothing else to read in them.
hours-hint = Write “7:30”, “7.5” or “450 min”. An empty field says nothing; a field that you empty is taken back.
hours-week = Week of { $day }
hours-weeks = Other weeks
hours-before = Week before
hours-after = Week after
hours-keep = Keep the week
hours-kept = The week is kept.
hours-own = My hours
hours-none = Nothing is noted yet.
hours-none-period = Nothing is noted for this period.
hours-by-week = By week
hours-by-month = By month
hours-all = In all
hours-sheet = Sheet to sign (PDF)
hours-everyone = For the payroll
hours-everyone-lead = The hours of the whole team, and not a word more. What someone keeps to themselves is not in it.
hours-from = From
hours-to = To
hours-show = Show
hours-csv = Table for the payroll (CSV)
hours-csv-hint = The table holds names. You will be asked to show again who you are, and what leaves is written to the access log.
hours-period = From { $from } to { $to }
hours-head-who = Who
hours-head-day = Day
hours-head-minutes = Minutes
hours-head-hours = Hours
hours-head-pay = Pay code
hours-head-pay-label = Pay
hours-minutes = { $m } min
hours-hours = { $h } h
hours-both = { $h } h { $m }
problem-not-a-time = It is not certain how long this is. Write “7:30”, “7.5” or “450 min”.
problem-changed-meanwhile = This field has changed meanwhile. Open the week again, then try once more.
problem-day-too-long = This day would have more than twenty-four hours.

# The sheet to sign
timesheet-title = Hours worked
timesheet-when = Period
timesheet-period = from { $from } to { $to }
timesheet-made = Made on
timesheet-days = Day by day
timesheet-head-day = Day
timesheet-head-time = How long
timesheet-head-hours = Hours
timesheet-head-pay = Pay
timesheet-sums = In all
timesheet-decimal = { " " }({ $hours })
timesheet-none = Nothing is noted for this period.
timesheet-signed = Signatures
timesheet-signed-worker = Who worked
timesheet-signed-other = For the clinic
timesheet-on = on ____________

# Supervision
supervision-title = Supervision
supervision-lead = When, how long, and by when the next one. Never what is said in it.
supervision-none = No supervision is noted for the last year.
supervision-list = Supervision noted
supervision-head-when = Date
supervision-head-held = Held
supervision-head-kind = Kind
supervision-head-mode = How
supervision-head-time = How long
supervision-head-by = Noted by
supervision-held = Yes
supervision-missed = No
supervision-due = { $n ->
    [one] The next one: by { $day }, in 1 day
   *[other] The next one: by { $day }, in { $n } days
}
supervision-today = The next one: today, { $day }
supervision-past = { $n ->
    [one] It was due by { $day }, 1 day ago
   *[other] It was due by { $day }, { $n } days ago
}
supervision-last = { $days ->
    [0] The last one was held today
    [one] The last one was held 1 day ago
   *[other] The last one was held { $days } days ago
}; you agreed on one { $agreed ->
    [1] every day
   *[other] every { $agreed } days
}.
supervision-last-at-least = { $days ->
    [0] The last one was held lately
    [one] The last one was held at least 1 day ago
   *[other] The last one was held at least { $days } days ago
}; you agreed on one { $agreed ->
    [1] every day
   *[other] every { $agreed } days
}.
supervision-last-none = { $days ->
    [0] Work begins today, and no supervision is noted
    [one] None is noted, and work began 1 day ago
   *[other] None is noted, and work began { $days } days ago
}; you agreed on one { $agreed ->
    [1] every day
   *[other] every { $agreed } days
}.
supervision-no-cadence = No cadence is agreed on, or work has not begun. The cadence is written in the role sheet.
supervision-near = Supervision is near
supervision-near-peer-worker = If no time is set, ask for one: it is your right, not a favour.
supervision-near-supervisor = If no time is set, offer one.
supervision-near-coordinator = If no time is set, see what stands in the way.
supervision-see = See the dates

# The sign of hours not paid
sign-hours-unpaid-title = Hours are not paid
sign-hours-unpaid-why = { $time } noted as not paid in { $days } days.
sign-hours-unpaid-why-late = { $time } noted as paid late in { $days } days.
sign-hours-unpaid-next = See what is missing for them to be: a contract, a signature, a budget. Late pay wears people out faster than the work.
sign-hours-unpaid-rule = Appears to coordination alone, from { $n } minutes in { $days } days on.
sign-hours-unpaid-act = See the hours

# When the program starts
cli-serving-phones = Phones install the capture app over HTTPS only. On this computer alone everything else works; for phones, see docs/running.md.
