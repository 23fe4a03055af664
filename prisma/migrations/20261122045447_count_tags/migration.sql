-- Whether a tag counts: kept beside it, so that themes are counted by an index alone.
ALTER TABLE "Tag" ADD COLUMN     "counts" BOOLEAN NOT NULL DEFAULT true;
UPDATE "Tag" t SET "counts" = false WHERE NOT EXISTS (
  SELECT FROM "PanelResponse" p WHERE p."id" = t."responseId" AND p."versionNumber" = t."versionNumber");

-- DropIndex
DROP INDEX "Tag_themeId_responseId_versionNumber_answerId_personId_idx";

-- CreateIndex
CREATE INDEX "Tag_responseId_idx" ON "Tag"("responseId");
CREATE INDEX "Tag_counting" ON "Tag" ("themeId", "responseId", "answerId", "personId") WHERE "counts";

-- Answers of one question, without reading them.
DROP INDEX "Answer_questionId_idx";

-- CreateIndex
CREATE INDEX "Answer_questionId_responseId_versionNumber_idx" ON "Answer"("questionId", "responseId", "versionNumber");

-- The words as they are searched, made once by PostgreSQL itself: for a frequent word it would make them anew from
-- thousands of texts.
DROP INDEX "PublishedResponse_words_search";
ALTER TABLE "PublishedResponse" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (to_tsvector('english', "words")) STORED;
CREATE INDEX "PublishedResponse_search_idx" ON "PublishedResponse" USING GIN ("search");
