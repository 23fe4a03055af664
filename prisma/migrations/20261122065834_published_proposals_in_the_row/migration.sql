-- Published responses are filtered by the proposals that they answer. Out of the row (narrow_lists keeps rows short), each
-- was three more reads: 250,000 for a page of 63,000 responses. They are a hundred bytes, and stay in the row.
ALTER TABLE "PublishedResponse" ALTER COLUMN "proposalIds" SET STORAGE MAIN;
UPDATE "PublishedResponse" SET "proposalIds" = "proposalIds" || '{}'::uuid[];
