## L’application de saisie du téléphone : un carnet de terrain.

# Le cadre
phone-nav = Écrans
phone-nav-log = Noter
phone-nav-waiting = En attente
phone-nav-days = Mes jours
phone-nav-reflection = Réflexion
phone-nav-support = Soutien
phone-nav-due = { $n ->
    [one] { $n } chose attend
   *[other] { $n } choses attendent
}
phone-language = Langue
phone-lock = Verrouiller
phone-initiative = Initiative
phone-back = Retour
phone-open = Ouvrir
phone-open-of = Ouvrir celle de : { $when }
phone-cancel = Annuler
phone-yes = Oui
phone-no = Non
phone-more = Autres choix
phone-more-of = Autres choix : { $what }
phone-several = Plusieurs, s’il le faut.
phone-save = Garder
phone-save-amendment = Garder la correction
phone-undo = Annuler
phone-undone = C’est annulé.
phone-kept = Gardé sur ce téléphone.
phone-kept-with-follow-up = Gardé, avec un suivi à faire.
phone-amended = Correction gardée.
phone-not-kept = Ce n’est pas gardé : le téléphone n’a pas pu l’écrire. Rien n’est perdu à l’écran : libérez de la place, puis essayez encore.
phone-missing = Il manque une réponse : touchez un choix.
phone-missing-words = Il manque des mots : écrivez-les ici.
phone-missing-length = Il manque une durée : touchez-en une, ou le plus.
phone-no-names = Ni nom, ni lieu exact.

# Ce qui est seulement ici, et l’envoi
phone-all-sent = Tout est arrivé à la clinique.
phone-all-sent-long = Tout ce que vous avez noté est arrivé à la clinique.
phone-only-here = { $n ->
    [one] Seulement sur ce téléphone : { $n } entrée, notée : { $since }
   *[other] Seulement sur ce téléphone : { $n } entrées, la plus ancienne : { $since }
}
phone-shelf-count = { $n ->
    [one] { $n } à revoir.
   *[other] { $n } à revoir.
}
phone-letters = { $n ->
    [one] { $n } compte attend d’être ouvert.
   *[other] { $n } comptes attendent d’être ouverts.
}
phone-send-now = Envoyer maintenant
phone-sync-under-way = Envoi en cours…
phone-sync-ok = Envoyées : { $sent }. Reçues : { $got }.
phone-sync-nothing = Il n’y avait rien à envoyer ni à recevoir.
phone-sync-later = La clinique ne répond pas d’ici. Tout reste gardé; l’envoi se fera tout seul.
phone-lease-over = Le téléphone doit être reconnu de nouveau par la clinique. Continuez à noter : tout est gardé ici. Connectez-vous quand vous le pourrez.
phone-sign-in = Se connecter
phone-clock-wrong = L’horloge de ce téléphone n’est pas à l’heure. Rien n’est perdu : la clinique corrige les dates, et vous pouvez la régler.
phone-update = Une nouvelle version est prête. Ce que vous avez noté y reste.
phone-update-now = L’utiliser maintenant
phone-alarm = Le registre de la clinique ne ressemble plus à ce que ce téléphone en avait vu.
phone-alarm-do = Il a peut-être été récrit, ou remis à un état ancien. Dites-le à la coordination, et gardez ce téléphone tel quel.
phone-alarm-restored = La coordination l’a expliqué
phone-alarm-restored-why = Après une vraie restauration, le téléphone peut recommencer à veiller à partir de maintenant.
phone-alarm-begin = Recommencer à partir de maintenant
phone-nothing-yet = Pas encore prêt
phone-nothing-yet-why = Le téléphone n’a pas encore reçu les listes de la clinique. Laissez-le ouvert un moment, là où il y a du réseau.

