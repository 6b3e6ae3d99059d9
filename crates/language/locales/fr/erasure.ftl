# Effacement, retrait, conservation, droits.

## Effacer

erase-entry-link = Détruire ce contenu…
erase-entry-title = Détruire le contenu d’une entrée
erase-entry-lead = { $entry }. Toutes ses versions seront détruites, aussi celles qui ont été retirées ou qui attendent un choix.
erase-source-link = Tout ce qui est arrivé du même geste ({ $n } entrées)
erase-source-title = Détruire tout ce qu’un import a apporté
erase-source-lead = { $entry }, et tout ce qui est arrivé du même geste.
erase-person-link = Tout détruire…
erase-person-title = Détruire tout ce qui parle d’une personne
erase-person-lead = { $person }. Tout ce qui est noté à son sujet dans cette initiative sera détruit.
erase-nothing = Il ne reste rien à détruire ici.
erase-gone = Ce qui sera détruit
erase-gone-where = Le contenu disparaît du registre, des vues, des fichiers joints et du journal de la base de données. Aucune page, aucune recherche, aucun export ne pourra plus le montrer.
erase-gone-others = Ce qui parle de la personne sans être noté à son sujet n’est pas trouvé : relisez ce que vous connaissez.
erase-instead = Ou bien
erase-stays = Ce qui reste, comme preuve
erase-elsewhere = Ce qui peut rester ailleurs
erase-no-device = Aucun autre appareil n’en a de copie : tout a été écrit sur les pages de ce site.
erase-devices = { $n ->
    [one] Une partie a été écrite sur 1 autre appareil, qui peut en garder une copie. Demandez à la personne qui l’utilise de la supprimer :
   *[other] Une partie a été écrite sur { $n } autres appareils, qui peuvent en garder une copie. Demandez aux personnes qui les utilisent de la supprimer :
}
erase-claims = Les affirmations qui s’appuient dessus
erase-claims-count = { $n ->
    [0] Aucune affirmation ne s’appuie sur ce contenu.
    [one] 1 affirmation cite ce contenu. Elle sera à revoir : sa preuve n’est plus lisible.
   *[other] { $n } affirmations citent ce contenu. Elles seront à revoir : leur preuve n’est plus lisible.
}
erase-go-on = Continuer
erase-sure-title = Détruire pour toujours ?
erase-sure-lead = { $n ->
    [one] 1 entrée perdra son contenu. Personne ne pourra le faire revenir, ni vous, ni la personne qui administre le système.
   *[other] { $n } entrées perdront leur contenu. Personne ne pourra le faire revenir, ni vous, ni la personne qui administre le système.
}
erase-sure-no = Non, garder
erase-sure-yes = Oui, détruire
erase-refused = Rien ne peut être détruit maintenant
erase-restrict-instead = Vous pouvez restreindre qui le lit, et le dire à la personne.
erased-title = C’est détruit
erased-next = Voici le certificat. Remettez-le à la personne, dans sa langue; il peut être refait en tout temps.
field-ground = Motif
field-ground-hint = Seul ce motif est gardé. Aucune explication n’est demandée : elle pourrait redire ce qui a été détruit.

store-kept-hold = Une mesure de conservation légale l’interdit tant qu’elle n’est pas levée.
store-kept-law = Une loi demande de le garder jusqu’à son terme.
store-kept-proof = Cette entrée prouve ce qui a été fait ou ouvre l’initiative : elle ne peut pas être détruite.
store-nothing-to-erase = Il ne reste rien à détruire.

## Le certificat

