# Confiance : les deux listes de lieux.
nav-trust = Confiance
trust-title = Confiance
trust-lead = Qui entre, qui a vu quoi, ce qui est gardé et ce qui a été oublié, pour tout le site.
trust-here-title = Confiance
trust-here-lead = Les personnes dont il est question, ce qu’elles acceptent, et qui a vu quoi.
agreement-purposes-hint = L’entente n’ouvre que pour ce qu’elle nomme : l’analyse, aux chercheuses et chercheurs; la coanalyse, aux cochercheuses et cochercheurs.
trust-none = Rien ici ne concerne votre rôle.
trust-whole-site = Pour tout le site : accès, clés, sauvegardes
