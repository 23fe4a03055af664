-- Counters of tries: no personal data, and nothing that a crash may not lose.
CREATE UNLOGGED TABLE "LimitCounter" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "LimitCounter_pkey" PRIMARY KEY ("key")
);
