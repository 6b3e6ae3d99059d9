# Policies: why someone may read.
