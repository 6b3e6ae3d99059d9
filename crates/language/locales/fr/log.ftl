# Access log, reviews, registers.

# The access log: what was done, where, for what.
log-deed-read = A ouvert
log-deed-download = A pris un fichier
log-deed-export = A sorti un tableau ou un dessin
log-deed-report = A fait l’étude de cas
log-deed-calendar = Un calendrier a demandé le plan
log-deed-communicate = A remis des renseignements
log-deed-break-glass = A lu en urgence ce qui lui est fermé
log-deed-sign-in = Entrée dans le site
log-deed-sign-in-failed = Essai d’entrer, sans y arriver
log-deed-denied = A demandé ce que son rôle ne permet pas
log-deed-members = A changé un accès
log-deed-keys = A touché aux clés ou aux sauvegardes
log-deed-policy = A changé qui peut lire
log-deed-erase = A détruit un contenu
log-deed-review = A tenu un registre ou signé une revue
log-purpose-care = les soins et le travail d’équipe
log-purpose-research = la recherche
log-purpose-oversight = le respect des règles
log-purpose-rights = les droits de la personne
log-purpose-danger = un danger pour la vie
log-purpose-upkeep = le fonctionnement du site
log-place-timeline = La frise
log-place-pathway = Le parcours
log-place-crisis = La crise
log-place-record = Le registre des entrées
log-place-study = L’étude de cas
log-place-signs = Les signes et les suites promises
log-place-form = Un formulaire
log-place-trust = Les pages de confiance
log-place-home = L’accueil
log-place-file = Un fichier joint
log-place-entry = Une entrée
log-place-account = Le compte
log-place-api = L’interface pour programmes
log-place-calendar = Le calendrier
log-place-cli = La machine, en ligne de commande
log-place-door = La porte d’entrée
log-place-other = Ailleurs dans le site
log-machine = La machine du site
log-nobody = Une personne qui n’est pas entrée
log-nobody-machine = La machine, ou une personne qui n’est pas entrée
log-for = Pour { $purpose }
log-subject = Accès de { $who }
log-number = Ligne { $n }
log-what = { $deed } : { $entries }
log-entries =
    { $n ->
        [one] { $n } entrée
       *[other] { $n } entrées
    }
log-persons =
    { $n ->
        [one] { $n } personne
       *[other] { $n } personnes
    }
log-older = Plus ancien
log-none = Rien n’a été consigné ici.

# One’s own log.
log-own-title = Mon journal
log-own-title-lead = Ce que j’ai lu, et qui a changé mon accès.
log-own-lead = Chaque page qui ouvre des mots est consignée, avec l’heure et le but. Voici ce qui vous concerne.
log-own-changes = Qui a changé mon accès
log-own-no-changes = Personne n’a changé votre accès.
log-own-mine = Ce que j’ai ouvert
log-own-none = Vous n’avez encore rien ouvert.

# The log of the site.
log-site-title = Journal des accès
log-site-title-lead = Qui a lu ou envoyé quoi, quand et dans quel but.
log-site-lead = Aucun mot n’est gardé ici : seulement qui, quand, combien d’entrées, et dans quel but. Chaque ligne tient à la précédente.
log-member = Membre
log-month = Mois
log-deed = Ce qui a été fait
log-any-member = Tous les membres
log-any-month = Tous les mois
log-any-deed = Tout ce qui a été fait
log-narrow = Restreindre
log-whole = Tout le journal
log-check = Vérifier que le journal est entier
log-check-clean =
    { $n ->
        [one] Le journal est entier : { $n } ligne vérifiée.
       *[other] Le journal est entier : { $n } lignes vérifiées.
    }
log-check-found = Le journal n’est plus ce qui a été écrit. Gardez une copie du dossier et avertissez la coordination.
log-check-row = Ligne { $n } : { $what }
verify-log-missing = elle manque
verify-log-unreadable = elle ne se lit pas
verify-log-changed = elle, ou celle d’avant, a été changée
verify-log-people = les personnes concernées ont été changées
verify-log-cut = le journal s’arrête avant elle

