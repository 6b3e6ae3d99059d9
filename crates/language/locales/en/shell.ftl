# The shell of the phone’s app: what shows before it, and the links that lead to it.

shell-name = Notebook
shell-description = A notebook that works without a network.
shell-no-script = This notebook needs the browser’s scripts. The site itself works without them.
shell-to-site = Go to the site
shell-open = The phone notebook
shell-go = Open the notebook