certificate-title = Certificat de destruction
certificate-number = Certificat n° { $number }
certificate-begun = La destruction n’est pas terminée
certificate-begun-why = Elle reprend d’elle-même à la prochaine ouverture du site. Refaites ce certificat ensuite.
certificate-person = Pseudonyme
certificate-scope = Ce qui était visé
certificate-when = Fait
certificate-ground = Motif
certificate-by = Par
certificate-where = Initiative
certificate-destroyed = Ce qui a été détruit
certificate-destroyed-count = { $n ->
    [one] 1 entrée, toutes versions comptées.
   *[other] { $n } entrées, toutes versions comptées.
}
certificate-kinds = Entrées détruites, par type
certificate-kind = Type
certificate-entries = Entrées
certificate-files = { $n ->
    [one] 1 fichier joint, sauf si une autre entrée le nomme encore.
   *[other] { $n } fichiers joints, sauf ceux qu’une autre entrée nomme encore.
}
certificate-destroyed-where = Les mots, les codes et la clé qui les ouvrait ont été supprimés du registre, de ses vues et de ses fichiers. Personne ne peut les relire ici, ni l’équipe, ni la personne qui administre le système.
certificate-proof = Ce qui reste, comme preuve
certificate-proof-what = La place dans le registre, les dates, le type, qui a écrit, le pseudonyme, et une empreinte qui ne dit rien du contenu. Sans cela, on ne pourrait plus prouver que rien d’autre n’a été changé.
certificate-proofs = De ces entrées, il reste aussi l’état où elles étaient :
certificate-proof-state = { $kind } : { $state } (entrée { $entry })
certificate-kept = Ce qui a été gardé, et pourquoi
certificate-kept-hold = { $n ->
    [one] 1 entrée est gardée : une mesure de conservation légale l’exige.
   *[other] { $n } entrées sont gardées : une mesure de conservation légale l’exige.
}
certificate-kept-law = { $n ->
    [one] 1 entrée est gardée : une loi demande de la garder jusqu’à son terme.
   *[other] { $n } entrées sont gardées : une loi demande de les garder jusqu’à leur terme.
}
certificate-kept-proof = { $n ->
    [one] 1 entrée est gardée : elle prouve ce qui a été fait, sans un mot à propos de quiconque.
   *[other] { $n } entrées sont gardées : elles prouvent ce qui a été fait, sans un mot à propos de quiconque.
}
certificate-kept-restricted = Vous pouvez demander que personne d’autre ne les lise.
certificate-elsewhere = Ce qui peut rester ailleurs
certificate-backups = Copies de secours : elles peuvent encore l’ouvrir jusqu’au { $date } au plus tard, puis plus du tout.
certificate-devices = Appareils : un téléphone ou un ordinateur qui avait reçu ce contenu peut en garder une copie; nous demandons qu’elle soit supprimée.
certificate-released-none = Aucune communication hors de l’équipe n’est inscrite au registre.
certificate-released = { $n ->
    [one] 1 communication hors de l’équipe est inscrite au registre : ce qui a été remis ne peut pas être rappelé.
   *[other] { $n } communications hors de l’équipe sont inscrites au registre : ce qui a été remis ne peut pas être rappelé.
}
certificate-others = Ce qui a été imprimé ou recopié hors de Jalon n’est pas touché. Ce qui parle de vous sans être noté à votre sujet peut aussi rester : dites-nous ce que vous savez.
certificate-ask = Vérifier, et à qui demander
certificate-ask-who = Montrez ce numéro à la coordination de l’initiative : elle peut refaire ce certificat et répondre à vos questions. Si la réponse ne vous convient pas, la Commission d’accès à l’information du Québec peut être saisie.
certificate-ask-team = La coordination de l’initiative peut refaire ce certificat à partir de son numéro.
certificate-place = L’acte est à la place { $seq } du registre.
certificate-made = Document produit le { $date }, quand le registre comptait { $seq } entrées.

erasing-scope-entry = Une entrée
erasing-scope-source = Ce qu’un import a apporté
erasing-scope-person = Tout ce qui parle d’une personne
erasing-scope-term = Ce dont le temps de conservation est écoulé
erasing-state-begun = En cours
erasing-state-done = Terminé
proof-state-given = donné
proof-state-refused = refusé
proof-state-withdrawn = retiré
proof-state-in-force = en vigueur
proof-state-lifted = levé
proof-state-open = en attente
proof-state-granted = fait
proof-state-partly = fait en partie
proof-state-taken-back = retiré par la personne

