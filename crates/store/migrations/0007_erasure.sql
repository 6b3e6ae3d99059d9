-- Erasing: who an entry is about is looked up by pseudonym; what was begun and cut off is found when the site is opened.

CREATE INDEX entry_about ON entry (site, about) WHERE about IS NOT NULL;

CREATE TABLE erasing (
    site BYTES NOT NULL,
    act  BYTES NOT NULL,
    PRIMARY KEY (site, act)
) CLUSTERED;
