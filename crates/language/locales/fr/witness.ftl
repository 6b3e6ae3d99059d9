# Points de contrôle et vérification.
record-unsigned = La note n’est pas signée par la clé de ce site.{ $path }{ $why }

verify-checkpoint = un point de contrôle signé quand le registre finissait ici dit autre chose : une entrée d’ici ou d’avant a été changée, et les empreintes refaites
verify-witness = un témoin, ou un papier, a vu un autre registre jusqu’ici : une entrée d’ici ou d’avant a été changée, et les empreintes refaites
verify-set-back = un point de contrôle ou un témoin a vu plus d’entrées qu’il n’y en a : le registre est revenu en arrière
verify-signature = un point de contrôle n’est pas signé par une clé de ce site

evidence-format = ce n’est pas un dossier de preuve que Jalon sait lire
evidence-signature = le point de contrôle n’est pas signé par la clé attendue
evidence-place = elle est d’un autre site, ou n’est pas à sa place
evidence-proof = la preuve ne mène pas de l’entrée à l’empreinte du registre
evidence-content = le contenu n’est pas celui que l’enveloppe garantit
evidence-root = les entrées, ensemble, ne donnent pas l’empreinte signée : il en manque une, ou l’une d’elles a été changée

cli-evidence = Écrit un dossier de preuve : des entrées, et de quoi vérifier ailleurs et hors ligne qu’elles étaient dans le registre
cli-arg-entries = Entrées, par leur identifiant; sans elles, tout le registre
cli-arg-with-content = Joindre les contenus : codes et dates lisibles, mots toujours scellés. Ce qui est remis ne pourra plus être rappelé
cli-arg-evidence-out = Fichier à écrire; sans lui, jalon-evidence.json
cli-arg-witness = Point de contrôle signé gardé ailleurs, à comparer; peut se répéter
cli-arg-evidence = Vérifier ce dossier de preuve, sans registre
cli-arg-key = Clé publique du site, lue sur un papier ou un appareil de confiance
cli-evidence-done = { $n ->
    [one] Dossier de preuve d’une entrée écrit : { $path }
   *[other] Dossier de preuve de { $n } entrées écrit : { $path }
}
    Clé publique du site, à remettre par un autre chemin : { $key }
cli-evidence-holds = { $n ->
    [one] La preuve tient : l’entrée était dans le registre.
   *[other] La preuve tient : les { $n } entrées étaient dans le registre.
}
    { $contents ->
    [0] Aucun contenu n’était joint.
    [one] Un contenu joint est bien celui qui avait été garanti.
   *[other] { $contents } contenus joints sont bien ceux qui avaient été garantis.
}
cli-evidence-key = La clé vient du dossier lui-même. Comparez-la avec celle d’un papier ou d’un appareil de confiance, ou donnez celle-ci avec --key :
    { $key }
cli-fault-pack = le dossier dans son ensemble : { $what }
cli-verify-agreeing = { $n ->
    [0] Aucun point de contrôle à comparer encore.
    [one] Un point de contrôle ou témoin dit la même chose.
   *[other] { $n } points de contrôle et témoins disent la même chose.
}
cli-no-checkpoint = { $path } ne contient pas de point de contrôle signé. Il en faut un tel que Jalon le donne ou l’imprime, jusqu’à la dernière ligne.
cli-no-evidence = { $path } n’est pas un dossier de preuve de Jalon.
cli-not-known = « { $what } » ne désigne rien ici. Vérifiez l’identifiant ou la clé.

