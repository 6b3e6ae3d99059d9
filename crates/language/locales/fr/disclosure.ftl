# Disclosure control.
home-contacts-few = Moins de { $n } contacts.
