/// The formats in which plans come.
public enum PlanFormat: String, Hashable, Sendable, CaseIterable {
  /// Microsoft's project XML.
  case mspdi
  /// Primavera's XML.
  case pmxml
  /// Primavera's text.
  case xer
  /// Microsoft's old text.
  case mpx
  /// GanttProject's XML.
  case gan
  /// GNOME Planner's XML.
  case planner
  case csv
  /// Microsoft's own file, which other programs must turn into one of the others.
  case mpp

  /// What people call the format.
  public var name: String {
    switch self {
    case .mspdi: "Microsoft Project XML"
    case .pmxml: "Primavera P6 XML"
    case .xer: "Primavera XER"
    case .mpx: "MPX"
    case .gan: "GanttProject"
    case .planner: "GNOME Planner"
    case .csv: "CSV"
    case .mpp: "Microsoft Project MPP"
    }
  }

  /// Finds the format by what the bytes begin with; by the ending of the name only where that says nothing.
  ///
  /// - Returns: nil where it is none of them.
  public static func detect(_ bytes: [UInt8], name: String = "") -> PlanFormat? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .mpp }
    // What is ASCII in UTF-16 is the same with the zeros left out.
    let head = bytes.prefix(8192).filter { $0 != 0 }
    let text = head.drop { [0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if text.first == 0x3C { return xml(text) }
    if text.starts(with: "ERMHDR".utf8) { return .xer }
    if text.starts(with: "MPX".utf8) { return .mpx }
    let ending = name.utf8.reversed().prefix(5).map { $0 | 0x20 }
    return ending.starts(with: "vsc.".utf8) || ending.starts(with: "vst.".utf8) ? .csv : nil
  }

  /// Finds the format by the name of the root and what its tag says.
  private static func xml(_ text: ArraySlice<UInt8>) -> PlanFormat? {
    var rest = text
    while let at = rest.firstIndex(of: 0x3C) {
      rest = rest[(at + 1)...]
      if rest.starts(with: "!--".utf8) {
        while let dash = rest.firstIndex(of: 0x2D), !rest[dash...].starts(with: "-->".utf8) {
          rest = rest[(dash + 1)...]
        }
        continue
      }
      guard let first = rest.first, first != 0x3F, first != 0x21 else { continue }
      let tag = rest.prefix { $0 != 0x3E }
      let word = tag.prefix { XMLText.isName($0) }
      let local = word.lastIndex(of: 0x3A).map { word[($0 + 1)...] } ?? word
      if local.elementsEqual("APIBusinessObjects".utf8) { return .pmxml }
      if local.elementsEqual("Project".utf8) { return .mspdi }
      guard local.elementsEqual("project".utf8) else { return nil }
      let words = tag.split(whereSeparator: { XMLText.isSpace($0) || $0 == 0x3D })
      return words.contains { $0.elementsEqual("mrproject-version".utf8) } ? .planner : .gan
    }
    return nil
  }
}
