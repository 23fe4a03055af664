-- CreateEnum
CREATE TYPE "ThemeChange" AS ENUM ('created', 'renamed', 'merged', 'split', 'retired');

-- CreateEnum
CREATE TYPE "PanelView" AS ENUM ('support', 'support_with_changes', 'oppose');

-- CreateTable
CREATE TABLE "Theme" (
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "mergedIntoId" UUID,
    "splitFromId" UUID,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ThemeEvent" (
    "id" UUID NOT NULL,
    "themeId" UUID NOT NULL,
    "change" "ThemeChange" NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "otherId" UUID,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ThemeEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tag" (
    "answerId" UUID NOT NULL,
    "themeId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("answerId","themeId","personId")
);

-- CreateTable
CREATE TABLE "EvidencePassage" (
    "id" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "wordsDigest" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EvidencePassage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PanelNote" (
    "id" UUID NOT NULL,
    "responseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PanelNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "responseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "assignedAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("responseId","personId")
);

-- CreateTable
CREATE TABLE "InterestDeclaration" (
    "id" UUID NOT NULL,
    "consultationId" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "interests" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InterestDeclaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "proposalId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "view" "PanelView" NOT NULL,
    "reasons" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("proposalId","personId","number")
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "id" UUID NOT NULL,
    "proposalId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "view" "PanelView" NOT NULL,
    "reasons" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecommendationResponse" (
    "recommendationId" UUID NOT NULL,
    "responseId" UUID NOT NULL,

    CONSTRAINT "RecommendationResponse_pkey" PRIMARY KEY ("recommendationId","responseId")
);

-- CreateTable
CREATE TABLE "Dissent" (
    "recommendationId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reasons" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Dissent_pkey" PRIMARY KEY ("recommendationId","personId")
);

-- CreateTable
CREATE TABLE "ScenarioListing" (
    "datasetId" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "scenarioHash" TEXT NOT NULL,
    "listed" BYTEA,

    CONSTRAINT "ScenarioListing_pkey" PRIMARY KEY ("datasetId","engine","scenarioHash")
);

-- CreateTable
CREATE TABLE "EnsembleTally" (
    "consultationId" TEXT NOT NULL,
    "counting" TEXT NOT NULL,
    "engine" TEXT NOT NULL,
    "scenarios" INTEGER NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,
    "sums" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EnsembleTally_pkey" PRIMARY KEY ("consultationId","counting")
);

-- CreateIndex
CREATE INDEX "Theme_questionId_idx" ON "Theme"("questionId");

-- CreateIndex
CREATE INDEX "ThemeEvent_themeId_idx" ON "ThemeEvent"("themeId");

-- CreateIndex
CREATE INDEX "Tag_themeId_idx" ON "Tag"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "EvidencePassage_answerId_start_end_personId_key" ON "EvidencePassage"("answerId", "start", "end", "personId");

-- CreateIndex
CREATE INDEX "PanelNote_responseId_idx" ON "PanelNote"("responseId");

-- CreateIndex
CREATE INDEX "Assignment_personId_doneAt_idx" ON "Assignment"("personId", "doneAt");

