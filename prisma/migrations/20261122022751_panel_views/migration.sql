-- The same columns as before. What is not asked for is not looked up now, so counting 110,000 responses does not read
-- every decision; and the newest version is found for all of them at once.
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
JOIN "ResponseVersion" v ON v."responseId" = r."id"
WHERE r."state" IN ('published', 'published_with_redactions') AND r."withdrawnAt" IS NULL
  AND NOT EXISTS (
    SELECT FROM "ResponseVersion" n WHERE n."responseId" = v."responseId" AND n."number" > v."number"
  );

CREATE OR REPLACE VIEW "PanelAnswer" AS
SELECT a."id", a."responseId", p."consultationId", a."questionId", a."questionVersion", a."choices",
  COALESCE((
    SELECT CASE d."action" WHEN 'publish' THEN a."text" WHEN 'redact' THEN d."redactedText" END
    FROM "Decision" d
    WHERE d."responseId" = a."responseId" AND d."versionNumber" = a."versionNumber" AND d."target" = 'answer'
      AND d."answerId" = a."id"
    ORDER BY d."decidedAt" DESC, d."id" DESC LIMIT 1
  ), '') AS "words",
  a."text" <> '' AND (
    SELECT d."action" FROM "Decision" d
    WHERE d."responseId" = a."responseId" AND d."versionNumber" = a."versionNumber" AND d."target" = 'answer'
      AND d."answerId" = a."id"
    ORDER BY d."decidedAt" DESC, d."id" DESC LIMIT 1
  ) IS DISTINCT FROM 'publish' AS "withheld"
FROM "PanelResponse" p
JOIN "Answer" a ON a."responseId" = p."id" AND a."versionNumber" = p."versionNumber"
JOIN "Question" q ON q."id" = a."questionId" AND NOT q."aboutYou";
