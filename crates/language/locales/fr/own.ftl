## Le parcours à nous : copier, changer, ajouter, retirer, traduire.

own-title = Notre parcours
own-lead = Ce parcours peut devenir le vôtre : changez les mots, le poids d’une étape, l’ordre. Chaque changement gardé est une nouvelle version. Rien ne se perd, et on peut toujours revenir.
own-make-ours = En faire le nôtre
own-follow-ours = Voir ou changer notre parcours
own-public = Les noms et les mots du parcours peuvent être lus par tout le monde sur ce site, gestionnaires compris : n’y écrivez le nom de personne.

# Ce que l’initiative suit
own-followed = Parcours suivi
own-version = Version { $n }
own-whose = À qui
own-whose-ours = Le nôtre
own-whose-shipped = Celui que Jalon apporte
own-whose-shipped-why = Le premier changement en fera une copie à vous.
own-unread = Il existe une version plus récente que vous ne pouvez pas lire. Vous voyez la dernière qui vous est ouverte.
own-actions = Ce que vous pouvez faire
own-export = Exporter en fichier
own-last-change = Ce que la dernière version a changé
own-empty = Vous suivez encore le parcours tel quel. Commencez petit : touchez une étape pour changer son nom, ou ajoutez la vôtre en une ligne.
own-steps = Les étapes, volet par volet
own-tongues = Langue des mots que vous écrivez
own-untold = { $n ->
    [one] Un texte n’est pas encore dans cette langue. Une autre langue répond à sa place.
   *[other] { $n } textes ne sont pas encore dans cette langue. Une autre langue répond à leur place.
}
own-falls-back = montré en { $tongue }
own-owners = répondent : { $owners }
own-evidence = preuves : { $evidence }
own-change = Changer
own-stage-change = Changer le volet { $id }
own-stage-add = Ajouter une étape au volet { $id }
own-kept = Gardé : c’est la version { $n }
own-kept-next = L’équipe suit cette version dès maintenant. Ce qui a changé est plus bas.
own-kept-same = Rien n’a changé : aucune version n’a été ajoutée.

# Les formulaires
own-step-title = Changer une étape
own-step-lead = Changez ce qu’il faut, laissez le reste. Ce qui a été écrit sur l’étape dans le registre ne bouge pas.
own-new-step-title = Ajouter une étape
own-new-step-lead = Un nom suffit. Le reste peut attendre.
own-stage-title = Changer un volet
own-stage-lead = Son nom, ce qu’il vise, sa place.
own-new-stage-title = Ajouter un volet
own-new-stage-lead = Un volet a un nom et au moins une étape.
own-whole-title = Changer le nom et la note
own-whole-lead = Le nom du parcours, et d’où il vient.
own-order-title = Changer l’ordre
own-order-lead = Quelle étape devrait venir avant une autre. L’ordre avertit, il ne bloque jamais.
own-import-title = Importer un fichier
own-import-lead = Prenez un parcours d’une autre équipe, ou le vôtre changé dans un éditeur de texte. Vous verrez ce qui change avant de garder.
own-drop-step-title = Retirer l’étape
own-drop-stage-title = Retirer le volet
own-unorder-title = Retirer un ordre
own-back-title = Revenir à cette version
own-field-name = Nom
own-field-note = Note : d’où vient ce parcours, et ce qu’il n’est pas
own-field-purpose = À quoi cela sert
own-field-asks = Ce qui est demandé comme preuve
own-field-why = Pourquoi ce poids
own-field-if_skipped = Si on la saute
own-field-compress = Comment la compresser en crise
own-field-stage = Volet
own-field-stage-hint = Une étape qui change de volet se place à la fin du nouveau.
own-field-shift = Place dans la liste
own-field-flag = Poids de l’étape
own-field-flag-hint = Changer le poids demande une raison, plus bas.
own-field-owners = Qui en répond
own-field-evidence = Sortes de preuves
own-field-reason = Raison
own-field-before = L’étape qui vient avant
own-field-after = Ce qui devrait attendre
own-field-after-hint = Une étape, ou un moment comme la première sortie en solo.
own-field-file = Un fichier
own-field-file-hint = Un fichier .toml exporté de Jalon, au plus 1 Mo.
own-field-text = Ou le texte du fichier
own-field-text-hint = Collez tout le texte ici si c’est plus simple.
own-field-first = Sa première étape
own-field-whole = Nom du parcours dans cette langue
own-field-step = Étape
own-field-to = Version
own-reason-hint = En une ligne. À donner si vous changez le poids d’une étape. Sinon, laissez vide si c’est une simple précision.
own-reason-hint-plain = En une ligne, si vous voulez.
own-reason-step = Étape précisée
own-reason-new-step = Étape ajoutée
own-reason-stage = Volet précisé
own-reason-new-stage = Volet ajouté
own-reason-whole = Nom ou note précisés
own-reason-order = Ordre ajouté
own-reason-unorder = Ordre retiré
own-keep = Garder comme nouvelle version
own-see-changes = Voir ce qui changerait
own-return = Revenir à notre parcours
own-blank-falls-back = Les mots d’une autre langue sont à côté. Une étape ou un volet laissé vide reste montré dans cette autre langue.
own-more-words = À quoi elle sert, pourquoi, comment la compresser
own-more-asked = Qui en répond, et quelles preuves
own-more-place = Déplacer l’étape
own-shift-stay = Laisser où c’est
own-shift-up = Monter d’un rang
own-shift-down = Descendre d’un rang
own-carried-file = Le fichier, tel que reçu
own-order-add = Ajouter un ordre
own-order-known = Ce qui devrait venir avant quoi
own-order-none = Aucun ordre pour l’instant. Ajoutez-en un plus bas si une étape devrait en attendre une autre.
own-order-pair = { $before } avant { $after }
own-order-drop = Retirer
own-order-drop-which = Retirer : { $pair }

