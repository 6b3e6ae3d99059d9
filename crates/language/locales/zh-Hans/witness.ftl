# Checkpoints and verifying.
