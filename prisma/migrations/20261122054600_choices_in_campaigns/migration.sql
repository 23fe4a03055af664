-- Says which responses belong to a possible campaign: all others count 1 and need not be put in groups to be counted.
CREATE OR REPLACE VIEW "PanelChoice" AS
SELECT r."consultationId", a."questionId", v."kind", COALESCE(r."repeatsId", r."id") AS "campaign", a."choices",
  r."repeatsId" IS NOT NULL AS "inCampaign"
FROM "Response" r
JOIN "ResponseVersion" v ON v."responseId" = r."id" AND v."number" = r."newestVersion"
JOIN "Answer" a ON a."responseId" = r."id" AND a."versionNumber" = r."newestVersion" AND a."choices" <> '{}'
JOIN "Question" q ON q."id" = a."questionId" AND NOT q."aboutYou"
WHERE r."state" IN ('published', 'published_with_redactions') AND r."withdrawnAt" IS NULL;
