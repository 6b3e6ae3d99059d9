## The command line.

cli-about = Jalon helps a clinic that cares for people experiencing homelessness to bring a peer support worker into its team, also in the middle of a crisis, and to tell afterwards, truthfully, how that happened.
cli-exits = Exit status: 0 done · 1 verify found something · 2 the command line does not read · 3 the file or the request cannot be taken, nothing was written · 4 no record here, or it does not open · 5 the disk, the database or the network refused
cli-usage = Usage:
cli-commands = Commands
cli-options = Options
cli-arguments = Arguments
cli-arg-help = Show this help
cli-arg-version = Show the version
cli-demo = Shows an invented clinic in the real dated context of Montreal, and opens its pages on this machine
cli-init = Makes a new record: a folder, a key, a first person, an initiative
cli-import = Brings in what you already have
cli-import-context = Brings in dated facts around the team from a CSV file; all of it or none
cli-serve = Opens the pages, on this machine
cli-invite = Invites someone, or gives them a new sign-in link
cli-report = Makes the case study, as a PDF or as one HTML file
cli-verify = Recomputes the log and the views, and names the entry that breaks
cli-rebuild = Makes the views anew from the first entry
cli-arg-lang = Language: fr, en or zh-Hans
cli-arg-verbose = Say what happens, on standard error
cli-arg-folder = Folder of the record
cli-arg-new-folder = Folder to make; empty, or not there yet
cli-arg-port = Port to listen on; 0 takes a free one
cli-arg-fresh = Make the demonstration anew
cli-arg-title = Name of the initiative; can be changed later
cli-arg-place = Clinic and town
cli-arg-login = Name under which the first person, the coordinator, signs in
cli-arg-database = Address of a PostgreSQL database; SQLite in the folder without it
cli-arg-csv = CSV file with the columns date_edtf,confidence,fact,sources
cli-arg-initiative = Initiative, where there are several
cli-arg-facts = Language of the facts (fr, en…), so that they are read aloud well
cli-arg-check = Check the file and write nothing
cli-arg-host = Address to listen on
cli-arg-behind-https = An HTTPS proxy stands in front; required beyond this machine
cli-arg-invited = Name under which the person signs in
cli-arg-role = Their role, if they are new
cli-arg-called = What they are called, if they are new
cli-arg-address = Address of the pages, to write the link in full
cli-arg-out = File to write; jalon-DATE-LANGUAGE without it
cli-arg-format = Format, where the name of the file does not say
cli-arg-json = Answer in JSON, on one line
cli-default-title = A peer support worker joins the team
cli-first-member = Coordination
cli-init-done = Record made in { $folder }.
    Next: jalon serve --folder { $folder }
    Then come in as “{ $login }” by the link that it shows.
    The key is in { $folder }/site.key: without it nobody can read the words. Keep a copy in a safe place.
cli-import-checked = { $n ->
    [one] One row, all is well. Nothing was written.
   *[other] { $n } rows, all is well. Nothing was written.
}
cli-import-working = Writing in the record
cli-import-done = { $added ->
    [0] Nothing added: { $had } facts were there already.
    [one] One fact added; { $had } were there already.
   *[other] { $added } facts added; { $had } were there already.
}
cli-import-refused = { $n ->
    [one] { $path }: one problem. Nothing was written.
   *[other] { $path }: { $n } problems. Nothing was written.
}
cli-serving = Jalon is open: { $address }
cli-serving-link = Sign-in link, good once, for one day:
    { $link }
cli-serving-stop = Ctrl+C to close.
cli-stopped = Closed. Everything that was kept is on disk.
cli-invited = Sign-in link, good once, for one day:
    { $link }
cli-report-working = Making the case study
cli-report-done = Case study written: { $path }
cli-report-missing = The fonts do not have these characters: { $characters }
cli-verify-working = Verifying
cli-verify-clean = { $n ->
    [0] Nothing wrong. No entry yet.
    [one] Nothing wrong. One entry read.
   *[other] Nothing wrong. { $n } entries read.
}
    Root of the record: { $root }
