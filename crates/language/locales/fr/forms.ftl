## Les formulaires : ce qu’on écrit dans le registre.

write-title = Écrire
write-lead = Choisissez ce que vous voulez garder. Aucun nom de personne, aucun lieu exact n’est demandé.
write-contact = Noter un contact
write-contact-lead = Une touche suffit. Jamais de nom ni de lieu exact.
write-tally = Compter la journée
write-tally-lead = Combien de contacts, sans parler de personne en particulier.
write-step = Dire où en est une étape
write-step-lead = Prévue, commencée, faite, compressée, reportée, sautée : ce que vous en savez, avec une date même vague.
write-evidence = Déposer une preuve
write-evidence-lead = Ce qui montre qu’une étape tient : une date, un document, une décision.
write-event = Ce qui s’est passé autour
write-event-lead = Une annonce, une fermeture, une ouverture, un décès dans la communauté : ce qui a pesé sur l’équipe.
write-effect = Dire ce que cela a changé
write-effect-lead = Un défi, une ouverture, ou les deux. Votre avis peut différer de celui des autres : tous sont gardés.
write-bracket = Tracer une phase
write-bracket-lead = Découper la crise comme vous l’avez vécue. Les limites peuvent être floues, et plusieurs découpages peuvent coexister.
write-crisis = Nommer une crise
write-crisis-lead = Pandémie, surdoses, grand froid, fermeture : plusieurs crises peuvent avoir cours en même temps.
write-dispute = Signaler une contradiction
write-dispute-lead = Deux événements du registre ne peuvent pas être vrais tous les deux. Aucun n’est effacé.
write-contribution = Ce que la recherche apporte ou coûte
write-contribution-lead = Des bras, de l’argent, un miroir; mais aussi le temps qu’elle prend.
write-claim = Avancer une affirmation
write-claim-lead = Une phrase que vous croyez vraie, avec ce qui l’appuie et ce qui la contredit.

# Autour de chaque formulaire
form-crumbs = Fil d’Ariane
form-problem-title = À corriger : { $title }
form-keep = Garder
form-amend = Garder la correction
form-envelope = Pour qui, et quand c’est raconté
form-kept = Gardé
form-kept-next = C’est dans le registre. Le formulaire ci-dessous est prêt pour un autre.
form-kept-see = Le relire
form-kept-amend = Le corriger
form-amending = Vous corrigez une entrée
form-amending-what = Elle a été écrite le { $written }. Votre version prendra sa place; l’ancienne restera lisible.
form-amending-conflict = Plusieurs versions ont été faites séparément. La vôtre tranchera entre elles : relisez-les d’abord.
form-amending-see = Relire la version
form-core = essentielle
form-no-words = sans mots, ou mots scellés
form-dated = { $date } : { $what }
form-pair = { $one }, { $other }
form-entry = Entrée { $id }
form-crises = Crises
form-events = Événements
form-statements = Étapes
form-proofs = Preuves
form-effects = Défis et ouvertures
form-contributions = Apports et coûts de la recherche
form-contact-more = Ajouter la date, une note, la suite
form-tally-by = Répartir : { $list }

# Les champs que tous ont
field-occurred = Quand était-ce ?
field-occurred-hint = Aussi vague qu’il le faut : « mai 2020 », « printemps 2020 », « vers le 12 mai 2020 », 2020-05-12.
field-audience = Qui peut lire vos mots ?
field-audience-hint = Les dates et les choix cochés servent aux vues de tout le monde. Les mots sont chiffrés et réservés.
field-told_at = Raconté plus tard, le
field-told_at-hint = Seulement si c’est un souvenir : la date où il a été raconté.
audience-author = Moi seulement
audience-team = L’équipe soignante
audience-study = L’équipe et la recherche
audience-public = Tout le monde, parce que c’est un fait public

