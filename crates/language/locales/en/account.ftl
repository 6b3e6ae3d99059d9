# Members, signing in, devices.
nav-account = My access

# Faults.
fault-prove = First show that it is you
fault-prove-next = This asks for a proof less than ten minutes old.
fault-set-up = Your access must be protected first
fault-set-up-next = Add a passkey, or a passphrase with a code app.
store-last-coordinator = At least one person must coordinate. Give this role to someone else first.{ $path }{ $why }
store-access-ended = This person’s access has ended. Open it again before handing them a link.{ $path }{ $why }
problem-passphrase-common = This is one of the first that people try (a run of keys, a common word, your name). Take four words at random instead.

# Signing in.
sign-in-by-passkey = Sign in with a passkey
sign-in-passkey-wrong = This passkey opens nothing here. Try another, or sign in with your passphrase.
sign-in-again = Too much time or too many tries have passed. Start again with your passphrase.
second-title = One more thing
second-code = Code
second-hint = The six digits of your code app, or one of your recovery codes.
second-wrong = This code does not fit, or was used before. Wait for the next one, or take a recovery code.
second-too-many = Too many codes were refused. Wait a quarter of an hour, or sign in with a passkey.
second-lost = No phone and no codes? Whoever coordinates can hand you a new sign-in link.
passkey-failed = The passkey did not answer, or you cancelled. You can try again.

# My access.
account-title = My access
account-lead = How you come in, where you are signed in, and what to do if you lose a device.
account-secured = Your access is well protected: one stolen thing is not enough to come in as you.
account-open = Your access is not well protected yet
account-demo = In the demonstration, nothing is required.
account-until = You have until { $date } to do this.
account-back = Back to my access
ways-title = How I come in
passkeys-title = Passkeys
passkeys-what = Your phone or computer knows you by your finger, your face or its own code. Nothing to remember, nothing to be tricked out of you.
passkeys-none = None yet.
passkeys-add = Add a passkey
passkeys-not-here = At this address browsers allow no passkeys. It takes an https address.
passkeys-since = Since { $date }.
passkeys-used = Used { $date }.
passkeys-unused = Not used yet.
passkeys-remove = Remove
passkeys-remove-named = Remove { $name }
passkeys-lead = Do this on the device you use every day. It will ask for your finger, your face or its code; that never leaves the device.
passkeys-name = Name of this passkey
passkeys-name-hint = To recognise it later, for example “work phone”.
passkeys-make = Make the passkey
passkeys-without = This browser allows no passkeys, or blocks scripts. Use a passphrase with a code app instead.
passphrase-set = You have one.
passphrase-none = You have none.
passphrase-change = Change my passphrase
passphrase-choose = Choose a passphrase
passphrase-lead = Your other sessions will end.
passphrase-hint = At least 12 characters, no other rule. Four words at random make a good one.
passphrase-keep = Keep this passphrase
app-title = Code app
app-what = An app on your phone gives a code of six digits, asked for after the passphrase.
app-set = It is set up.
app-add = Add a code app
app-remove = Remove the app
app-first = Open a code app on your phone; any that you have already will do.
app-scan = Show it this square.
app-square = Square to be read with the code app
app-type = Or type this into it:
app-open = Or open the app on this device
app-then = Write here the code that it shows.
app-code = Code of six digits
app-confirm = Confirm
app-wrong = This code does not fit. Check the phone’s clock, then write the code shown now.
app-done = The app is set up. Here are your recovery codes: they will not be shown again.
codes-title = Recovery codes
codes-what = Ten codes on paper, for the day the phone is missing. Each works once.
codes-left =
    { $count ->
        [0] None are left.
        [one] { $count } is left.
       *[other] { $count } are left.
    }
codes-make = Make new codes
codes-before = The codes that you had will be worth nothing.
codes-made = Here they are. They will not be shown again.
codes-keep = Keep them on paper, away from the device. Do not photograph them.
codes-kept = They are kept

# Sessions.
sessions-title = Where I am signed in
sessions-what = Jalon keeps no address and no place, only the sort of browser and the time.
sessions-this = this device
sessions-since =
    { $way ->
        [passphrase] Begun { $date }, by passphrase.
        [passkey] Begun { $date }, by passkey.
        [link] Begun { $date }, by a sign-in link.
        [elsewhere] Begun { $date }, by the clinic’s account.
       *[other] Begun { $date }.
    }
sessions-seen = Last seen { $date }.
sessions-end = End this session
sessions-end-others = End all others
device-both = { $browser } on { $system }
device-unknown = Device not recognised

