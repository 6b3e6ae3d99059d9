# Disclosure control.
home-contacts-few = 少于 { $n } 次接触。
