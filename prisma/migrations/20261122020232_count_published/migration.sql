-- CreateIndex
CREATE INDEX "PublishedResponse_consultationId_redacted_idx" ON "PublishedResponse"("consultationId", "redacted");
