## The frame of every page, coming in, what fails, the timeline and the case study.

skip-to-content = Skip to content
nav-main = Main
nav-home = Home
nav-timeline = Timeline
nav-pathway = Pathway
nav-record = Record
nav-study = Case study
foot-line = Jalon, field notebook of an implementation.
foot-style = Style
invented-banner = A clinic invented for the demonstration. Only the dated context of Montreal is real.
go-home = Back to the home page
choose = Choose…
form-problems = Something is left to put right
sealed-title = Initiative (name sealed)
someone = Member of the team
write-something = Write in the record

sign-in-title = Sign in
sign-in-login = Name you use here
sign-in-passphrase = Passphrase
sign-in-enter = Enter
sign-in-forgotten = Forgotten? Your coordinator can give you a new sign-in link.
sign-in-wrong = The name and the passphrase do not go together. Check both, or ask for a sign-in link.
link-title = Sign-in link
link-welcome = Welcome, { $name }
link-enter = Enter
link-choose = Choose a passphrase for the next times
link-hint-choose = At least 12 characters. Several words that only you know. Without it, you will need a new link next time.
link-hint-change = You already have one. This one replaces it and ends your other sessions.
link-passphrase = Passphrase
link-again = The same once more
link-once = This link works once, for one day.
link-spent = This link no longer opens anything
link-spent-next = It was used, or its day has passed. Ask your coordinator for another, or enter with your passphrase.

fault-not-found = There is nothing at this address
fault-not-found-next = The address may be miscopied, or what was there is not for you.
fault-sign-in = Please sign in first
fault-sign-in-next = Sign in, then come back to this page.
fault-not-allowed = Your role does not allow this
fault-not-allowed-next = Ask your coordinator if you think it should be open to you.
fault-forged = This form is no longer valid
fault-forged-next = It comes from another page or from a session that has ended. Go back, reload the page and send it again: nothing was written.
fault-bad-request = The request does not read
fault-bad-request-next = Go back and try again: nothing was written.
fault-refused = This entry was not taken
fault-refused-next = Go back: what you typed is still there. Nothing was written in the record.
fault-inside = Something gave way on our side
fault-inside-next = Nothing that was kept is lost. Try again; if it goes on, whoever looks after the server will find the cause in its log.

timeline-lead = The ground is the crisis, the poles are the steps, the bars show how dense practice was, and the voices stand beside.
timeline-span = { $from } to { $to }
timeline-borders = { $from } → { $to }
timeline-unread = “{ $typed }” does not read as a date. Try 2020-05, “May 2020” or “spring 2020”.
timeline-region = Drawing of the timeline, scrolls sideways
timeline-hint = Every mark opens. On a keyboard, the arrows go from one to the next.
timeline-legend = Legend
timeline-in-words = The same in words
timeline-lanes = Show
timeline-all = Everything
timeline-window = Period shown
timeline-earlier = Earlier
timeline-nearer = Nearer
timeline-farther = Farther
timeline-later = Later
timeline-whole = All of it
timeline-schemes = Brackets drawn
timeline-outside = Outside any bracket
timeline-more = See everything in the record
timeline-empty = Nothing is noted in this period yet. Begin with what happened around the team: an announcement, a closure, an arrival.
timeline-empty-action = Note an event
timeline-sources = { $n ->
    [one] one source
   *[other] { $n } sources
}
timeline-conflict = two versions wait for a choice
scheme-team = The team
scheme-epidemic-waves = Waves of the epidemic

study-before = Before this leaves the team
study-before-why = Numbers under five are masked and people appear by their role alone. Read it over all the same: the peer support worker must have reviewed what only they can have said.
study-pdf = Get the PDF
study-file = Get it as one HTML file
