-- Like every text that people send, it has an end: lib/consultation/text/count-characters.ts.
ALTER TABLE "OutcomeCorrection" ADD CONSTRAINT "OutcomeCorrection_note_length" CHECK (char_length("note") <= 50000);
