# The study and its sources.
inquiry-title = L’étude
inquiry-lead = Ce que l’étude cherche, qui y fait quoi, ce qu’elle a donné à l’équipe et ce qu’elle lui a coûté, et les sources qu’elle lit.
inquiry-way = L’étude : questions, rôles, apports
inquiry-the-study = Questions et protocole
inquiry-study-none = Rien n’est encore dit de l’étude. Commencez par ses questions : une phrase chacune.
inquiry-study-sealed = Étude (mots scellés pour vous)
inquiry-questions = Questions
inquiry-protocol = Protocole
inquiry-protocol-version = version { $n }, { $date }
inquiry-protocol-text = En bref
inquiry-changed = Ce qui a changé
inquiry-ethics = Éthique
inquiry-agreement = Entente
inquiry-agreement-see = Voir l’entente
inquiry-study-change = Nouvelle version du protocole
inquiry-study-history = Versions précédentes
inquiry-roles = Qui fait quoi
inquiry-roles-none = Personne n’est encore nommé. Les cochercheuses et cochercheurs avec savoir expérientiel y ont leur place comme tout le monde.
inquiry-balance = Ce que la recherche donne et coûte
inquiry-balance-lead = Chaque apport et chaque coût est une entrée datée, qui se voit aussi sur la ligne du temps.
inquiry-balance-none = Rien n’est noté. Commencez par ce que l’équipe a donné de son temps à la recherche.
inquiry-side-given = Donné à l’équipe
inquiry-side-cost = Coûté à l’équipe
inquiry-side-none = Rien de noté.
inquiry-what = Quoi
inquiry-times = Fois
inquiry-time = Temps
inquiry-sum = En tout
inquiry-no-minutes = non noté
inquiry-paid = Temps donné à l’étude et noté comme tel : { $time }.

# Sources
inquiry-sources = Sources
inquiry-sources-lead = Les textes que l’étude lit : entrevues, comptes rendus, notes de terrain. Une source n’est ouverte que tant que les personnes dont elle porte les mots sont d’accord.
inquiry-sources-none = Aucune source. Apportez un premier texte : un compte rendu de réunion ne demande l’accord de personne.
inquiry-sources-see = Voir les sources
inquiry-open-sources =
    { $n ->
        [one] { $n } source ouverte.
       *[other] { $n } sources ouvertes.
    }
inquiry-closed =
    { $n ->
        [one] { $n } source fermée
       *[other] { $n } sources fermées
    }
inquiry-closed-not-here =
    { $n ->
        [one] { $n } n’est plus là.
       *[other] { $n } ne sont plus là.
    }
inquiry-closed-gate =
    { $n ->
        [one] { $n } n’est pas pour votre rôle, ou pour vous.
       *[other] { $n } ne sont pas pour votre rôle, ou pour vous.
    }
inquiry-closed-not-asked =
    { $n ->
        [one] { $n } attend qu’une personne soit consultée.
       *[other] { $n } attendent qu’une personne soit consultée.
    }
inquiry-closed-not-given =
    { $n ->
        [one] { $n } : une personne n’est pas d’accord, ou ne l’est plus.
       *[other] { $n } : une personne n’est pas d’accord, ou ne l’est plus.
    }
inquiry-source-sealed = Source (titre scellé pour vous)
inquiry-characters =
    { $n ->
        [one] { $n } caractère
       *[other] { $n } caractères
    }
inquiry-paragraphs =
    { $n ->
        [one] { $n } paragraphe
       *[other] { $n } paragraphes
    }
inquiry-codings =
    { $n ->
        [one] { $n } passage codé
       *[other] { $n } passages codés
    }
