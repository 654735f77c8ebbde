/// The nested parentheses in which P6 writes a calendar, as a flat list of nodes.
///
/// `(0||DaysOfWeek()((0||1()())(0||2()((0||0(s|08:00|f|12:00)())))))`: a number, a name, attributes, children.
struct XERStructure {
  struct Node {
    var name: ArraySlice<UInt8>
    /// `s|08:00|f|12:00`
    var attributes: ArraySlice<UInt8>
    /// The place of the node it stands in, or -1.
    var parent: Int

    func attribute(_ key: UInt8) -> ArraySlice<UInt8> {
      var rest = attributes
      while !rest.isEmpty {
        let name = rest.prefix { $0 != 0x7C }
        rest = rest[name.endIndex...].dropFirst()
        let value = rest.prefix { $0 != 0x7C }
        rest = rest[value.endIndex...].dropFirst()
        if name.count == 1, name.first == key { return value }
      }
      return []
    }
  }

  private(set) var nodes: [Node] = []

  /// Reads what can be read; what does not fit is passed over.
  init(_ bytes: ArraySlice<UInt8>) {
    var at = bytes.startIndex
    let end = bytes.endIndex
    /// Nodes that are open, with how many closing parentheses they still wait for.
    var open: [(node: Int, closings: Int)] = []
    func upTo(_ wanted: UInt8) -> ArraySlice<UInt8> {
      let start = at
      while at < end, bytes[at] != wanted { at += 1 }
      return bytes[start..<at]
    }
    while at < end {
      let byte = bytes[at]
      at += 1
      if byte == 0x29, let last = open.last {
        if last.closings > 1 { open[open.count - 1].closings -= 1 } else { open.removeLast() }
      }
      guard byte == 0x28 else { continue }
      var mark = at
      while mark < end, bytes[mark] >= 0x30, bytes[mark] <= 0x39 { mark += 1 }
      guard mark + 1 < end, bytes[mark] == 0x7C, bytes[mark + 1] == 0x7C else { continue }
      at = mark + 2
      let name = upTo(0x28)
      at = min(at + 1, end)
      let attributes = upTo(0x29)
      at = min(at + 1, end)
      while at < end, bytes[at] <= 0x20 || bytes[at] == 0x7F { at += 1 }
      let hasChildren = at < end && bytes[at] == 0x28
      if hasChildren { at += 1 }
      nodes.append(Node(name: name, attributes: attributes, parent: open.last?.node ?? -1))
      open.append((nodes.count - 1, hasChildren ? 2 : 1))
    }
  }
}