# Who saw what about a person.
log-person-title = Qui a vu quoi à son sujet
log-person-lead = Chaque lecture et chaque communication qui concerne cette personne. Elle a le droit de le savoir.
log-person-copy = Copie pour la personne, à imprimer
log-person-csv = En tableau (CSV)
log-person-json = Pour un programme (JSON)
log-person-none = Personne n’a encore rien lu au sujet de cette personne.
log-copy-title = Qui a vu ce qui est écrit à votre sujet
log-copy-lead = Cette feuille est à vous. Elle dit qui a lu ou reçu des renseignements à votre sujet, quand, et dans quel but.
log-copy-made = Faite le { $date }.
log-copy-count =
    { $n ->
        [one] { $n } accès.
       *[other] { $n } accès.
    }
log-copy-none = Personne n’a encore rien lu à votre sujet.
log-copy-rights = Vos droits
log-copy-rights-how = Vous pouvez demander une copie de ce qui est écrit, le faire corriger, ou dire qui ne doit pas le lire. Parlez-en à la personne qui vous a remis cette feuille.
log-sentence = { $when } : { $who }. { $what }. Où : { $where }. But : { $purpose }.
log-head-when = Quand
log-head-who = Qui
log-head-what = Quoi
log-head-entries = Entrées
log-head-where = Où
log-head-purpose = But
log-head-number = Ligne

# Who read an entry.
log-readers =
    { $n ->
        [0] Personne d’autre ne l’a encore ouverte
        [one] Lue, ou chargée avec une page, par une autre personne
       *[other] Lue, ou chargée avec une page, par { $n } autres personnes
    }
log-entry-title = Qui l’a lue
log-entry-lead = Seules la personne qui l’a écrite et l’équipe voient cette liste.

# The monthly review.
review-title = Revue des accès
review-title-lead = Chaque mois, quelqu’un regarde qui a lu quoi, et signe.
review-lead = Regarder chaque mois terminé : ce qui sort de l’ordinaire, les accès d’urgence, les refus. Signer dit que c’est fait.
review-due = À revoir
review-none-due = Tous les mois terminés sont revus.
review-this-month = Voir le mois en cours
review-done = Déjà revus
review-none-done = Aucun mois n’a encore été signé.
review-signed = Revu par { $who }, { $date }
review-of = Accès : { $month }
review-rows =
    { $n ->
        [0] Rien au journal ce mois-là.
        [one] { $n } ligne au journal.
       *[other] { $n } lignes au journal.
    }
review-unusual = Sort de l’ordinaire
review-nothing-unusual = Rien ne dépasse les repères.
review-rules = Les repères
review-rule-hours = { $who } : { $n } accès entre 22 h et 6 h
review-rule-hours-what = Plus de 10 accès entre 22 h et 6 h dans le mois. Le travail de nuit l’explique souvent.
review-rule-persons = { $who } : { $n } personnes en un jour
review-rule-persons-what = Plus de 30 personnes différentes en un jour.
review-rule-taken = { $who } : { $n } fichiers, tableaux ou rapports sortis
review-rule-taken-what = Plus de 20 fichiers, tableaux ou rapports sortis dans le mois.
review-rule-denied = { $who } : { $n } refus
review-rule-denied-what = 5 refus ou plus dans le mois. Un lien trompeur l’explique parfois.
review-rule-failed = { $who } : { $n } essais ratés pour entrer
review-rule-failed-what = 20 essais ratés ou plus pour entrer dans le mois.
review-glass = Accès d’urgence
review-no-glass = Aucun accès d’urgence ce mois-là.
review-counts = Par membre
review-how-often = Combien de fois
review-see-rows = Voir les lignes de ce mois
review-not-closed = Ce mois n’est pas terminé : il se signera quand il le sera.
review-no-initiative = Ouvrez d’abord une démarche : la signature y est gardée.
review-sign = Signer la revue
review-sign-what = La signature entre dans le registre avec l’empreinte du journal : il ne peut plus être réécrit sans que cela se voie.
review-remarkable = Quelque chose demande-t-il une suite ?
review-remarkable-no = Non, rien
review-remarkable-yes = Oui
review-note = Ce qui a été trouvé, et la suite
review-note-hint = Nécessaire si quelque chose demande une suite. Sans nom de personne aidée.
review-owed =
    { $n ->
        [one] Revoir les accès : { $month }
       *[other] Revoir les accès de { $n } mois, dont { $month }
    }
trust-owed = Confiance : à faire