## Les demandes

requests-title = Demandes et droits
requests-title-lead = Ce que les personnes demandent au sujet de ce qui est gardé d’elles, et jusqu’à quand répondre.
requests-open = En attente
requests-none = Aucune demande n’attend de réponse. Quand une personne demande à voir, à corriger ou à faire détruire ce qui est gardé d’elle, notez-le ici : une parole suffit.
requests-new = Noter une demande
requests-new-lead = Une parole suffit : aucun formulaire ni signature n’est exigé de la personne.
requests-closed = { $n ->
    [one] 1 demande répondue
   *[other] { $n } demandes répondues
}
requests-people = Les personnes dont il est question
requests-people-none = Aucune entrée ne porte sur une personne.
requests-review = Affirmations à revoir
requests-review-why = Une partie de leur preuve a été détruite.
requests-acts = Ce qui a été détruit
requests-act = { $n ->
    [one] { $scope }, 1 entrée ({ $date })
   *[other] { $scope }, { $n } entrées ({ $date })
}
requests-received = Reçue : { $date }
requests-due = { $n ->
    [0] À répondre aujourd’hui ({ $date }).
    [one] À répondre d’ici au { $date } : il reste 1 jour.
   *[other] À répondre d’ici au { $date } : il reste { $n } jours.
}
requests-late = { $n ->
    [one] Le délai est passé depuis 1 jour ({ $date }).
   *[other] Le délai est passé depuis { $n } jours ({ $date }).
}
requests-answer = La réponse
requests-entry = Voir l’entrée au registre
request-sort-access = Voir ce qui est gardé
request-sort-portability = Emporter ce qu’elle a donné
request-sort-rectification = Faire corriger
request-sort-restriction = Restreindre qui lit
request-sort-withdrawal = Retirer son accord
request-sort-erasure = Faire détruire
request-state-open = En attente
request-state-granted = Fait
request-state-partly = Fait en partie
request-state-refused = Refusé
request-state-taken-back = Retirée par la personne
request-do-access = Préparez la copie complète, relisez-la pour ce qui nomme une autre personne, et remettez-la, imprimée ou sur un support. Offrez de la lire ensemble.
request-do-portability = Préparez la copie de ce que la personne a donné : JSON et CSV se lisent par d’autres logiciels.
request-do-rectification = Modifiez l’entrée en cause : l’ancienne version reste dans son histoire. Si vous refusez de corriger, notez le désaccord de la personne sur l’entrée : il paraîtra partout à côté d’elle.
request-do-restriction = Notez avec qui, ou avec quelle catégorie de personnes, elle ne veut pas que ce soit partagé.
request-do-withdrawal = Notez le retrait comme un consentement retiré, et voyez avec la personne ce que cela change et ce qui ne peut pas être rappelé.
request-do-erasure = Voyez avec la personne ce qui sera détruit et ce qui reste, puis détruisez. Elle reçoit un certificat.
request-see-entries = Voir ce qui est noté
request-ask-coordinator = La coordination fait la suite.
field-request-person = Personne
field-request-person-hint = Celles dont il est question au registre.
field-request-sort = Ce qu’elle demande
field-request-received = Reçue le
field-request-received-hint = Aujourd’hui, si rien n’est écrit. Le délai de trente jours court de cette date.
field-request-note = Note
field-request-note-hint = Comment la demande a été faite, ce qui a été répondu. Un refus, même partiel, dit pourquoi.
field-request-state = Où elle en est
problem-request-received = n’est pas une date passée.

## Le désaccord

disagree-title = Désaccord
disagree-note = Noter un désaccord
disagree-lead = La parole de la personne, telle quelle. Elle paraîtra à côté de l’entrée partout où celle-ci est montrée, et dans la copie remise à la personne.
disagree-noted-by = noté par : { $who }
field-disagree-statement-hint = Dans ses mots.
part-word-statement = Ce que la personne dit

## La copie d’une personne

