-- Which processes run: nothing personal, and nothing that a crash may not lose.
CREATE UNLOGGED TABLE "Heartbeat" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "counted" JSONB NOT NULL,

    CONSTRAINT "Heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegularWork" (
    "name" TEXT NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "wellAt" TIMESTAMPTZ(3),
    "problem" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "RegularWork_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "Heartbeat_seenAt_idx" ON "Heartbeat"("seenAt");
