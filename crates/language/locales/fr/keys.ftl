# Keys and recovery.
verify-secret = le sel qui ouvre le contenu n’est plus là : le contenu reste fermé
verify-key = une clé enveloppée a été changée : ce qu’elle scelle ne s’ouvre plus
record-locked = Ces mots sont dans un journal personnel : seule la phrase de passe de la personne qui les a écrits les ouvre.{ $path }{ $why }
record-key-destroyed = La clé de ces mots a été détruite : plus personne ne peut les lire.{ $path }{ $why }
store-key-locked = La clé du site est fermée par une phrase de passe. Donnez-la au terminal, ou dans le fichier que nomme JALON_PASSPHRASE_FILE.{ $path }{ $why }
store-key-wrong-passphrase = Cette phrase de passe n’ouvre pas la clé du site. Vérifiez les majuscules et les espaces, puis recommencez.{ $path }{ $why }
store-key-other = Cette clé n’est pas celle de ce site, ou elle a été changée depuis. Prenez la plus récente; si Jalon est ouvert ailleurs, redémarrez-le.{ $path }{ $why }
store-key-last-way = Plus rien d’autre n’ouvrirait le site : ajoutez d’abord une autre façon (jalon key add-passphrase). Rien n’a été changé.{ $path }{ $why }
store-key-no-sheet = Aucune feuille de secours n’ouvre ce site : il n’y en a pas, ou la clé a été changée depuis. Faites-en une (jalon key sheet).{ $path }{ $why }
store-key-other-sheet = Ces parties viennent d’une feuille de secours plus ancienne, qui n’ouvre plus rien. Prenez celles de la dernière feuille.{ $path }{ $why }
part-length = La partie { $part } n’a pas le bon nombre de caractères : il en faut 68, il y en a { $n }.
part-character = La partie { $part } contient un caractère étranger, dans le groupe { $n }.
part-check = La partie { $part } a une faute de frappe : relisez chaque groupe de quatre.{ $n }
part-newer = La partie { $part } vient d’une version plus récente de Jalon : mettez le programme à jour.{ $n }
part-same = C’est deux fois la même partie : il en faut deux différentes.{ $part }{ $n }
part-strangers = Ces deux parties ne viennent pas de la même feuille.{ $part }{ $n }
fault-locked = Votre journal est fermé
fault-locked-next = Donnez votre phrase de passe pour l’ouvrir dans cette séance.
journal-title = Mon journal
journal-lead = Ce que vous écrivez pour vous seule ou vous seul est scellé avec une clé que seule votre phrase de passe ouvre. Ni la coordination, ni l’administration, ni une copie volée ne peut le lire.
journal-without = Vous n’avez pas encore de phrase de passe qui ferme votre journal : ce que vous écrivez pour vous est scellé avec une clé que le programme peut ouvrir. Choisissez une phrase de passe, puis entrez avec elle.
journal-open = Votre journal est ouvert dans cette séance. Il se refermera quand vous sortirez.
journal-earlier = Des notes plus anciennes sont fermées par une phrase de passe que vous aviez avant. Si vous vous en souvenez, donnez-la.
journal-wrong = Cette phrase de passe n’ouvre pas votre journal. Rien n’est perdu : essayez encore.
journal-passphrase = Votre phrase de passe
journal-unlock = Ouvrir mon journal
journal-lost = Si vous oubliez votre phrase de passe
journal-lost-why = Un nouveau lien d’entrée permet d’en choisir une autre, mais il n’ouvre pas ce qui a été écrit avant : personne ne le peut. Ce que vous avez partagé avec l’équipe reste lisible.
link-journal = Une nouvelle phrase de passe n’ouvre pas votre journal écrit sous l’ancienne. Gardez l’ancienne, si vous vous en souvenez.
keys-title = Clés et secours
keys-title-lead = Comment la clé du site s’ouvre, la feuille de secours, le dernier exercice, et ce que chaque perte veut dire.
keys-lead = Tous les mots sont scellés. Cette page dit ce qui les ouvre, sans montrer aucun secret.
keys-standing = Où nous en sommes
keys-ways = La clé du site s’ouvre par
keys-way-plain = un fichier sur cette machine (site.key)
keys-way-credential = le système, avec la puce de cette machine
keys-way-passphrases = { $n ->
    [one] une phrase de passe
   *[other] { $n } phrases de passe
}
keys-since = En usage depuis
keys-sheet = Feuille de secours
keys-drilled = Dernier exercice réussi
keys-never = jamais
keys-no-sheet = Il n’y a pas de feuille de secours. Si la clé se perd, tous les mots sont perdus. Faites-la aujourd’hui : jalon key sheet.
keys-drill-due = Plus de trois mois sans exercice : réunissez deux parties de la feuille et faites jalon key drill.
keys-plain = La clé est en clair sur cette machine : qui vole la machine lit tout, sauf les journaux, à moins que son disque ne soit chiffré.
keys-losses = Si quelque chose se perd
keys-loss-file = Le fichier de la clé
keys-loss-file-means = Deux parties de la feuille de secours le refont : jalon key recover.
keys-loss-passphrase = La phrase de passe du site
keys-loss-passphrase-means = Une autre façon d’ouvrir suffit; sinon, deux parties de la feuille. La phrase de passe d’une personne est autre chose : son journal ne s’ouvre plus.
keys-loss-sheet = Une partie de la feuille
keys-loss-sheet-means = Une seule partie n’ouvre rien. Faites une nouvelle feuille : l’ancienne ne vaut plus.
keys-loss-all = Toutes les façons et deux parties
keys-loss-all-means = Tous les mots sont perdus pour toujours. Les codes, les dates et la preuve restent.
keys-loss-stolen = La clé a été volée ou copiée
keys-loss-stolen-means = Changez-la : jalon key rotate. L’ancienne n’ouvre plus ce qui est ici; une copie volée avec elle reste lisible.
keys-how = Ce qui se fait au terminal
keys-how-why = Sauf la feuille de secours, les secrets ne passent jamais par une page. La personne qui s’occupe de la machine tape ces commandes, dans le dossier du registre.
cli-key = La clé du site : comment elle s’ouvre, la feuille de secours, l’exercice
cli-key-show = Dit comment la clé s’ouvre, sans la montrer
cli-key-add = Ajoute une phrase de passe qui ouvre la clé
cli-key-remove = Enlève une façon d’ouvrir la clé, s’il en reste une autre
cli-key-which = plain : le fichier en clair; passphrases : toutes les phrases de passe
cli-key-sheet = Fait une feuille de secours en trois parties, dont deux rouvrent tout
cli-key-recover = Rouvre le site avec deux parties de la feuille, et remet le fichier de la clé
cli-key-rotate = Change la clé du site : l’ancienne n’ouvre plus rien, la feuille est à refaire
cli-key-drill = Exercice : prouve que deux parties rouvriraient le site et la sauvegarde la plus récente, et retient la date
cli-key-ask = Phrase de passe du site : 
cli-key-ask-new = Nouvelle phrase de passe (au moins 20 caractères; cinq mots tirés au hasard) : 
cli-key-ask-again = Encore une fois : 
cli-key-ask-part = Une partie ({ $n } de 2) : 
cli-key-too-short = Trop court : il faut au moins 20 caractères. Rien n’a été changé.
cli-key-differs = Les deux ne sont pas pareilles. Rien n’a été changé.
cli-key-added = Cette phrase de passe ouvre maintenant la clé. Pour ne plus la laisser en clair : jalon key remove plain.
cli-key-removed = C’est enlevé.
cli-key-rotated = La clé du site est changée. Un Jalon ouvert suit de lui-même, sauf si seule une phrase de passe à taper ouvre la nouvelle clé : redémarrez-le alors. Refaites la feuille de secours : jalon key sheet.
cli-key-drilled = Ces deux parties rouvriraient le site. La date est retenue.
cli-key-recovered = La clé est revenue dans { $path }. Faites un exercice, et pensez à une nouvelle feuille si une partie a voyagé.
cli-key-sheet-made = Feuille { $name } : trois parties, chacune dans son fichier. Imprimez chacune à part, remettez-les à trois personnes ou lieux, puis effacez les fichiers. L’ancienne feuille ne vaut plus.
cli-key-sheet-part = JALON · feuille de secours { $name } · partie { $n } de 3

    { $text }

    Deux parties sur trois rouvrent les mots de cette clinique. Celle-ci seule n’ouvre rien.
    Gardez-la loin des deux autres. Commande : jalon key recover