copy-title = Copie complète
copy-given-title = Ce que la personne a donné
copy-before = Avant de remettre cette copie
copy-before-why = Elle contient ce que vous pouvez lire. Relisez-la : ce qui nomme une autre personne peut être laissé de côté ci-dessous. Remettez-la en main propre, et offrez de la lire ensemble.
copy-leave-out = Laisser de côté ce qui nomme une autre personne
copy-leave-out-why = L’entrée reste nommée par sa date et son type; la copie dit pourquoi ses mots n’y sont pas.
copy-leave-out-which = Les entrées à laisser de côté
copy-leave-out-do = Refaire la copie
copy-withheld-sealed = Ces mots ne sont pas dans la copie : la personne qui l’a préparée ne peut pas les lire. Demandez-les à qui les a écrits.
copy-withheld-another = Ces mots ne sont pas dans la copie : ils parlent d’une autre personne.
copy-withheld-erased = Ce contenu a été détruit.
copy-read = Comment lire ceci
copy-read-all = Tout ce qui est noté à votre sujet dans cette initiative, dans l’ordre du temps : ce qui s’est passé, qui l’a écrit, quand. Ce qui manque est dit.
copy-read-given = Ce que vous avez donné vous-même : vos mots, vos choix, vos demandes. Ce que l’équipe a écrit n’y est pas.
copy-entries = Ce qui est noté
copy-empty = Rien n’est noté ici.
copy-seen = Qui l’a vu
copy-rights = Vos droits
copy-rights-which = Vous pouvez demander de corriger, d’ajouter votre désaccord, de restreindre qui lit, de retirer votre accord, de faire détruire. Une parole suffit. La réponse vient dans les trente jours.
copy-made = Préparée le
copy-count = Contenu
copy-count-entries = { $n ->
    [0] aucune entrée
    [one] 1 entrée
   *[other] { $n } entrées
}
copy-withheld = Retenu
copy-withheld-count = { $n ->
    [0] rien
    [one] les mots d’une entrée
   *[other] les mots de { $n } entrées
}
copy-taken-back = Cette entrée a été retirée par l’équipe : elle ne compte plus.
copy-written = Écrit par : { $who }, { $date }
copy-head-place = place
copy-head-kind = type
copy-head-happened = arrivé
copy-head-by = par
copy-head-written = écrit
copy-head-field = champ
copy-head-text = texte

## Le retrait de la recherche

withdrawal-title = Ce que change un retrait
withdrawal-lead = Quand une personne retire son accord à la recherche, voici ce qui se passe.
withdrawal-sealed = Scellé à l’étude
withdrawal-sealed-count = { $n ->
    [0] Rien de ce qui est noté à son sujet n’était lisible par l’étude.
    [one] 1 entrée n’est plus lisible par l’étude dès que le retrait est noté. L’équipe de soin la garde.
   *[other] { $n } entrées ne sont plus lisibles par l’étude dès que le retrait est noté. L’équipe de soin les garde.
}
withdrawal-out = Ce qui ne peut pas être rappelé
withdrawal-published = Ce qui est déjà publié ou rendu anonyme reste : dites-le à la personne.
withdrawal-how = Le retrait se note comme un consentement retiré, sur la page de la personne. Si elle veut aussi que tout soit détruit, c’est une autre demande.

## La conservation

