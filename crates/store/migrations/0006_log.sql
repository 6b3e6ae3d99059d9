-- Who saw or sent what, when, for what purpose. Rows are only ever added; each carries a keyed hash of itself and of the one
-- before it. No words, no names, no addresses.

CREATE TABLE access_log (
    site       BYTES  NOT NULL,
    number     BIGINT NOT NULL,  -- 1, 2, 3… without a gap
    at         BIGINT NOT NULL,  -- microseconds since 1970
    member     BYTES  NOT NULL,  -- sixteen zeroes: nobody signed in, or this machine
    role       TEXT   NOT NULL,  -- in which role; empty where there was none
    purpose    TEXT   NOT NULL,
    act        TEXT   NOT NULL,
    place      TEXT   NOT NULL,  -- the pattern of the address
    initiative BYTES,            -- the one concerned, where it is one
    subject    BYTES,            -- the member whose access was changed
    entries    BIGINT NOT NULL,  -- how many entries' words were opened
    persons    BIGINT NOT NULL,  -- how many persons they are about
    first_seq  BIGINT,
    last_seq   BIGINT,
    seqs       BYTES  NOT NULL,  -- their places, as runs
    about      BYTES  NOT NULL,  -- those persons, sixteen bytes each, sorted
    policies   BYTES  NOT NULL,  -- the digest of the policies in force
    hash       BYTES  NOT NULL,
    PRIMARY KEY (site, number)
) CLUSTERED;

CREATE INDEX access_log_by_member ON access_log (site, member, number);
CREATE INDEX access_log_by_time ON access_log (site, at);

-- The rows that concern one person, to find them by.
CREATE TABLE access_about (
    site   BYTES  NOT NULL,
    about  BYTES  NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (site, about, number)
) CLUSTERED;

-- The last row, so that one that is cut off is missed.
CREATE TABLE access_head (
    site   BYTES  NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL,
    hash   BYTES  NOT NULL
);