# Un contact
field-contact-occurred = Quand ?
field-contact-occurred-hint = Aujourd’hui, si rien n’est écrit. « Hier soir » ou « mardi 12 mai 2020 » conviennent aussi.
field-way = Comment ?
field-setting = Où ?
field-setting-hint = Une sorte de lieu, jamais une adresse.
field-minutes = Combien de temps ?
field-support = Ce qui a été offert
field-initiator = Qui a fait le premier pas ?
field-planned = Était-ce prévu ?
planned-yes = Oui
planned-no = Non
field-result = Ce qui en est sorti
field-note = Note
field-note-hint = Elle est chiffrée. N’écrivez ni nom ni lieu exact.
field-goal = Un but, dans les mots de la personne
field-goal-hint = Tel qu’elle l’a dit, sans rien qui permette de la reconnaître.
field-next_step = La suite convenue

# Un décompte
field-contacts = Combien de contacts ?
field-contacts-hint = En tout. Une estimation honnête vaut mieux que rien.
field-tally-occurred = Quel jour, ou quelle période ?
field-tally-occurred-hint = Aujourd’hui, si rien n’est écrit. Une semaine : 2020-05-11/2020-05-15.
field-tally-note = Remarque sur la journée

# Une étape, une preuve
field-step = Quelle étape ?
field-step-hint = ◆ marque une étape essentielle : en crise, on peut la compresser ou la reporter, jamais la laisser disparaître.
field-state = Où en est-elle ?
field-step-occurred = Depuis quand ?
field-step-occurred-hint = La date à laquelle c’était vrai, pas celle d’aujourd’hui. Vague convient : « vers mai 2020 », « hier ».
field-reason = Pourquoi ?
field-step-reason-hint = Nécessaire si l’étape est compressée, reportée, sautée, remplacée, dispensée ou sans objet.
field-until = Jusqu’à quand ?
field-until-hint = Nécessaire si l’étape est reportée. Sinon, la date à laquelle elle sera réparée.
field-owner = Qui en répond ?
field-owner-hint = Une fonction ou un prénom; c’est chiffré.
field-kinds = De quoi s’agit-il ?
field-what = Ce que c’est, en une phrase
field-evidence-occurred = De quand date-t-elle ?
field-names = Qui y était, ou qui a donné son accord ?
field-names-hint = Nécessaire si des noms sont la preuve. Des membres de l’équipe, jamais des personnes suivies.
field-document = Où se trouve le document ?
field-document-hint = Nécessaire si un document est la preuve : un dossier partagé, une cote, une adresse.

# Le contexte
field-event-occurred = Quand est-ce arrivé ?
field-event-occurred-hint = Une date incertaine est la bienvenue : 2020-05-12, 2020-05, 2020-05~ (vers mai), 2020-04/2020-05, « printemps 2020 ».
field-fact = Que s’est-il passé ?
field-fact-hint = Dans vos mots, en une phrase ou deux.
field-sources = Où l’avez-vous lu ou vu ?
field-sources-hint = Une adresse ou le nom d’un document, une source par ligne. Nécessaire pour dire « confirmée ».
field-confidence = À quel point est-ce sûr ?
field-confidence-hint = Sans réponse, l’événement reste « non confirmé ».
field-occurrence = Prévu, ou survenu ?
field-crisis = De quelle crise s’agit-il ?
field-crisis-hint = Si elle n’est pas dans la liste, nommez-la d’abord.
field-event-crisis = Lié à quelle crise ?
field-name = Comment l’appelez-vous ?
field-crisis-occurred = Quand a-t-elle commencé pour vous ?
field-description = Ce que c’est

# Une phase
field-phase = Quelle phase ?
field-phase-hint = Une de la liste, ou la vôtre juste en dessous.
field-phase_own = Ou une phase à vous
field-phase_own-hint = Comme vous la nommez, par exemple « deuxième vague ». Ce nom est scellé.
field-start = Quand commence-t-elle ?
field-start-hint = Floue s’il le faut : 2020-03-13~, « mi-mars 2020 ».
field-end = Quand finit-elle ?
field-end-hint = Une date, ou « en cours ».
field-marker = L’événement qui l’ouvre
field-label = Son nom
field-label-hint = Chiffré. Laissé vide, celui de la phase.
field-bracket-reason = Pourquoi la limite est-elle là ?
field-scheme = Dans quel découpage ?
field-scheme-hint = Laissé vide, celui de l’équipe. Un autre nom, comme « vagues », le tient à part.

