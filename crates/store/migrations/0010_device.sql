-- Phones: who carries one, until when it may speak, what is known of it, what it holds. No words: a label is sealed.

-- How much the phone of a worker carries: sealed, short, full.
ALTER TABLE member ADD COLUMN phone_mode TEXT NOT NULL DEFAULT 'short';

CREATE TABLE device (
    site        BYTES  NOT NULL,
    device      BYTES  NOT NULL,
    member      BYTES  NOT NULL,
    token       BYTES  NOT NULL,  -- its digest
    salt        BYTES  NOT NULL,
    label       BYTES  NOT NULL,  -- sealed; empty where none was given
    joined_at   BIGINT NOT NULL,
    seen_at     BIGINT NOT NULL,
    lease_until BIGINT NOT NULL,
    skew        BIGINT,           -- how far its clock was ahead, in microseconds
    unsent      BIGINT,           -- how many entries it said that it still had to send
    base        BIGINT,           -- the number it began with, as it said with its first push
    confirmed   BIGINT NOT NULL,  -- the farthest number that it said it knew to be acknowledged
    numbers     BYTES  NOT NULL,  -- the numbers that came, as runs
    copied_at   BIGINT,           -- when it was last found to have a twin, or to have been set back
    ended_at    BIGINT,
    ended       TEXT,             -- why: lost, retired, left
    told_at     BIGINT,           -- when it was first told so, and asked to destroy what it holds
    PRIMARY KEY (site, device),
    UNIQUE (site, token)
) CLUSTERED;

-- What was acknowledged beyond what a phone knows of: under which number which entry.
CREATE TABLE device_sent (
    site   BYTES  NOT NULL,
    device BYTES  NOT NULL,
    n      BIGINT NOT NULL,
    entry  BYTES  NOT NULL,
    PRIMARY KEY (site, device, n)
) CLUSTERED;

-- What a phone was given, and how far the record was looked through for it.
CREATE TABLE device_held (
    site    BYTES  NOT NULL,
    device  BYTES  NOT NULL,
    turn    BIGINT NOT NULL,  -- grows with each change, so that of two at once one begins again
    scanned BIGINT NOT NULL,  -- the last place that was looked at
    settled BIGINT NOT NULL,  -- up to where entries about who may read have been taken into account
    sight   TEXT   NOT NULL,  -- what else decided then: role, mode, day, broken glass
    held    BYTES  NOT NULL,
    PRIMARY KEY (site, device)
) CLUSTERED;

-- The key pairs that phones lock words to (P-256); the greatest number is given out.
CREATE TABLE transport_key (
    site   BYTES  NOT NULL,
    number BIGINT NOT NULL,
    public BYTES  NOT NULL,
    salt   BYTES  NOT NULL,
    secret BYTES  NOT NULL,  -- sealed with the site key
    since  BIGINT NOT NULL,
    PRIMARY KEY (site, number)
);

-- What a phone's settings are made of, found without reading the record.
CREATE INDEX entry_settled ON entry (site, seq)
    WHERE kind IN ('initiative.opened', 'pathway.notes', 'pathway.role', 'practice.list-value');
