-- Who may come in. Names are sealed, login names are keyed digests, tokens are kept only as digests.

CREATE TABLE member (
    site       BYTES  NOT NULL,
    member     BYTES  NOT NULL,
    role       TEXT   NOT NULL,
    login      BYTES  NOT NULL,
    passphrase TEXT,             -- Argon2id, PHC string; none until chosen
    salt       BYTES  NOT NULL,
    name       BYTES  NOT NULL,  -- sealed
    locale     TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (site, member),
    UNIQUE (site, login)
);

CREATE TABLE session (
    site       BYTES  NOT NULL,
    session    BYTES  NOT NULL,
    member     BYTES  NOT NULL,
    token      BYTES  NOT NULL,
    previous   BYTES  NOT NULL,  -- the token before the last rotation, good for a minute more
    created_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL,
    rotated_at BIGINT NOT NULL,
    PRIMARY KEY (site, session),
    UNIQUE (site, token)
);

CREATE TABLE link (
    site       BYTES  NOT NULL,
    token      BYTES  NOT NULL,
    member     BYTES  NOT NULL,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (site, token)
);
