## La ligne de commande.

cli-about = Jalon aide une clinique qui soigne des personnes en situation d’itinérance à accueillir une pair aidante ou un pair aidant dans son équipe, même en pleine crise, et à raconter ensuite, avec vérité, comment cela s’est passé.
cli-exits = Codes de sortie : 0 fait · 1 la vérification a trouvé quelque chose · 2 la commande ne se lit pas · 3 le fichier ou la demande ne peut pas être pris, rien n’a été écrit · 4 pas de registre ici, ou il ne s’ouvre pas · 5 le disque, la base de données ou le réseau a refusé
cli-usage = Emploi :
cli-commands = Commandes
cli-options = Options
cli-arguments = Arguments
cli-arg-help = Montrer cette aide
cli-arg-version = Montrer la version
cli-demo = Montre une clinique inventée dans le vrai contexte daté de Montréal, et ouvre ses pages sur cette machine
cli-init = Crée un nouveau registre : un dossier, une clé, une première personne, une initiative
cli-import = Fait entrer ce que vous avez déjà
cli-import-context = Fait entrer des faits datés autour de l’équipe, d’un fichier CSV ; tout ou rien
cli-serve = Ouvre les pages, sur cette machine
cli-invite = Invite quelqu’un, ou lui redonne un lien d’entrée
cli-report = Fabrique l’étude de cas, en PDF ou en un seul fichier HTML
cli-verify = Recalcule le journal et les vues, et nomme l’entrée qui ne va pas
cli-rebuild = Refait les vues depuis la première entrée
cli-arg-lang = Langue : fr, en ou zh-Hans
cli-arg-verbose = Dire ce qui se passe, sur la sortie d’erreur
cli-arg-folder = Dossier du registre
cli-arg-new-folder = Dossier à créer, vide ou absent
cli-arg-port = Port d’écoute; 0 en choisit un libre
cli-arg-fresh = Refaire la démonstration à neuf
cli-arg-title = Nom de l’initiative; modifiable plus tard
cli-arg-place = Clinique et ville
cli-arg-login = Nom d’usage de la première personne, à la coordination
cli-arg-database = Adresse d’une base PostgreSQL; sans elle, SQLite dans le dossier
cli-arg-csv = Fichier CSV, colonnes date_edtf,confidence,fact,sources
cli-arg-initiative = Initiative, s’il y en a plusieurs
cli-arg-facts = Langue des faits (fr, en…), pour bien les lire à voix haute
cli-arg-check = Vérifier le fichier sans rien écrire
cli-arg-host = Adresse d’écoute
cli-arg-behind-https = Un serveur mandataire HTTPS se tient devant; requis hors de cette machine
cli-arg-invited = Nom d’usage de la personne
cli-arg-role = Son rôle, si elle est nouvelle
cli-arg-called = Comment l’appeler, si elle est nouvelle
cli-arg-address = Adresse des pages, pour écrire le lien au complet
cli-arg-out = Fichier à écrire; sans lui, jalon-DATE-LANGUE
cli-arg-format = Format, si le nom du fichier ne le dit pas
cli-arg-json = Répondre en JSON, sur une ligne
cli-default-title = L’arrivée d’une pair aidante ou d’un pair aidant
cli-first-member = Coordination
cli-init-done = Registre créé dans { $folder }.
    Prochaine étape : jalon serve --folder { $folder }
    Puis entrez sous le nom « { $login } » par le lien qui s’affichera.
    La clé est dans { $folder }/site.key : sans elle, personne ne peut lire les mots. Gardez-en une copie en lieu sûr.
cli-import-checked = { $n ->
    [one] Une ligne, tout va bien. Rien n’a été écrit.
   *[other] { $n } lignes, tout va bien. Rien n’a été écrit.
}
cli-import-working = Écriture dans le registre
cli-import-done = { $added ->
    [0] Rien d’ajouté : { $had } faits y étaient déjà.
    [one] Un fait ajouté; { $had } y étaient déjà.
   *[other] { $added } faits ajoutés; { $had } y étaient déjà.
}
cli-import-refused = { $n ->
    [one] { $path } : un problème. Rien n’a été écrit.
   *[other] { $path } : { $n } problèmes. Rien n’a été écrit.
}
cli-serving = Jalon est ouvert : { $address }
cli-serving-link = Lien d’entrée, bon une fois pendant une journée :
    { $link }
cli-serving-stop = Ctrl+C pour fermer.
cli-stopped = Fermé. Tout ce qui a été gardé est sur le disque.
cli-invited = Lien d’entrée, bon une fois pendant une journée :
    { $link }
cli-report-working = Fabrication de l’étude de cas
cli-report-done = Étude de cas écrite : { $path }
cli-report-missing = Les polices n’ont pas ces caractères : { $characters }
cli-verify-working = Vérification
cli-verify-clean = { $n ->
    [0] Rien à signaler. Aucune entrée encore.
    [one] Rien à signaler. Une entrée lue.
   *[other] Rien à signaler. { $n } entrées lues.
}
    Empreinte du registre : { $root }
