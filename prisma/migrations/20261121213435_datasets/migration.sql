-- CreateTable
CREATE TABLE "DatasetVersion" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "contentDigest" TEXT NOT NULL,
    "description" JSONB NOT NULL,
    "methodology" JSONB NOT NULL,
    "areaCount" INTEGER NOT NULL,
    "importedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DatasetVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DatasetPublication" (
    "id" BIGSERIAL NOT NULL,
    "datasetId" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DatasetPublication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DatasetColumn" (
    "datasetId" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "DatasetColumn_pkey" PRIMARY KEY ("datasetId","table","name")
);

-- CreateTable
CREATE TABLE "DatasetFile" (
    "datasetId" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "DatasetFile_pkey" PRIMARY KEY ("datasetId","path")
);

-- CreateTable
CREATE TABLE "DatasetPostcode" (
    "datasetId" TEXT NOT NULL,
    "outward" TEXT NOT NULL,
    "areas" JSONB NOT NULL,

    CONSTRAINT "DatasetPostcode_pkey" PRIMARY KEY ("datasetId","outward")
);

-- CreateIndex
CREATE UNIQUE INDEX "DatasetVersion_digest_key" ON "DatasetVersion"("digest");

-- CreateIndex
CREATE UNIQUE INDEX "DatasetVersion_name_version_key" ON "DatasetVersion"("name", "version");

-- CreateIndex
CREATE INDEX "DatasetPublication_publishedAt_idx" ON "DatasetPublication"("publishedAt");

-- AddForeignKey
ALTER TABLE "DatasetPublication" ADD CONSTRAINT "DatasetPublication_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "DatasetVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatasetColumn" ADD CONSTRAINT "DatasetColumn_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "DatasetVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatasetFile" ADD CONSTRAINT "DatasetFile_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "DatasetVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatasetPostcode" ADD CONSTRAINT "DatasetPostcode_datasetId_fkey" FOREIGN KEY ("datasetId") REFERENCES "DatasetVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
