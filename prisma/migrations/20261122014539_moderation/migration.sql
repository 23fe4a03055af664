-- CreateEnum
CREATE TYPE "WaitsFor" AS ENUM ('anybody', 'second_moderator', 'administrator');

-- AlterTable
ALTER TABLE "Decision" ALTER COLUMN "target" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "waitsFor" "WaitsFor" NOT NULL DEFAULT 'anybody';

-- AlterTable
ALTER TABLE "ResponseVersion" ADD COLUMN     "textBands" INTEGER[];

-- CreateTable
CREATE TABLE "PublishedResponse" (
    "responseId" UUID NOT NULL,
    "consultationId" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "versionNumber" INTEGER NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "kind" "RespondentKind" NOT NULL,
    "name" TEXT NOT NULL,
    "regionCode" TEXT NOT NULL,
    "scenario" JSONB,
    "scenarioHash" TEXT,
    "scenarioTitle" TEXT NOT NULL,
    "datasetId" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "redacted" BOOLEAN NOT NULL,
    "proposalIds" UUID[],
    "answers" JSONB NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "PublishedResponse_pkey" PRIMARY KEY ("responseId")
);

-- CreateIndex
CREATE UNIQUE INDEX "PublishedResponse_reference_key" ON "PublishedResponse"("reference");

-- CreateIndex
CREATE INDEX "PublishedResponse_consultationId_receivedAt_responseId_idx" ON "PublishedResponse"("consultationId", "receivedAt", "responseId");

-- CreateIndex
CREATE INDEX "PublishedResponse_proposalIds_idx" ON "PublishedResponse" USING GIN ("proposalIds" array_ops);

-- CreateIndex
CREATE INDEX "ResponseVersion_textBands_idx" ON "ResponseVersion" USING GIN ("textBands" array_ops);

-- AddForeignKey
ALTER TABLE "PublishedResponse" ADD CONSTRAINT "PublishedResponse_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Search among published words; Prisma's schema cannot say an index on an expression.
CREATE INDEX "PublishedResponse_words_search" ON "PublishedResponse" USING GIN (to_tsvector('english', "words"));
