-- CreateTable
CREATE TABLE "PanelComment" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PanelComment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PanelComment_proposalId_at_idx" ON "PanelComment"("proposalId", "at");

-- AddForeignKey
ALTER TABLE "PanelComment" ADD CONSTRAINT "PanelComment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelComment" ADD CONSTRAINT "PanelComment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PanelComment" ADD CONSTRAINT "PanelComment_text_length" CHECK (char_length("text") <= 50000);

-- What panellists said to each other is never rewritten.
CREATE TRIGGER panel_comment_is_append_only BEFORE UPDATE OR DELETE ON "PanelComment"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();

-- What was chosen in questions with options, as the panel may count it: no words, no reference, nobody's name. "campaign"
-- is the same for all responses of one possible campaign, and the response's own otherwise.
CREATE VIEW "PanelChoice" AS
SELECT r."consultationId", a."questionId", v."kind", COALESCE(r."repeatsId", r."id") AS "campaign", a."choices"
FROM "Response" r
JOIN "ResponseVersion" v ON v."responseId" = r."id" AND v."number" = r."newestVersion"
JOIN "Answer" a ON a."responseId" = r."id" AND a."versionNumber" = r."newestVersion" AND a."choices" <> '{}'
JOIN "Question" q ON q."id" = a."questionId" AND NOT q."aboutYou"
WHERE r."state" IN ('published', 'published_with_redactions') AND r."withdrawnAt" IS NULL;

-- Counting 110,000 choices reads this and none of the words beside them. Prisma knows no index over a part of a table.
CREATE INDEX "Answer_chosen" ON "Answer" ("questionId", "responseId", "versionNumber") INCLUDE ("choices")
  WHERE "choices" <> '{}';