inquiry-cite = Citez par le numéro du paragraphe.
inquiry-no-text = Pas encore de texte.
inquiry-add-text = Apporter le texte
inquiry-text-sealed = Le texte est scellé pour vous.
inquiry-partly = Des parties sont retirées
inquiry-partly-why = Une des personnes de cette conversation n’est pas d’accord aujourd’hui : ses paroles sont masquées, et celles dont on ne sait pas qui parle.
inquiry-withheld-passage = Passage retiré
inquiry-at-time = à { $time }
inquiry-consent = Les personnes et ce qu’elles acceptent
inquiry-consent-nobody = Cette source ne porte les mots de personne en particulier
inquiry-consent-nobody-why = Aucune personne n’y est rattachée; il n’y a donc personne à consulter. Si quelqu’un s’y reconnaît, rattachez la source à cette personne.
inquiry-quoting-no = Ses mots ne peuvent pas être cités.
inquiry-quoting-after-review = Ses mots peuvent être cités après que la personne a vu chaque usage.
inquiry-quoting-free = Ses mots peuvent être cités sous un pseudonyme.
inquiry-until = L’accord vaut jusqu’au { $day }.
inquiry-consent-asked-anew = Cela se vérifie chaque fois que la source s’ouvre.
inquiry-versions = Versions du texte
inquiry-version = Version { $n }, { $date }
inquiry-older-version = Vous lisez une version précédente.
inquiry-newest-version = Voir la dernière
inquiry-another-version = Apporter une version corrigée
inquiry-entry = L’entrée dans le registre
inquiry-yours = apportée par vous
inquiry-loss = { $n } × { $what }
inquiry-loss-undecodable = octet illisible, remplacé par �
inquiry-loss-control = caractère de commande
inquiry-loss-unknown-letter = lettre que le PDF ne nomme pas, remplacée par �
inquiry-loss-unknown-entity = entité inconnue
inquiry-loss-image = image
inquiry-loss-object = dessin, graphique, son ou fichier joint
inquiry-loss-formula = formule
inquiry-loss-comment = commentaire
inquiry-loss-deleted = passage supprimé en suivi des modifications
inquiry-loss-hidden = texte caché
inquiry-loss-script = script ou feuille de style
inquiry-loss-link-target = adresse de lien (les mots du lien sont gardés)
inquiry-loss-field = instruction de champ (le résultat est gardé)
inquiry-loss-form-field = champ de formulaire
inquiry-loss-metadata = en-tête du fichier (titre, auteurs)
inquiry-loss-raw-html = HTML dans le Markdown
inquiry-loss-cue-note = note entre les sous-titres
inquiry-loss-cue-name = nom ou numéro de sous-titre
inquiry-loss-cue-setting = position d’un sous-titre
inquiry-loss-cue-tag = balise dans un sous-titre
inquiry-loss-broken-cue = sous-titre sans temps
inquiry-loss-page-without-text = page sans lettres (une image, sans doute)
inquiry-loss-annotation = annotation
inquiry-format-txt = Texte
inquiry-format-md = Markdown
inquiry-format-html = Page Web
inquiry-format-docx = Word (docx)
inquiry-format-odt = OpenDocument (odt)
inquiry-format-rtf = RTF
inquiry-format-pdf = PDF
inquiry-format-srt = Sous-titres (srt)
inquiry-format-vtt = Sous-titres (vtt)
inquiry-format-qdpx = Projet REFI-QDA
inquiry-format-typed = Tapé ou collé ici
inquiry-kept = La source est gardée.
inquiry-kept-next = Vous pouvez la lire et la citer. Le fichier d’où elle vient n’est pas gardé.
inquiry-kept-version = La nouvelle version est gardée.
inquiry-kept-version-next = La précédente reste lisible ci-dessous, et les passages sont passés de l’une à l’autre comme le disait le rapport.

