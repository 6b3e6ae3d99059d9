# Ce qu’un nombre devient pour qui n’est pas de l’équipe.
disclosed-about = environ { $n }
disclosed-withheld = retenu
disclosed-withheld-count =
    { $n ->
        [0] Aucun nombre n’est retenu.
        [one] Un nombre est retenu.
       *[other] { $n } nombres sont retenus.
    }
disclosed-for = Pour qui
disclosed-note-team = Pour l’équipe : les nombres y sont tels quels. Ne pas transmettre; l’exportation « pour l’extérieur » est faite pour cela.
disclosed-note-outside = Pour l’extérieur : les nombres plus petits que { $n } sont retenus, et d’autres avec eux pour que personne ne puisse les retrouver. Données agrégées, non anonymisées au sens de la loi.
disclosed-note-whole = Retenu en entier : aucune façon d’en montrer une partie n’empêchait de retrouver de petits nombres.
disclosed-contacts-until = Contacts jusqu’au { $day } : { $n }.
disclosed-home-contacts = contacts, jusqu’au { $day }
disclosed-bars-withheld = nombres retenus
disclosed-legend = Contacts dont le nombre est retenu
disclosed-practice-reading = Les petits nombres sont retenus, et d’autres avec eux pour qu’on ne puisse pas les retrouver. Seuls comptent les mois terminés.
disclosed-waits = Les contacts viennent du travail d’une seule personne. Rien n’en est montré avant que la pair aidante ou le pair aidant ait regardé ce qui le serait.
disclosed-waits-since = Montré jusqu’au { $day }. La suite attend que la pair aidante ou le pair aidant l’ait regardée.
disclosed-months = Contacts par mois et par année
disclosed-period = Période
disclosed-span = du { $from } au { $to }
disclosed-none-yet = Aucun mois terminé ne peut encore être montré.
disclosed-no-list = Les contacts ne sont pas montrés un par un hors de l’équipe : on pourrait les compter.
disclosed-no-medians = Hors de l’équipe, ni semaines ni médianes : ce seraient de petits nombres sous un autre nom.
disclosed-exports-team = Pour l’équipe, avec les nombres tels quels
disclosed-exports-outside = Pour l’extérieur, protégé et inscrit au registre
disclosed-csv-team = CSV pour l’équipe
disclosed-csv-outside = CSV pour l’extérieur
disclosed-study-team = Pour l’équipe, avec les nombres tels quels :
disclosed-study-outside = Pour l’extérieur, avec les petits nombres retenus, inscrit au registre :

# Avant qu’un fichier sorte.
release-title = Envoyer à l’extérieur : { $what }
release-lead = Regardez exactement ce qui sort, puis dites à qui et pourquoi. L’envoi s’inscrit au registre.
release-preview = Ce qui sort
release-drawn-from = Le fichier montre ces nombres de contacts, et aucun autre.
release-brackets = Contacts par phase
release-contacts-bracket-certain = certainement dans la phase
release-contacts-bracket-possible = peut-être dans la phase
release-contacts-outside-certain = hors des phases, jour connu
release-contacts-outside-possible = hors des phases, jour incertain
release-table-steps = Étapes par phase
release-table-effects = Obstacles et ouvertures par phase
release-table-who = Qui a écrit quand
release-table-tempo = Contacts dans le temps
release-table-timeline = Ligne du temps
release-table-study = Étude de cas
release-to = À qui
release-recipient-sponsor = Gestionnaire responsable
release-recipient-partner = Partenaire de la clinique
release-recipient-public-body = Organisme public
release-recipient-researcher = Chercheuse ou chercheur
release-recipient-public = Tout le monde
release-recipient-other = Autre
release-name = Nom du destinataire
release-name-hint = L’organisme plutôt que la personne.
release-for = Pourquoi
release-purpose-report = Rendre compte de l’initiative
release-purpose-funding = Financement
release-purpose-research = Recherche ou publication
release-purpose-teaching = Enseignement
release-purpose-law = Loi ou tribunal
release-purpose-other = Autre
release-reason = Pourquoi l’envoyer quand même
release-reason-hint = S’inscrit au registre. Dites ce qui fait que personne ne peut être reconnu, ou ce qui l’emporte.
release-differs = À côté d’un envoi précédent, celui-ci en dit trop
release-differs-why = Qui tient les deux fichiers peut soustraire l’un de l’autre et trouver un petit nombre, ou retrouver un nombre qui était retenu.
release-differs-by =
    { $n ->
        [one] un nombre en cause
       *[other] { $n } nombres en cause
    }
