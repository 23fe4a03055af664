-- CreateTable
CREATE TABLE "OutcomeCorrection" (
    "consultationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL,
    "before" JSONB NOT NULL,

    CONSTRAINT "OutcomeCorrection_pkey" PRIMARY KEY ("consultationId","number")
);

-- AddForeignKey
ALTER TABLE "OutcomeCorrection" ADD CONSTRAINT "OutcomeCorrection_consultationId_fkey" FOREIGN KEY ("consultationId") REFERENCES "Outcome"("consultationId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- People rely on what they read: what an outcome said before stays.
CREATE TRIGGER outcome_correction_is_append_only BEFORE UPDATE OR DELETE ON "OutcomeCorrection"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
