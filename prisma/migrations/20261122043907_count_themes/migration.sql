-- Of which version of which response a tagged answer is, so that counting themes need not look up every answer.
ALTER TABLE "Tag" ADD COLUMN "responseId" UUID, ADD COLUMN "versionNumber" INTEGER;
UPDATE "Tag" t SET "responseId" = a."responseId", "versionNumber" = a."versionNumber"
FROM "Answer" a WHERE a."id" = t."answerId";
ALTER TABLE "Tag" ALTER COLUMN "responseId" SET NOT NULL, ALTER COLUMN "versionNumber" SET NOT NULL;

-- DropIndex
DROP INDEX "Tag_themeId_idx";

-- CreateIndex
CREATE INDEX "Tag_themeId_responseId_versionNumber_answerId_personId_idx" ON "Tag"("themeId", "responseId", "versionNumber", "answerId", "personId");

-- What the panel may read, in the order in which it is listed: counted and joined without reading the table. Prisma knows
-- no index over a part of a table.
CREATE INDEX "Response_for_panel" ON "Response" ("consultationId", "receivedAt", "id") INCLUDE ("newestVersion")
  WHERE "state" IN ('published', 'published_with_redactions') AND "withdrawnAt" IS NULL;
