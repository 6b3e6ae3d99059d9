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
keys-how-why = Les secrets ne passent jamais par une page. La personne qui s’occupe de la machine tape ces commandes, dans le dossier du registre.
cli-key = La clé du site : comment elle s’ouvre, la feuille de secours, l’exercice
cli-key-show = Dit comment la clé s’ouvre, sans la montrer
cli-key-add = Ajoute une phrase de passe qui ouvre la clé
cli-key-remove = Enlève une façon d’ouvrir la clé, s’il en reste une autre
cli-key-which = plain : le fichier en clair; passphrases : toutes les phrases de passe
cli-key-sheet = Fait une feuille de secours en trois parties, dont deux rouvrent tout
cli-key-recover = Rouvre le site avec deux parties de la feuille, et remet le fichier de la clé
cli-key-rotate = Change la clé du site : l’ancienne n’ouvre plus rien, la feuille est à refaire
cli-key-drill = Exercice : prouve que deux parties rouvriraient le site, et retient la date
cli-key-ask = Phrase de passe du site : 
cli-key-ask-new = Nouvelle phrase de passe (au moins 20 caractères; cinq mots tirés au hasard) : 
cli-key-ask-again = Encore une fois : 
cli-key-ask-part = Une partie ({ $n } de 2) : 
cli-key-too-short = Trop court : il faut au moins 20 caractères. Rien n’a été changé.
cli-key-differs = Les deux ne sont pas pareilles. Rien n’a été changé.
cli-key-added = Cette phrase de passe ouvre maintenant la clé. Pour ne plus la laisser en clair : jalon key remove plain.
cli-key-removed = C’est enlevé.
cli-key-rotated = La clé du site est changée. Redémarrez Jalon s’il est ouvert, puis refaites la feuille de secours : jalon key sheet.
cli-key-drilled = L’exercice a réussi : ces deux parties rouvriraient le site. La date est retenue.
cli-key-recovered = La clé est revenue dans { $path }. Faites un exercice, et pensez à une nouvelle feuille si une partie a voyagé.
cli-key-sheet-made = Feuille { $name } : trois parties. Imprimez chacune à part, remettez-les à trois personnes ou lieux, puis effacez les fichiers. L’ancienne feuille ne vaut plus.
cli-key-sheet-part = JALON · feuille de secours { $name } · partie { $n } de 3

    { $text }

    Deux parties sur trois rouvrent les mots de cette clinique. Celle-ci seule n’ouvre rien.
    Gardez-la loin des deux autres. Commande : jalon key recover
cli-key-sheet-out = Dossier où écrire les trois parties; sans lui, elles s’affichent
journal-choose = Choisir une phrase de passe
