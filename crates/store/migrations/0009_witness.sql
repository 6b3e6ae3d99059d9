-- What lets others hold the log against what they saw of it before: the keys that sign checkpoints, the checkpoints kept,
-- and what each witness said it had seen. No personal data: a witness is a browser, known by the digest of a random token.

CREATE TABLE signing_key (
    site      BYTES  NOT NULL,
    number    BIGINT NOT NULL,  -- from 1; the greatest signs
    public    BYTES  NOT NULL,  -- Ed25519
    salt      BYTES  NOT NULL,
    secret    BYTES  NOT NULL,  -- sealed with the site key
    since     BIGINT NOT NULL,
    announced TEXT,             -- the note that the key before it and this one signed; none for the first
    PRIMARY KEY (site, number)
);

CREATE TABLE checkpoint (
    site    BYTES  NOT NULL,
    size    BIGINT NOT NULL,
    root    BYTES  NOT NULL,
    made_at BIGINT NOT NULL,
    note    TEXT   NOT NULL,  -- as signed
    PRIMARY KEY (site, size)
);

CREATE TABLE witness (
    site      BYTES  NOT NULL,
    device    BYTES  NOT NULL,  -- the digest of its token
    size      BIGINT NOT NULL,
    root      BYTES  NOT NULL,
    seen_at   BIGINT NOT NULL,  -- by the site's clock
    judgement TEXT   NOT NULL,
    PRIMARY KEY (site, device)
);
