-- Whether a tag counts was kept by code, of every verb that settles a response. PostgreSQL keeps it now, as it keeps
-- "CountedChoice": no way of changing a response can forget it. All that it depends on stands in the response's own row.
CREATE FUNCTION "tag_counts"(tag "Tag", response "Response") RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN tag."versionNumber" = response."newestVersion"
  AND response."state" IN ('published', 'published_with_redactions') AND response."withdrawnAt" IS NULL;

CREATE FUNCTION "count_new_tag"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  response "Response";
BEGIN
  -- Waits for a change of the response that is under way, and holds off the next: neither would see the other's row.
  SELECT * INTO STRICT response FROM "Response" r WHERE r."id" = NEW."responseId" FOR SHARE;
  NEW."counts" := "tag_counts"(NEW, response);
  RETURN NEW;
END $$;

CREATE FUNCTION "count_tags_of_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Tag" t SET "counts" = NOT t."counts"
  WHERE t."responseId" = NEW."id" AND t."counts" <> "tag_counts"(t, NEW);
  RETURN NULL;
END $$;

CREATE TRIGGER "Tag_counts" BEFORE INSERT ON "Tag" FOR EACH ROW EXECUTE FUNCTION "count_new_tag"();

CREATE TRIGGER "Response_counts_tags" AFTER UPDATE OF "state", "withdrawnAt", "newestVersion" ON "Response"
FOR EACH ROW EXECUTE FUNCTION "count_tags_of_changed"();

-- Whatever stands otherwise.
UPDATE "Tag" t SET "counts" = NOT t."counts" FROM "Response" r
WHERE r."id" = t."responseId" AND t."counts" <> "tag_counts"(t, r);