-- CreateIndex
CREATE INDEX "InterestDeclaration_consultationId_personId_idx" ON "InterestDeclaration"("consultationId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Recommendation_proposalId_number_key" ON "Recommendation"("proposalId", "number");

-- CreateIndex
CREATE INDEX "RecommendationResponse_responseId_idx" ON "RecommendationResponse"("responseId");

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_splitFromId_fkey" FOREIGN KEY ("splitFromId") REFERENCES "Theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeEvent" ADD CONSTRAINT "ThemeEvent_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ThemeEvent" ADD CONSTRAINT "ThemeEvent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidencePassage" ADD CONSTRAINT "EvidencePassage_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "Answer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidencePassage" ADD CONSTRAINT "EvidencePassage_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelNote" ADD CONSTRAINT "PanelNote_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelNote" ADD CONSTRAINT "PanelNote_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterestDeclaration" ADD CONSTRAINT "InterestDeclaration_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InterestDeclaration" ADD CONSTRAINT "InterestDeclaration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecommendationResponse" ADD CONSTRAINT "RecommendationResponse_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecommendationResponse" ADD CONSTRAINT "RecommendationResponse_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dissent" ADD CONSTRAINT "Dissent_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Dissent" ADD CONSTRAINT "Dissent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnsembleTally" ADD CONSTRAINT "EnsembleTally_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the panel may read of a response, column by column; nothing else of it reaches the panel. The newest version, once
-- moderation is through with it. No address, no ward, no name of a person; an organisation's name only when it chose to be
-- named and moderation published it.
CREATE VIEW "PanelResponse" AS
SELECT r."id", r."consultationId", r."reference", r."receivedAt", v."number" AS "versionNumber", v."kind",
  v."regionCode", v."publication" <> 'unpublished' AS "quotable", v."scenario", v."scenarioHash", v."datasetId", v."engine",
  CASE WHEN v."publication" <> 'named' THEN '' WHEN o."action" = 'publish' THEN v."organisation"
    WHEN o."action" = 'redact' THEN COALESCE(o."redactedText", '') ELSE '' END AS "organisation",
  CASE t."action" WHEN 'publish' THEN v."scenarioTitle" WHEN 'redact' THEN COALESCE(t."redactedText", '')
    ELSE '' END AS "scenarioTitle"
FROM "Response" r
JOIN LATERAL (
  SELECT * FROM "ResponseVersion" n WHERE n."responseId" = r."id" ORDER BY n."number" DESC LIMIT 1
) v ON true
LEFT JOIN LATERAL (
  SELECT d."action", d."redactedText" FROM "Decision" d
  WHERE d."responseId" = r."id" AND d."versionNumber" = v."number" AND d."target" = 'organisation'
  ORDER BY d."decidedAt" DESC, d."id" DESC LIMIT 1
) o ON true
LEFT JOIN LATERAL (
  SELECT d."action", d."redactedText" FROM "Decision" d
  WHERE d."responseId" = r."id" AND d."versionNumber" = v."number" AND d."target" = 'scenario_title'
  ORDER BY d."decidedAt" DESC, d."id" DESC LIMIT 1
) t ON true
WHERE r."state" IN ('published', 'published_with_redactions') AND r."withdrawnAt" IS NULL;

-- Its answers. Words come out only with a decision that stands: as written when they were published, in their redacted
-- form when something was hidden, not at all otherwise. Answers about oneself never.
CREATE VIEW "PanelAnswer" AS
SELECT a."id", a."responseId", p."consultationId", a."questionId", a."questionVersion", a."choices",
  CASE d."action" WHEN 'publish' THEN a."text" WHEN 'redact' THEN COALESCE(d."redactedText", '') ELSE '' END AS "words",
  a."text" <> '' AND d."action" IS DISTINCT FROM 'publish' AS "withheld"
FROM "PanelResponse" p
JOIN "Answer" a ON a."responseId" = p."id" AND a."versionNumber" = p."versionNumber"
JOIN "Question" q ON q."id" = a."questionId" AND NOT q."aboutYou"
LEFT JOIN LATERAL (
  SELECT n."action", n."redactedText" FROM "Decision" n
  WHERE n."responseId" = a."responseId" AND n."versionNumber" = a."versionNumber" AND n."target" = 'answer'
    AND n."answerId" = a."id"
  ORDER BY n."decidedAt" DESC, n."id" DESC LIMIT 1
) d ON true;

-- What was done to themes, and what panellists thought, is never rewritten.
CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'this history is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER theme_event_is_append_only BEFORE UPDATE OR DELETE ON "ThemeEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER assessment_is_append_only BEFORE UPDATE OR DELETE ON "Assessment"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER interest_is_append_only BEFORE UPDATE OR DELETE ON "InterestDeclaration"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER recommendation_is_append_only BEFORE UPDATE OR DELETE ON "Recommendation"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
CREATE TRIGGER dissent_is_append_only BEFORE UPDATE OR DELETE ON "Dissent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
