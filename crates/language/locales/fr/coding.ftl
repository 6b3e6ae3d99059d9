## Le livre des codes, le codage, les extraits.

coding-crumb-source = Codage de la source
coding-code-sealed = Code dont le nom est scellé pour vous
coding-coder-unknown = Quelqu’un qui n’est plus dans l’équipe
coding-no-text = Cette source n’a pas encore de texte que vous pouvez lire.
coding-lead = Choisissez des mots, donnez-leur un ou plusieurs codes. Tout peut se défaire.
coding-read = Lire la source
coding-progress = Vous avez codé ou lu { $n } % de ce texte.
coding-left-behind = { $n ->
    [one] Un codage est resté dans une version plus ancienne du texte.
   *[other] { $n } codages sont restés dans une version plus ancienne du texte.
}
coding-margin-of = Codes du paragraphe { $n }
coding-nothing-mark = Lu : rien à coder
coding-goes-on = commence plus haut
coding-mine = vous
coding-layers = Calques : qui cacher
coding-layers-hint = Chaque personne qui code a son calque. Cochez ceux que vous ne voulez pas voir.
coding-layers-apply = Appliquer
coding-layer-count = { $n ->
    [one] { $n } codage
   *[other] { $n } codages
}
coding-tool-title = Coder
coding-from = Du paragraphe
coding-to = Au paragraphe
coding-to-hint = Laissez vide pour un seul paragraphe.
coding-paragraphs-hint = Le texte a { $n } paragraphes. Leur numéro est dans la marge.
coding-codes = Codes
coding-search = Chercher un code
coding-search-hint = Entrée coche le premier. Entrée dans un champ vide code les mots choisis.
coding-no-codes = Il n’y a pas encore de code. Nommez-en un ci-dessous, ou prenez les mots du texte.
coding-new-name = Nouveau code
coding-new-hint = Il sera créé et donné au passage.
coding-do-code = Coder
coding-do-vivo = Les mots mêmes comme code
coding-do-nothing = Lu, rien à coder
coding-do-codes = Changer les codes
coding-do-range = Étendre aux mots choisis
coding-do-range-paragraphs = Changer les paragraphes
coding-do-remove = Retirer ce codage
coding-do-open = Ouvrir sa page
coding-do-leave = Laisser tel quel
coding-undo = Défaire
coding-redo = Refaire
coding-change-which = Codage choisi :
coding-keys = Au clavier
coding-key-walk = Flèches gauche et droite : d’un mot à l’autre. Haut et bas : d’un paragraphe à l’autre.
coding-key-extend = Majuscule et flèche : étendre d’un mot.
coding-key-letter = Alt, majuscule et flèche : étendre d’une lettre.
coding-key-search = Entrée dans le texte : aller aux codes.
coding-key-undo = Ctrl Z : défaire. Ctrl Y : refaire.
coding-script-none = Choisissez d’abord des mots dans le texte.
coding-script-found = codes trouvés
coding-script-failed = L’envoi n’a pas réussi. Rien n’a été gardé : essayez encore.
coding-said-coded = Codé.
coding-said-nothing = Noté : lu, rien à coder.
coding-said-changed = Changé. Les mémos sont restés.
coding-said-removed = Retiré. « Défaire » le ramène.
coding-said-undone = Défait.
coding-said-redone = Refait.
coding-problem-act = Cette action n’existe pas. Rien n’a été gardé.
coding-problem-version = Le texte a une version plus récente. Rechargez la page, puis choisissez de nouveau.
coding-problem-span = Ce passage n’est pas dans le texte. Rien n’a été gardé.
coding-problem-paragraphs = Dites de quel paragraphe à quel paragraphe, par leurs numéros.
coding-problem-empty = Aucun mot n’est choisi.
coding-problem-closed = Une partie de ce passage est fermée : une personne n’y consent pas. Rien n’a été gardé.
coding-problem-quote = Les mots choisis ne sont pas ceux du texte à cet endroit. Rechargez la page, puis choisissez de nouveau.
coding-problem-code = Un de ces codes n’est plus offert. Rechargez la page.
coding-problem-no-code = Choisissez au moins un code, ou nommez-en un nouveau.
coding-problem-which = Ce codage n’est plus là.
coding-problem-not-mine = Ce codage est celui de quelqu’un d’autre : seule cette personne peut le changer.
coding-problem-undo-nothing = Il n’y a rien à défaire ou à refaire.
coding-problem-undo-changed = Quelqu’un a changé cela depuis : ce n’est pas défait.
coding-one-title = Codage : { $codes }
coding-not-mine = Ce codage est celui de quelqu’un d’autre. Vous pouvez y ajouter un mémo.
coding-entry = Voir l’entrée et ses versions

codebook-title = Livre des codes
codes-lead = Ce que chaque code veut dire, ce qui en est et ce qui n’en est pas. Chaque changement est une nouvelle version : rien ne se perd.
codes-empty = Il n’y a pas encore de code. Écrivez le premier, ou partez d’une liste toute prête.
codes-tree = Les codes
codes-counts-hint = « Retenus » : des codages existent, mais le consentement, le secret ou un codage séparé fait que vous ne les voyez pas.
codes-code = Code
codes-alone = Seul
codes-below = Avec les sous-codes
codes-withheld = Retenus
codes-add = Ajouter un code
codes-add-do = Ajouter
codes-sets = Partir d’une liste toute prête
codes-sets-hint = Les noms restent ceux de la liste. Vous pourrez changer, déplacer ou retirer chaque code.
codes-set-count = { $n ->
    [one] { $n } code
   *[other] { $n } codes
}
codes-set-licence = Licence : { $licence }
codes-set-take = Prendre cette liste
codes-set-take-this = Prendre cette liste : { $list }