# The law pack.
pack-title = Loi et registres du site
pack-title-lead = La loi que le site suit, ses délais et ses règles.
pack-lead = Chaque règle nomme sa loi, et dit comment elle a été lue.
pack-no-advice = Ce n’est pas un avis juridique. Ce qui n’a pas été lu dans le texte doit être vérifié par une avocate ou un avocat.
pack-rules = Ce qui est demandé
pack-no-rules = Ce cadre ne nomme aucune règle.
pack-registers = Registres
pack-kept-at-least = Gardé au moins { $term }.
pack-kept-unsaid = Aucune durée trouvée dans la loi.
pack-notices = Après un incident
pack-no-notices = Aucun délai d’avis n’a été trouvé pour ce cadre. Demandez à une avocate ou un avocat.
pack-within = Dans les { $term }.
pack-without-delay = Sans tarder; aucun nombre d’heures n’a été trouvé.
pack-serious-only = Si un préjudice sérieux est possible.
pack-change = Choisir le cadre
pack-choose = Loi suivie
pack-choose-hint = Vaut pour tout le site dès l’enregistrement.
pack-reason = Pourquoi ce choix
pack-reason-hint = Qui a été consulté, par exemple.
pack-keep = Durées de conservation, en mois
pack-keep-hint = Là où la loi ne dit rien, le site décide. Vide : gardé jusqu’à ce que quelqu’un décide.
pack-save = Enregistrer ce choix
term-years =
    { $n ->
        [one] { $n } an
       *[other] { $n } ans
    }
term-months =
    { $n ->
        [one] { $n } mois
       *[other] { $n } mois
    }
term-days =
    { $n ->
        [one] { $n } jour
       *[other] { $n } jours
    }
term-hours =
    { $n ->
        [one] { $n } heure
       *[other] { $n } heures
    }

# The registers.
registers-title = Registres
registers-title-lead = Incidents, communications, publications.
registers-lead = Ce que la loi demande de noter : ce qui a mal tourné, ce qui a été dit à l’extérieur, ce qui a été publié.
registers-pack = Loi suivie : { $pack }.
registers-csv = Ce registre en tableau (CSV)
release-none = Rien n’a été publié ni remis hors du site.

# Incidents.
incident-new = Noter un incident
incident-lead = Chaque incident est gardé, même sans risque sérieux. Écrivez ce que vous savez; le reste se complète ensuite.
incident-none = Aucun incident n’a été noté.
incident-sort-loss = Objet ou document perdu
incident-sort-theft = Objet ou document volé
incident-sort-wrong-recipient = Dit ou envoyé à la mauvaise personne
incident-sort-access = Lu par quelqu’un qui ne devait pas
incident-sort-misuse = Utilisé pour autre chose
incident-sort-other = Autre
incident-serious-yes = Oui
incident-serious-yes-told = Risque sérieux
incident-serious-no = Non
incident-serious-no-told = Sans risque sérieux
incident-serious-unknown = On ne sait pas encore
incident-serious-unknown-told = Risque à évaluer
incident-persons-unknown = On ne sait pas combien de personnes
incident-late = À aviser, en retard : { $who }, avant le { $date }
incident-due = À aviser : { $who }, avant le { $date }
incident-due-soon = À aviser sans tarder : { $who }
incident-entry = Voir l’entrée et son histoire
incident-entry-back = Retour à l’incident
incident-to-tell = Qui aviser
incident-nobody = Ce cadre ne demande d’aviser personne pour cet incident.
incident-was-told = Avis donné : { $date }
incident-public-when = Seulement si les personnes ne peuvent être jointes.
incident-draft = Brouillon en français
incident-tell = Noter qu’un avis est donné
incident-told-to = Qui a été avisé
incident-told-on = Quel jour
incident-occurred = Quand c’est arrivé
incident-occurred-hint = Une date, même approximative.
incident-aware-hint = Le jour où le site l’a su : les délais partent de là.
incident-serious-hint = Pensez à la sensibilité, aux suites possibles, et à qui a pu voir.
incident-persons-hint = Vide si on ne sait pas.
incident-description-hint = Ce qui s’est passé, et quels renseignements. Sans nom de personne aidée.
incident-reasoning-hint = Nécessaire quand on dit que le risque n’est pas sérieux.

