import Ledger

/// The steps that bring any older ledger to the present one, in order. Committed steps are never edited.
public enum Migrations {
  public static let all: [Migration] = [
    Migration(1, "first", FirstMigration.sql), Migration(2, "structure and authority", SecondMigration.sql),
    Migration(3, "answers and corrections", ThirdMigration.sql),
    Migration(4, "plans of projects", FourthMigration.sql),
    Migration(5, "links between plans", FifthMigration.sql),
  ]
}
