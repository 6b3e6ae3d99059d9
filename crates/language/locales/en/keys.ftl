# Keys and recovery.
verify-secret = the salt that opens the content is gone: the content stays closed
