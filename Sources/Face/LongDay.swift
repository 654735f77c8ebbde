/// A day in words, `31 March 2026`, from its ISO form; what is not such a day is shown as it came.
public enum LongDay {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  public static func text(_ iso: String) -> String {
    let parts = iso.utf8.prefix(10).split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = Int(String(parts[0]) ?? ""),
      let month = Int(String(parts[1]) ?? ""), let day = Int(String(parts[2]) ?? ""),
      months.indices.contains(month - 1), (1...31).contains(day), iso.utf8.count == 10
    else { return iso }
    return "\(day) \(months[month - 1]) \(year)"
  }
}
