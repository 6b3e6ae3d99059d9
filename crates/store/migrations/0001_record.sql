-- The record. Words that this file writes and a database does not know, put in by `migrate`:
--   BYTES      BLOB in SQLite, BYTEA in PostgreSQL
--   CLUSTERED  WITHOUT ROWID in SQLite, nothing in PostgreSQL

CREATE TABLE site (
    site       BYTES  NOT NULL PRIMARY KEY,
    created_at BIGINT NOT NULL,
    size       BIGINT NOT NULL,  -- how many entries: the last seq given
    frontier   BYTES  NOT NULL,  -- the right edge of the Merkle log
    root       BYTES  NOT NULL   -- its root
);

CREATE TABLE entry (
    site        BYTES  NOT NULL,
    seq         BIGINT NOT NULL,
    id          BYTES  NOT NULL,
    initiative  BYTES  NOT NULL,
    author      BYTES  NOT NULL,
    device      BYTES  NOT NULL,
    device_seq  BIGINT NOT NULL,
    kind        TEXT   NOT NULL,
    version     BIGINT NOT NULL,
    occurred    TEXT   NOT NULL,
    recorded_at BIGINT NOT NULL,
    told_at     TEXT,
    received_at BIGINT NOT NULL,
    about       BYTES,
    audience    TEXT   NOT NULL,
    amends      BYTES  NOT NULL,  -- entry ids, sixteen bytes each
    commitment  BYTES  NOT NULL,
    leaf        BYTES  NOT NULL,
    PRIMARY KEY (site, seq),
    UNIQUE (site, id),
    UNIQUE (site, device, device_seq)
) CLUSTERED;

-- The content, apart from the envelope, so that erasing is deleting.
CREATE TABLE body (
    site   BYTES  NOT NULL,
    seq    BIGINT NOT NULL,
    salt   BYTES  NOT NULL,
    open   TEXT   NOT NULL,
    sealed BYTES  NOT NULL,
    PRIMARY KEY (site, seq)
) CLUSTERED;
