# Checkpoints and verifying.
record-unsigned = The note is not signed by the key of this site.{ $path }{ $why }

verify-checkpoint = a checkpoint signed when the record ended here says something else: an entry here or before was changed, and the hashes made anew
verify-witness = a witness, or a sheet of paper, saw another record up to here: an entry here or before was changed, and the hashes made anew
verify-set-back = a checkpoint or a witness saw more entries than there are: the record was set back
verify-signature = a checkpoint is not signed by a key of this site

evidence-format = this is not an evidence pack that Jalon can read
evidence-signature = the checkpoint is not signed by the expected key
evidence-place = it is of another site, or not in its place
evidence-proof = the proof does not lead from the entry to the root of the record
evidence-content = the content is not what the envelope commits to
evidence-root = taken together, the entries do not make the signed root: one is missing, or one was changed

cli-evidence = Writes an evidence pack: entries, and what it takes to check elsewhere and offline that they were in the record
cli-arg-entries = Entries, by their ids; the whole record where absent
cli-arg-with-content = Add the contents: codes and dates readable, words still sealed. What is handed out cannot be recalled
cli-arg-evidence-out = File to write; jalon-evidence.json where absent
cli-arg-witness = Signed checkpoint kept elsewhere, to hold the record against; may be given several times
cli-arg-evidence = Verify this evidence pack, without a record
cli-arg-key = Public key of the site, read from paper or from a device you trust
cli-evidence-done = { $n ->
    [one] Evidence pack of one entry written: { $path }
   *[other] Evidence pack of { $n } entries written: { $path }
}
    Public key of the site, to be handed over by another way: { $key }
cli-evidence-holds = { $n ->
    [one] The proof holds: the entry was in the record.
   *[other] The proof holds: the { $n } entries were in the record.
}
    { $contents ->
    [0] No content came along.
    [one] One content that came along is what was committed to.
   *[other] { $contents } contents that came along are what was committed to.
}
cli-evidence-key = The key comes from the pack itself. Compare it with the one on paper or on a device you trust, or give that one with --key:
    { $key }
cli-fault-pack = the pack as a whole: { $what }
cli-verify-agreeing = { $n ->
    [0] No checkpoint to compare with yet.
    [one] One checkpoint or witness says the same.
   *[other] { $n } checkpoints and witnesses say the same.
}
cli-no-checkpoint = { $path } does not hold a signed checkpoint. It takes one as Jalon gives or prints it, down to the last line.
cli-no-evidence = { $path } is not an evidence pack of Jalon.
cli-not-known = “{ $what }” names nothing here. Check the id or the key.

witness-title = Witnesses
witness-title-lead = What shows that the record was neither rewritten nor set back: signed checkpoints, devices as witnesses, paper.
witness-lead = The record only grows. Whoever holds the machine could still try to rewrite it. So each device here remembers the fingerprint of what it saw, and a sheet of paper can too: a rewriting would show.
witness-now = How far the record has come
witness-size = Entries
witness-root = Fingerprint
witness-signed-at = Signed on
witness-key = Public key of the site
witness-here = This browser
witness-here-none = This browser becomes a witness as soon as its scripts run. It remembers numbers and hashes, nothing else.
witness-here-size = Entries seen
witness-here-root = Fingerprint remembered
witness-here-at = Seen on
witness-here-consistent = What it saw is the beginning of what is there now.
witness-here-forget = Forget, and begin again from what is there
witness-here-forget-why = Only if you know why the record changed: a restore that was announced, for example.
witness-others = Devices as witnesses
witness-others-none = No device has been heard yet. It happens by itself, with the next page that is opened.
witness-others-all = { $n ->
    [one] One device saw the beginning of this record, and nothing else.
   *[other] { $n } devices saw the beginning of this record, and nothing else.
}
witness-others-some = { $n ->
    [one] One device saw something else. Delete nothing, and call the person who looks after the machine: a restored backup may explain it.
   *[other] { $n } devices saw something else. Delete nothing, and call the person who looks after the machine: a restored backup may explain it.
}
witness-heard-at = Heard on
witness-judgement = Verdict
witness-consistent = agrees
witness-rolled-back = record set back
witness-forked = another history
witness-unsigned = not signed
witness-checkpoints = Checkpoints kept
witness-checkpoints-lead = At least one for each hour in which the record grew. Keep one elsewhere now and then: a sheet on the wall, a copy with another organisation.
witness-checkpoints-none = None yet.
witness-paper = On paper
witness-paper-lead = Once a month, print the sheet, sign it, and put it where the machine cannot reach. It says nothing about anyone.
witness-paper-open = Sheet of the month to print
witness-check = Check a sheet
witness-check-lead = Read the code on the paper with a camera and paste the text here, or copy it by hand.
witness-check-note = Text of the sheet
witness-check-hint = All of it, from “jalon/” to the last line, which begins with a dash.
witness-check-do = Check
witness-check-consistent = The paper and the record agree. The { $n } entries of that day are the unchanged beginning of what is there now.
witness-check-rolled-back = The paper saw { $n } entries; there are fewer now. The record was set back: was it a restore that was announced?
witness-check-forked = The first { $n } entries are no longer those that the paper saw. The record was rewritten.
witness-check-unsigned = This text is not signed by the key of this record. Was it copied whole?
witness-check-malformed = This text is not that of a checkpoint. It has four written lines and an empty one; paste all of it.
witness-check-outside = A machine that was tampered with could lie here too. To depend on it for nothing, check a copy of the folder with “jalon verify --witness”, or with the second verifier that comes with Jalon.
witness-keys = Changes of key
witness-keys-lead = A new key is announced by the old one: witnesses follow by themselves. Useful when someone may have copied the old one.
witness-keys-none = The first key is still in use.
witness-keys-since = Since { $date }
witness-keys-change = Change the key
witness-keys-sure = The new key signs from now on; the old one only serves to read what it signed.
witness-alarm-title = This record is not the continuation of what this browser had seen
witness-alarm-rolled-back = It holds fewer entries than before. If a backup was just restored, that is expected: ask the coordinator. Otherwise delete nothing, and say so.
witness-alarm-forked = Entries that were seen before have been changed or removed. Delete nothing, and tell the coordinator and someone outside the technical team.
witness-alarm-unsigned = It is not signed by the key that this browser knows. Delete nothing, and ask the coordinator whether the key was changed.
witness-alarm-other-record = It is another record than the one this browser knew at this address. If nobody announced it, ask the coordinator before you write.
witness-alarm-more = See what this browser remembered
witness-sheet-title = Witness sheet
witness-sheet-what = This paper keeps the fingerprint of the record on this date. It holds no name and no word.
witness-sheet-how = To check it some day: open Trust, Witnesses, and paste the text of the code.
witness-sheet-date = Date
witness-sheet-signed = Read and put away by (signature, date)
witness-sheet-print = Print
witness-sheet-back = Back to witnesses
witness-sheet-qr = Code to read: the signed checkpoint, the same text as below
