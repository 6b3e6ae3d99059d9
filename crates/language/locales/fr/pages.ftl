## Les mots des pages : accueil, parcours, entrée, registre, style.

## Ce que plusieurs pages disent

part-core = Essentielle
part-contradicted = Une autre personne dit autrement
part-in-conflict = Deux versions attendent un choix
part-comma = { ", " }
part-space = { " " }
part-crumbs = Fil d’Ariane
part-happened = arrivé : { $date }
part-as-written = Telle qu’écrite
part-stage = { $id }. { $name }
part-standing = { $n ->
    [0] Aucune étape sur { $all } ne tient encore.
    [one] 1 étape sur { $all } tient.
   *[other] { $n } étapes sur { $all } tiennent.
}
part-compressed = { $n ->
    [one] Dont une compressée.
   *[other] Dont { $n } compressées.
}
part-contacts = { $n ->
    [one] { $n } contact
   *[other] { $n } contacts
}
part-name-and-role = { $name }, { $role }
part-not-a-member = Personne qui n’est pas membre ici
part-work-in-general = le travail en général
part-position-certainly = Certainement dans : { $brackets }.
part-position-possibly = Peut-être dans : { $brackets }.
part-position-outside = Hors de toute phase tracée.
part-position-undrawn = Personne n’a encore tracé de phase.
part-erased = Contenu détruit
part-sealed = Scellé pour vous
part-sealed-author = La personne qui l’a écrit le garde pour elle. Vous en voyez les codes et les dates, pas les mots.
part-sealed-team = C’est écrit pour l’équipe clinique. Vous en voyez les codes et les dates, pas les mots.
part-sealed-study = C’est écrit pour l’équipe et ses partenaires de recherche. Vous en voyez les codes et les dates, pas les mots. La recherche n’en lit les mots que sous une entente en vigueur qui la nomme.
part-sealed-public = Vous en voyez les codes et les dates, pas les mots.
part-sealed-administrator = Administrer le système ne donne jamais accès aux mots. Vous en voyez les codes et les dates.
part-audience-author = Son auteure ou son auteur seulement
part-audience-team = L’équipe clinique
part-audience-study = L’équipe et ses partenaires de recherche
part-audience-public = Tout le monde
part-kind-unknown = Type inconnu ({ $kind })
part-kind-initiative-opened = Ouverture de l’initiative
part-kind-practice-contact = Contact
part-kind-practice-tally = Décompte
part-kind-record-retraction = Retrait d’une entrée
part-kind-record-erasure = Destruction d’un contenu
part-ground-request = La personne concernée l’a demandé
part-ground-mistake = Cela n’aurait jamais dû être écrit
part-ground-retention = Le temps de conservation est écoulé
part-ground-law = Un tribunal ou une loi l’exige

## Les champs d’une entrée

part-field-pathway = Parcours suivi
part-field-pathway_version = Version du parcours
part-field-invented = Inventé
part-field-planned = Prévu d’avance
part-field-contacts = Contacts en tout
part-field-counts = Détail du décompte
part-field-step = Étape
part-field-until = Jusqu’à
part-field-crisis = Crise
part-field-scheme = Découpage
part-field-start = Début
part-field-end = Fin
part-field-marker = Événement qui marque le début
part-field-lang = Langue des mots
part-field-one = Une entrée
part-field-other = L’autre entrée
part-field-of = De quoi
part-field-mechanism = Par quel chemin
part-field-side = Apport ou coût
part-field-minutes = Minutes
part-field-claim_type = Sorte d’affirmation
part-field-state = État
part-field-supporting = Ce qui l’appuie
part-field-disconfirming = Ce qui la contredit
part-field-ground = Motif
part-word-note = Note
part-word-level = Comment ça va
part-word-goal = But, dans les mots de la personne
part-word-next_step = Prochain pas convenu
part-word-reason = Raison
part-word-owner = Responsable
part-word-what = En une phrase
part-word-names = Noms
part-word-document = Document
part-word-name = Nom
part-word-description = Description
part-word-label = Nom de la phase
part-word-fact = Fait
part-word-sources = Sources
part-word-about = Sur quoi porte la contradiction
part-word-why = En ses mots
part-word-text = Affirmation
part-word-title = Nom de l’initiative
part-word-place = Lieu
part-word-purpose = But

## L’accueil

