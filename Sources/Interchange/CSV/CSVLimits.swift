/// How much of a table is read at the most; beyond it the file is refused with the number in the sentence.
public struct CSVLimits: Sendable, Equatable {
  public var bytes: Int
  public var rows: Int
  public var columns: Int
  public var cells: Int
  public var fieldBytes: Int

  public init(
    bytes: Int = 50_000_000, rows: Int = 200_000, columns: Int = 400, cells: Int = 4_000_000,
    fieldBytes: Int = 200_000
  ) {
    self.bytes = bytes
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.fieldBytes = fieldBytes
  }
}