# Premier démarrage, verrou
phone-start-title = Votre carnet de terrain
phone-start-lead = Trois choses à savoir avant de commencer.
phone-start-here = Sur ce téléphone, ce que vous notez est chiffré. Perdu ou volé, il ne dit rien à personne sans votre clé.
phone-start-there = À la clinique, la même chose arrive dès qu’il y a du réseau, et nulle part ailleurs.
phone-start-never = Jamais votre position, ni de nom obligatoire, ni de lieu exact : le carnet n’en demande pas.
phone-start-lock = Comment l’ouvrir ?
phone-passkey-title = Clé d’accès
phone-passkey-why = Votre empreinte, votre visage ou le code du téléphone. Rien à retenir.
phone-passkey-choose = Choisir la clé d’accès
phone-passphrase = Phrase de passe
phone-passphrase-title = Phrase de passe
phone-passphrase-why = Cinq mots sans rapport entre eux. Elle marche sur tous les téléphones.
phone-passphrase-hint = Au moins cinq mots. Un code court ne suffit pas : il se devine en quelques minutes.
phone-passphrase-suggest = En proposer une
phone-passphrase-known = Je l’ai retenue ou écrite en lieu sûr. Oubliée, elle emporte ce qui n’est pas encore envoyé.
phone-passphrase-choose = Choisir cette phrase
phone-join-title = Relier ce téléphone
phone-join-lead = Une seule fois, avec du réseau. Ensuite, le carnet s’ouvre sans réseau.
phone-join-label = Un nom pour ce téléphone (facultatif)
phone-join-label-hint = Un mot neutre, pour le reconnaître dans votre compte : « le vieux », « bleu ».
phone-join = Relier
phone-join-sign-in = La clinique doit d’abord vous reconnaître. Si ce n’est pas fait dans ce navigateur, connectez-vous, puis revenez ici.
phone-locked-title = Carnet verrouillé
phone-locked-lead = Ce qui s’y trouve est chiffré.
phone-unlock = Ouvrir
phone-unlock-passkey = Ouvrir avec la clé d’accès
phone-forgotten = Phrase ou clé perdue ?
phone-forgotten-why = Personne ne peut rouvrir ce carnet, pas même la clinique. Ce qui est arrivé là-bas y reste; ce qui n’était que sur ce téléphone sera perdu.
phone-forgotten-sure = Je comprends : ce qui n’est pas envoyé sera perdu.
phone-forgotten-wipe = Tout effacer ici et recommencer
phone-quick = Compter sans ouvrir
phone-quick-why = Seulement un nombre de contacts. Il se ferme aussitôt gardé, et sera là quand vous ouvrirez.
phone-quick-keep = Garder ce nombre
phone-quick-kept = Gardé et refermé.
phone-ended-title = Ce carnet est terminé
phone-ended-lead = La clinique a mis fin à l’accès de ce téléphone, et tout ce qu’il gardait a été détruit ici.
phone-ended-next = Ce qui était arrivé à la clinique y est toujours. Une erreur ? Parlez-en à la coordination.
phone-ended-begin = Recommencer un carnet
phone-problem-digits = Des chiffres seuls se devinent en quelques minutes. Prenez cinq mots.
phone-problem-short = C’est trop court. Prenez au moins cinq mots sans rapport entre eux.
phone-problem-words = Il faut au moins cinq mots différents.
phone-problem-same = Ce sont presque toujours les mêmes lettres. Prenez cinq mots différents.
phone-problem-not-known = Cochez d’abord que vous l’avez retenue ou écrite en lieu sûr.
phone-problem-passkey = Ce téléphone ne peut pas chiffrer avec une clé d’accès. Prenez une phrase de passe, c’est aussi sûr.
phone-problem-passkey-refused = La clé d’accès n’a pas été confirmée. Essayez encore.
phone-problem-wrong = Ce n’est pas la bonne phrase. Essayez encore.
phone-problem-wait = { $seconds ->
    [one] Trop d’essais. Attendez { $seconds } seconde, puis essayez encore.
   *[other] Trop d’essais. Attendez { $seconds } secondes, puis essayez encore.
}
phone-problem-newer = Une version plus récente a écrit dans ce carnet. Rechargez la page avec du réseau.
phone-problem-letters = Il y a trop de comptes en attente. Ouvrez le carnet une fois.
phone-problem-offline = La clinique ne répond pas d’ici. Essayez là où il y a du réseau.
phone-problem-other-member = Ce carnet appartient à quelqu’un d’autre. Connectez-vous sous ce compte, ou effacez le carnet d’abord.
phone-problem-sign-in = La clinique ne vous reconnaît pas dans ce navigateur. Connectez-vous, puis revenez ici.
phone-problem-not-allowed = Votre rôle ne permet pas d’écrire ici. Parlez-en à la coordination.
phone-problem-other = Cela n’a pas marché. Essayez encore; si cela revient, parlez-en à la coordination.

