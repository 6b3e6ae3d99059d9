# Téléphones de l’équipe : ajout, modes, délais, ce qui n’a pas été pris.

# Ce qu’un téléphone s’entend répondre
device-fault-lease = Ce téléphone n’a pas donné signe de vie depuis trop longtemps. Ouvrez une session pour continuer; ce qu’il garde reste là.
device-fault-ended = Ce téléphone a été retiré. Il détruit tout ce qu’il garde.
device-fault-copied = Ce téléphone a été copié, ou remis à un état ancien. Ajoutez-le de nouveau : rien n’est perdu.
device-fault-too-much = C’est trop à la fois : rien n’a été pris. Envoyez moins d’entrées.
store-device-copied = Ce téléphone a été copié, ou remis à un état ancien. Il doit être ajouté de nouveau.

# Pourquoi une entrée d’un téléphone n’est pas prise
refusal-other-content = Une entrée du même nom est déjà dans le registre, et elle dit autre chose. Recopiez celle-ci dans une nouvelle entrée.
refusal-kind = Ce registre ne prend pas cette sorte d’entrée depuis un téléphone, ou pas dans cette version. Mettez l’application à jour.
refusal-audience = Elle s’adresse à plus de personnes que cette sorte d’entrée ne le permet. Choisissez-en moins.
refusal-not-yours = Elle corrige l’entrée de quelqu’un d’autre. Parlez-en à cette personne, ou contestez l’entrée depuis sa page.
refusal-initiative = Cette initiative n’est pas dans ce registre. Choisissez-en une autre.
refusal-locked = Les mots n’ont pas pu être ouverts : ils ont été abîmés en chemin, ou fermés pour un autre site. Écrivez-les de nouveau.

# Mes téléphones
phones-own-title = Mes téléphones
phones-own-lead = Les téléphones où vous notez votre travail, et ce que l’on sait d’eux. Retirez ici un téléphone perdu : à son prochain contact, il détruit tout ce qu’il garde.
phones-own-none = Aucun téléphone n’est ajouté.
phones-own-add = Pour en ajouter un, ouvrez cette page sur le téléphone :
phones-own-go = Gérer mes téléphones
phones-lost-here = Une session close ne retire pas la saisie d’un téléphone : retirez-le à part.
phones-own-short = Où vous notez votre travail dans la rue, et comment retirer un téléphone perdu.

# Un téléphone
phones-unnamed = Téléphone sans nom
phones-joined = Ajouté le { $date }
phones-seen = Dernier contact : { $date }
phones-silent = { $count ->
    [one] Sans contact depuis un jour
   *[other] Sans contact depuis { $count } jours
}
phones-unsent = { $count ->
    [0] Tout était envoyé
    [one] Il lui restait une entrée à envoyer
   *[other] Il lui restait { $count } entrées à envoyer
}
phones-lost = { $count ->
    [one] Une entrée saisie n’est jamais arrivée, alors que d’autres plus récentes sont là
   *[other] { $count } entrées saisies ne sont jamais arrivées, alors que d’autres plus récentes sont là
}
phones-clock-ahead = { $count ->
    [one] Son horloge avance d’une minute
   *[other] Son horloge avance de { $count } minutes
}
phones-clock-behind = { $count ->
    [one] Son horloge retarde d’une minute
   *[other] Son horloge retarde de { $count } minutes
}
phones-copied = Le { $date }, il a parlé comme un téléphone copié ou remis à un état ancien.
phones-lease = Sans contact, il devra ouvrir une session après le { $date }
phones-lease-over = Il doit ouvrir une session avant d’envoyer de nouveau.
phones-ended-lost = Perdu ou volé, retiré le { $date }
phones-ended-retired = Mis de côté, retiré le { $date }
phones-ended-left = Retiré le { $date }, avec la fin de l’accès
phones-told = Le { $date }, il est revenu et a reçu l’ordre de tout détruire.
phones-not-told = Il n’est pas revenu depuis : ce qu’il gardait peut encore y être.

# Retirer un téléphone
phones-end = Retirer ce téléphone
phones-end-named = Retirer le téléphone { $name }
phones-end-what = À son prochain contact, il détruit tout ce qu’il garde, y compris ce qui n’est pas encore envoyé.
phones-end-why = Pourquoi?
phones-end-lost = Perdu ou volé
phones-end-retired = Il ne sert plus
phones-former = Téléphones retirés

# Les téléphones de l’équipe
phones-title = Téléphones de l’équipe
phones-title-lead = Qui note sur un téléphone, ce que chaque téléphone emporte, lesquels se taisent, comment en retirer un.
phones-lead = Ce que le site sait de chaque téléphone, sans rien lire de ce qui y est écrit.
phones-none = Personne n’a encore ajouté de téléphone.
phones-none-of = Aucun téléphone
phones-mode = Ce que son téléphone emporte
phones-mode-now = Ce que son téléphone emporte : { $mode }
phones-mode-sealed = Rien de lisible
phones-mode-sealed-what = Les mots sont scellés pour le site dès qu’ils sont gardés. Le téléphone ne peut plus les rouvrir.
phones-mode-short = Une mémoire courte
phones-mode-short-what = Les mots des sept derniers jours, et ceux de ce qui reste à faire.
phones-mode-full = Tout ce qui est permis
phones-mode-full-what = Les mots des quatre-vingt-dix derniers jours. Pour un travail sans réseau pendant longtemps.
phones-mode-keep = Garder ce choix
phones-mode-keep-named = Garder ce choix pour { $name }
phones-kept = C’est noté. Le téléphone s’y conforme à son prochain contact.

# Effacement : ce que les téléphones ont confirmé
phones-erased-title = Téléphones
phones-erased-lead = Les téléphones qui avaient reçu ou écrit quelque chose de ce qui est effacé.
phones-erased-none = Aucun téléphone n’avait rien reçu ni écrit de ce qui est effacé.
phones-erased-yes = A confirmé que c’est parti
phones-erased-ended = Retiré; il est revenu et a reçu l’ordre de tout détruire
phones-erased-not-yet = N’a pas encore confirmé
phones-erased-never = Retiré, et pas revenu depuis : cela peut encore y être
certificate-phones-yes = { $n ->
    [one] Un téléphone de l’équipe a confirmé qu’il n’en garde plus rien.
   *[other] { $n } téléphones de l’équipe ont confirmé qu’ils n’en gardent plus rien.
}
certificate-phones-not-yet = { $n ->
    [one] Un téléphone de l’équipe ne l’a pas encore confirmé; il le fera à son prochain contact.
   *[other] { $n } téléphones de l’équipe ne l’ont pas encore confirmé; ils le feront à leur prochain contact.
}
certificate-phones-never = { $n ->
    [one] Un téléphone perdu ou retiré n’est pas revenu : ce qu’il gardait peut encore y être.
   *[other] { $n } téléphones perdus ou retirés ne sont pas revenus : ce qu’ils gardaient peut encore y être.
}
