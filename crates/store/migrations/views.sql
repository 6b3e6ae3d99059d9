-- Views: disposable, computed from the record, rebuilt when their version changes.

CREATE TABLE views.progress (
    site    BYTES  NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    seq     BIGINT NOT NULL,  -- the last entry seen
    leaf    BYTES  NOT NULL   -- its leaf, so that another history is noticed
);

-- One row for each entry that amends nothing: what its thread stands for now.
CREATE TABLE views.thread (
    site       BYTES  NOT NULL,
    root       BIGINT NOT NULL,
    initiative BYTES  NOT NULL,
    lane       BIGINT NOT NULL,
    head       BIGINT NOT NULL,
    standing   BIGINT NOT NULL,
    conflict   BIGINT NOT NULL,
    first_day  BIGINT,
    last_day   BIGINT,
    day        BIGINT,           -- on which it is counted
    contacts   BIGINT NOT NULL,
    vague      BIGINT NOT NULL,
    PRIMARY KEY (site, root),
    UNIQUE (site, initiative, lane, first_day, root)
) CLUSTERED;

-- Amendments, retractions and erasures: to which thread they belong.
CREATE TABLE views.link (
    site BYTES  NOT NULL,
    seq  BIGINT NOT NULL,
    root BIGINT NOT NULL,
    PRIMARY KEY (site, seq),
    UNIQUE (site, root, seq)
) CLUSTERED;

CREATE TABLE views.density (
    site       BYTES  NOT NULL,
    initiative BYTES  NOT NULL,
    day        BIGINT NOT NULL,
    contacts   BIGINT NOT NULL,
    vague      BIGINT NOT NULL,
    PRIMARY KEY (site, initiative, day)
) CLUSTERED;
