-- Addresses of calendars, which calendar programs ask without signing in. Kept only as digests; a new one ends the old.

CREATE TABLE calendar (
    site       BYTES  NOT NULL,
    member     BYTES  NOT NULL,
    initiative BYTES  NOT NULL,
    token      BYTES  NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (site, member, initiative),
    UNIQUE (site, token)
);