retention-title = Conservation
retention-title-lead = Combien de temps chaque chose est gardée, ce qui arrive à terme, et ce qui l’arrête.
retention-rules = Les règles
retention-none = Aucune règle n’est adoptée
retention-none-why = Rien n’est détruit de soi-même. La coordination peut adopter des règles : elles agissent ensuite chaque jour et disent ce qu’elles ont fait.
retention-adopted = { $who }, { $date }
retention-rule-practice = Contacts, décomptes, suivis et autres notes de pratique
retention-rule-wellbeing = Notes de bien-être
retention-rule-requests = Demandes des personnes
retention-rule-inquiry = Notes de recherche
retention-erase = { $n ->
    [one] { $what } : détruit 1 an { $from }.
   *[other] { $what } : détruit { $n } ans { $from }.
}
retention-review = { $n ->
    [one] { $what } : à revoir 1 an { $from }.
   *[other] { $what } : à revoir { $n } ans { $from }.
}
retention-from-written = après la dernière version
retention-from-happened = après que c’est arrivé
retention-by-law = Une loi demande de le garder jusque-là.
retention-change = Adopter ou changer les règles
retention-change-why = Ces durées sont les nôtres, choisies avec prudence; votre loi ou votre ordre professionnel peut en demander d’autres. Dès l’adoption, ce qui est à terme est détruit, sans autre question.
retention-years = Années de conservation
retention-term-law = { $pack } : { $n ->
    [one] { $n } an
   *[other] { $n } ans
} ({ $law }). Rien n’est détruit avant.
retention-term-site = Durée que votre site a fixée : { $n ->
    [one] { $n } an
   *[other] { $n } ans
}.
retention-term-ours = { $pack } : aucune durée trouvée. Notre proposition : { $n ->
    [one] { $n } an
   *[other] { $n } ans
}.
retention-term-set = Fixer la durée du site
retention-does-erase = Détruire à terme
retention-does-review = Montrer à terme, pour que des personnes décident
retention-adopt = Adopter ces règles
retention-due = { $n ->
    [one] À terme dans le prochain jour
   *[other] À terme dans les { $n } prochains jours
}
retention-due-none = Rien n’arrive à terme.
retention-due-first = Les premières
retention-due-on = détruit le { $date }
retention-review-on = à revoir le { $date }
retention-done = Ce que les règles ont fait
retention-done-none = Rien encore.
retention-ran = { $n ->
    [one] 1 contenu détruit
   *[other] { $n } contenus détruits
}
retention-ran-held = { $n ->
    [one] (1 autre gardé par une mesure de conservation)
   *[other] ({ $n } autres gardés par une mesure de conservation)
}

hold-title = Conservation légale
hold-lead = Ce qui est visé ne peut être détruit par personne ni par aucune règle, tant que la mesure n’est pas levée.
hold-none = Aucune mesure n’est en vigueur.
hold-new = Ajouter une mesure
hold-lift = Lever la mesure
hold-on-entry = Une entrée
hold-on-person = Tout ce qui parle d’une personne
hold-on-everything = Toute l’initiative
hold-state-in-force = Gardé par mesure légale
hold-state-lifted = Mesure levée
field-hold-on = Sur quoi
field-hold-reason-hint = Un litige, une enquête, une ordonnance : en une phrase.

## Les types et les champs

part-kind-trust-erasing = Acte de destruction
part-kind-trust-request = Demande d’une personne
part-kind-trust-disagreement = Désaccord
part-kind-trust-hold = Mesure de conservation
part-kind-trust-retention = Règles de conservation
part-kind-trust-retention-ran = Passage des règles de conservation
part-field-trust-erasing-files = Fichiers joints
part-field-trust-erasing-of = Entrée visée
part-field-trust-erasing-scope = Ce qui était visé
part-field-trust-request-due = À répondre d’ici au
part-field-trust-request-sort = Ce qui est demandé
part-field-trust-disagreement-entry = Entrée en cause
part-field-trust-hold-entry = Entrée gardée
part-field-trust-retention-ran-held = Gardé par une mesure

## La ligne de commande

cli-retention = Détruire ce dont le temps de conservation est écoulé, selon les règles adoptées
cli-arg-dry-run = Dire ce qui est à terme, sans rien détruire
cli-retention-due = { $n ->
    [0] Rien n’est à terme.
    [one] 1 contenu est à terme.
   *[other] { $n } contenus sont à terme.
}
cli-retention-done = { $n ->
    [0] Rien n’était à terme.
    [one] 1 contenu détruit.
   *[other] { $n } contenus détruits.
}
cli-retention-held = { $n ->
    [one] 1 contenu à terme est gardé par une mesure légale.
   *[other] { $n } contenus à terme sont gardés par une mesure légale.
}
withdrawal-note-it = Noter le retrait sur la page de la personne
