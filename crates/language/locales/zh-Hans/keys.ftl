# Keys and recovery.