# Noter un contact, compter
phone-log-how = Contact ou décompte
phone-log-contact = Un contact
phone-log-tally = Un décompte
phone-left-over = Repris là où vous en étiez.
phone-contact-way = Comment ?
phone-contact-setting = Dans quel milieu ?
phone-contact-support = Ce qui a été offert
phone-contact-result = Ce qui en est sorti
phone-contact-minutes = Combien de temps ?
phone-contact-initiator = Qui a fait le premier pas ?
phone-contact-planned = Était-ce prévu ?
phone-contact-more = Résultat, durée, premier pas
phone-contact-words = Les mots
phone-contact-after = Note, but, suite à donner
phone-contact-note = Note
phone-contact-goal = Un but, dans les mots de la personne
phone-contact-goal-hint = Tel qu’elle l’a dit, sans rien qui permette de la reconnaître.
phone-contact-next = La suite convenue
phone-next-when = Un suivi à faire ? Pour quand ?
phone-notes-none = Il a été convenu de ne rien écrire sur chaque contact. Un décompte reste possible.
phone-notes-tally = Il a été convenu de compter seulement : ni mots, ni personne sur un contact.
phone-notes-shared = Il a été convenu d’écrire les notes avec la personne.
phone-notes-full = Une note est possible. Elle est chiffrée.
phone-words-elsewhere = Les mots d’avant ne sont pas sur ce téléphone. Ce que vous écrivez ici prendra leur place.
phone-who = Avec qui ?
phone-who-nobody = Personne en particulier
phone-who-new = Quelqu’un de nouveau
phone-who-unnamed = Sans surnom
phone-who-nickname = Un surnom (facultatif)
phone-who-nickname-hint = Jamais le vrai nom. Tant que la personne n’a pas dit oui, personne d’autre que vous ne peut ouvrir ce qui parle d’elle.
phone-who-others = Quelqu’un d’autre
phone-who-find = Chercher un surnom
phone-who-none-found = Aucun surnom ne commence ainsi sur ce téléphone.
phone-when = Quand ?
phone-when-now = Maintenant
phone-when-morning = Ce matin
phone-when-evening = Hier soir
phone-when-week = Cette semaine
phone-when-day = Un autre jour
phone-when-which = Quel jour ?
phone-when-day-legend = Quel jour ?
phone-today = aujourd’hui
phone-yesterday = hier
phone-tomorrow = demain
phone-today-choice = Aujourd’hui
phone-yesterday-choice = Hier
phone-day-at = { $day } à { $time }
phone-between = entre { $from } et { $to }
phone-tally-total = Contacts
phone-tally-less = { $what } : en retirer un
phone-tally-more = { $what } : en ajouter un
phone-tally-heard = { $what } : { $n }. Contacts en tout : { $all }.
phone-tally-note = Remarque sur la journée
phone-tally-nothing = Rien n’est compté encore. Touchez un plus.
phone-tally-goes-on = Le décompte d’aujourd’hui continue. Il se garde aussi tout seul.
phone-tally-save = Garder le décompte
phone-tally-kept-on = Le décompte d’aujourd’hui est à jour.
phone-contacts = { $n ->
    [one] { $n } contact
   *[other] { $n } contacts
}

