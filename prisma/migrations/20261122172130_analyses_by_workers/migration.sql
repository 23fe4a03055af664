-- Analyses that workers do: nothing that a crash may not lose, and up to 30 MB of shares each that need no log.
-- CreateEnum
CREATE TYPE "AnalysisState" AS ENUM ('running', 'summing_up', 'done', 'refused', 'failed');

CREATE UNLOGGED TABLE "Analysis" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "question" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "shares" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "doneParts" INTEGER NOT NULL DEFAULT 0,
    "state" "AnalysisState" NOT NULL DEFAULT 'running',
    "problem" TEXT NOT NULL DEFAULT '',
    "result" BYTEA,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Analysis_pkey" PRIMARY KEY ("id")
);

CREATE UNLOGGED TABLE "AnalysisShare" (
    "analysisId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "result" BYTEA NOT NULL,

    CONSTRAINT "AnalysisShare_pkey" PRIMARY KEY ("analysisId","number")
);

CREATE UNLOGGED TABLE "AnalysisWaiter" (
    "id" UUID NOT NULL,
    "analysisId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AnalysisWaiter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Analysis_key_key" ON "Analysis"("key");

-- CreateIndex
CREATE INDEX "Analysis_state_askedAt_idx" ON "Analysis"("state", "askedAt");

-- CreateIndex
CREATE INDEX "AnalysisWaiter_analysisId_idx" ON "AnalysisWaiter"("analysisId");

-- AddForeignKey
ALTER TABLE "AnalysisShare" ADD CONSTRAINT "AnalysisShare_analysisId_fkey" FOREIGN KEY ("analysisId") REFERENCES "Analysis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnalysisWaiter" ADD CONSTRAINT "AnalysisWaiter_analysisId_fkey" FOREIGN KEY ("analysisId") REFERENCES "Analysis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is in it is packed already.
ALTER TABLE "AnalysisShare" ALTER COLUMN "result" SET STORAGE EXTERNAL;
