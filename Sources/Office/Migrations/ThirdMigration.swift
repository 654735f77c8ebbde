/// Step 3: answers to advice, words, rules acknowledged, corrections of reports; generated from the sheets and reviewed. Never edited again.
enum ThirdMigration {
  static let sql = """
    CREATE TABLE advice_answer (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, project BIGINT, control TEXT, answer TEXT, reason TEXT, person
      BIGINT, on_day BIGINT, until_day BIGINT);
    CREATE TABLE advice_answer_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, project BIGINT, control TEXT, answer TEXT, reason TEXT, person
      BIGINT, on_day BIGINT, until_day BIGINT, PRIMARY KEY (id, revision));
    CREATE INDEX advice_answer_past_since ON advice_answer_past (since, until);
    CREATE INDEX advice_answer_order ON advice_answer (archived, reason, id);
    CREATE INDEX advice_answer_project ON advice_answer (project);
    CREATE INDEX advice_answer_person ON advice_answer (person);
    CREATE TABLE term (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT NOT NULL,
      archived BIGINT NOT NULL, name TEXT, abbreviation TEXT, meaning TEXT, office BIGINT, also_called TEXT);
    CREATE TABLE term_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL, until BIGINT,
      archived BIGINT NOT NULL, name TEXT, abbreviation TEXT, meaning TEXT, office BIGINT, also_called TEXT,
      PRIMARY KEY (id, revision));
    CREATE INDEX term_past_since ON term_past (since, until);
    CREATE INDEX term_order ON term (archived, name, id);
    CREATE INDEX term_office ON term (office);
    CREATE TABLE rule_acknowledgement (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at
      BIGINT NOT NULL, archived BIGINT NOT NULL, person BIGINT, office BIGINT, office_revision BIGINT, on_day
      BIGINT);
    CREATE TABLE rule_acknowledgement_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT
      NULL, until BIGINT, archived BIGINT NOT NULL, person BIGINT, office BIGINT, office_revision BIGINT,
      on_day BIGINT, PRIMARY KEY (id, revision));
    CREATE INDEX rule_acknowledgement_past_since ON rule_acknowledgement_past (since, until);
    CREATE INDEX rule_acknowledgement_person ON rule_acknowledgement (person);
    CREATE INDEX rule_acknowledgement_office ON rule_acknowledgement (office);
    ALTER TABLE status_report ADD COLUMN corrects BIGINT;
    ALTER TABLE status_report_past ADD COLUMN corrects BIGINT;

    """
}