# Un effet, une contradiction
field-of = L’effet de quoi ?
field-effect = Pour l’équipe, c’était…
field-effect-step = Sur quelle étape ?
field-effect-step-hint = Laissé vide, sur le travail en général.
field-mechanism = De quelle façon ?
field-intensity = Avec quelle force ?
field-why = Dans vos mots
field-effect-occurred = Quand cela s’est-il fait sentir ?
field-effect-occurred-hint = Laissé vide, la date de l’événement.
field-one = D’un côté
field-other = De l’autre
field-about = Sur quoi se contredisent-ils ?
field-dispute-occurred = Quand l’avez-vous remarqué ?
field-dispute-occurred-hint = Aujourd’hui, si rien n’est écrit.

# La recherche
field-side = La recherche a…
side-given = apporté
side-cost = coûté
field-contribution-what = Quoi ?
field-contribution-minutes = Combien de minutes ?
field-contribution-minutes-hint = Un nombre, si vous le savez : 90 pour une heure et demie.
field-contribution-note = En une phrase

# Une affirmation
field-text = L’affirmation, en une phrase
field-claim_type = Que dit-elle ?
claim-type-descriptive = Ce qui était (descriptive)
claim-type-temporal = Ce qui est venu avant ou après (temporelle)
claim-type-causal = Ce qui a causé quoi (causale)
claim-type-evaluative = Ce que cela valait (évaluative)
field-claim-state = Où en est-elle ?
field-claim-state-hint = Sans réponse, elle est proposée. Pour la dire appuyée, citez au moins une entrée.
claim-state-proposed = Proposée
claim-state-supported = Appuyée
claim-state-contested = Contestée
claim-state-withdrawn = Retirée
field-supporting = Ce qui l’appuie
field-supporting-hint = Une affirmation causale demande deux sources indépendantes; avec une seule, elle sera imprimée comme telle.
field-disconfirming = Ce qui la contredit
field-disconfirming-hint = Cherchez-le vraiment : une affirmation qui y survit vaut davantage.
field-claim-occurred = Quand l’avancez-vous ?
field-claim-occurred-hint = Aujourd’hui, si rien n’est écrit.

# Ce qui ne va pas dans un champ
problem-missing = Il manque une réponse : remplissez ce champ ou choisissez dans la liste.
problem-too-long = C’est trop long pour être gardé ici. Raccourcissez, ou partagez en deux entrées.
problem-not-in-list = Cette réponse n’est pas dans la liste. Choisissez-en une autre.
problem-reversed = La fin vient avant le début. Vérifiez les deux dates.
problem-nothing-counted = Rien n’est compté. Écrivez au moins 1; une journée sans contact n’a pas besoin de décompte.
problem-out-of-range = Ce nombre est trop grand pour être juste. Vérifiez-le.
problem-repeated = La même chose est citée deux fois. Gardez-la d’un seul côté.
problem-unknown-reference = L’entrée citée n’est plus là, ou n’est pas de la bonne sorte. Choisissez-en une dans la liste.
problem-not-a-number = Écrivez un nombre entier, en chiffres : 12.
problem-two-phases = Choisissez une phase de la liste ou écrivez la vôtre, pas les deux.
problem-passphrase-short = Cette phrase de passe est trop courte. Prenez au moins 12 caractères; quatre mots au hasard conviennent.
problem-passphrase-differs = Les deux phrases de passe ne sont pas pareilles. Écrivez-la de nouveau.

# Pourquoi une entrée n’est pas prise
refusal-other-site = Cette entrée appartient à un autre site. Envoyez-la à celui-là.
refusal-gap = Des entrées qui la précèdent ne sont pas encore arrivées. Laissez l’appareil finir de les envoyer.
refusal-fork = Cet appareil a déjà envoyé autre chose sous ce numéro : il a été copié, ou remis à un état ancien. Demandez à la coordination de l’inscrire de nouveau.
refusal-commitment = Le contenu ne correspond pas à son empreinte : il a été abîmé en chemin. Envoyez-le de nouveau.
refusal-unknown-target = Elle corrige une entrée qui n’est pas dans ce registre. Rouvrez l’entrée à corriger et recommencez.
refusal-mixed-targets = Elle corrige des entrées qui ne vont pas ensemble. Corrigez-les une à la fois.
refusal-no-target = Elle retire ou efface quelque chose sans dire quoi. Partez de la page de l’entrée.
