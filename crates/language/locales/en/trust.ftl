# Trust: the two lists of places.
nav-trust = Trust
trust-title = Trust
trust-lead = Who comes in, who saw what, what is kept and what was forgotten, for the whole site.
trust-here-title = Trust
trust-here-lead = The people this is about, what they agree to, and who saw what.
agreement-purposes-hint = The agreement opens only for what it names: the analysis to researchers, co-analysis to co-researchers.
trust-none = Nothing here concerns your role.
trust-whole-site = For the whole site: access, keys, backups
