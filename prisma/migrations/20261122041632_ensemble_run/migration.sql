-- CreateEnum
CREATE TYPE "EnsembleState" AS ENUM ('waiting', 'rerunning', 'summing_up', 'done', 'cancelled', 'failed');

-- What was computed can be computed again, and holds too little to fill the new columns.
DELETE FROM "EnsembleTally";

-- AlterTable
ALTER TABLE "EnsembleTally" ADD COLUMN     "proposed" INTEGER NOT NULL,
ADD COLUMN     "proposedWeight" DOUBLE PRECISION NOT NULL,
ADD COLUMN     "responses" INTEGER NOT NULL,
ADD COLUMN     "weights" JSONB NOT NULL;

-- CreateTable
CREATE TABLE "EnsembleRun" (
    "id" UUID NOT NULL,
    "consultationId" TEXT NOT NULL,
    "personId" UUID,
    "state" "EnsembleState" NOT NULL DEFAULT 'waiting',
    "scenarios" INTEGER NOT NULL DEFAULT 0,
    "missing" INTEGER NOT NULL DEFAULT 0,
    "rerun" INTEGER NOT NULL DEFAULT 0,
    "parts" INTEGER NOT NULL DEFAULT 0,
    "doneParts" INTEGER[],
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EnsembleRun_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "EnsembleRun_consultationId_askedAt_idx" ON "EnsembleRun"("consultationId", "askedAt");

-- AddForeignKey
ALTER TABLE "EnsembleRun" ADD CONSTRAINT "EnsembleRun_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;