home-initiatives = Initiatives
home-no-initiative = Rien n’est encore ouvert ici. Une initiative, c’est la venue d’une personne pair aidante dans une équipe : donnez-lui un nom, un lieu et un parcours, puis notez ce qui arrive, même avec des dates floues.
home-no-initiative-ask = Demandez à la coordination d’en ouvrir une.
home-today = Aujourd’hui, { $day }. { $position }
home-last-day = Dernier jour noté par l’équipe : { $day }. { $position }
home-note-contact = Noter un contact
home-count-day = Compter la journée
home-write-other = Écrire autre chose
home-conflicts = Un choix est à faire
home-conflict = Deux versions ont été écrites chacune de leur côté. Les deux sont gardées; la plus récente est montrée jusqu’à ce que vous choisissiez.
home-owed = Ce qui est dû
home-owed-none = Aucune étape essentielle n’est en dette.
home-owed-since = Depuis : { $date }. Dit par : { $who }.
home-unknown = Étapes essentielles sans trace
home-unknown-why = On ne sait pas : ni faites ni sautées. Une date et une phrase suffisent pour le dire.
home-thin = Étapes dites faites, preuve mince
home-thin-why = Quelqu’un dit qu’elles tiennent, et une partie des preuves demandées manque encore.
home-latest = Écrit en dernier
home-whole-record = Tout le registre
home-figures = En chiffres
home-contacts = { $n ->
    [one] contact compté
   *[other] contacts comptés
}
home-entries = { $n ->
    [one] entrée au registre
   *[other] entrées au registre
}
home-progress = Ce qui tient

## Ouvrir une initiative

open-form-title = Ouvrir une initiative
open-form-lead = La venue d’une personne pair aidante dans une équipe. Tout pourra être corrigé plus tard : rien n’est écrasé.
open-form-name = Nom de l’initiative
open-form-name-hint = Le nom de l’équipe ou du projet, jamais celui d’une personne.
open-form-place = Lieu
open-form-place-hint = La clinique et la ville.
open-form-purpose = But
open-form-pathway = Parcours
open-form-pathway-hint = La liste d’étapes que vous suivrez. Elle avertit, elle ne verrouille rien.
open-form-save = Ouvrir

## Le parcours

path-lead = { $steps } étapes en { $stages } volets. L’ordre avertit, il ne verrouille jamais.
path-owed = { $n ->
    [one] Une étape essentielle est en dette
   *[other] { $n } étapes essentielles sont en dette
}
path-owed-see = Voir ce qui est dû
path-show = Étapes montrées
path-show-all = Toutes
path-show-core = Essentielles
path-show-debt = En dette
path-show-unknown = Sans trace
path-none = Aucune étape ne répond à ce filtre.
path-legend = Ce que disent les marques
path-sources = Les trousses, guides et études dont elle est tirée
path-read = lu :
path-step-before-weak = Une étape qui devrait venir avant manque encore
path-step-never-locks = C’est un avertissement, pas un verrou : vous pouvez continuer. Si c’est le cas, dites qui répond de la suite et d’ici quand ce sera réparé.
path-step-said = Ce qui en est dit
path-step-said-none = Personne n’a encore rien dit de cette étape. On ne sait pas : elle n’est ni faite ni sautée. Dites où elle en est, avec une date, même vague.
path-step-said-all = Tout ce qui a été dit
path-step-contradiction = Des personnes disent autre chose du même moment. Les deux sont gardées côte à côte.
path-step-owner = Responsable : { $owner }.
path-step-say = Dire où en est l’étape
path-step-evidence = Preuves
path-step-evidence-none = Aucune preuve déposée.
path-step-evidence-thin = L’étape est dite faite, et aucune preuve n’est déposée.
path-step-add-evidence = Ajouter une preuve
path-step-effects-none = Personne n’a dit ce que la crise a bloqué ou ouvert pour cette étape.
path-step-effect-of = Voir l’événement
path-step-add-effect = Noter un effet
path-step-about = L’étape
path-step-purpose = Ce à quoi elle sert
path-step-asks = Preuve demandée
path-step-owners = Qui en répond
path-step-if-skipped = Si on la saute
path-step-compress = Comment la compresser en crise
path-step-before = Devrait venir avant
path-step-after = Devrait venir après
path-step-ours = Les phrases sur le saut et la compression sont nos propres déductions.

## La page d’une entrée

