# Keys and recovery.
verify-secret = le sel qui ouvre le contenu n’est plus là : le contenu reste fermé
