-- One count of characters (code points) for browser, program and database: at most 50,000 in a free text, 200 in a line.
-- Not valid yet, so that nobody waits while old rows are read; the next step reads them beside everybody's work.
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_text_length" CHECK (char_length("text") <= 50000) NOT VALID;
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_note_length" CHECK (char_length("note") <= 50000) NOT VALID;
ALTER TABLE "StaffNote" ADD CONSTRAINT "StaffNote_text_length" CHECK (char_length("text") <= 50000) NOT VALID;
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_text_length" CHECK (char_length("text") <= 50000) NOT VALID;
ALTER TABLE "PanelNote" ADD CONSTRAINT "PanelNote_text_length" CHECK (char_length("text") <= 50000) NOT VALID;
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_reasons_length" CHECK (char_length("reasons") <= 50000) NOT VALID;
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_reasons_length" CHECK (char_length("reasons") <= 50000) NOT VALID;
ALTER TABLE "Dissent" ADD CONSTRAINT "Dissent_reasons_length" CHECK (char_length("reasons") <= 50000) NOT VALID;
ALTER TABLE "InterestDeclaration" ADD CONSTRAINT "InterestDeclaration_interests_length" CHECK (char_length("interests") <= 50000) NOT VALID;
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_description_length" CHECK (char_length("description") <= 50000) NOT VALID;
ALTER TABLE "ThemeEvent" ADD CONSTRAINT "ThemeEvent_description_length" CHECK (char_length("description") <= 50000) NOT VALID;
ALTER TABLE "Consultation" ADD CONSTRAINT "Consultation_summary_length" CHECK (char_length("summary") <= 50000) NOT VALID;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_change_length" CHECK (char_length("change") <= 50000) NOT VALID;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_why_length" CHECK (char_length("why") <= 50000) NOT VALID;
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_summary_length" CHECK (char_length("summary") <= 50000) NOT VALID;
ALTER TABLE "OutcomeDecision" ADD CONSTRAINT "OutcomeDecision_reasons_length" CHECK (char_length("reasons") <= 50000) NOT VALID;
ALTER TABLE "ResponseVersion" ADD CONSTRAINT "ResponseVersion_name_length" CHECK (char_length("name") <= 200) NOT VALID;
ALTER TABLE "ResponseVersion" ADD CONSTRAINT "ResponseVersion_organisation_length" CHECK (char_length("organisation") <= 200) NOT VALID;
ALTER TABLE "ResponseVersion" ADD CONSTRAINT "ResponseVersion_scenarioTitle_length" CHECK (char_length("scenarioTitle") <= 200) NOT VALID;
