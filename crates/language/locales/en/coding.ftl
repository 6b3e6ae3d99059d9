## The codebook, coding, quotes.

coding-crumb-source = Coding of the source
coding-code-sealed = A code whose name is sealed to you
coding-coder-unknown = Someone who is no longer in the team
coding-no-text = This source has no text yet that you may read.
coding-lead = Choose words, give them one or several codes. Everything can be undone.
coding-read = Read the source
coding-progress = You have coded or read { $n }% of this text.
coding-left-behind = { $n ->
    [one] One coding stayed behind in an older version of the text.
   *[other] { $n } codings stayed behind in an older version of the text.
}
coding-margin-of = Codes of paragraph { $n }
coding-nothing-mark = Read: nothing to code
coding-goes-on = begins further up
coding-mine = you
coding-layers = Layers: whose to hide
coding-layers-hint = Everyone who codes has a layer. Tick those you do not want to see.
coding-layers-apply = Apply
coding-layer-count = { $n ->
    [one] { $n } coding
   *[other] { $n } codings
}
coding-tool-title = Code
coding-from = From paragraph
coding-to = To paragraph
coding-to-hint = Leave empty for one paragraph.
coding-paragraphs-hint = The text has { $n } paragraphs. Their numbers are in the margin.
coding-codes = Codes
coding-search = Find a code
coding-search-hint = Enter ticks the first one. Enter in an empty field codes the words you chose.
coding-no-codes = There is no code yet. Name one below, or take the words of the text.
coding-new-name = New code
coding-new-hint = It will be made and given to the passage.
coding-do-code = Code
coding-do-vivo = These very words as a code
coding-do-nothing = Read, nothing to code
coding-do-codes = Change the codes
coding-do-range = Move to the chosen words
coding-do-range-paragraphs = Change the paragraphs
coding-do-remove = Remove this coding
coding-do-open = Open its page
coding-do-leave = Leave it as it is
coding-undo = Undo
coding-redo = Redo
coding-change-which = Chosen coding:
coding-keys = By keyboard
coding-key-walk = Left and right arrows: from word to word. Up and down: from paragraph to paragraph.
coding-key-extend = Shift and arrow: one word more.
coding-key-letter = Alt, Shift and arrow: one letter more.
coding-key-search = Enter in the text: go to the codes.
coding-key-undo = Ctrl Z: undo. Ctrl Y: redo.
coding-script-none = First choose words in the text.
coding-script-found = codes found
coding-script-failed = It could not be sent. Nothing was kept: try again.
coding-said-coded = Coded.
coding-said-nothing = Noted: read, nothing to code.
coding-said-changed = Changed. The memos stayed.
coding-said-removed = Removed. “Undo” brings it back.
coding-said-undone = Undone.
coding-said-redone = Done again.
coding-problem-act = There is no such action. Nothing was kept.
coding-problem-version = The text has a newer version. Load the page again, then choose once more.
coding-problem-span = This passage is not in the text. Nothing was kept.
coding-problem-paragraphs = Say from which paragraph to which, by their numbers.
coding-problem-empty = No words are chosen.
coding-problem-closed = Part of this passage is closed: someone does not agree to it. Nothing was kept.
coding-problem-quote = The chosen words are not those of the text at that place. Load the page again, then choose once more.
coding-problem-code = One of these codes is no longer offered. Load the page again.
coding-problem-no-code = Choose at least one code, or name a new one.
coding-problem-which = This coding is no longer there.
coding-problem-not-mine = This coding is someone else’s: only they can change it.
coding-problem-undo-nothing = There is nothing to undo or redo.
coding-problem-undo-changed = Someone has changed this since: it is not undone.
coding-one-title = Coding: { $codes }
coding-not-mine = This coding is someone else’s. You can add a memo to it.
coding-entry = See the entry and its versions

codebook-title = Codebook
codes-lead = What each code means, what belongs to it and what does not. Each change is a new version: nothing is lost.
codes-empty = There is no code yet. Write the first one, or start from a list.
codes-tree = The codes
codes-counts-hint = “Withheld”: there are codings, but consent, secrecy or coding apart keeps them from you.
codes-code = Code
codes-alone = Alone
codes-below = With sub-codes
codes-withheld = Withheld
codes-add = Add a code
codes-add-do = Add
codes-sets = Start from a list
codes-sets-hint = The names stay those of the list. You can change, move or retire each code.
codes-set-count = { $n ->
    [one] { $n } code
   *[other] { $n } codes
}
codes-set-licence = Licence: { $licence }
codes-set-take = Take this list
codes-set-take-this = Take this list: { $list }

