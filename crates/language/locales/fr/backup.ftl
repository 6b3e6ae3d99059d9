# Sauvegarde et rétablissement.

# La ligne de commande.
cli-backup = Sauvegarde le registre, et dit ce qui se trouve où
cli-backup-init = Prépare les sauvegardes : une clé sur une feuille de récupération, et les endroits où elles vont
cli-backup-add = Ajoute un endroit où vont les sauvegardes
cli-backup-now = Sauvegarde maintenant
cli-backup-list = Dit quelles sauvegardes se trouvent où
cli-backup-try = Rétablit la plus récente sauvegarde dans un dossier jeté ensuite, et dit comment cela s’est passé
cli-backup-to = Dossier où vont les sauvegardes : un autre disque, une clé USB; peut être donné plusieurs fois
cli-backup-storage = Fichier qui décrit un stockage d’objets (endpoint, bucket, region, prefix, credentials)
cli-backup-sheet = Fichier à faire pour la feuille de récupération (.pdf ou .html), à imprimer puis à effacer
cli-backup-hour = Heure de la nuit à laquelle tout est sauvegardé; 3 par défaut
cli-backup-whole = Tout, et pas seulement ce qui s’est ajouté
cli-restore = Rétablit une sauvegarde dans un nouveau dossier : tout, vérifié, ou rien
cli-restore-from = Dossier où se trouvent les sauvegardes, ou fichier qui décrit un stockage d’objets
cli-restore-identity = Fichier qui contient la clé de la feuille de récupération; demandée sinon
cli-restore-key = Fichier qui contient la clé du site, à la place de la feuille de récupération
cli-restore-set = Une sauvegarde plus ancienne, par son nom; la plus récente sinon
cli-restore-site = Le site, là où se trouvent les sauvegardes de plusieurs
cli-restore-with-faults = Rétablir même là où verify trouve quelque chose
backup-init-done = Les sauvegardes sont prêtes. Voici la clé qui les ouvre. Notez-la ou imprimez-la maintenant : elle n’est pas gardée sur cette machine, et n’est pas montrée une seconde fois.

      { $key }

    Endroits :{ $places }
    Ensuite : jalon backup now. Tant que jalon serve fonctionne, une sauvegarde se fait toutes les cinq minutes et chaque nuit.
backup-add-done = Les sauvegardes vont maintenant ici :{ $places }
backup-no-place = Aucun endroit n’est encore choisi. Ajoutez-en un : jalon backup add --to DOSSIER
backup-kept = { $n ->
    [one] { $place } : à jour, { $n } entrée ({ $set }).
   *[other] { $place } : à jour, { $n } entrées ({ $set }).
}
backup-list-none = Encore rien.
backup-list-set = { $n ->
    [one] { $set } : { $n } entrée, au { $made }, { $size } ko
   *[other] { $set } : { $n } entrées, au { $made }, { $size } ko
}
backup-list-old = { $n ->
    [one] { $set } : { $n } entrée, au { $made }, { $size } ko; s’ouvre avec des clés plus récentes
   *[other] { $set } : { $n } entrées, au { $made }, { $size } ko; s’ouvre avec des clés plus récentes
}
backup-tried = { $n ->
    [one] { $place } : la plus récente sauvegarde a été rétablie et vérifiée. { $n } entrée.
   *[other] { $place } : la plus récente sauvegarde a été rétablie et vérifiée. { $n } entrées.
}
backup-tried-failed = { $place } : la plus récente sauvegarde n’a pas pu être rétablie. { $why } Faites-en une nouvelle : jalon backup now --whole
backup-restoring = Rétablissement
backup-type-key = Tapez la clé de la feuille de récupération (AGE-SECRET-KEY-1…), en grandes ou petites lettres, les espaces ne comptent pas, puis une ligne vide :
backup-restored = { $n ->
    [one] Rétabli dans { $folder } : { $n } entrée, vérifiée.
   *[other] Rétabli dans { $folder } : { $n } entrées, vérifiées.
}
    Sauvegarde { $set }, au { $made }. La plus récente entrée est arrivée : { $newest }.
    Racine du journal : { $root }
    Fichiers : { $files }
    Ensuite : jalon serve --folder { $folder }. Chacun et chacune entre comme avant. Puis préparez de nouveau les sauvegardes : jalon backup init.