cli-verify-found = { $n ->
    [one] One thing is wrong:
   *[other] { $n } things are wrong:
}
cli-fault-site = the record as a whole: { $what }
cli-fault-place = place { $seq }: { $what }
cli-fault-entry = place { $seq }, entry { $entry }: { $what }
cli-rebuild-working = Views
cli-rebuild-done = { $n ->
    [one] Views made anew from one entry.
   *[other] Views made anew from { $n } entries.
}
cli-demo-working = Invented clinic
cli-demo-visitor = Visitor
cli-demo-ready = An invented clinic is ready in { $folder }. Everything in it is invented, except the dated context of Montreal.
cli-file = { $path }: { $why }. Check the path and your rights on this file.
cli-listen = Cannot listen on { $address }: { $why }. Another program may be using it: try --port.
cli-report-failed = The case study could not be made: { $why }.
cli-server-failed = The pages could not open: { $why }.
cli-library = The data that ships with Jalon does not read: { $why }. Install the program again.
cli-no-initiative = There is no initiative in this record yet. Open one on the home page, or with “jalon init”.
cli-which-initiative = Which one? Name it with --initiative:
    { $known }
cli-no-member = Nobody signs in under that name. To invite someone new, say their role with --as.
cli-exposed = { $address } is open to the network, and what passes could be read there. Put an HTTPS proxy in front and add --behind-https, or stay on 127.0.0.1.
cli-not-demo = The record in { $path } is not the demonstration: it was not touched. Choose another folder with --folder.

store-no-record = There is no record in { $path }. Make one with “jalon init”, or name the folder with --folder.{ $why }
store-record-exists = There is a record in { $path } already: it was not touched.{ $why }
store-not-empty = { $path } holds something else already: nothing was touched. Choose an empty or a new folder.{ $why }
store-file = { $path }: { $why }. Check the disk and your rights on this folder.
store-settings = The file jalon.toml does not read: { $why }.{ $path }
store-key-missing = The key of the site (site.key) is not in the folder. Without it the words do not open: put it back.{ $path }{ $why }
store-key-malformed = The key of the site (site.key) is damaged: it must be 64 hexadecimal digits. Take your safe copy.{ $path }{ $why }
store-key-exposed = Others than you can read the key of the site. Run “chmod 600 site.key”, then try again.{ $path }{ $why }
store-newer = This record was written by a newer Jalon. Update the program; nothing was touched.{ $path }{ $why }
store-database = The database refused: { $why }.{ $path }
store-damaged = A value of the record cannot be read. Run “jalon verify”, which will say which.{ $path }{ $why }
store-login-taken = Someone signs in under that name already. Choose another.{ $path }{ $why }
store-no-randomness = This machine gives no randomness; nothing was written.{ $path }{ $why }
store-stopped = Writing stopped after an error. Restart Jalon: what was confirmed is on disk.{ $path }{ $why }
record-not-canonical = A value has no canonical form.{ $path }{ $why }
record-malformed-body = The content of an entry does not have the shape of its kind.{ $path }{ $why }
record-does-not-open = Sealed words do not open with the key of this site. Is it the right key?{ $path }{ $why }
record-malformed = An identifier or a hash is malformed.{ $path }{ $why }
record-date = A date does not read.{ $path }{ $why }
record-outside-log = This place is not in the log.{ $path }{ $why }
record-proof-fails = The proof does not hold.{ $path }{ $why }

verify-missing = there is no entry at this place
verify-unreadable = a column does not hold what Jalon writes
verify-envelope = the envelope is not the one that was entered in the log
verify-content = the content is not the one that the envelope commits to
verify-content-missing = the content is gone, and no erasure names it
verify-not-erased = an erasure names it, and its content is still there
verify-words = the words do not open with the key of the site
verify-count = the count of the device has a gap or a repetition
verify-amends = it amends an entry that does not come before it
verify-stray = content without an entry
verify-history = the log was rewritten from here on
verify-views = the views say something else than the record; “jalon rebuild” makes them anew