witness-title = Témoins
witness-title-lead = Ce qui montre que le registre n’a été ni réécrit ni ramené en arrière : points de contrôle signés, appareils témoins, papier.
witness-lead = Le registre ne fait que grandir. Qui tient la machine pourrait tout de même tenter de le réécrire. Chaque appareil d’ici garde donc en mémoire l’empreinte de ce qu’il a vu, et un papier aussi peut la garder : une réécriture se verrait.
witness-now = Où en est le registre
witness-size = Entrées
witness-root = Empreinte
witness-signed-at = Signé le
witness-key = Clé publique du site
witness-here = Ce navigateur
witness-here-none = Ce navigateur devient témoin dès que ses scripts fonctionnent. Il ne retient que des nombres et des empreintes.
witness-here-size = Entrées vues
witness-here-root = Empreinte retenue
witness-here-at = Vu le
witness-here-consistent = Ce qu’il a vu est bien le début de ce qui est là maintenant.
witness-here-forget = Oublier, et recommencer à partir de ce qui est là
witness-here-forget-why = Seulement si vous savez pourquoi le registre a changé : une restauration annoncée, par exemple.
witness-others = Appareils témoins
witness-others-none = Aucun appareil ne s’est encore fait entendre. Cela se fait seul, à la prochaine page ouverte.
witness-others-all = { $n ->
    [one] Un appareil a vu le début de ce registre, et rien d’autre.
   *[other] { $n } appareils ont vu le début de ce registre, et rien d’autre.
}
witness-others-some = { $n ->
    [one] Un appareil a vu autre chose. Ne supprimez rien, et appelez la personne qui s’occupe de la machine : une restauration d’une sauvegarde l’explique peut-être.
   *[other] { $n } appareils ont vu autre chose. Ne supprimez rien, et appelez la personne qui s’occupe de la machine : une restauration d’une sauvegarde l’explique peut-être.
}
witness-heard-at = Entendu le
witness-judgement = Verdict
witness-consistent = concorde
witness-rolled-back = registre revenu en arrière
witness-forked = autre histoire
witness-unsigned = non signé
witness-checkpoints = Points de contrôle gardés
witness-checkpoints-lead = Un au moins chaque heure où le registre a grandi. Gardez-en parfois un ailleurs : un papier au mur, une copie dans un autre organisme.
witness-checkpoints-none = Aucun encore.
witness-paper = Sur papier
witness-paper-lead = Une fois par mois, imprimez la feuille, signez-la, et rangez-la hors de portée de la machine. Elle ne dit rien de personne.
witness-paper-open = Feuille du mois à imprimer
witness-check = Vérifier un papier
witness-check-lead = Lisez le code du papier avec un appareil photo et collez le texte ici, ou recopiez-le.
witness-check-note = Texte du papier
witness-check-hint = Tout le texte, de « jalon/ » jusqu’à la dernière ligne, qui commence par un tiret.
witness-check-do = Vérifier
witness-check-consistent = Le papier et le registre concordent. Les { $n } entrées d’alors sont le début, inchangé, de ce qui est là maintenant.
witness-check-rolled-back = Le papier a vu { $n } entrées; il y en a moins maintenant. Le registre est revenu en arrière : est-ce une restauration annoncée ?
witness-check-forked = Les { $n } premières entrées ne sont plus celles que le papier a vues. Le registre a été réécrit.
witness-check-unsigned = Ce texte n’est pas signé par la clé de ce registre. A-t-il été recopié en entier ?
witness-check-malformed = Ce texte n’est pas celui d’un point de contrôle. Il a quatre lignes écrites et une ligne vide; collez-le en entier.
witness-check-outside = Une machine réécrite pourrait aussi mentir ici. Pour ne dépendre d’elle en rien, vérifiez une copie du dossier avec « jalon verify --witness », ou avec le second vérificateur livré avec Jalon.
witness-keys = Changements de clé
witness-keys-lead = Une nouvelle clé est annoncée par l’ancienne : les témoins suivent d’eux-mêmes. Utile quand quelqu’un a pu copier l’ancienne.
witness-keys-none = La première clé sert encore.
witness-keys-since = Depuis le { $date }
witness-keys-change = Changer de clé
witness-keys-sure = La nouvelle clé signera dès maintenant, et l’ancienne ne servira plus qu’à lire ce qu’elle a signé.
witness-alarm-title = Ce registre n’est pas la suite de ce que ce navigateur avait vu
witness-alarm-rolled-back = Il contient moins d’entrées qu’avant. Si une sauvegarde vient d’être restaurée, c’est normal : demandez à la coordination. Sinon, ne supprimez rien et dites-le.
witness-alarm-forked = Des entrées déjà vues ont été changées ou retirées. Ne supprimez rien, et dites-le à la coordination et à une personne hors de l’équipe technique.
witness-alarm-unsigned = Il n’est pas signé par la clé que ce navigateur connaît. Ne supprimez rien, et demandez à la coordination si la clé a été changée.
witness-alarm-other-record = C’est un autre registre que celui que ce navigateur connaissait à cette adresse. Si personne ne l’a annoncé, demandez à la coordination avant d’écrire.
witness-alarm-more = Voir ce que ce navigateur avait retenu
witness-sheet-title = Feuille témoin
witness-sheet-what = Ce papier garde l’empreinte du registre à cette date. Aucun nom, aucun mot n’y est.
witness-sheet-how = Pour vérifier un jour : ouvrez Confiance, Témoins, et collez le texte du code.
witness-sheet-date = Date
witness-sheet-signed = Lu et rangé par (signature, date)
witness-sheet-print = Imprimer
witness-sheet-back = Retour aux témoins
witness-sheet-qr = Code à lire : le point de contrôle signé, le même texte que dessous