entry-page-number = Entrée { $seq }
entry-page-kept = C’est gardé
entry-page-kept-as = C’est au registre, à la place { $seq }. Une panne de courant ne l’effacerait pas.
entry-page-erased = Le contenu de cette entrée a été détruit. Sa place, ses dates et son empreinte restent, pour que le registre demeure prouvable.
entry-page-by = { $who }, { $date }
entry-page-retracted = Entrée retirée
entry-page-retracted-why = Elle ne compte plus, et reste lisible ici.
entry-page-older = Version plus ancienne
entry-page-newest = Voir ce qui est montré aujourd’hui
entry-page-not-told = pas après coup
entry-page-not-told-meaning = Écrit par la personne elle-même, sans récit plus tardif.
entry-page-received = Quand c’est reçu
entry-page-received-meaning = Le moment où le site a donné une place à l’entrée, selon son horloge.
entry-page-said = Ce qui est dit
entry-page-unknown-kind = Cette version de Jalon ne connaît pas ce type d’entrée. Elle est gardée telle quelle, sans être devinée.
entry-page-codes = Codes et dates
entry-page-damaged = Les mots ne s’ouvrent pas : la clé n’est pas la bonne, ou un octet a changé. Lancez « jalon verify ».
entry-page-conflict = Deux versions attendent un choix
entry-page-conflict-why = Elles ont été écrites chacune de leur côté. Rien n’est perdu : choisissez celle d’où partir, corrigez-la au besoin, et votre entrée nommera les deux.
entry-page-choose = Choisir celle-ci
entry-page-where = Où elle paraît
entry-page-timeline = Sur la ligne du temps, autour de cette date
entry-page-record = Dans le registre, autour de cette date
entry-page-supports = Appuie : { $claim }
entry-page-contradicts = Contredit : { $claim }
entry-page-bracket = Phase : { $label }
entry-page-add-effect = Dire ce que cela a bloqué ou ouvert
entry-page-history = Ce qui a changé
entry-page-this = Cette version
entry-page-did-open = Première version
entry-page-did-amend = Corrigée
entry-page-did-settle = Choix entre deux versions
entry-page-did-retract = Retirée
entry-page-did-erase = Contenu détruit
entry-page-amend = Corriger
entry-page-retract = Retirer
entry-page-retract-why = L’entrée ne comptera plus dans les vues. Elle restera lisible ici, avec votre raison : rien n’est écrasé.
entry-page-envelope = Enveloppe
entry-page-place = Place au registre
entry-page-place-of = { $seq } sur { $size }
entry-page-author = Écrit par
entry-page-kind = Type
entry-page-kind-version = { $kind }, version { $version }
entry-page-audience = Écrit pour
entry-page-device = Appareil
entry-page-device-count = Entrée n° { $n } de cet appareil :
entry-page-id = Nom de l’entrée
entry-page-about = À propos de (pseudonyme)
entry-page-amends = Nomme
entry-page-amended-by = Nommée par
entry-page-proof = Preuve
entry-page-proof-why = Ces empreintes lient l’entrée à sa place. Changer un seul octet du registre changerait la dernière.
entry-page-commitment = Engagement (lie le contenu, survit à la destruction)
entry-page-leaf = Empreinte de l’enveloppe et de la place
entry-page-root = Empreinte du registre entier

## Le registre

register-lead = Ce qui a été vu, dit ou fait, dans l’ordre où c’est arrivé.
register-lanes = Volets
register-all = Tout
register-see-practice = Voir la pratique jour après jour
register-unread = Une date ne se lit pas
register-from = À partir de
register-to = Jusqu’à
register-date-hint = Une date floue convient : « 2020-05 », « printemps 2020 », « mai 2020 ».
register-narrow = Montrer cette période
register-whole = Voir toute la durée
register-empty = Rien dans cette période. Le registre garde ce qui a été vu, dit ou fait, avec sa date. Commencez par ce dont vous avez la certitude, même si la date est floue.
register-add = Écrire dans le registre
register-pages = Pages du registre
register-before = Page précédente
register-after = Page suivante
register-page = Page { $n }

## La page de style

style-title = Style
style-lead = Un carnet de terrain, pas une salle de contrôle. Un seul rouge, celui du jalon. La couleur ne porte jamais seule le sens.
style-colours = Couleurs
style-colour-paper = Papier
style-colour-surface = Feuille
style-colour-sunk = Creux
style-colour-ink = Encre
style-colour-ink-soft = Encre pâle
style-colour-pole = Jalon
style-colour-pen = Stylo
style-colour-moss = Mousse
style-colour-ochre = Ocre
style-colour-earth = Terre
style-texts = Textes
style-subtitle = Un intertitre
style-lead-text = Un chapeau : la première phrase, un peu plus grande.
style-running = Une personne pair aidante arrive dans l’équipe, en pleine crise : quelles étapes ne se sautent pas, lesquelles se compressent, lesquelles attendent une date ?
style-link = Un lien.
style-strong = Du gras.
style-soft = Un texte secondaire, plus pâle.
style-quote = « Une voix, telle qu’elle a été dite. » (Inventée.)
style-languages = Les trois langues
style-buttons = Boutons
style-button = Principal
style-button-quiet = Discret
style-button-danger = Retirer
style-button-big = Avec des gants
style-fields = Champs
style-field = Une date
style-field-hint = Même approximative : « vers mai 2020 ».
style-field-wrong = Une date à corriger
style-choice = Un choix
style-states = Où en est une étape
style-confidence = Certitude d’un fait
style-marks = Marques de la ligne du temps
style-notices = Avis
style-notice-info = À savoir
style-notice-success = C’est gardé
style-notice-warning = Attention
style-notice-error = Rien n’a été gardé
style-cards = Feuilles
style-card = Une feuille
style-card-task = Une tâche qui attend quelqu’un
style-empty = Une place vide
style-empty-text = Une place vide dit quoi faire ensuite.
style-progress = Progression