# Ce qui ne va pas
problem-unsound = Cela ne tient pas ensemble.
own-problem-gone = Ce n’est plus dans le parcours.
own-problem-last-step = C’est la dernière étape de son volet, et un volet en garde au moins une. Ajoutez-en une autre d’abord, ou retirez le volet.
own-problem-last-stage = C’est le dernier volet, et un parcours en garde au moins un.
own-problem-full = Il n’y a plus de numéro libre.
own-problem-tick = Choisissez au moins une réponse.
own-problem-whole = Donnez un nom au parcours dans cette langue.
own-problem-no-file = Choisissez un fichier ou collez son texte.
own-problem-reason = Ce changement demande une raison, en une ligne.
own-fault-title = Ce parcours ne tient pas encore
own-fault-next = Rien n’a été gardé. L’endroit et la correction sont dits ci-dessus, en anglais.

# Avant de garder
own-preview-lead = Voici ce qui changerait. Rien n’est gardé tant que vous ne l’avez pas confirmé.
own-preview-changes = Ce qui changerait
own-preview-reason-hint = En une ligne, pour qui demandera un jour pourquoi.
own-preview-keep = Garder cette version
own-going = { $n ->
    [one] Une étape sortirait du parcours
   *[other] { $n } étapes sortiraient du parcours
}
own-going-entries = { $n ->
    [0] aucune entrée n’en parle
    [one] une entrée en parle
   *[other] { $n } entrées en parlent
}
own-going-why = Ce qui en a été dit reste dans le registre, et se lit sous « Étapes d’une version antérieure ».
own-conflict-title = Quelqu’un a changé le parcours entre-temps
own-conflict-lead = Rien n’est perdu et rien n’est gardé encore. Lisez les deux, puis choisissez.
own-conflict-theirs = L’autre changement, déjà gardé
own-conflict-reason = Sa raison : { $reason }
own-conflict-mine = Le vôtre
own-conflict-both = Les deux touchent aux mêmes choses
own-conflict-both-why = Là où une même ligne diffère, la vôtre tiendrait. L’autre reste lisible dans sa version.
own-conflict-replaces = Votre changement remplace le parcours entier, y compris ce que l’autre vient de changer.
own-conflict-no-place = Votre changement ne trouve plus sa place dans la nouvelle version. Vos mots sont ci-dessus : reprenez-les dans un nouveau formulaire.
own-conflict-add = Ajouter mon changement au sien
own-conflict-leave = Laisser le sien

# Ce qui change
own-changes-none = Rien ne diffère.
own-change-origin = Les sources ou la licence
own-change-words = Les mots sur l’ensemble ({ $tongues })
own-change-stage-added = Volet ajouté : { $stage }
own-change-stage-removed = Volet retiré : { $stage }
own-change-stage-words = Les mots du volet { $stage } ({ $tongues })
own-change-stages-reordered = L’ordre des volets
own-change-step-added = Étape ajoutée : { $step }
own-change-step-removed = Étape retirée : { $step }
own-change-step-moved = { $step } : de « { $from } » à « { $to } »
own-change-step-flag = Poids de { $step } : { $from } → { $to }
own-change-step-owners = Qui répond de { $step } : { $from } → { $to }
own-change-step-evidence = Preuves demandées pour { $step } : { $from } → { $to }
own-change-step-sources = Les sources de { $step }
own-change-step-words = Les mots de { $step } ({ $tongues })
own-change-steps-reordered = L’ordre des étapes du volet { $stage }
own-change-order-added = Ordre ajouté : { $before } avant { $after }
own-change-order-removed = Ordre retiré : { $before } avant { $after }
own-change-see-words = Voir les mots
own-change-before = Avant :
own-change-after = Maintenant :
own-change-nothing = rien

# Les versions
own-versions-title = Versions du parcours
own-versions-lead = Qui a changé quoi, quand et pourquoi. Revenir à une version en fait une nouvelle : rien ne s’efface.
own-history = Histoire
own-history-none = Aucune version à vous pour l’instant. Le premier changement en fera une.
own-version-holds = C’est celle que l’équipe suit
own-version-apart = Faite à part d’une autre, à partir de la même version : comparez-les
own-version-changes = Ce qu’elle a changé
own-version-changes-of = Ce qu’elle a changé : { $version }
own-back-to = Revenir à cette version : { $version }
own-compare = Comparer deux versions
own-compare-one = De
own-compare-other = À
own-compare-see = Comparer
own-compare-found = Ce qui diffère
own-compare-sealed = Une de ces versions ne se lit pas, ou n’existe pas.

# Les étapes d’une version antérieure
own-earlier = Étapes d’une version antérieure
own-earlier-why = Elles ne sont plus dans le parcours. Ce qui en a été dit reste.
own-earlier-unnamed = Étape que nulle version lisible ne nomme
own-earlier-one = Étape d’une version antérieure
own-earlier-notice = Cette étape n’est plus dans le parcours
own-earlier-one-why = Ce qui en a été dit reste ici.
own-earlier-silent = Personne n’en a rien dit.
own-terse = Seul son nom a été écrit.

# Dans le registre
part-kind-pathway-version = Version du parcours
part-field-follows = Faite à partir de
part-field-shape = Parcours
own-entry-shape = Version { $version } : { $steps } étapes en { $stages } volets.
