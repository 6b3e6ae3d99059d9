# Keys and recovery.
verify-secret = the salt that opens the content is gone: the content stays closed
verify-key = a wrapped key was changed: what it seals no longer opens
record-locked = These words are in a personal journal: only the passphrase of whoever wrote them opens them.{ $path }{ $why }
record-key-destroyed = The key of these words was destroyed: nobody can read them any more.{ $path }{ $why }
store-key-locked = The site’s key is locked by a passphrase. Give it at the terminal, or in the file that JALON_PASSPHRASE_FILE names.{ $path }{ $why }
store-key-wrong-passphrase = This passphrase does not open the site’s key. Check capitals and spaces, then try again.{ $path }{ $why }
store-key-other = This is not the key of this site, or it was changed since. Take the newest one; if Jalon is running elsewhere, restart it.{ $path }{ $why }
store-key-last-way = Nothing else would open the site: add another way first (jalon key add-passphrase). Nothing was changed.{ $path }{ $why }
store-key-no-sheet = No recovery sheet opens this site: there is none, or the key was changed since. Make one (jalon key sheet).{ $path }{ $why }
store-key-other-sheet = These parts are of an older recovery sheet, which opens nothing any more. Take those of the last sheet.{ $path }{ $why }
part-length = Part { $part } does not have the right number of characters: it needs 68 and has { $n }.
part-character = Part { $part } holds a strange character, in group { $n }.
part-check = Part { $part } has a typing mistake: read each group of four again.{ $n }
part-newer = Part { $part } was made by a newer Jalon: update the program.{ $n }
part-same = This is the same part twice: two different ones are needed.{ $part }{ $n }
part-strangers = These two parts are not of the same sheet.{ $part }{ $n }
fault-locked = Your journal is locked
fault-locked-next = Give your passphrase to open it in this session.
journal-title = My journal
journal-lead = What you write for yourself alone is sealed with a key that only your passphrase opens. Neither coordination, nor whoever runs the machine, nor a stolen copy can read it.
journal-without = You have no passphrase yet that locks your journal: what you write for yourself is sealed with a key that the program can open. Choose a passphrase, then come in with it.
journal-open = Your journal is open in this session. It closes when you sign out.
journal-earlier = Older notes are locked by a passphrase you had before. If you remember it, give it.
journal-wrong = This passphrase does not open your journal. Nothing is lost: try again.
journal-passphrase = Your passphrase
journal-unlock = Open my journal
journal-lost = If you forget your passphrase
journal-lost-why = A new sign-in link lets you choose another one, but does not open what was written before: nobody can. What you shared with the team can still be read.
link-journal = A new passphrase does not open the journal you wrote under the old one. Keep the old one, if you remember it.
keys-title = Keys and recovery
keys-title-lead = How the site’s key is opened, the recovery sheet, the last drill, and what each loss means.
keys-lead = All words are sealed. This page says what opens them, and shows no secret.
keys-standing = Where things stand
keys-ways = The site’s key is opened by
keys-way-plain = a file on this machine (site.key)
keys-way-credential = the system, with the chip of this machine
keys-way-passphrases = { $n ->
    [one] one passphrase
   *[other] { $n } passphrases
}
keys-since = In use since
keys-sheet = Recovery sheet
keys-drilled = Last successful drill
keys-never = never
keys-no-sheet = There is no recovery sheet. If the key is lost, all words are lost. Make one today: jalon key sheet.
keys-drill-due = More than three months without a drill: bring two parts of the sheet together and run jalon key drill.
keys-plain = The key lies in the clear on this machine: whoever steals the machine reads everything but the journals, unless its disk is encrypted.
keys-losses = If something is lost
keys-loss-file = The key file
keys-loss-file-means = Two parts of the recovery sheet make it again: jalon key recover.
keys-loss-passphrase = The site’s passphrase
keys-loss-passphrase-means = Another way to open is enough; otherwise two parts of the sheet. A person’s own passphrase is another matter: her journal does not open any more.
keys-loss-sheet = One part of the sheet
keys-loss-sheet-means = One part alone opens nothing. Make a new sheet: the old one is void.
keys-loss-all = All ways and two parts
keys-loss-all-means = All words are lost for ever. Codes, dates and the proof remain.
keys-loss-stolen = The key was stolen or copied
keys-loss-stolen-means = Change it: jalon key rotate. The old one no longer opens what is here; a copy that was stolen along with it can still be read.
keys-how = What is done at the terminal
keys-how-why = But for the recovery sheet, secrets never pass through a page. Whoever looks after the machine types these commands, in the folder of the record.
cli-key = The site’s key: how it is opened, the recovery sheet, the drill
cli-key-show = Says how the key is opened, without showing it
cli-key-add = Adds a passphrase that opens the key
cli-key-remove = Takes away a way to open the key, if another remains
cli-key-which = plain: the file in the clear; passphrases: all passphrases
cli-key-sheet = Makes a recovery sheet in three parts, of which two open everything
cli-key-recover = Opens the site with two parts of the sheet, and puts the key file back
cli-key-rotate = Changes the site’s key: the old one opens nothing any more, the sheet must be made again
cli-key-drill = Drill: proves that two parts would open the site and the newest backup, and remembers the date
cli-key-ask = Passphrase of the site: 
cli-key-ask-new = New passphrase (at least 20 characters; five words drawn by lot): 
cli-key-ask-again = Once more: 
cli-key-ask-part = A part ({ $n } of 2): 
cli-key-too-short = Too short: at least 20 characters are needed. Nothing was changed.
cli-key-differs = The two differ. Nothing was changed.
cli-key-added = This passphrase now opens the key. To leave it in the clear no longer: jalon key remove plain.
cli-key-removed = It is taken away.
cli-key-rotated = The site’s key is changed. A Jalon that is running follows by itself, unless only a typed passphrase opens the new key: then restart it. Make the recovery sheet again: jalon key sheet.
cli-key-drilled = These two parts would open the site. The date is remembered.
cli-key-recovered = The key is back in { $path }. Do a drill, and think of a new sheet if a part has travelled.
cli-key-sheet-made = Sheet { $name }: three parts, each in a file of its own. Print each apart, give them to three persons or places, then delete the files. The sheet before is void.
cli-key-sheet-part = JALON · recovery sheet { $name } · part { $n } of 3

    { $text }

    Two parts of three open the words of this clinic. This one alone opens nothing.
    Keep it far from the other two. Command: jalon key recover
