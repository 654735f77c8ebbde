/// Numbers that stand in attributes.
extension PlanElements {
  /// Nil where the element has no such attribute, or it is no number.
  func int(attribute name: StaticString) -> Int? {
    xml.attributeRange(name).flatMap { XMLNumbers.int(xml.bytes, XMLNumbers.trimmed(xml.bytes, $0)) }
  }

  /// The same for decimals; nil also where it is too large to be meant.
  func double(attribute name: StaticString) -> Double? {
    let value = xml.attributeRange(name).flatMap {
      XMLNumbers.double(xml.bytes, XMLNumbers.trimmed(xml.bytes, $0))
    }
    return value.flatMap { abs($0) <= 1e15 ? $0 : nil }
  }
}
