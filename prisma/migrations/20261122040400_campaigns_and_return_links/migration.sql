-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "link" TEXT;

-- AlterTable
ALTER TABLE "Response" ADD COLUMN     "repeatsId" UUID;

-- CreateIndex
CREATE INDEX "Response_consultationId_repeatsId_idx" ON "Response"("consultationId", "repeatsId");
