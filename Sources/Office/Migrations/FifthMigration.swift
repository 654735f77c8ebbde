/// Step 5: links from plans to those of other projects; generated from the sheets and reviewed. Never edited again.
enum FifthMigration {
  static let sql = """
    ALTER TABLE project_plan ADD COLUMN external TEXT DEFAULT '';
    ALTER TABLE project_plan_past ADD COLUMN external TEXT DEFAULT '';

    """
}
