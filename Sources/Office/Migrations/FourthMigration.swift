/// Step 4: plans of projects; generated from the sheets and reviewed. Never edited again.
enum FourthMigration {
  static let sql = """
    CREATE TABLE project_plan (id {id}, revision BIGINT NOT NULL, made_at BIGINT NOT NULL, changed_at BIGINT
      NOT NULL, archived BIGINT NOT NULL, project BIGINT, name TEXT, file TEXT, format TEXT, content TEXT,
      changes TEXT, in_force BIGINT);
    CREATE TABLE project_plan_past (id BIGINT NOT NULL, revision BIGINT NOT NULL, since BIGINT NOT NULL,
      until BIGINT, archived BIGINT NOT NULL, project BIGINT, name TEXT, file TEXT, format TEXT, content
      TEXT, changes TEXT, in_force BIGINT, PRIMARY KEY (id, revision));
    CREATE INDEX project_plan_past_since ON project_plan_past (since, until);
    CREATE INDEX project_plan_order ON project_plan (archived, name, id);
    CREATE INDEX project_plan_project ON project_plan (project);
    CREATE TABLE plan_content (digest TEXT NOT NULL PRIMARY KEY, body TEXT NOT NULL);

    """
}