# Communications.
communication-new = Noter une communication
communication-lead = Des renseignements sur une personne ont été dits ou envoyés hors de l’équipe.
communication-none = Aucune communication n’a été notée.
communication-occurred = Quand
communication-recipient-hint = Le service ou la personne. Nécessaire sauf si c’est la personne elle-même.
communication-what-hint = En une ligne.
communication-justification-hint = Pourquoi c’était nécessaire.
communication-about = Pseudonyme de la personne
communication-about-hint = Copié de sa page, si elle en a une.
communication-purpose-care = Soins
communication-purpose-research = Recherche
communication-purpose-rights = Droits de la personne
communication-purpose-danger = Danger pour la vie
communication-purpose-law = Loi ou tribunal
communication-purpose-service = Fonctionnement du service
communication-ground-consent = La personne a accepté
communication-ground-law = La loi le permet ou le demande
communication-ground-danger = Un danger pour la vie
communication-ground-request = La personne l’a demandé
recipient-sort-person = La personne elle-même
recipient-sort-relative = Famille, ou personne proche aidante
recipient-sort-service = Autre clinique ou service
recipient-sort-public-body = Organisme public
recipient-sort-court = Tribunal, avocate ou avocat
recipient-sort-police = Police
recipient-sort-researcher = Chercheuse ou chercheur
recipient-sort-other = Autre

# The kinds, their fields and words.
part-kind-trust-incident = Incident de confidentialité
part-kind-trust-communication = Communication
part-kind-trust-reviewed = Revue des accès
part-kind-trust-pack = Loi suivie
part-field-trust-incident-aware = Su depuis
part-field-trust-incident-sort = Ce qui est arrivé
part-field-trust-incident-serious = Préjudice sérieux possible
part-field-trust-incident-persons = Nombre de personnes
part-field-trust-incident-notices = Avis donnés
part-field-trust-communication-recipient = À qui
part-field-trust-communication-classes = Quels renseignements
part-field-trust-communication-purpose = But
part-field-trust-communication-ground = Ce qui le permet
part-field-trust-reviewed-month = Mois
part-field-trust-reviewed-head = Empreinte du journal
part-field-trust-reviewed-number = Dernière ligne
part-field-trust-reviewed-remarkable = Demande une suite
part-field-trust-pack-pack = Cadre
part-field-trust-pack-version = Version
part-field-trust-pack-keep = Durées décidées
part-word-trust-incident-description = Description
part-word-trust-incident-circumstances = Circonstances
part-word-trust-incident-reasoning = Évaluation du risque
part-word-trust-incident-measures = Mesures prises
part-word-trust-communication-recipient = Nom du destinataire
part-word-trust-communication-what = Ce qui a été dit
part-word-trust-communication-justification = Justification
part-word-trust-reviewed-note = Note
part-word-trust-pack-reason = Pourquoi

# Drafts of notices.
notice-draft-why = Un brouillon fait à partir du registre. Complétez ce qui est entre crochets et relisez avant d’envoyer.
notice-fill = [à compléter]
notice-title = Avis d’un incident de confidentialité
notice-to-line = À : { $who }
notice-date-line = Le { $date }
notice-opening-regulator = Nous vous avisons d’un incident qui touche des renseignements personnels.
notice-opening-minister = Nous vous avisons d’un incident qui touche des renseignements de santé et de services sociaux.
notice-opening-persons = Nous vous écrivons parce qu’un incident touche des renseignements à votre sujet. Nous en sommes désolés.
notice-opening-public = Un incident touche des renseignements sur des personnes que nous n’avons pas pu joindre. Si vous pensez être concernée ou concerné, venez nous voir.
notice-what = Ce qui s’est passé, et les renseignements touchés
notice-when = Date de l’incident
notice-aware = Date où nous l’avons su
notice-how = Circonstances
notice-persons = Nombre de personnes touchées
notice-risk = Évaluation du risque
notice-measures = Ce que nous avons fait
notice-advice = Ce que vous pouvez faire
notice-contact = Pour nous joindre
notice-sign = Signature

# Ce qui doit accompagner ce qui sort.
leaving-notice-title = À ne pas transmettre
leaving-notice-substance-use = Ce document dit quelque chose de la consommation de substances d’une personne. Ne le transmettez à personne sans son accord.
