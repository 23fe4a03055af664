-- CreateEnum
CREATE TYPE "OutcomeChoice" AS ENUM ('adopted', 'adopted_with_changes', 'not_adopted');

-- CreateEnum
CREATE TYPE "AnnouncementEvent" AS ENUM ('opened', 'closed', 'outcome_published', 'closing_moved');

-- AlterTable
ALTER TABLE "OutboxLetter" ADD COLUMN     "stopLink" TEXT;

-- CreateTable
CREATE TABLE "ClosingChange" (
    "id" UUID NOT NULL,
    "consultationId" TEXT NOT NULL,
    "previous" TIMESTAMPTZ(3) NOT NULL,
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClosingChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "consultationId" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "scenario" JSONB,
    "previewHash" TEXT,
    "figures" JSONB,
    "engine" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("consultationId")
);

-- CreateTable
CREATE TABLE "OutcomeDecision" (
    "proposalId" UUID NOT NULL,
    "choice" "OutcomeChoice" NOT NULL,
    "reasons" TEXT NOT NULL,

    CONSTRAINT "OutcomeDecision_pkey" PRIMARY KEY ("proposalId")
);

-- CreateTable
CREATE TABLE "OutcomeResponse" (
    "proposalId" UUID NOT NULL,
    "responseId" UUID NOT NULL,

    CONSTRAINT "OutcomeResponse_pkey" PRIMARY KEY ("proposalId","responseId")
);

-- CreateTable
CREATE TABLE "OutcomeTheme" (
    "proposalId" UUID NOT NULL,
    "themeId" UUID NOT NULL,

    CONSTRAINT "OutcomeTheme_pkey" PRIMARY KEY ("proposalId","themeId")
);

-- CreateTable
CREATE TABLE "Subscriber" (
    "addressHash" TEXT NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmHash" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),
    "stoppedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Subscriber_pkey" PRIMARY KEY ("addressHash")
);

-- CreateTable
CREATE TABLE "Announcement" (
    "id" UUID NOT NULL,
    "consultationId" TEXT NOT NULL,
    "event" "AnnouncementEvent" NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "part" INTEGER NOT NULL DEFAULT 0,
    "cursor" TEXT NOT NULL DEFAULT '',
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Announcement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnnouncementLetter" (
    "announcementId" UUID NOT NULL,
    "addressHash" TEXT NOT NULL,
    "letterId" UUID NOT NULL,

    CONSTRAINT "AnnouncementLetter_pkey" PRIMARY KEY ("announcementId","addressHash")
);

-- CreateIndex
CREATE INDEX "ClosingChange_consultationId_idx" ON "ClosingChange"("consultationId");

-- CreateIndex
CREATE INDEX "OutcomeResponse_responseId_idx" ON "OutcomeResponse"("responseId");

-- CreateIndex
CREATE INDEX "OutcomeTheme_themeId_idx" ON "OutcomeTheme"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "Subscriber_confirmHash_key" ON "Subscriber"("confirmHash");

-- CreateIndex
CREATE UNIQUE INDEX "Announcement_consultationId_event_about_key" ON "Announcement"("consultationId", "event", "about");

-- CreateIndex
CREATE INDEX "AnnouncementLetter_addressHash_idx" ON "AnnouncementLetter"("addressHash");

-- AddForeignKey
ALTER TABLE "ClosingChange" ADD CONSTRAINT "ClosingChange_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeDecision" ADD CONSTRAINT "OutcomeDecision_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeResponse" ADD CONSTRAINT "OutcomeResponse_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "OutcomeDecision"("proposalId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeResponse" ADD CONSTRAINT "OutcomeResponse_responseId_fkey" FOREIGN KEY ("responseId") REFERENCES "Response"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeTheme" ADD CONSTRAINT "OutcomeTheme_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "OutcomeDecision"("proposalId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeTheme" ADD CONSTRAINT "OutcomeTheme_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Announcement" ADD CONSTRAINT "Announcement_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnouncementLetter" ADD CONSTRAINT "AnnouncementLetter_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
