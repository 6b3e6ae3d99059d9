# Consent, restrictions, agreements, broken glass.