# Bringing a text in
inquiry-bring = Apporter un texte
inquiry-bring-lead = Choisissez un fichier ou collez un texte. Vous verrez d’abord ce qui a été lu et ce qui a été laissé; rien n’est gardé avant que vous le disiez.
inquiry-another-lead = Apportez le texte corrigé. Vous verrez ce que deviennent les passages codés avant que quoi que ce soit soit gardé.
inquiry-file = Fichier
inquiry-file-hint = txt, md, html, docx, odt, rtf, pdf, srt ou vtt; 20 Mo au plus.
inquiry-text = Ou le texte lui-même
inquiry-text-hint = Une ligne par prise de parole; « Inès : … » fait voir qui parle.
inquiry-look = Lire, sans garder
inquiry-nothing-brought = Choisissez un fichier ou collez un texte.
inquiry-not-read = Le texte n’a pas pu être lu
inquiry-nothing-kept = Rien n’a été gardé.
inquiry-refused-too-much = Le fichier demande trop : { $what }, au-delà de { $limit }. Coupez-le en parties.
inquiry-refused-unknown = Ce format n’est pas lu ici. { $hint } Enregistrez le document en docx, odt ou txt.
inquiry-refused-broken = Le fichier { $format } est abîmé, près de l’octet { $at }. Ouvrez-le dans le programme d’où il vient et enregistrez-le de nouveau.
inquiry-refused-locked = Le fichier est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.
inquiry-refused-scanned = Le document a { $n } pages et aucune lettre : ce sont sans doute des images. Faites d’abord reconnaître le texte.
inquiry-refused-empty = Il n’y a aucun texte dedans.
inquiry-measure-file = taille du fichier en octets
inquiry-measure-unpacked = taille une fois déballé, en octets
inquiry-measure-text = longueur du texte en caractères
inquiry-measure-pages = nombre de pages
inquiry-measure-other = complexité
inquiry-let-go = Ce texte n’attend plus
inquiry-let-go-why = Ce qui a été lu attend une demi-heure au plus, puis il est oublié. Apportez-le de nouveau.
inquiry-look-title = Avant de garder cette source
inquiry-look-version = Avant de garder cette version
inquiry-look-lead = Voici ce qui a été lu. Dites ce que c’est et de qui sont ces mots; rien n’est gardé avant que vous le disiez.
inquiry-was-read = Ce qui a été lu
inquiry-format = Format
inquiry-encoding = Encodage
inquiry-encoding-guessed = deviné : regardez si les accents sont bons
inquiry-length = Longueur
inquiry-speakers = Qui parle
inquiry-times-read = Repères de temps
inquiry-left-behind = Ce qui a été laissé
inquiry-left-nothing = Rien : tout ce qui était des mots y est.
inquiry-left-why = Cela était dans le fichier et n’est pas dans le texte. Si c’est important, ajoutez-le au texte avant de l’apporter.
inquiry-first-at = la première fois au paragraphe { $n }
inquiry-preview-see = Voir le texte tel qu’il a été lu
inquiry-labelled = { $label } : { $value }
inquiry-hours = Ses heures
inquiry-preview = Le texte
inquiry-preview-rest =
    { $n ->
        [one] Et { $n } autre paragraphe.
       *[other] Et { $n } autres paragraphes.
    }
inquiry-title-field = Titre
inquiry-title-hint = Sans nom de personne. Par exemple : « Première entrevue, pair aidante ».
inquiry-sort = Sorte de source
inquiry-occurred = Quand cela a eu lieu
inquiry-occurred-hint = Comme vous le diriez : 2020-05-12, « mai 2020 », « vers l’été 2020 ».
inquiry-lang = Langue
inquiry-people = De qui sont ces mots
inquiry-people-hint = Par pseudonyme, avec ce que chaque personne accepte aujourd’hui. Une entrevue, un journal, un message sont toujours de quelqu’un.
inquiry-nobody-known = Personne n’est encore connu du registre. Pour une entrevue, faites d’abord connaître la personne et notez ce qu’elle accepte.
inquiry-needs = Ce qu’il faut que chaque personne accepte
inquiry-needs-hint = La source se ferme dès que l’une d’elles ne l’accepte plus.
inquiry-sharing = S’il y a plusieurs personnes et que l’une se retire
inquiry-sharing-hint = Comme cela leur a été dit avant.
inquiry-sharing-whole = Toute la source se ferme
inquiry-sharing-turns = Ses paroles sont masquées, et celles dont on ne sait pas qui parle
inquiry-note = Note sur la façon dont elle a été recueillie
inquiry-turns = Garder qui parle
inquiry-turns-hint = Deviné d’après le début des lignes : regardez si c’est juste.
inquiry-turns-said = Le fichier dit qui parle.
inquiry-turns-yes = Oui
inquiry-turns-no = Non, seulement le texte
inquiry-speaker = Qui parle
inquiry-speaker-is = « { $speaker } » est
inquiry-speaker-other = quelqu’un d’autre
inquiry-reason = Pourquoi une autre version
inquiry-reason-hint = Par exemple : « relue avec l’enregistrement ».
inquiry-keep = Garder
inquiry-let-it-go = Ne pas garder
inquiry-file-not-kept = Le texte est gardé chiffré. Le fichier lui-même n’est pas gardé : il pourrait porter des noms et des traces que vous n’avez pas vus.
inquiry-carried = Ce que deviennent les passages
inquiry-carried-none = Rien ne pointe encore vers la version précédente : il n’y a rien à reporter.
inquiry-fate-same =
    { $n ->
        [one] { $n } passage est au même endroit.
       *[other] { $n } passages sont au même endroit.
    }