backup-restored-empty = jamais, il n’y en a pas
backup-restored-erased = { $n ->
    [one] { $n } entrée de cette sauvegarde avait été effacée depuis. Elle reste effacée.
   *[other] { $n } entrées de cette sauvegarde avaient été effacées depuis. Elles restent effacées.
}
backup-restored-missing = { $n ->
    [one] { $n } fichier nommé par une entrée n’était pas dans la sauvegarde.
   *[other] { $n } fichiers nommés par des entrées n’étaient pas dans la sauvegarde.
}
backup-restored-faults = { $n ->
    [one] verify trouve { $n } défaut : voyez jalon verify.
   *[other] verify trouve { $n } défauts : voyez jalon verify.
}
backup-restored-old-keys = Les clés les plus récentes ne se lisent pas. Celles de { $set } ont servi : ce qui a été effacé ensuite peut être revenu. Effacez-le de nouveau.
backup-restored-unsigned = Cette sauvegarde n’est pas signée : comparez la racine avec une que vous connaissez.

# Ce qui peut mal tourner; -short se dit à côté d’un endroit.
backup-not-set-up = Les sauvegardes ne sont pas préparées pour ce dossier. Préparez-les : jalon backup init --to DOSSIER
backup-set-up-already = Les sauvegardes sont déjà préparées. Pour ajouter un endroit : jalon backup add --to DOSSIER
backup-absent = { $what } n’est pas là. Branchez le disque, ou voyez si le réseau fonctionne; la prochaine sauvegarde rattrape tout.
backup-place = { $what } a refusé : { $why }. Les sauvegardes qui s’y trouvent sont restées telles quelles.
backup-no-set = Il n’y a pas de sauvegarde entière ici : { $what }. Voyez ce qu’il y a : jalon backup list
backup-which-site = Il y a là les sauvegardes de plusieurs sites. Nommez-en un avec --site :
      { $what }
backup-no-keys = Les clés de { $what } ont vécu leurs 35 jours, et il n’y en a pas de plus récentes. Cette sauvegarde ne s’ouvre pas.
backup-identity = Ce n’est pas la clé d’une sauvegarde, ou une lettre est fausse. Elle commence par AGE-SECRET-KEY-1 et compte 74 caractères.
backup-wrong-identity = Cette clé n’ouvre pas cette sauvegarde. Prenez la feuille faite quand ces sauvegardes ont été préparées.
backup-damaged = { $what } est endommagé : changé, ou coupé. Rien n’a été rétabli. Prenez une sauvegarde plus ancienne avec --set, ou un autre endroit.
backup-faults = Ce qui a été rétabli ne tient pas ensemble : { $what } défauts. Rien n’a été gardé. Pour le regarder quand même : --with-faults
backup-in-the-way = { $what } n’est pas vide. Nommez un dossier nouveau ou vide.
backup-absent-short = L’endroit n’est pas là.
backup-place-short = L’endroit a refusé : il est peut-être plein.
backup-no-set-short = Il n’y a pas encore de sauvegarde.
backup-no-keys-short = Ses clés n’existent plus.
backup-damaged-short = Elle est endommagée.
backup-faults-short = Ce qui est revenu ne tient pas ensemble.
backup-wrong-identity-short = La clé du site ne l’ouvre pas.
backup-other-short = Cela n’a pas fonctionné.

# La feuille de récupération.
backup-sheet-title = Feuille de récupération
backup-sheet-made = Faite le { $date } pour le site { $site }.
backup-sheet-warning = Quiconque tient cette feuille et une sauvegarde peut tout lire. Sans elle, et sans la clé du site, personne ne le peut.
backup-sheet-qr = La clé en code QR
backup-sheet-keep = La garder
backup-sheet-keep-1 = Imprimez-la deux fois : une dans le coffre, une chez une personne de confiance hors de la clinique.
backup-sheet-keep-2 = Jamais avec les sauvegardes, et jamais en photo.
backup-sheet-keep-3 = Puis effacez le fichier qui a servi à l’imprimer.
backup-sheet-restore = Tout rétablir
backup-sheet-restore-1 = Installez Jalon sur n’importe quelle machine, et branchez la sauvegarde.
backup-sheet-restore-2 = jalon restore DOSSIER-DE-LA-SAUVEGARDE --folder NOUVEAU
backup-sheet-restore-3 = Tapez la clé ci-dessus quand elle est demandée. Ensuite : jalon serve --folder NOUVEAU
backup-sheet-places = Où sont les sauvegardes

