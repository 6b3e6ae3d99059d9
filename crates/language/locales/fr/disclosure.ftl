# Disclosure control.
