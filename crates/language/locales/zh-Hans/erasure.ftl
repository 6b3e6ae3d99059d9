# Erasure, withdrawal, retention, rights.