# A lost device.
lost-title = Lost or stolen device
lost-short = Close at once everything this device could open.
lost-go = I lost a device
lost-lead = No harm is done if you do this now. You lose nothing of what you wrote.
lost-what = What happens
lost-sessions = All your sessions end, except this one.
lost-calendars = Your calendar addresses stop answering.
lost-links = Sign-in links not yet used are worth nothing.
lost-words = What is written in the record stays there.
lost-on-it = What was on this device?
lost-on-it-hint = What you tick can no longer be used to come in.
lost-passkey = Passkey “{ $name }”
lost-do = Close everything
lost-others = If you have no device left, whoever coordinates can do this for you and hand you a new link.
lost-done = It is closed
lost-done-lead = The lost device opens nothing here any more.
lost-next-passphrase = If it remembered your passphrase, change it.
lost-next-codes = If your recovery codes were with it, make new ones.
lost-next-tell = Tell whoever coordinates: it may have to be recorded as an incident.

# The first time.
set-up-title = Protect your access
set-up-lead = The people this record speaks of rely on you. Two minutes are enough.
set-up-go = Protect my access
set-up-over = The time has passed: choose now, then everything opens again.
set-up-passkey = Simplest: a passkey
set-up-two = Or two things together
set-up-done = done
set-up-later = Later
set-up-codes = Make recovery codes on paper too, for the day the device is missing.

# Proof.
sign-in-too-many = Too many tries from this address. Wait a minute, or come in with a passkey.
prove-title = Is it you?
prove-lead = What you are about to do is weighty. Show once more that it is you; it holds for ten minutes.
prove-by-passkey = Show a passkey
prove-go = It is me
prove-wrong = That does not fit. Try again, or another way.
prove-ready-title = It is you
prove-ready-lead = You may now take what you asked for.
prove-ready-take = Take the file
prove-ready-back = Back to the page
prove-nothing = You have nothing yet to show it with. Protect your access first.

# Members.
members-title = Members
members-title-lead = Who may come in, and as what; invitations and ends of access.
members-lead = Who may come in, and as what.
members-invite = Invite someone
members-me = (you)
members-secured = Access well protected.
members-half = Access not well protected yet.
members-not-yet = Has no way yet to come in by themselves.
members-inside = Open access
members-ended = Ended access
members-ended-what = Their name stays beside what they wrote; nothing lets them in any more.
members-back = Back to the members
members-link = New sign-in link
members-link-what = For someone who cannot get in any more. Hand it over in person: it opens their access without asking for anything else, once. You never choose someone else’s passphrase.
members-link-go = Make a link
members-lost-what = Ends their sessions, calendar addresses and links. They choose themselves which passkeys to remove.
members-lost-go = Close everything for this person
members-role = Change of role
members-role-hint = The change holds at once; their sessions end.
members-role-go = Change the role
members-not-oneself = Someone else who manages members can change your role or end your access; you cannot do so yourself.
members-end = End of access
members-end-what = They can no longer come in. Their name stays in the record.
members-end-go = End this access
members-let-in = Open the access again
members-last = At least one person must coordinate. Give this role to someone else first.
invite-lead = You will get a link to hand over in person or on paper. No e-mail is sent.
invite-name = Name
invite-name-hint = What the team calls them. It is sealed.
invite-login = Name to sign in with
invite-login-hint = What they will write to come in, for example “marie”.
invite-role = Role
invite-locale = Language
invite-go = Make the invitation
invite-login-taken = Someone signs in under this name already. Choose another.
invited-title = Invitation for { $name }
invited-lead = This link is shown only here and now. Print this page, or copy the link, and hand it over in person.
invited-hello = Hello { $name }
invited-square = Square that holds the sign-in link
invited-login = Your name to sign in with: { $login }
invited-what = To come into Jalon
invited-open = Read the square with your phone; or write the address into a browser.
invited-choose = Come in, then protect your access: a passkey, or a passphrase with a code app.
invited-once = The link works once, for one day. Destroy this sheet afterwards.
invited-help = If it does not work any more, ask whoever coordinates for another.

# The clinic’s accounts (OpenID Connect).
fault-elsewhere = The clinic’s account service does not answer as it should
fault-elsewhere-next = Try again in a moment, or come in another way: passkey, passphrase, sign-in link.
elsewhere-enter = Sign in with the clinic’s account
elsewhere-unknown = This account is connected to nobody here, or signing in was interrupted. Come in another way, then connect it in “My access”.
elsewhere-title = Account at the clinic
elsewhere-what = If you have a work account already, it can open Jalon.
elsewhere-set = Your work account opens Jalon.
elsewhere-add = Connect my account
elsewhere-remove = Disconnect it
elsewhere-prove = Show it with the clinic’s account
