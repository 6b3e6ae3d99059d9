# Backup and restore.

# The command line.
cli-backup = Backs up the record, and tells what lies where
cli-backup-init = Sets backups up: a key on a recovery sheet, and the places they go to
cli-backup-add = Adds a place that backups go to
cli-backup-now = Backs up now
cli-backup-list = Tells which backups lie where
cli-backup-try = Restores the newest backup into a folder that is thrown away, and tells how it went
cli-backup-to = Folder that backups go to: another disk, a USB key; may be given several times
cli-backup-storage = File that describes object storage (endpoint, bucket, region, prefix, credentials)
cli-backup-sheet = File to make for the recovery sheet (.pdf or .html), to be printed and then deleted
cli-backup-hour = Hour of the night at which everything is backed up; 3 without it
cli-backup-whole = Everything, not only what was added since
cli-restore = Restores a backup into a new folder: all of it, verified, or nothing
cli-restore-from = Folder that the backups lie in, or a file that describes object storage
cli-restore-identity = File that holds the key of the recovery sheet; asked for without it
cli-restore-key = File that holds the site’s key, in place of the recovery sheet
cli-restore-set = An older backup, by its name; the newest without it
cli-restore-site = Site, where backups of several lie there
cli-restore-with-faults = Restore even where verify finds something
backup-init-done = Backups are set up. This is the key that opens them. Write it down or print it now: it is not kept on this machine, and is not shown again.

      { $key }

    Places:{ $places }
    Next: jalon backup now. While jalon serve runs, backups are made every five minutes and each night.
backup-add-done = Backups now go to:{ $places }
backup-no-place = No place is set up yet. Add one: jalon backup add --to FOLDER
backup-kept = { $n ->
    [one] { $place }: up to date, one entry ({ $set }).
   *[other] { $place }: up to date, { $n } entries ({ $set }).
}
backup-list-none = Nothing yet.
backup-list-set = { $n ->
    [one] { $set }: one entry, as of { $made }, { $size } kB
   *[other] { $set }: { $n } entries, as of { $made }, { $size } kB
}
backup-list-old = { $n ->
    [one] { $set }: one entry, as of { $made }, { $size } kB; opens with newer keys
   *[other] { $set }: { $n } entries, as of { $made }, { $size } kB; opens with newer keys
}
backup-tried = { $n ->
    [one] { $place }: the newest backup was restored and verified. One entry.
   *[other] { $place }: the newest backup was restored and verified. { $n } entries.
}
backup-tried-failed = { $place }: the newest backup could not be restored. { $why } Make a new one: jalon backup now --whole
backup-restoring = Restoring
backup-type-key = Type the key of the recovery sheet (AGE-SECRET-KEY-1…), capital or small letters, spaces do not matter, then an empty line:
backup-restored = { $n ->
    [one] Restored in { $folder }: one entry, verified.
   *[other] Restored in { $folder }: { $n } entries, verified.
}
    Backup { $set }, as of { $made }. The newest entry came in { $newest }.
    Root of the log: { $root }
    Files: { $files }
    Next: jalon serve --folder { $folder }. People sign in as before. Then set backups up anew: jalon backup init.
backup-restored-empty = never: there is none
backup-restored-erased = { $n ->
    [one] One entry of this backup had been erased since. It stays erased.
   *[other] { $n } entries of this backup had been erased since. They stay erased.
}
backup-restored-missing = { $n ->
    [one] One file that an entry names was not in the backup.
   *[other] { $n } files that entries name were not in the backup.
}
backup-restored-faults = { $n ->
    [one] verify finds one fault: see jalon verify.
   *[other] verify finds { $n } faults: see jalon verify.
}
backup-restored-old-keys = The newest keys did not read. Those of { $set } were used: what was erased after it may be back. Erase it again.
backup-restored-unsigned = This backup is not signed: compare the root with one that you know.

# What can go wrong; -short is said beside a place.
backup-not-set-up = Backups are not set up for this folder. Set them up: jalon backup init --to FOLDER
backup-set-up-already = Backups are set up already. Add a place: jalon backup add --to FOLDER
backup-absent = { $what } is not there. Plug the disk in, or look whether the network is up; the next backup catches up.
backup-place = { $what } refused: { $why }. The backups that lie there are as they were.
backup-no-set = There is no whole backup at { $what }. See what there is: jalon backup list
backup-which-site = Backups of several sites lie there. Name one with --site:
      { $what }
backup-no-keys = The keys of { $what } have lived their 35 days, and no newer ones lie there. It cannot be opened.
backup-identity = This is no key to a backup, or a letter is wrong. It begins with AGE-SECRET-KEY-1 and has 74 characters.
backup-wrong-identity = This key does not open this backup. Use the sheet that was made when these backups were set up.
backup-damaged = { $what } is damaged: changed, or cut short. Nothing was restored. Take an older backup with --set, or another place.
backup-faults = What was restored does not hold together: { $what } faults. Nothing was kept. To look at it all the same: --with-faults
backup-in-the-way = { $what } is not empty. Name a folder that is new or empty.
backup-absent-short = The place is not there.
backup-place-short = The place refused: it may be full.
backup-no-set-short = There is no backup yet.
backup-no-keys-short = Its keys are gone.
backup-damaged-short = It is damaged.
backup-faults-short = What came back does not hold together.
backup-wrong-identity-short = The site’s key does not open it.
backup-other-short = It did not work.