# La page.
backup-title = Sauvegardes
trust-backup = Sauvegardes
trust-backup-lead = Quand le registre a été sauvegardé et essayé, où, et comment on le rétablit.
backup-lead = Une sauvegarde n’en est une que si elle a été rétablie. Jalon en fait une toutes les quelques minutes, une entière chaque nuit, et l’essaie.
backup-never = Il n’y a pas encore de sauvegarde. Si cette machine se brise, tout est perdu.
backup-never-how = La personne qui s’occupe de la machine lance ceci une fois, avec une clé USB ou un autre disque branché :
backup-never-then = Puis imprimez la feuille, mettez-la dans le coffre, et effacez le fichier. Ensuite, les sauvegardes se font toutes seules.
backup-well = Tout va bien.
backup-old = La plus récente sauvegarde a plus de 36 heures.
backup-old-how = Branchez le disque, ou voyez les endroits ci-dessous. Jalon rattrape tout seul.
backup-untried = Aucune sauvegarde n’a été essayée avec succès ces huit derniers jours.
backup-untried-how = Voyez ci-dessous ce que le dernier essai a trouvé. Une sauvegarde qui ne se rétablit pas n’en est pas une.
backup-last = Dernière sauvegarde
backup-last-trial = Dernier essai réussi
backup-not-yet = pas encore
backup-ago-minutes = { $n ->
    [0] à l’instant
    [one] il y a { $n } minute
   *[other] il y a { $n } minutes
}
backup-ago-hours = { $n ->
    [one] il y a { $n } heure
   *[other] il y a { $n } heures
}
backup-ago-days = { $n ->
    [one] il y a { $n } jour
   *[other] il y a { $n } jours
}
backup-places = Où vont les sauvegardes
backup-no-places = Aucun endroit encore.
backup-place-whole = Registre entier
backup-place-since = Derniers ajouts
backup-place-entries = { $n ->
    [one] { $n } entrée
   *[other] { $n } entrées
}
backup-place-failed = La dernière sauvegarde a échoué { $when }. { $why }
backup-trial = Le dernier essai
backup-trial-well = { $n ->
    [one] Depuis { $place }, { $when } : rétablie et vérifiée, { $n } entrée.
   *[other] Depuis { $place }, { $when } : rétablie et vérifiée, { $n } entrées.
}
backup-trial-failed = Depuis { $place }, { $when } : elle n’a pas pu être rétablie. { $why }
backup-kept-title = Combien de temps
backup-kept-record = Une pour chacun des { $days } derniers jours, des { $weeks } dernières semaines et des { $months } derniers mois.
backup-kept-keys = Leurs clés vivent { $days } jours : ce qui a été effacé ici n’est plus dans aucune sauvegarde ensuite. Une clé USB qui reste dans un tiroir garde ce qu’elle avait, jusqu’à ce qu’on la rebranche.
backup-how = Rétablir
backup-how-1 = Sur n’importe quelle machine avec Jalon, branchez la sauvegarde.
backup-how-2 = Lancez ceci, et tapez la clé de la feuille de récupération quand elle est demandée :
backup-how-3 = Tout est rétabli, ou rien; c’est vérifié, et Jalon dit ce qui est revenu. Rien de ce qui est ici n’est touché.
backup-how-lost = Sans la feuille de récupération, une copie de la clé du site ouvre aussi les sauvegardes. Sans les deux, personne ne le peut.
home-backup-never = Il n’y a pas encore de sauvegarde.
home-backup-old = La plus récente sauvegarde date de : { $when }.
home-backup-untried = Le dernier essai réussi d’une sauvegarde : { $when }.
home-backup-untried-never = Aucune sauvegarde n’a encore été essayée.
home-backup-well = Dernière sauvegarde { $last }, dernier essai { $tried }.
home-backup-title = Sauvegarde
cli-restore-parts = L’ouvre avec deux parties de la feuille de secours du site, demandées l’une après l’autre
cli-restore-signed-by = Clé publique qui doit l’avoir signée, lue sur papier; peut être donnée plusieurs fois
backup-restored-signed = Signée avec la clé { $key }. Comparez-la avec une feuille témoin.
backup-forged = { $what } n’est pas tel que le site l’a signé : modifié, assemblé par quelqu’un d’autre, ou privé de sa signature. Rien n’a été rétabli. Prenez un autre endroit, ou une sauvegarde plus ancienne avec --set.
backup-forged-short = Elle n’est pas telle que ce site l’a signée.
store-key-other-short = La clé du site a été changée : redémarrez Jalon.
backup-check-agreeing = { $n ->
    [one] { $place } : { $n } partie de sauvegarde signée est le début de ce registre.
   *[other] { $place } : { $n } parties de sauvegardes signées sont le début de ce registre.
}
backup-check-unsigned = { $n ->
    [one] { $n } partie n’est pas signée : un Jalon plus ancien l’a faite.
   *[other] { $n } parties ne sont pas signées : un Jalon plus ancien les a faites.
}
backup-check-fault = { $name } : { $what }
backup-check-forged = ce n’est pas tel que ce site l’a signé
backup-check-set-back = le registre est plus court qu’au moment de cette sauvegarde : il a été ramené en arrière
backup-check-other-history = le registre a un autre début qu’au moment de cette sauvegarde : il a été réécrit
backup-check-not-read = { $place } : pas comparé au registre. { $why }