code-crumb = The code
code-name = Name
code-name-shipped = Leave empty to keep the name of the list.
code-definition = Definition
code-definition-hint = What this code means, in a sentence or two.
code-include = What belongs to it
code-exclude = What does not
code-typical = Invented examples
code-typical-hint = One a line. Do not copy real passages here: they would not close when someone takes their consent back.
code-lines-hint = One a line.
code-parent = Below the code
code-parent-none = None: at the top
code-order = Place among its neighbours
code-order-hint = 1 comes first. Without a number, the newest come last.
code-colour = Colour
code-colour-hint = The name and the line say the same as the colour.
code-colour-above = That of the code above
code-colour-red = Red
code-colour-orange = Orange
code-colour-ochre = Ochre
code-colour-olive = Olive
code-colour-green = Green
code-colour-teal = Teal
code-colour-sky = Sky
code-colour-blue = Blue
code-colour-violet = Violet
code-colour-plum = Plum
code-colour-rose = Rose
code-colour-grey = Grey
code-codable = Passages can be coded with it (otherwise it only holds other codes together)
code-reason = Reason
code-reason-hint = For whoever reads later why the meaning changed.
code-keep = Keep this version
code-leave = Leave it as it is
code-change = Change this code
code-change-title = Change: { $code }
code-change-lead = Codings and memos stay. The old definition can still be read.
code-meaning = What it means
code-no-definition = Nobody has written a definition yet.
code-from-list = From the list “{ $list }”, licence { $licence }.
code-holds = holds other codes together
code-in-vivo = words of the text
code-state-merged = Merged
code-state-split = Split
code-state-retired = Retired
code-merged-into = This code was merged into:
code-split-into = This code was split into:
code-acts = Merge, split, retire
code-merge = Merge
code-merge-hint = Its codings will count with the other code. This can be undone.
code-into = Into which code
code-split = Split
code-split-hint = Its codings will wait until someone says which one fits.
code-names = Names of the new codes
code-split-two = Give at least two names, one a line.
code-retire = Retire
code-retire-hint = It is no longer offered; its codings stay.
code-again = Use it again
code-again-hint = This code is no longer in use as it is. It can be taken up again.
code-versions = { $n ->
    [one] One version
   *[other] { $n } versions
}
code-version-entry = the entry
code-version-reason = Reason: { $reason }

quotes-title = Quotes
quotes-found = { $n ->
    [0] No quote
    [one] One quote
   *[other] { $n } quotes
}
quotes-empty = No passage that you may see carries this code.
quotes-all = All
quotes-source = Source
quotes-coder = Who coded
quotes-alone = Without sub-codes
quotes-filter = Filter
quotes-pages = Pages of quotes
quotes-before = Quotes before
quotes-after = Quotes after
quotes-place = { $source }, paragraph { $n } · { $coder } · { $day }
quotes-coding = This coding
quotes-files-hint = A file leaves the site: you will be asked to prove who you are, and it is noted. Sources that nobody may quote are not in it.
quotes-csv = Table (CSV)
quotes-html = Page to read (HTML)
quotes-kept = { $n ->
    [one] One quote stayed here: its source may not be quoted.
   *[other] { $n } quotes stayed here: their sources may not be quoted.
}
quotes-after-review = to be quoted only after the person has seen it

memo-title = Memos
memo-empty = No memo yet.
memo-add = Write a memo
memo-sort = Sort
memo-text = What you think of it
memo-private = for you alone
memo-private-hint = For me alone
memo-keep = Keep the memo
memo-open = The entry

meet-title = Where codes meet
meet-lead = How often two codes fall on the same words, by the same person. Each number leads to its passages.
meet-choose = Choose the codes (twelve at most)
meet-across = Count from one person to another as well
meet-show = Show
meet-empty = No code is used yet.
meet-cell = { $one } and { $other }: { $n }
meet-behind = { $one } and { $other }