cli-verify-found = { $n ->
    [one] Une chose ne va pas :
   *[other] { $n } choses ne vont pas :
}
cli-fault-site = le registre dans son ensemble : { $what }
cli-fault-place = place { $seq } : { $what }
cli-fault-entry = place { $seq }, entrée { $entry } : { $what }
cli-rebuild-working = Vues refaites
cli-rebuild-done = { $n ->
    [one] Vues refaites d’après une entrée.
   *[other] Vues refaites d’après { $n } entrées.
}
cli-demo-working = Clinique inventée
cli-demo-visitor = Visite
cli-demo-ready = Une clinique inventée est prête dans { $folder }. Tout y est inventé, sauf le contexte daté de Montréal.
cli-file = { $path } : { $why }. Vérifiez le chemin et vos droits sur ce fichier.
cli-listen = Impossible d’écouter sur { $address } : { $why }. Un autre programme s’en sert peut-être : essayez --port.
cli-report-failed = L’étude de cas n’a pas pu être faite : { $why }.
cli-server-failed = Les pages n’ont pas pu s’ouvrir : { $why }.
cli-library = Les données livrées avec Jalon ne se lisent pas : { $why }. Réinstallez le programme.
cli-no-initiative = Il n’y a pas encore d’initiative dans ce registre. Ouvrez-en une sur la page d’accueil, ou par « jalon init ».
cli-which-initiative = Laquelle ? Nommez-la avec --initiative :
    { $known }
cli-no-member = Personne n’entre sous ce nom. Pour inviter quelqu’un de nouveau, dites son rôle avec --as.
cli-exposed = { $address } est ouvert au réseau, et ce qui passe y serait lisible. Mettez un serveur mandataire HTTPS devant et ajoutez --behind-https, ou restez sur 127.0.0.1.
cli-not-demo = Le registre de { $path } n’est pas la démonstration : il n’a pas été touché. Choisissez un autre dossier avec --folder.

store-no-record = Il n’y a pas de registre dans { $path }. Créez-en un par « jalon init », ou nommez le dossier avec --folder.{ $why }
store-record-exists = Il y a déjà un registre dans { $path } : il n’a pas été touché.{ $why }
store-not-empty = { $path } contient déjà autre chose : rien n’a été touché. Choisissez un dossier vide ou nouveau.{ $why }
store-file = { $path } : { $why }. Vérifiez le disque et vos droits sur ce dossier.
store-settings = Le fichier jalon.toml ne se lit pas : { $why }.{ $path }
store-key-missing = La clé du site (site.key) n’est pas dans le dossier. Sans elle, les mots ne s’ouvrent pas : remettez-la à sa place.{ $path }{ $why }
store-key-malformed = La clé du site (site.key) est abîmée : il faut 64 chiffres hexadécimaux. Reprenez votre copie de sûreté.{ $path }{ $why }
store-key-exposed = D’autres que vous peuvent lire la clé du site. Faites « chmod 600 site.key », puis recommencez.{ $path }{ $why }
store-newer = Ce registre a été écrit par un Jalon plus récent. Mettez le programme à jour; rien n’a été touché.{ $path }{ $why }
store-database = La base de données a refusé : { $why }.{ $path }
store-damaged = Une valeur du registre n’est pas lisible. Lancez « jalon verify », qui dira laquelle.{ $path }{ $why }
store-login-taken = Quelqu’un entre déjà sous ce nom. Choisissez-en un autre.{ $path }{ $why }
store-no-randomness = Cette machine ne donne pas de hasard; rien n’a été écrit.{ $path }{ $why }
store-stopped = L’écriture s’est arrêtée après une erreur. Redémarrez Jalon : ce qui a été confirmé est sur le disque.{ $path }{ $why }
record-not-canonical = Une valeur n’a pas de forme canonique.{ $path }{ $why }
record-malformed-body = Le contenu d’une entrée n’a pas la forme de son genre.{ $path }{ $why }
record-does-not-open = Des mots scellés ne s’ouvrent pas avec la clé de ce site. Est-ce la bonne clé ?{ $path }{ $why }
record-malformed = Un identifiant ou une empreinte est mal formé.{ $path }{ $why }
record-date = Une date ne se lit pas.{ $path }{ $why }
record-outside-log = Cette place n’est pas dans le journal.{ $path }{ $why }
record-proof-fails = La preuve ne tient pas.{ $path }{ $why }

verify-missing = il n’y a pas d’entrée à cette place
verify-unreadable = une colonne ne contient pas ce que Jalon écrit
verify-envelope = l’enveloppe n’est pas celle qui est entrée au journal
verify-content = le contenu n’est pas celui que l’enveloppe garantit
verify-content-missing = le contenu a disparu, et aucun effacement ne le nomme
verify-not-erased = un effacement la nomme, et son contenu est encore là
verify-words = les mots ne s’ouvrent pas avec la clé du site
verify-count = le compte de l’appareil saute ou se répète
verify-amends = elle modifie une entrée qui ne la précède pas
verify-stray = un contenu sans entrée
verify-history = le journal a été réécrit à partir d’ici
verify-views = les vues disent autre chose que le registre; « jalon rebuild » les refait
