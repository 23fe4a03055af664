-- CreateIndex
CREATE INDEX "ResponseVersion_responseId_number_kind_regionCode_idx" ON "ResponseVersion"("responseId", "number", "kind", "regionCode");

-- Words and answers are kept apart from the row (TOAST) also when it would have room for them: a search for a frequent
-- word sorts tens of thousands of rows by date, and then reads a tenth of the pages.
ALTER TABLE "PublishedResponse" SET (toast_tuple_target = 160);
