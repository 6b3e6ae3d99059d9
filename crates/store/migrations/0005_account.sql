-- Ways to come in: passkeys, second factors, recovery codes, an account elsewhere. What a person wrote is sealed.

ALTER TABLE member ADD COLUMN active BIGINT NOT NULL DEFAULT 1;  -- 0: their access has ended, their name stays
ALTER TABLE member ADD COLUMN set_up_by BIGINT;                  -- until then they may put off securing their account

ALTER TABLE session ADD COLUMN proved_at BIGINT NOT NULL DEFAULT 0;        -- when they last showed who they are
ALTER TABLE session ADD COLUMN way TEXT NOT NULL DEFAULT 'unknown';        -- how they came in
ALTER TABLE session ADD COLUMN browser TEXT NOT NULL DEFAULT 'unknown';    -- which sort of browser, on what; no more is kept

CREATE TABLE passkey (
    site       BYTES  NOT NULL,
    credential BYTES  NOT NULL,  -- keyed digest of the credential's id
    member     BYTES  NOT NULL,
    id         BYTES  NOT NULL,
    salt       BYTES  NOT NULL,
    sealed     BYTES  NOT NULL,  -- its name and its public key
    created_at BIGINT NOT NULL,
    used_at    BIGINT,
    PRIMARY KEY (site, credential)
);

CREATE INDEX passkey_of_member ON passkey (site, member);

CREATE TABLE second_factor (
    site         BYTES  NOT NULL,
    member       BYTES  NOT NULL,
    id           BYTES  NOT NULL,
    salt         BYTES  NOT NULL,
    sealed       BYTES  NOT NULL,  -- the secret
    created_at   BIGINT NOT NULL,
    confirmed_at BIGINT,           -- none until a first code has fitted
    last_step    BIGINT NOT NULL,  -- codes up to this step of time are spent
    PRIMARY KEY (site, member)
);

CREATE TABLE recovery_code (
    site   BYTES NOT NULL,
    member BYTES NOT NULL,
    code   BYTES NOT NULL,  -- keyed digest
    PRIMARY KEY (site, member, code)
);

CREATE TABLE elsewhere (
    site       BYTES  NOT NULL,
    subject    BYTES  NOT NULL,  -- keyed digest of issuer and subject
    member     BYTES  NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (site, subject),
    UNIQUE (site, member)
);
