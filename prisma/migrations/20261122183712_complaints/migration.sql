-- Complaints about how we handle what is about people. Words, address and outcome are sealed: up to 50,000 characters of four
-- bytes each are 266,667 in base64, with less than 100 for what seals them.
CREATE TABLE "Complaint" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "addressHash" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "acknowledgeBy" TIMESTAMPTZ(3) NOT NULL,
    "letterId" UUID,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,

    CONSTRAINT "Complaint_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Complaint_words_length" CHECK (length("words") <= 267000),
    CONSTRAINT "Complaint_outcome_length" CHECK (length("outcome") <= 267000)
);

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_reference_key" ON "Complaint"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_contentHash_key" ON "Complaint"("contentHash");

-- CreateIndex
CREATE UNIQUE INDEX "Complaint_letterId_key" ON "Complaint"("letterId");

-- CreateIndex
CREATE INDEX "Complaint_closedAt_acknowledgeBy_idx" ON "Complaint"("closedAt", "acknowledgeBy");

-- CreateIndex
CREATE INDEX "Complaint_addressHash_idx" ON "Complaint"("addressHash");