code-crumb = Le code
code-name = Nom
code-name-shipped = Laissez vide pour garder le nom de la liste.
code-definition = Définition
code-definition-hint = Ce que ce code veut dire, en une ou deux phrases.
code-include = Ce qui en est
code-exclude = Ce qui n’en est pas
code-typical = Exemples inventés
code-typical-hint = Un par ligne. N’y copiez pas de vrais passages : ils se fermeraient mal si une personne retire son consentement.
code-lines-hint = Un par ligne.
code-parent = Sous le code
code-parent-none = Aucun : tout en haut
code-order = Place parmi ses voisins
code-order-hint = 1 vient en premier. Sans numéro, les plus récents viennent à la fin.
code-colour = Couleur
code-colour-hint = Le nom et le trait disent la même chose que la couleur.
code-colour-above = Celle du code au-dessus
code-colour-red = Rouge
code-colour-orange = Orange
code-colour-ochre = Ocre
code-colour-olive = Olive
code-colour-green = Vert
code-colour-teal = Sarcelle
code-colour-sky = Ciel
code-colour-blue = Bleu
code-colour-violet = Violet
code-colour-plum = Prune
code-colour-rose = Rose
code-colour-grey = Gris
code-codable = On peut coder avec ce code (sinon, il ne fait que rassembler d’autres codes)
code-reason = Raison
code-reason-hint = Pour qui relira plus tard pourquoi le sens a changé.
code-keep = Garder cette version
code-leave = Laisser tel quel
code-change = Changer ce code
code-change-title = Changer : { $code }
code-change-lead = Les codages et les mémos restent. L’ancienne définition reste lisible.
code-meaning = Ce qu’il veut dire
code-no-definition = Personne n’a encore écrit de définition.
code-from-list = De la liste « { $list } », licence { $licence }.
code-holds = rassemble d’autres codes
code-in-vivo = mots du texte
code-state-merged = Fusionné
code-state-split = Divisé
code-state-retired = Retiré
code-merged-into = Ce code a été fusionné avec :
code-split-into = Ce code a été divisé en :
code-acts = Fusionner, diviser, retirer
code-merge = Fusionner
code-merge-hint = Ses codages compteront avec l’autre code. Cela peut se défaire.
code-into = Avec quel code
code-split = Diviser
code-split-hint = Ses codages attendront qu’une personne dise lequel convient.
code-names = Noms des nouveaux codes
code-split-two = Donnez au moins deux noms, un par ligne.
code-retire = Retirer de l’usage
code-retire-hint = Il n’est plus offert; ses codages restent.
code-again = Remettre en usage
code-again-hint = Ce code n’est plus en usage tel quel. On peut le reprendre.
code-versions = { $n ->
    [one] Une version
   *[other] { $n } versions
}
code-version-entry = l’entrée
code-version-reason = Raison : { $reason }

quotes-title = Extraits
quotes-found = { $n ->
    [0] Aucun extrait
    [one] Un extrait
   *[other] { $n } extraits
}
quotes-empty = Aucun passage visible ne porte ce code.
quotes-all = Tout
quotes-source = Source
quotes-coder = Personne qui a codé
quotes-alone = Sans les sous-codes
quotes-filter = Filtrer
quotes-pages = Pages des extraits
quotes-before = Extraits précédents
quotes-after = Extraits suivants
quotes-place = { $source }, paragraphe { $n } · { $coder } · { $day }
quotes-coding = Ce codage
quotes-files-hint = Un fichier sort du site : on vous demandera de prouver qui vous êtes, et la sortie est notée. Les sources que personne ne peut citer n’y sont pas.
quotes-csv = Tableau (CSV)
quotes-html = Page à lire (HTML)
quotes-kept = { $n ->
    [one] Un extrait est resté ici : sa source ne peut pas être citée.
   *[other] { $n } extraits sont restés ici : leurs sources ne peuvent pas être citées.
}
quotes-after-review = à citer seulement après que la personne l’a vu

memo-title = Mémos
memo-empty = Aucun mémo pour l’instant.
memo-add = Écrire un mémo
memo-sort = Sorte
memo-text = Ce que vous en pensez
memo-private = pour vous seulement
memo-private-hint = Pour moi seulement
memo-keep = Garder le mémo
memo-open = L’entrée

meet-title = Où les codes se rencontrent
meet-lead = Combien de fois deux codes tombent sur les mêmes mots, par la même personne. Chaque nombre mène à ses passages.
meet-choose = Choisir les codes (douze au plus)
meet-across = Compter aussi d’une personne à l’autre
meet-show = Montrer
meet-empty = Aucun code n’est encore utilisé.
meet-cell = { $one } et { $other } : { $n }
meet-behind = { $one } et { $other }
