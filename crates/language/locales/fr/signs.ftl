## Les signes précoces, et ce qui soutient la personne pair aidante.

# Sur la page d’accueil et sur la leur
signs-title = À regarder ensemble
signs-now = En ce moment
signs-lead = Peu de signes, chacun avec sa raison. Ce ne sont pas des fautes : seulement des moments où en parler aide.
signs-page-lead = Ce que le registre laisse voir, sans rien en conclure. Chaque signe dit pourquoi il paraît, et peut être mis de côté avec une raison.
signs-none = Rien ne demande d’attention particulière aujourd’hui.
signs-more = { $n ->
    [one] 1 autre
   *[other] { $n } autres
}
signs-aside-count = { $n ->
    [one] 1 signe mis de côté
   *[other] { $n } signes mis de côté
}
signs-aside = Mis de côté
signs-aside-until = Jusqu’au { $date }. Par : { $who }.
signs-bring-back = Ramener ce signe
signs-put-aside = Mettre de côté
signs-put-aside-which = { " : " }{ $sign }
signs-ours = Les seuils sont les nôtres, choisis avec prudence. Aucun n’est une norme. Aux gestionnaires responsables et à la personne qui administre le système, seules les décisions sont montrées ici.

# Chaque signe : ce que c’est, pourquoi il paraît, la suite possible, à partir de quand
sign-supervision-gap-title = La supervision se fait attendre
sign-supervision-gap-why = La dernière supervision notée a eu lieu il y a { $days } jours; vous aviez convenu d’une { $agreed ->
    [1] chaque jour
   *[other] tous les { $agreed } jours
}.
sign-supervision-gap-why-at-least = La dernière supervision notée a eu lieu il y a au moins { $days } jours; vous aviez convenu d’une { $agreed ->
    [1] chaque jour
   *[other] tous les { $agreed } jours
}.
sign-supervision-gap-why-none = Aucune supervision n’est notée depuis au moins { $days } jours; vous aviez convenu d’une { $agreed ->
    [1] chaque jour
   *[other] tous les { $agreed } jours
}.
sign-supervision-gap-next = Si elle a eu lieu, notez sa date. Sinon, proposez un moment cette semaine.
sign-supervision-gap-rule = Paraît quand l’écart est certain et plus long que ce qui est convenu dans la fiche de rôle.
sign-supervision-gap-act = Noter une supervision
sign-wellbeing-low-title = Quelqu’un a partagé que ça va moins bien
sign-wellbeing-low-why = { $who } : « { $level } » ({ $date }).
sign-wellbeing-low-why-own = Vous avez partagé : « { $level } » ({ $date }).
sign-wellbeing-low-next = Un mot, un café, une pause : demandez ce qui aiderait, sans demander plus que ce qui est dit.
sign-wellbeing-low-rule = Paraît pendant { $days } jours, seulement chez les personnes avec qui c’est partagé.
sign-wellbeing-low-act = Lire la note
sign-role-drift-title = Le rôle s’éloigne de sa fiche
sign-role-drift-why = Sur { $all } gestes notés en { $days } jours, { $outside ->
    [one] 1 est
   *[other] { $outside } sont
} hors de la fiche de rôle :
sign-role-drift-next = Peut-être que la fiche a vieilli, peut-être que le rôle glisse. Relisez-la ensemble.
sign-role-drift-rule = Paraît à partir d’un geste sur { $one }, quand au moins { $n } contacts le disent.
sign-role-drift-act = Relire la fiche de rôle
sign-caseload-title = Plus de personnes que convenu
sign-caseload-why = { $n ->
    [one] 1 personne rencontrée
   *[other] { $n } personnes différentes rencontrées
} en { $days } jours; vous aviez convenu d’un plafond de { $ceiling }.
sign-caseload-why-at-least = Au moins { $n ->
    [one] 1 personne rencontrée
   *[other] { $n } personnes différentes rencontrées
} en { $days } jours; vous aviez convenu d’un plafond de { $ceiling }.
sign-caseload-next = Voyez ensemble ce qui peut être confié, reporté ou arrêté. Personne ne devrait porter cela sans aide.
sign-caseload-rule = Paraît au-dessus du plafond de la fiche de rôle. Les contacts sans personne nommée par un pseudonyme ne comptent pas.
sign-caseload-act = Relire la fiche de rôle
sign-follow-up-lost-title = Des suivis à rattraper
sign-follow-up-lost-why = { $n ->
    [one] 1 suivi perdu de vue
   *[other] { $n } suivis perdus de vue
} en { $days } jours.
sign-follow-up-lost-why-overdue = { $n ->
    [one] 1 suivi encore ouvert
   *[other] { $n } suivis encore ouverts
} plus de { $days } jours après la date prévue.
sign-follow-up-lost-next = Souvent, un appel suffit. Si c’est fait, dites-le d’une touche.
sign-follow-up-lost-rule = Paraît quand un suivi vient d’être perdu de vue, ou reste ouvert plus de { $days } jours après sa date.
sign-follow-up-lost-act = Voir les suivis
sign-decision-near-title = Une décision à prendre
sign-decision-near-left = { $n ->
    [0] À prendre aujourd’hui au plus tard ({ $date }).
    [one] À prendre d’ici demain ({ $date }).
   *[other] À prendre d’ici { $n } jours ({ $date }).
}
sign-decision-near-past = { $n ->
    [one] Sa date est passée depuis 1 jour ({ $date }).
   *[other] Sa date est passée depuis { $n } jours ({ $date }).
}
sign-decision-near-next = Si elle est prise, dites-le sur sa page. Si elle attend, qui peut la prendre ?
sign-decision-near-rule = Paraît { $days } jours avant la date, et tant que personne ne dit ce qui a été décidé.