cli-key-sheet-out = Dossier où écrire trois PDF, un par partie; sans lui, les parties s’affichent en texte
journal-choose = Choisir une phrase de passe
record-key-changed = La clé du site a été changée, et ce programme n’a pas la nouvelle : redémarrez-le.{ $path }{ $why }
fault-key-changed = La clé du site a été changée
fault-key-changed-next = Rien n’a été écrit. La personne qui s’occupe de cette machine doit redémarrer Jalon et donner la nouvelle phrase de passe; recommencez ensuite.
cli-key-sheet-shown = Feuille { $name } : trois parties. Copiez chacune à part, remettez-les à trois personnes ou lieux, puis effacez l’écran. L’ancienne feuille ne vaut plus.
cli-key-drill-opened = { $n ->
    [one] { $place } : les deux parties ont ouvert la sauvegarde { $set } ({ $made }) et l’ont lue jusqu’au bout. { $n } entrée.
   *[other] { $place } : les deux parties ont ouvert la sauvegarde { $set } ({ $made }) et l’ont lue jusqu’au bout. { $n } entrées.
}
cli-key-drill-opened-by-key = { $n ->
    [one] { $place } : la sauvegarde { $set } ({ $made }) s’est ouverte avec la clé du site et a été lue jusqu’au bout. { $n } entrée. Elle est plus ancienne que cette feuille : les deux parties seules l’ouvriront après la prochaine sauvegarde complète (jalon backup now --whole).
   *[other] { $place } : la sauvegarde { $set } ({ $made }) s’est ouverte avec la clé du site et a été lue jusqu’au bout. { $n } entrées. Elle est plus ancienne que cette feuille : les deux parties seules l’ouvriront après la prochaine sauvegarde complète (jalon backup now --whole).
}
cli-key-drill-wrong = { $place } : la sauvegarde la plus récente ne s’ouvre ni avec ces parties, ni avec la clé du site. Elle a été faite avant le changement de clé : jalon backup now --whole, puis refaites l’exercice.
cli-key-drill-not-opened = { $place } : aucune sauvegarde n’a été ouverte. { $why }
cli-key-drill-no-backup = Aucune sauvegarde n’est réglée : aucune n’a été ouverte. Pour la régler : jalon backup init.
keys-drilled-backup = il a aussi ouvert une sauvegarde
keys-drilled-no-backup = il n’a ouvert aucune sauvegarde
keys-drill-no-backup = Le dernier exercice n’a ouvert aucune sauvegarde. Branchez le disque, puis refaites-le : jalon key drill.
keys-ago-days = { $n ->
    [0] aujourd’hui
    [one] il y a un jour
   *[other] il y a { $n } jours
}
keys-part-title = Feuille de secours de la clé du site
keys-part-number = Partie { $n } de 3
keys-part-made = Feuille { $name }, faite le { $date } pour le site { $site }.
keys-part-warning = Deux des trois parties, peu importe lesquelles, ouvrent les mots de cette clinique. Celle-ci seule n’ouvre rien.
keys-part-qr = Cette partie en code QR
keys-part-keep = La garder
keys-part-keep-1 = Loin des deux autres : une autre personne, un autre lieu.
keys-part-keep-2 = Jamais avec une sauvegarde, jamais en photo, jamais par courriel.
keys-part-keep-3 = Si elle se perd, ou si quelqu’un l’a vue, faites faire une nouvelle feuille : celle-ci ne vaut alors plus.
keys-part-keep-4 = Tous les trois mois, pour l’exercice : jalon key drill
keys-part-lost = Quand la clé est perdue
keys-part-lost-1 = Apportez deux parties de cette feuille à la machine du registre.
keys-part-lost-2 = jalon key recover --folder DOSSIER, et tapez les lettres des deux.
keys-part-fire = Quand la machine est perdue
keys-part-fire-1 = Installez Jalon sur n’importe quelle machine, et branchez une sauvegarde faite après cette feuille.
keys-part-fire-2 = jalon restore DOSSIER-DE-LA-SAUVEGARDE --folder NOUVEAU --parts, et tapez les lettres de deux parties.
keys-part-fire-3 = Ensuite : jalon serve --folder NOUVEAU
keys-make = Faire une feuille de secours
keys-make-lead = Trois parties, chacune sur sa page. Deux d’entre elles ouvrent tous les mots de cette clinique, ici ou depuis une sauvegarde; une seule n’ouvre rien.
keys-make-before = Avant de commencer
keys-make-before-1 = Ayez une imprimante près de vous, où personne d’autre n’attend.
keys-make-before-2 = Sachez à qui vont les parties : trois personnes ou lieux qui ne se croisent pas par hasard, comme la direction, un coffre, un organisme partenaire.
keys-make-before-3 = L’ancienne feuille ne vaut plus dès que la nouvelle est faite.
keys-make-do = Faire la feuille
keys-made = Les trois parties
keys-made-lead = Ouvrez chacune, imprimez-la, fermez-la. N’en enregistrez aucune. Elles s’ouvrent pendant dix minutes, pour vous seulement; après, elles n’existent que sur papier.
keys-made-open = Partie { $n } (PDF)
keys-made-done = J’ai imprimé les trois
keys-made-done-why = Elles sont aussitôt oubliées ici. Si une impression a raté, faites une nouvelle feuille.
keys-made-next = D’ici demain, essayez-en deux : jalon key drill. Les sauvegardes faites à partir de maintenant s’ouvrent aussi avec deux parties.
keys-loss-machine = La machine, avec tout ce qu’elle contient
keys-loss-machine-means = Deux parties de la feuille et une sauvegarde faite après elle ramènent tout : jalon restore SAUVEGARDE --folder NOUVEAU --parts.
