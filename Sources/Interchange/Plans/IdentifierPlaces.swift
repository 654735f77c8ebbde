/// Finds the place of a thing by the number that identifies it in its file.
///
/// Numbers that lie close together are looked up in an array, others in a dictionary.
struct IdentifierPlaces {
  private var lowest = 0
  private var dense: [Int32] = []
  private var sparse: [Int: Int32] = [:]

  /// - Parameter identifiers: in the order of the places; where one comes again, the first stands.
  init(_ identifiers: [Int]) {
    guard let low = identifiers.min(), let high = identifiers.max(), identifiers.count < Int(Int32.max) else {
      return
    }
    let (span, overflow) = high.subtractingReportingOverflow(low)
    if !overflow, span < identifiers.count * 4 + 64 {
      lowest = low
      dense = Array(repeating: -1, count: span + 1)
      for (place, identifier) in identifiers.enumerated() where dense[identifier - low] < 0 {
        dense[identifier - low] = Int32(place)
      }
    } else {
      sparse.reserveCapacity(identifiers.count)
      for (place, identifier) in identifiers.enumerated() where sparse[identifier] == nil {
        sparse[identifier] = Int32(place)
      }
    }
  }

  func place(_ identifier: Int) -> Int? {
    if dense.isEmpty { return sparse[identifier].map(Int.init) }
    let (offset, overflow) = identifier.subtractingReportingOverflow(lowest)
    guard !overflow, offset >= 0, offset < dense.count, dense[offset] >= 0 else { return nil }
    return Int(dense[offset])
  }
}
