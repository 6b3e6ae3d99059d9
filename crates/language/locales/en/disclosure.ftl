# Disclosure control.
home-contacts-few = Fewer than { $n } contacts.
