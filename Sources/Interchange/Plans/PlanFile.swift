import Scheduling

/// A plan file of any format that is known.
public enum PlanFile {
  /// The plans that a file holds.
  ///
  /// - Parameter name: what the file is called; it decides only where the content does not.
  /// - Throws: why the file is no plan, with the line where it is known.
  public static func read(_ bytes: [UInt8], name: String) throws(PlanFileProblem) -> PlanReading {
    let head = bytes.prefix(4096)
    func has(_ text: StaticString) -> Bool {
      text.withUTF8Buffer { wanted in
        guard let first = wanted.first else { return false }
        var at = head.startIndex
        while let found = head[at...].firstIndex(of: first) {
          if head[found...].starts(with: wanted) { return true }
          at = found + 1
        }
        return false
      }
    }
    if head.starts(with: [0x45, 0x52, 0x4D, 0x48, 0x44, 0x52]) { return try XER.read(bytes) }
    if has("APIBusinessObjects") { return try PMXML.read(bytes) }
    return try MSPDI.read(bytes)
  }
}
