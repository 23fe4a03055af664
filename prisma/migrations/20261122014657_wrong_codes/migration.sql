-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "wrongCodes" INTEGER NOT NULL DEFAULT 0;