cli-key-sheet-out = Folder to write three PDFs to, one for each part; without it the parts are shown as text
journal-choose = Choose a passphrase
record-key-changed = The site’s key was changed, and this program does not hold the new one: restart it.{ $path }{ $why }
fault-key-changed = The site’s key was changed
fault-key-changed-next = Nothing was written. Whoever looks after this machine must restart Jalon and give the new passphrase; then do it again.
cli-key-sheet-shown = Sheet { $name }: three parts. Copy each apart, give them to three persons or places, then clear the screen. The sheet before is void.
cli-key-drill-opened = { $n ->
    [one] { $place }: the two parts opened the backup { $set } ({ $made }) and read it to its end. One entry.
   *[other] { $place }: the two parts opened the backup { $set } ({ $made }) and read it to its end. { $n } entries.
}
cli-key-drill-opened-by-key = { $n ->
    [one] { $place }: the backup { $set } ({ $made }) opened with the site’s key and was read to its end. One entry. It is older than this sheet: the two parts alone will open it after the next whole backup (jalon backup now --whole).
   *[other] { $place }: the backup { $set } ({ $made }) opened with the site’s key and was read to its end. { $n } entries. It is older than this sheet: the two parts alone will open it after the next whole backup (jalon backup now --whole).
}
cli-key-drill-wrong = { $place }: the newest backup opens neither with these parts nor with the site’s key. It was made before the key was changed: jalon backup now --whole, then do the drill again.
cli-key-drill-not-opened = { $place }: no backup was opened. { $why }
cli-key-drill-no-backup = No backup is set up, so none was opened. Set one up: jalon backup init.
keys-drilled-backup = it opened a backup too
keys-drilled-no-backup = it opened no backup
keys-drill-no-backup = The last drill opened no backup. Plug the disk in, then do it again: jalon key drill.
keys-ago-days = { $n ->
    [0] today
    [one] a day ago
   *[other] { $n } days ago
}
keys-part-title = Recovery sheet of the site’s key
keys-part-number = Part { $n } of 3
keys-part-made = Sheet { $name }, made on { $date } for the site { $site }.
keys-part-warning = Any two of the three parts open the words of this clinic. This one alone opens nothing.
keys-part-qr = This part as a QR code
keys-part-keep = Keep it
keys-part-keep-1 = Far from the other two: another person, another place.
keys-part-keep-2 = Never with a backup, never photographed, never sent.
keys-part-keep-3 = If it is lost, or someone saw it, have a new sheet made: this one is then void.
keys-part-keep-4 = Every three months, for the drill: jalon key drill
keys-part-lost = When the key is lost
keys-part-lost-1 = Bring two parts of this sheet to the machine of the record.
keys-part-lost-2 = jalon key recover --folder FOLDER, and type the letters of both.
keys-part-fire = When the machine is lost
keys-part-fire-1 = Install Jalon on any machine, and plug a backup in that was made after this sheet.
keys-part-fire-2 = jalon restore FOLDER-OF-THE-BACKUP --folder NEW --parts, and type the letters of two parts.
keys-part-fire-3 = Then: jalon serve --folder NEW
keys-make = Make a recovery sheet
keys-make-lead = Three parts, each on a page of its own. Any two open all words of this clinic, here or from a backup; one alone opens nothing.
keys-make-before = Before you begin
keys-make-before-1 = Have a printer at hand that nobody else is waiting at.
keys-make-before-2 = Know to whom the parts go: three persons or places that do not meet by chance, such as the direction, a safe, a partner organisation.
keys-make-before-3 = The sheet made before is void as soon as the new one is made.
keys-make-do = Make the sheet
keys-made = The three parts
keys-made-lead = Open each, print it, close it. Save none. They can be opened for ten minutes, by you alone; after that they exist on paper alone.
keys-made-open = Part { $n } (PDF)
keys-made-done = I have printed all three
keys-made-done-why = They are forgotten here at once. If a print failed, make a new sheet.
keys-made-next = Within a day, try two of them: jalon key drill. Backups made from now on open with two parts as well.
keys-loss-machine = The machine, with all that is on it
keys-loss-machine-means = Two parts of the sheet and a backup made after it bring everything back: jalon restore BACKUP --folder NEW --parts.
