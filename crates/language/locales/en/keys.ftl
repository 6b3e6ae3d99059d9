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
keys-how-why = Secrets never pass through a page. Whoever looks after the machine types these commands, in the folder of the record.
cli-key = The site’s key: how it is opened, the recovery sheet, the drill
cli-key-show = Says how the key is opened, without showing it
cli-key-add = Adds a passphrase that opens the key
cli-key-remove = Takes away a way to open the key, if another remains
cli-key-which = plain: the file in the clear; passphrases: all passphrases
cli-key-sheet = Makes a recovery sheet in three parts, of which two open everything
cli-key-recover = Opens the site with two parts of the sheet, and puts the key file back
cli-key-rotate = Changes the site’s key: the old one opens nothing any more, the sheet must be made again
cli-key-drill = Drill: proves that two parts would open the site, and remembers the date
cli-key-ask = Passphrase of the site: 
cli-key-ask-new = New passphrase (at least 20 characters; five words drawn by lot): 
cli-key-ask-again = Once more: 
cli-key-ask-part = A part ({ $n } of 2): 
cli-key-too-short = Too short: at least 20 characters are needed. Nothing was changed.
cli-key-differs = The two differ. Nothing was changed.
cli-key-added = This passphrase now opens the key. To leave it in the clear no longer: jalon key remove plain.
cli-key-removed = It is taken away.
cli-key-rotated = The site’s key is changed. Restart Jalon if it is running, then make the recovery sheet again: jalon key sheet.
cli-key-drilled = The drill succeeded: these two parts would open the site. The date is remembered.
cli-key-recovered = The key is back in { $path }. Do a drill, and think of a new sheet if a part has travelled.
cli-key-sheet-made = Sheet { $name }: three parts. Print each apart, give them to three persons or places, then delete the files. The sheet before is void.
cli-key-sheet-part = JALON · recovery sheet { $name } · part { $n } of 3

    { $text }

    Two parts of three open the words of this clinic. This one alone opens nothing.
    Keep it far from the other two. Command: jalon key recover
cli-key-sheet-out = Folder to write the three parts to; without it they are shown
journal-choose = Choose a passphrase