release-refused = Seule la coordonnatrice ou le coordonnateur peut l’envoyer, en disant pourquoi. Attendre que plus de mois soient passés suffit souvent.
release-changed = Les nombres ont changé depuis que vous avez regardé. Regardez de nouveau ce qui sort.
release-asks = La pair aidante ou le pair aidant regarde d’abord
release-asks-why = Ces contacts sont son travail, et elle ou il est seul à le faire : aucun seuil ne protège une personne seule. Votre demande l’attend sur sa page d’accueil; vous pourrez prendre le fichier après son oui.
release-ask = Lui demander de regarder
release-send = Inscrire et prendre le fichier
release-state-asked = attend un regard
release-state-sent = envoyé
release-state-given-up = abandonné
release-until = Contacts jusqu’au { $day }.
release-let-go = Envoyé malgré un envoi proche : { $reason }
release-waits = Attend que la pair aidante ou le pair aidant l’ait regardé.
release-give-up = Abandonner
releases-title = Envois à l’extérieur
releases-title-lead = Ce qui est sorti en fichier, à qui et pourquoi; ce qui attend un regard.
releases-lead = Chaque fichier de nombres qui sort de l’équipe est inscrit ici. Un nouvel envoi est comparé aux précédents.
releases-new = Préparer un envoi
releases-all = Le registre
releases-none = Aucun fichier n’est encore sorti.
releases-open = Ouvrir le registre des envois

# Le regard de la personne qui seule a pu produire ces nombres.
own-review-title = Ce qui sort de mon travail
own-review-lead = Vous êtes seule ou seul dans ce rôle : ces nombres sont les vôtres. Rien n’en sort sans que vous l’ayez vu. Un non n’a pas besoin de raison.
own-review-none = Rien n’attend votre regard.
own-review-due = Ce qui sort de votre travail
own-review-waits =
    { $n ->
        [one] Un envoi attend votre regard
       *[other] { $n } envois attendent votre regard
    }
own-review-waits-why = Vous voyez exactement ce qui sortirait, et vous dites oui, non, ou quoi changer.
own-review-more = Montrer vos contacts jusqu’au { $day } ?
own-review-more-why = La ou le gestionnaire responsable n’en voit rien avant votre oui.
own-review-answered =
    { $n ->
        [one] Un envoi que vous avez préparé a sa réponse
       *[other] { $n } envois que vous avez préparés ont leur réponse
    }
own-review-pages = Ce que montrent les pages
own-review-pages-why = Ce que verraient, sur les pages, les personnes hors de l’équipe, jusqu’au { $day }; les nombres y sont en plus arrondis. Un oui vaut pour ces mois; un non retire tout.
own-review-pages-seen = Vous avez dit oui jusqu’au { $day }.
own-review-pages-unseen = Rien n’en est montré pour l’instant.
own-review-asked-by = demandé par { $who }
own-review-changed = Les nombres ont changé depuis la demande : qui l’a faite doit la préparer de nouveau.
own-review-answer = Votre réponse
own-review-yes = Oui, comme cela
own-review-no = Non
own-review-change = Pas comme cela
own-review-note = Ce que vous voulez dire
own-review-note-hint = Ce qu’il faut changer. Lu par l’équipe.
own-review-save = Répondre
own-review-said-yes = La pair aidante ou le pair aidant a dit oui.
own-review-said-no = La pair aidante ou le pair aidant a dit non.
own-review-said-change = La pair aidante ou le pair aidant demande un changement.

# Le seuil d’un site.
pack-small-counts = Hors de l’équipe, retenir les nombres plus petits que
pack-small-counts-hint = Vide : 6, ce qui respecte l’ICIS (moins de 5) et l’ICES (moins de 6). Santé Canada : 11. Aucun des cadres livrés ne fixe de nombre.

# Les sortes d’entrées, leurs champs et leurs mots.
part-kind-trust-release = Envoi à l’extérieur
part-kind-trust-own-review = Regard sur ce qui sort
part-field-trust-pack-small_counts = Nombres retenus au-dessous de
part-field-trust-release-cells = Nombres
part-field-trust-release-digest = Empreinte des nombres
part-field-trust-release-file = Fichier
part-field-trust-release-beside = Malgré l’envoi
part-field-trust-release-purpose = But
part-field-trust-release-recipient = À qui
part-field-trust-release-state = État
part-field-trust-release-table = Tableau
part-field-trust-release-threshold = Retenus au-dessous de
part-field-trust-release-until = Jusqu’au
part-field-trust-release-withheld = Nombres retenus
part-field-trust-own-review-answer = Réponse
part-field-trust-own-review-digest = Empreinte des nombres
part-field-trust-own-review-release = Envoi
part-field-trust-own-review-until = Pages, jusqu’au
part-word-trust-release-reason = Pourquoi malgré tout
part-word-trust-release-recipient = Nom du destinataire
part-word-trust-release-view = Ce qui était regardé
part-word-trust-own-review-note = Note
