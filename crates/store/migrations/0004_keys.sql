-- What opens, apart from what is opened: so that it can be backed up for a short while only, and what was erased stays
-- closed in older backups.

-- The salt of each body. Erasing deletes both.
CREATE TABLE secret (
    site BYTES  NOT NULL,
    seq  BIGINT NOT NULL,
    salt BYTES  NOT NULL,
    PRIMARY KEY (site, seq)
) CLUSTERED;

INSERT INTO secret (site, seq, salt) SELECT site, seq, salt FROM body;

CREATE TABLE body_without_salt (
    site   BYTES  NOT NULL,
    seq    BIGINT NOT NULL,
    open   TEXT   NOT NULL,
    sealed BYTES  NOT NULL,
    PRIMARY KEY (site, seq)
) CLUSTERED;

INSERT INTO body_without_salt (site, seq, open, sealed) SELECT site, seq, open, sealed FROM body;
DROP TABLE body;
ALTER TABLE body_without_salt RENAME TO body;

-- Random keys of initiatives, persons and members, and the site's first key; each wrapped by the site's key.
CREATE TABLE scope_key (
    site         BYTES  NOT NULL,
    scope        TEXT   NOT NULL,  -- site, initiative, person, member
    id           BYTES  NOT NULL,  -- zeros for the site
    generation   BIGINT NOT NULL,  -- from 1; never given twice
    wrapped      BYTES  NOT NULL,  -- empty once destroyed
    created_at   BIGINT NOT NULL,
    destroyed_at BIGINT,
    PRIMARY KEY (site, scope, id, generation)
) CLUSTERED;

-- Members' own key pairs: the public half, and the secret half in as many wrappings as there are ways to unlock it.
CREATE TABLE own_key (
    site       BYTES  NOT NULL,
    member     BYTES  NOT NULL,
    generation BIGINT NOT NULL,
    public     BYTES  NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (site, member, generation)
) CLUSTERED;

CREATE TABLE own_slot (
    site       BYTES  NOT NULL,
    member     BYTES  NOT NULL,
    generation BIGINT NOT NULL,
    way        TEXT   NOT NULL,  -- passphrase
    salt       BYTES  NOT NULL,  -- of Argon2id
    wrapped    BYTES  NOT NULL,
    PRIMARY KEY (site, member, generation, way)
) CLUSTERED;

-- The site's key itself is not here: by what it is known again, and what is to be remembered about it.
CREATE TABLE key_state (
    site        BYTES  NOT NULL PRIMARY KEY,
    fingerprint BYTES  NOT NULL,
    changed_at  BIGINT NOT NULL,
    sheet       BYTES,             -- the name of the recovery sheet
    sheet_slot  BYTES,             -- the site's key, wrapped by the sheet's
    sheet_at    BIGINT,
    drilled_at  BIGINT,
    drilled_backup BIGINT          -- 1 when the last drill opened a backup too
);