# En attente
phone-waiting-title = Ce qui attend
phone-waiting-none = Rien n’attend pour le moment.
phone-waiting-late = La date est passée
phone-waiting-today = Aujourd’hui
phone-waiting-later = Bientôt
phone-waiting-open = Sans date
phone-waiting-theirs = { $n ->
    [one] { $n } chez des collègues
   *[other] { $n } chez des collègues
}
phone-due = pour : { $day }
phone-due-legend = Pour quand ?
phone-due-tomorrow = Demain
phone-due-three = Dans 3 jours
phone-due-week = Dans une semaine
phone-written = Écrit : { $when }
phone-follow-up-done = C’est fait
phone-follow-up-lost = Perdu de vue
phone-follow-up-done-kept = Noté : c’est fait.
phone-follow-up-lost-kept = Noté : perdu de vue.
phone-follow-up-name = Dire de quoi il s’agit
phone-follow-up-what = Quoi ?
phone-put-off-to = Remettre à plus tard
phone-put-off = Remis à plus tard.
phone-handoff-accept = J’accepte
phone-handoff-met = Rencontre à trois
phone-handoff-attended = Première venue
phone-handoff-closed = C’est terminé
phone-handoff-declined = Je ne peux pas
phone-handoff-lost = Perdu de vue
phone-handoff-accepted-kept = Noté : relais accepté.
phone-handoff-met-kept = Noté : rencontre à trois.
phone-handoff-attended-kept = Noté : première venue.
phone-handoff-closed-kept = Noté : relais terminé.
phone-handoff-declined-kept = Noté : relais décliné.
phone-handoff-lost-kept = Noté : perdu de vue.
phone-handoff-add = Ajouter une phrase
phone-handoff-sentence = Ce que cela a donné
phone-handoff-who = Qui
phone-handoff-outcome = Ce que cela a donné
phone-handoff-to-me = de { $from }, pour vous
phone-handoff-to-team = de { $from }, pour qui peut le prendre
phone-handoff-to = pour { $to }
phone-handoff-service = vers : { $service }
phone-handoff-to-service = Vers quel service ?
phone-handoff-way = Comment ?
phone-handoff-service-accepts = Le service accepte
phone-handoff-service-declines = Le service ne peut pas
phone-promise-follow-up = Un suivi à faire
phone-promise-handoff = Passer le relais à un service
phone-words = Mots
phone-words-not-here = Les mots ne sont pas sur ce téléphone

# Mes jours, une entrée
phone-days-title = Mes jours
phone-days-none = Rien n’est encore noté.
phone-days-more = Les jours d’avant
phone-shelf-title = À revoir : la clinique ne l’a pas pris
phone-conflict-title = Deux versions : choisissez
phone-state = Où en est-ce ?
phone-state-here = Seulement ici : { $since }
phone-state-sent = À la clinique
phone-state-shelf = À revoir
phone-state-conflict = Deux versions
phone-state-retracted = Retiré
phone-entry-gone = Cette entrée n’est plus sur ce téléphone
phone-recorded = Noté le
phone-audience = Qui peut lire les mots ?
phone-audience-author = Moi seulement
phone-audience-team = L’équipe
phone-audience-study = L’équipe et la recherche
phone-audience-public = Tout le monde
phone-amend-title = Corriger
phone-correct = Corriger
phone-correct-and-send = Corriger et renvoyer
phone-take-back = Retirer
phone-take-back-sure = La retirer ? Elle ne comptera plus; ce qui a été dit reste lisible dans le registre.
phone-take-back-yes = Oui, retirer
phone-taken-back = Retiré.
phone-drop = Laisser tomber
phone-drop-sure = La laisser tomber ? Elle n’est que sur ce téléphone : elle sera perdue.
phone-drop-yes = Oui, la laisser tomber
phone-shelf-do = Elle reste ici tant que vous n’avez pas choisi. Les autres sont parties.
phone-belongs = À quelle initiative appartient-elle ?
phone-conflict-why = { $n ->
    [one] { $n } version a été faite. Choisissez celle qui vaut.
   *[other] { $n } versions ont été faites séparément. Choisissez celle qui vaut; les autres restent lisibles.
}
phone-conflict-version = Version { $n } : { $when }
phone-conflict-retraction = Cette version la retire.
phone-conflict-keep = Garder celle-ci
phone-conflict-settled = C’est tranché.
phone-reason-other-content = Une autre entrée porte déjà ce numéro.
phone-reason-target = Ce qu’elle corrige n’est pas dans le registre, ou n’est plus le même.
phone-reason-not-allowed = Votre rôle ne permet pas de l’écrire ainsi.
phone-reason-kind = La clinique ne connaît pas encore cette sorte d’entrée.
phone-reason-initiative = L’initiative n’est pas connue, ou est terminée.
phone-reason-list = Un choix n’est plus dans la liste.
phone-reason-too-long = Un texte est trop long.
phone-reason-missing = Il manque une réponse.
phone-reason-range = Un nombre ne peut pas être juste.
phone-reason-notes = Il a été convenu de ne pas écrire de mots ce jour-là.
phone-reason-other = La clinique n’a pas pu la prendre. Essayez de la corriger, ou montrez-la à la coordination.

