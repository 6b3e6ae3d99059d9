# Backup and restore.