inquiry-fate-moved =
    { $n ->
        [one] { $n } passage a changé de place, mot pour mot.
       *[other] { $n } passages ont changé de place, mot pour mot.
    }
inquiry-fate-changed =
    { $n ->
        [one] { $n } passage a changé : à regarder.
       *[other] { $n } passages ont changé : à regarder.
    }
inquiry-fate-lost =
    { $n ->
        [one] { $n } passage n’est plus là.
       *[other] { $n } passages ne sont plus là.
    }
inquiry-fate-word-changed = Changé
inquiry-fate-word-lost = Perdu
inquiry-was = Avant
inquiry-is = Maintenant
inquiry-nowhere = Nulle part
problem-inquiry-not-agreed = Une de ces personnes n’accepte pas aujourd’hui ce que la source demande. Notez d’abord ce qu’elle accepte, ou demandez moins.
problem-inquiry-blanked = Une partie de la version précédente est masquée pour vous : la comparaison ne serait pas juste.
part-sealed-inquiry = Une des personnes dont ce sont les mots n’est pas d’accord aujourd’hui, n’a pas été consultée, ou cela n’est pas pour vous.

# Forms of the study
write-study = Décrire l’étude
write-study-lead = Ses questions, son protocole, son éthique, et jusqu’où les personnes y participent.
write-research-role = Nommer quelqu’un de l’étude
write-research-role-lead = Qui fait quoi, si c’est payé, et sous quel nom.
write-research-time = Noter du temps donné à l’étude
write-research-time-lead = Combien de temps, payé ou non.
field-title = Titre
field-questions = Questions de recherche
field-questions-hint = Une par ligne.
field-protocol_version = Version du protocole
field-protocol = Le protocole en bref
field-ethics = Référence éthique
field-ethics-hint = Le comité et le numéro du projet.
field-participation = Participation à chaque phase
field-participation-hint = Jusqu’où les personnes concernées prennent part; laissez vide ce qui n’est pas encore décidé.
field-languages = Langues de l’étude
field-changed = Ce qui change avec cette version
field-member = Membre du site
field-as = Sa place dans l’étude
field-credit = Ce qu’il ou elle y fait
field-research-role-name = Nom, si ce n’est pas un membre, ou nom choisi
field-research-role-pay = Est-ce payé ?
field-research-time-pay = Est-ce payé ?
field-naming = Sous quel nom
naming-own-name = Son nom
naming-chosen-name = Un nom choisi
naming-not-named = Sans être nommé·e

# Kinds of the inquiry
part-kind-inquiry-study = Étude
part-kind-inquiry-role = Place dans l’étude
part-kind-inquiry-time = Temps donné à l’étude
part-kind-inquiry-source = Source
part-kind-inquiry-source-version = Texte d’une source
part-kind-inquiry-carried = Passages reportés
part-kind-inquiry-code = Code
part-kind-inquiry-codebook = Version du livre de codes
part-kind-inquiry-coding = Passage codé
part-kind-inquiry-read = Passage lu
part-kind-inquiry-told = Passage qui parle d’un autre temps
part-kind-inquiry-memo = Mémo
part-kind-inquiry-attribute = Attribut
part-kind-inquiry-case = Cas
part-kind-inquiry-summary = Résumé
part-kind-inquiry-round = Ronde de codage
part-kind-inquiry-settled = Désaccord réglé
part-kind-inquiry-answers = Réponses