# The recovery sheet.
backup-sheet-title = Recovery sheet
backup-sheet-made = Made on { $date } for the site { $site }.
backup-sheet-warning = Whoever holds this sheet and a backup can read everything. Without it, and without the site’s key, nobody can.
backup-sheet-qr = The key as a QR code
backup-sheet-keep = Keep it
backup-sheet-keep-1 = Print it twice: one in the safe, one with a person you trust outside the clinic.
backup-sheet-keep-2 = Never with the backups, and never photographed.
backup-sheet-keep-3 = Then delete the file that it was printed from.
backup-sheet-restore = Restore everything
backup-sheet-restore-1 = Install Jalon on any machine, and plug the backup in.
backup-sheet-restore-2 = jalon restore FOLDER-OF-THE-BACKUP --folder NEW
backup-sheet-restore-3 = Type the key above when asked. Then: jalon serve --folder NEW
backup-sheet-places = Where the backups are

# The page.
backup-title = Backups
trust-backup = Backups
trust-backup-lead = When the record was last backed up and tried, where to, and how it is restored.
backup-lead = A backup is one only when it has been restored. Jalon makes one every few minutes, a whole one each night, and tries it.
backup-never = There is no backup yet. If this machine breaks, everything is lost.
backup-never-how = Whoever looks after the machine runs this once, with a USB key or another disk plugged in:
backup-never-then = Then print the sheet, put it in the safe, and delete the file. Backups are made by themselves from then on.
backup-well = All is well.
backup-old = The newest backup is older than 36 hours.
backup-old-how = Plug the disk in, or look at the places below. Jalon catches up by itself.
backup-untried = No backup was tried successfully in the last eight days.
backup-untried-how = Look at what the last trial found, below. A backup that does not restore is none.
backup-last = Last backup
backup-last-trial = Last successful trial
backup-not-yet = not yet
backup-ago-minutes = { $n ->
    [0] just now
    [one] a minute ago
   *[other] { $n } minutes ago
}
backup-ago-hours = { $n ->
    [one] an hour ago
   *[other] { $n } hours ago
}
backup-ago-days = { $n ->
    [one] a day ago
   *[other] { $n } days ago
}
backup-places = Where backups go
backup-no-places = No place yet.
backup-place-whole = Whole record
backup-place-since = Latest additions
backup-place-entries = { $n ->
    [one] One entry
   *[other] { $n } entries
}
backup-place-failed = The last backup failed { $when }. { $why }
backup-trial = The last trial
backup-trial-well = { $n ->
    [one] From { $place }, { $when }: restored and verified, one entry.
   *[other] From { $place }, { $when }: restored and verified, { $n } entries.
}
backup-trial-failed = From { $place }, { $when }: it could not be restored. { $why }
backup-kept-title = How long
backup-kept-record = One for each of the last { $days } days, { $weeks } weeks and { $months } months.
backup-kept-keys = The keys to them live { $days } days: what was erased here is gone from every backup after that. A USB key that stays in a drawer keeps what it had until it is plugged in again.
backup-how = Restore
backup-how-1 = On any machine with Jalon, plug the backup in.
backup-how-2 = Run this, and type the key from the recovery sheet when asked:
backup-how-3 = It restores everything or nothing, verifies it, and tells what came back. Nothing that is here is touched.
backup-how-lost = Without the recovery sheet, a copy of the site’s key opens the backups too. Without both, nobody can.
home-backup-never = There is no backup yet.
home-backup-old = The newest backup was made { $when }.
home-backup-untried = The last successful trial of a backup was { $when }.
home-backup-untried-never = No backup was tried yet.
home-backup-well = Last backup { $last }, last tried { $tried }.
home-backup-title = Backup
cli-restore-parts = Opens it with two parts of the site’s recovery sheet, asked for one after the other
cli-restore-signed-by = Public key that must have signed it, from paper; may be given several times
backup-restored-signed = Signed with the key { $key }. Compare it with a sheet of the month.
backup-forged = { $what } is not as the site signed it: it was changed, put together by someone else, or its signature was taken away. Nothing was restored. Take another place, or an older backup with --set.
backup-forged-short = It is not as this site signed it.
store-key-other-short = The site’s key was changed: restart Jalon.
backup-check-agreeing = { $n ->
    [one] { $place }: one signed part of a backup is the beginning of this record.
   *[other] { $place }: { $n } signed parts of backups are the beginning of this record.
}
backup-check-unsigned = { $n ->
    [one] One part is not signed: an older Jalon made it.
   *[other] { $n } parts are not signed: an older Jalon made them.
}
backup-check-fault = { $name }: { $what }
backup-check-forged = it is not as this site signed it
backup-check-set-back = the record is shorter now than when this was made: it was set back
backup-check-other-history = the record has another beginning now than when this was made: it was rewritten
backup-check-not-read = { $place }: not held against the record. { $why }