# Réflexion
phone-reflection-title = Réflexion
phone-reflection-private = Pour vous seulement, tant que vous ne la partagez pas.
phone-reflection-text = Ce que j’en pense
phone-reflection-hint = Dans vos mots. Ni nom, ni lieu exact.
phone-reflection-save = Garder pour moi
phone-reflection-kept = Gardée, pour vous seulement.
phone-reflection-earlier = Avant
phone-reflection-share = La partager avec l’équipe
phone-reflection-share-sure = L’équipe pourra la lire. Ce qui aura été lu ne se reprend pas.
phone-reflection-share-yes = Oui, la partager
phone-reflection-shared = Partagée avec l’équipe.

# Soutien : supervision, heures, formation
phone-support-title = Ce qui vous soutient
phone-support-hint = Des dates et des durées. Ce qui se dit en supervision ne s’écrit jamais.
phone-supervision-lead = Qu’elle a eu lieu, et combien de temps. Jamais ce qui s’y est dit.
phone-supervision-kind = Quel genre ?
phone-supervision-mode = De quelle façon ?
phone-supervision-never = Aucune supervision n’est notée sur ce téléphone.
phone-supervision-today = Dernière supervision notée : aujourd’hui.
phone-supervision-since = { $days ->
    [one] Dernière supervision notée : il y a { $days } jour.
   *[other] Dernière supervision notée : il y a { $days } jours.
}
phone-supervision-agreed = { $days ->
    [one] Convenu : chaque jour.
   *[other] Convenu : tous les { $days } jours.
}
phone-supervision-late = C’est plus long que convenu. Demandez un moment : vous y avez droit.
phone-held = A-t-elle eu lieu ?
phone-held-yes = Elle a eu lieu
phone-held-no = Elle n’a pas eu lieu
phone-missed = n’a pas eu lieu
phone-minutes = Durée
phone-minutes-none = Non précisée
phone-minutes-less = Retirer { $n } minutes
phone-minutes-more = Ajouter { $n } minutes
phone-length-minutes = { $minutes } min
phone-length-hours = { $hours } h
phone-length-both = { $hours } h { $minutes }
phone-training-topic = Quel sujet ?
phone-training-note = Appris, en une phrase
phone-team-work = Quel travail ?
phone-hours-lead = Une journée à la fois.
phone-hours-length = Combien d’heures ?
phone-hours-pay = Sont-elles payées ?
phone-hours-week = Cette semaine : { $length }
phone-wellbeing-lead = Pour vous seulement, sauf si vous la partagez.
phone-wellbeing-level = Comment ça va ?
phone-wellbeing-note = Dans vos mots (facultatif)
phone-wellbeing-share = La partager avec l’équipe

# Les sortes d’entrées
phone-kind-contact = Contact
phone-kind-tally = Décompte
phone-kind-follow-up = Suivi
phone-kind-handoff = Passage de relais
phone-kind-goal = Objectif
phone-kind-supervision = Supervision
phone-kind-training = Formation
phone-kind-team-work = Travail d’équipe
phone-kind-hours = Heures et paie
phone-kind-wellbeing = Comment ça va
phone-kind-reflection = Réflexion
