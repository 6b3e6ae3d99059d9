# La coquille de l’application du téléphone : ce qui s’affiche avant elle, et les liens qui y mènent.

shell-name = Carnet
shell-description = Un carnet qui fonctionne sans réseau.
shell-no-script = Ce carnet a besoin des scripts du navigateur. Le site, lui, fonctionne sans.
shell-to-site = Aller au site
shell-open = Le carnet du téléphone
shell-go = Ouvrir le carnet
