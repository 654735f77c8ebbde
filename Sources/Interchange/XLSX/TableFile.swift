/// A table from a file of either kind: its first bytes say whether it is a workbook or CSV.
public enum TableFile {
  /// The most that the parts of a workbook may hold together once they are unpacked.
  public static let inflatedAtMost = 100_000_000

  /// Reads the table. It never throws: a file that cannot be read has a `refusal` and no rows.
  ///
  /// - Parameter sheet: the sheet of a workbook; the first that is not hidden without it.
  public static func read(
    _ bytes: [UInt8], sheet: String? = nil, limits: CSVLimits = CSVLimits(),
    inflatedAtMost most: Int = inflatedAtMost
  ) -> CSVTable {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return refused(
        .refusal(
          0, 0, "The file is an old workbook (XLS), or one locked with a password.",
          mend: "Save it as XLSX without a password, or as CSV."))
    }
    guard bytes.starts(with: [0x50, 0x4B]) else { return CSVTable.read(bytes, limits: limits) }
    do throws(CSVProblem) {
      guard bytes.count <= limits.bytes else { throw ZipArchive.tooLarge }
      var workbook = try XLSXWorkbook(try ZipArchive(bytes, inflatedAtMost: most))
      let part = try workbook.sheet(sheet)
      let sheet = XLSXSheet(
        texts: try workbook.texts(limits), styles: try workbook.styles(), is1904: workbook.is1904,
        limits: limits)
      return try sheet.table(part)
    } catch { return refused(error) }
  }

  private static func refused(_ problem: CSVProblem) -> CSVTable {
    var table = CSVTable()
    table.report(problem)
    return table
  }
}
