## What went wrong, and what to do about it.

# Dates (crate record, module edtf)
edtf-empty = Inscrivez une date, même approximative : « mai 2020 », « vers 2019 ».
edtf-too-long = Cette date est trop longue. Gardez seulement la date ; le reste peut aller dans une note.
edtf-control = Cette date contient un caractère invisible. Effacez-la et écrivez-la de nouveau.
edtf-unexpected = Cette date n’est pas écrite correctement. Essayez par exemple « 2020-05-12 » ou « mai 2020 ».
edtf-year = L’année doit avoir quatre chiffres, de −9999 à 9999.
edtf-month = Ce mois ou cette saison n’existe pas. Les mois vont de 01 à 12.
edtf-day = Ce jour n’existe pas dans ce mois.
edtf-clock = Cette heure n’est pas valide ici. Écrivez par exemple « 2020-03-27T16:00 ».
edtf-reversed = La fin vient avant le début. Vérifiez l’ordre des deux dates.
edtf-no-date = Il manque une date. Inscrivez au moins le début ou la fin.
edtf-left-out = Cette écriture savante des dates n’est pas prise en charge. Écrivez plutôt « vers 1950 » ou « années 1950 ».
edtf-not-understood = Cette date n’a pas été comprise, ou elle peut se lire de plusieurs façons. Essayez par exemple « 12 mars 2020 », « printemps 2020 » ou « vers mai 2020 ».
edtf-year-missing = Ajoutez l’année : « mars 2020 » plutôt que « mars ».

# Importing a spreadsheet of context (crate exchange, module context). A place, then what is wrong and what to do.
import-at-cell = Ligne { $row }, colonne « { $field } » : { $problem }
import-at-row = Ligne { $row } : { $problem }
import-at-file = Fichier : { $problem }
import-empty = le fichier est vide. Choisissez le bon fichier, ou enregistrez-le de nouveau.
import-no-rows = il n’y a que les noms de colonnes. Ajoutez au moins une ligne.
import-not-utf8 = le texte n’est pas en UTF-8 (à partir de l’octet { $at }). Enregistrez le fichier en « CSV UTF-8 ».
import-too-large = le fichier dépasse { $limit } Mo. Divisez-le en plusieurs fichiers.
import-separator = les cellules sont séparées par « { $found } ». Enregistrez le fichier avec des virgules.
import-separator-tab = les cellules sont séparées par des tabulations. Enregistrez le fichier avec des virgules.
import-wrong-columns = la première ligne doit être exactement « { $expected } »; on y lit « { $found } ».
import-missing-column = la colonne « { $field } » manque. Ajoutez-la à la première ligne, sous ce nom exact.
import-unclosed-quote = un guillemet droit (") ouvre une cellule et n’est jamais fermé. Fermez-le, ou doublez-le s’il fait partie du texte.
import-text-after-quote = du texte suit le guillemet droit (") qui ferme la cellule. Doublez les guillemets qui font partie du texte.
import-missing-cells = il y a { $found } cellules sur { $expected }. Ajoutez les virgules qui manquent, même si une cellule reste vide.
import-extra-cells = il y a { $found } cellules au lieu de { $expected }. Mettez entre guillemets droits (") le texte qui contient une virgule.
import-bad-date = « { $value } » n’est pas une date EDTF. Écrivez par exemple 2020-03-13, 2020-05, 2020-05~ ou 2020-04/2020-05.
import-unknown-code = « { $value } » n’est pas un code connu. Choisissez parmi : { $allowed }.
import-missing-fact = le fait manque. Dites en une phrase ce qui s’est passé, ou supprimez la ligne.
import-control-character = le fait contient un caractère invisible. Effacez-le et écrivez-le de nouveau.
import-bad-source = « { $value } » n’est pas une adresse Web. Séparez les adresses par des espaces; chacune commence par https:// ou http://.
import-no-source = un fait confirmé doit nommer sa source. Ajoutez une adresse, ou changez le code pour « unconfirmed ».
import-too-long = le texte est trop long (plus de 20 000 caractères). Raccourcissez-le.
import-repeated = cette ligne répète la ligne { $first }. Supprimez l’une des deux.
import-refused = cette valeur enfreint une règle. Corrigez-la.
import-too-many = il y a d’autres problèmes; les { $limit } premiers sont montrés. Corrigez-les, puis essayez de nouveau.
