-- CreateTable
CREATE TABLE "CountedChoice" (
    "responseId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "kind" "RespondentKind" NOT NULL,
    "campaign" UUID,
    "choices" TEXT[],

    CONSTRAINT "CountedChoice_pkey" PRIMARY KEY ("questionId","responseId")
);

-- CreateIndex
CREATE INDEX "CountedChoice_questionId_kind_choices_campaign_idx" ON "CountedChoice"("questionId", "kind", "choices", "campaign");

-- CreateIndex
CREATE INDEX "CountedChoice_responseId_idx" ON "CountedChoice"("responseId");

-- AddForeignKey
ALTER TABLE "CountedChoice" ADD CONSTRAINT "CountedChoice_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CountedChoice" ADD CONSTRAINT "CountedChoice_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What counts, and how it is written: the view stays the one definition.
CREATE OR REPLACE VIEW "PanelChoice" AS
SELECT r."consultationId", a."questionId", v."kind", COALESCE(r."repeatsId", r."id") AS "campaign", a."choices",
  r."repeatsId" IS NOT NULL AS "inCampaign", r."id" AS "responseId"
FROM "Response" r
JOIN "ResponseVersion" v ON v."responseId" = r."id" AND v."number" = r."newestVersion"
JOIN "Answer" a ON a."responseId" = r."id" AND a."versionNumber" = r."newestVersion" AND a."choices" <> '{}'
JOIN "Question" q ON q."id" = a."questionId" AND NOT q."aboutYou"
WHERE r."state" IN ('published', 'published_with_redactions') AND r."withdrawnAt" IS NULL;

CREATE FUNCTION "count_choices"(response uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "CountedChoice" WHERE "responseId" = response;
  INSERT INTO "CountedChoice" ("responseId", "questionId", "kind", "campaign", "choices")
  SELECT "responseId", "questionId", "kind", CASE WHEN "inCampaign" THEN "campaign" END, "choices"
  FROM "PanelChoice" WHERE "responseId" = response;
$$;

CREATE FUNCTION "count_choices_of_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Answer' THEN
    PERFORM "count_choices"(NEW."responseId");
  ELSE
    PERFORM "count_choices"(NEW."id");
  END IF;
  RETURN NULL;
END $$;

-- At the end of the transaction, in whatever order its rows came.
CREATE CONSTRAINT TRIGGER "Answer_counts" AFTER INSERT ON "Answer" DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW."choices" <> '{}') EXECUTE FUNCTION "count_choices_of_changed"();

CREATE CONSTRAINT TRIGGER "Response_counts" AFTER INSERT OR UPDATE OF "state", "withdrawnAt", "newestVersion", "repeatsId"
ON "Response" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "count_choices_of_changed"();

INSERT INTO "CountedChoice" ("responseId", "questionId", "kind", "campaign", "choices")
SELECT "responseId", "questionId", "kind", CASE WHEN "inCampaign" THEN "campaign" END, "choices" FROM "PanelChoice";
