## What went wrong, and what to do about it.

# Dates (crate record, module edtf)
edtf-empty = Write a date, even a rough one: “May 2020”, “about 2019”.
edtf-too-long = This date is too long. Keep only the date; the rest can go in a note.
edtf-control = This date contains an invisible character. Clear it and type it again.
edtf-unexpected = This date is not written correctly. Try for example “2020-05-12” or “May 2020”.
edtf-year = The year must have four digits, from −9999 to 9999.
edtf-month = There is no such month or season. Months go from 01 to 12.
edtf-day = There is no such day in that month.
edtf-clock = This time of day is not valid here. Write for example “2020-03-27T16:00”.
edtf-reversed = The end comes before the start. Check the order of the two dates.
edtf-no-date = A date is missing. Write at least the start or the end.
edtf-left-out = This scholarly way of writing dates is not supported. Write “about 1950” or “1950s” instead.
edtf-not-understood = This date was not understood, or it can be read in several ways. Try for example “March 12, 2020”, “spring 2020” or “about May 2020”.
edtf-year-missing = Add the year: “March 2020” rather than “March”.

# Importing a spreadsheet of context (crate exchange, module context). A place, then what is wrong and what to do.
import-at-cell = Row { $row }, column “{ $field }”: { $problem }
import-at-row = Row { $row }: { $problem }
import-at-file = File: { $problem }
import-empty = the file is empty. Choose the right file, or save it again.
import-no-rows = there are only column names. Add at least one row.
import-not-utf8 = the text is not UTF-8 (from byte { $at } on). Save the file as “CSV UTF-8”.
import-too-large = the file is larger than { $limit } MB. Split it into several files.
import-separator = the cells are separated by “{ $found }”. Save the file with commas.
import-separator-tab = the cells are separated by tabs. Save the file with commas.
import-wrong-columns = the first row must be exactly “{ $expected }”; it reads “{ $found }”.
import-missing-column = the column “{ $field }” is missing. Add it to the first row, under exactly this name.
import-unclosed-quote = a straight quotation mark (") opens a cell and is never closed. Close it, or double it if it is part of the text.
import-text-after-quote = text follows the straight quotation mark (") that closes the cell. Double the marks that are part of the text.
import-missing-cells = there are { $found } cells out of { $expected }. Add the missing commas, even where a cell stays empty.
import-extra-cells = there are { $found } cells instead of { $expected }. Put text that contains a comma between straight quotation marks (").
import-bad-date = “{ $value }” is not an EDTF date. Write, for example, 2020-03-13, 2020-05, 2020-05~ or 2020-04/2020-05.
import-unknown-code = “{ $value }” is not a known code. Choose one of: { $allowed }.
import-missing-fact = the fact is missing. Say in a sentence what happened, or delete the row.
import-control-character = the fact contains an invisible character. Delete it and type it again.
import-bad-source = “{ $value }” is not a web address. Separate addresses with spaces; each begins with https:// or http://.
import-no-source = a confirmed fact must name its source. Add an address, or change the code to “unconfirmed”.
import-too-long = the text is too long (over 20,000 characters). Shorten it.
import-repeated = this row repeats row { $first }. Delete one of them.
import-refused = this value breaks a rule. Correct it.
import-too-many = there are more problems; the first { $limit } are shown. Correct them, then try again.
