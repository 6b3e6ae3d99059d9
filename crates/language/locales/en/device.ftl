# Phones of the team: joining, modes, leases, what was not taken.

# What a phone is answered
device-fault-lease = Nothing was heard of this phone for too long. Sign in to go on; what it keeps stays there.
device-fault-ended = This phone was removed. It destroys everything it keeps.
device-fault-copied = This phone was copied, or set back to an older state. Add it again: nothing is lost.
device-fault-too-much = That is too much at once: nothing was taken. Send fewer entries.
store-device-copied = This phone was copied, or set back to an older state. It must be added again.

# Why an entry from a phone is not taken
refusal-other-content = An entry of the same name is in the record already, and it says something else. Copy this one into a new entry.
refusal-kind = This record does not take this kind of entry from a phone, or not in this version. Update the app.
refusal-audience = It is meant for more people than this kind of entry allows. Choose fewer.
refusal-not-yours = It corrects someone else’s entry. Talk to them, or dispute the entry from its page.
refusal-initiative = This initiative is not in this record. Choose another one.
refusal-locked = The words could not be opened: they were damaged on the way, or locked for another site. Write them again.

# My phones
phones-own-title = My phones
phones-own-lead = The phones on which you note your work, and what is known of them. Remove a lost phone here: at its next contact it destroys everything it keeps.
phones-own-none = No phone has been added.
phones-own-add = To add one, open this page on the phone:
phones-own-go = Manage my phones
phones-lost-here = Ending sessions does not remove the capture app of a phone: remove that phone by itself.
phones-own-short = Where you note your work in the street, and how to remove a lost phone.

# A phone
phones-unnamed = Phone without a name
phones-joined = Added on { $date }
phones-seen = Last contact: { $date }
phones-silent = { $count ->
    [one] Not heard of for a day
   *[other] Not heard of for { $count } days
}
phones-unsent = { $count ->
    [0] Everything was sent
    [one] It still had one entry to send
   *[other] It still had { $count } entries to send
}
phones-lost = { $count ->
    [one] One entry that was captured never arrived, although later ones did
   *[other] { $count } entries that were captured never arrived, although later ones did
}
phones-clock-ahead = { $count ->
    [one] Its clock is a minute ahead
   *[other] Its clock is { $count } minutes ahead
}
phones-clock-behind = { $count ->
    [one] Its clock is a minute behind
   *[other] Its clock is { $count } minutes behind
}
phones-copied = On { $date } it spoke like a phone that was copied or set back to an older state.
phones-lease = Without contact, it must sign in after { $date }
phones-lease-over = It must sign in before it sends again.
phones-ended-lost = Lost or stolen, removed on { $date }
phones-ended-retired = No longer used, removed on { $date }
phones-ended-left = Removed on { $date }, when access ended
phones-told = On { $date } it came back and was told to destroy everything.
phones-not-told = It has not come back since: what it kept may still be on it.

# Removing a phone
phones-end = Remove this phone
phones-end-named = Remove the phone { $name }
phones-end-what = At its next contact it destroys everything it keeps, including what it has not sent yet.
phones-end-why = Why?
phones-end-lost = Lost or stolen
phones-end-retired = No longer used
phones-former = Removed phones

# The phones of the team
phones-title = Phones of the team
phones-title-lead = Who notes on a phone, what each phone carries, which ones are silent, how to remove one.
phones-lead = What the site knows of each phone, reading nothing of what is written on it.
phones-none = Nobody has added a phone yet.
phones-none-of = No phone
phones-mode = What their phone carries
phones-mode-now = What their phone carries: { $mode }
phones-mode-sealed = Nothing readable
phones-mode-sealed-what = Words are sealed for the site as soon as they are kept. The phone cannot open them again.
phones-mode-short = A short memory
phones-mode-short-what = The words of the last seven days, and of what is still to be done.
phones-mode-full = Everything that is allowed
phones-mode-full-what = The words of the last ninety days. For work without a network for a long time.
phones-mode-keep = Keep this choice
phones-mode-keep-named = Keep this choice for { $name }
phones-kept = Noted. The phone follows it at its next contact.

# Erasing: what phones have confirmed
phones-erased-title = Phones
phones-erased-lead = The phones that were given, or wrote, something of what is erased.
phones-erased-none = No phone was given, or wrote, anything of what is erased.
phones-erased-yes = Has confirmed that it is gone
phones-erased-ended = Removed; it came back and was told to destroy everything
phones-erased-not-yet = Has not confirmed yet
phones-erased-never = Removed, and has not come back since: it may still be on it
certificate-phones-yes = { $n ->
    [one] One phone of the team has confirmed that it keeps nothing of it.
   *[other] { $n } phones of the team have confirmed that they keep nothing of it.
}
certificate-phones-not-yet = { $n ->
    [one] One phone of the team has not confirmed it yet; it will at its next contact.
   *[other] { $n } phones of the team have not confirmed it yet; they will at their next contact.
}
certificate-phones-never = { $n ->
    [one] One phone that was lost or removed has not come back: what it kept may still be on it.
   *[other] { $n } phones that were lost or removed have not come back: what they kept may still be on them.
}