# Mettre de côté
field-aside-reason = Pourquoi ?
field-aside-reason-hint = Une phrase pour l’équipe; elle est chiffrée. Par exemple : « On en parle jeudi à la réunion. »
field-aside-until = Jusqu’à quand ?
field-aside-until-day = Quel jour ?
field-aside-until-day-hint = Seulement pour « un jour que je choisis » : 2020-05-12, « 12 mai 2020 ». Au plus 90 jours.
aside-until-week = Une semaine
aside-until-two-weeks = Deux semaines
aside-until-month = Quatre semaines
aside-until-day = Un jour que je choisis
problem-aside-too-far = Choisissez un jour après aujourd’hui, dans les 90 jours qui viennent.

# La supervision
write-supervision = Noter une supervision
write-supervision-lead = Tenue ou manquée, et quand. Jamais ce qui s’y est dit.
field-held = A-t-elle eu lieu ?
held-yes = Oui, elle a eu lieu
held-no = Non, elle a été manquée
field-supervision-occurred = Quand ?
field-supervision-occurred-hint = Aujourd’hui, si rien n’est écrit. « Hier » ou « mardi 12 mai 2020 » conviennent aussi.
field-supervision-kind = Quelle sorte ?
field-mode = Comment ?
field-supervision-minutes = Combien de minutes ?

# Le moral
write-wellbeing = Dire comment ça va
write-wellbeing-lead = Pour vous d’abord. Vous seule ou vous seul décidez de le partager.
form-wellbeing-more = Un autre jour qu’aujourd’hui
field-level = Comment ça va ?
field-wellbeing-note = Dans vos mots
field-wellbeing-note-hint = Elle est chiffrée.
field-wellbeing-occurred = Quel jour ?
field-wellbeing-occurred-hint = Aujourd’hui, si rien n’est écrit.
field-wellbeing-audience = Avec qui le partager ?
field-wellbeing-audience-hint = « Moi seulement » : les autres voient qu’une note existe, jamais comment ça va ni vos mots, et aucun signe ne paraît chez personne.

# Les suivis
write-follow-up = Promettre un suivi
write-follow-up-lead = Ce qui est promis, et pour quand. Jamais de nom.
form-follow-up-more = Ce qu’il en est advenu
field-follow-up-what = Quoi ?
field-follow-up-what-hint = En quelques mots chiffrés, sans nom : « rappeler pour les papiers ».
field-due_in = Pour quand ?
due-in-tomorrow = Demain
due-in-week = Dans une semaine
due-in-two-weeks = Dans deux semaines
due-in-month = Dans quatre semaines
field-due = Ou une date
field-due-hint = Elle passe avant le choix ci-dessus : 2020-05-12, « mi-mai 2020 ».
field-follow-up-state = Où en est-il ?
field-follow-up-occurred = Depuis quand ?
field-follow-up-occurred-hint = Aujourd’hui, si rien n’est écrit. Si vous changez où il en est, changez aussi cette date.
follow-ups-title = Suivis
follow-ups-lead = Ce qui a été promis, le plus pressant d’abord. Une touche suffit pour dire ce qu’il en est.
follow-ups-filter = Lesquels montrer
follow-ups-opened = Ouverts : { $n }
follow-ups-done = Faits : { $n }
follow-ups-lost = Perdus de vue : { $n }
follow-ups-none-opened = Aucun suivi n’est ouvert. Quand vous promettez quelque chose à quelqu’un, gardez-le ici : il vous sera rappelé.
follow-ups-none-done = Aucun suivi n’est encore dit fait. Ils viendront ici quand vous direz « C’est fait ».
follow-ups-none-lost = Aucun suivi n’est perdu de vue. Tant mieux.
follow-ups-tap-done = C’est fait
follow-ups-tap-lost = Perdu de vue
follow-ups-settled-done = Fait
follow-ups-settled-lost = Noté comme perdu de vue. Il peut être rouvert quand vous voulez.
follow-ups-settled-opened = Rouvert
follow-ups-without-words = Suivi sans mots
follow-ups-due = Pour : { $date }.
follow-ups-overdue = { $n ->
    [one] Pour : { $date }. Passé depuis 1 jour.
   *[other] Pour : { $date }. Passé depuis { $n } jours.
}
follow-ups-since-opened = Ouvert, sans date. Noté : { $date }.
follow-ups-since-done = Fait : { $date }.
follow-ups-since-lost = Perdu de vue : { $date }.

# Ce que dit la page d’une entrée
part-kind-practice-supervision = Supervision
part-kind-practice-wellbeing = Moral
part-kind-practice-follow-up = Suivi
part-kind-initiative-sign-aside = Signe mis de côté
part-field-held = A eu lieu
part-field-due = Pour quand
part-sealed-whole = C’est écrit pour d’autres que vous. Vous voyez que l’entrée existe, ni ses mots ni ses codes.
