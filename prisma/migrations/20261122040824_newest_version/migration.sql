-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "newestVersion" INTEGER NOT NULL DEFAULT 1;

-- What is there already.
UPDATE "Response" r SET "newestVersion" = v."newest"
FROM (SELECT "responseId", max("number") AS "newest" FROM "ResponseVersion" GROUP BY 1 HAVING max("number") > 1) v
WHERE v."responseId" = r."id";

-- The same columns and rows as before; the newest version is looked up by its number instead of being searched for.
CREATE OR REPLACE VIEW "PanelResponse" AS
SELECT r."id", r."consultationId", r."reference", r."receivedAt", v."number" AS "versionNumber", v."kind",
  v."regionCode", v."publication" <> 'unpublished' AS "quotable", v."scenario", v."scenarioHash", v."datasetId", v."engine",
  CASE WHEN v."publication" <> 'named' THEN '' ELSE COALESCE((
    SELECT CASE d."action" WHEN 'publish' THEN v."organisation" WHEN 'redact' THEN d."redactedText" END
    FROM "Decision" d
    WHERE d."responseId" = r."id" AND d."versionNumber" = v."number" AND d."target" = 'organisation'
    ORDER BY d."decidedAt" DESC, d."id" DESC LIMIT 1
  ), '') END AS "organisation",
  COALESCE((
    SELECT CASE d."action" WHEN 'publish' THEN v."scenarioTitle" WHEN 'redact' THEN d."redactedText" END
    FROM "Decision" d
    WHERE d."responseId" = r."id" AND d."versionNumber" = v."number" AND d."target" = 'scenario_title'
    ORDER BY d."decidedAt" DESC, d."id" DESC LIMIT 1
  ), '') AS "scenarioTitle"
FROM "Response" r
JOIN "ResponseVersion" v ON v."responseId" = r."id" AND v."number" = r."newestVersion"
WHERE r."state" IN ('published', 'published_with_redactions') AND r."withdrawnAt" IS NULL;
