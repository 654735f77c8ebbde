/// Where in a plan's list the thing of each number stands.
struct PlanPlaces {
  private var places: [Int: Int] = [:]
  /// The number of each thing in turn: as it was, or a new one where it stood there twice.
  private(set) var uids: [Int]

  /// A number that stands there twice names the first; a later one is given a new number, with a note.
  ///
  /// - Parameter kind: what is numbered, such as `task`, for the note.
  init(_ uids: [Int], _ kind: String, _ report: inout PlanReport) {
    self.uids = uids
    places.reserveCapacity(uids.count)
    var twice: [Int] = []
    var free = 0
    for (place, uid) in uids.enumerated() {
      free = max(free, uid)
      if places[uid] == nil { places[uid] = place } else { twice.append(place) }
    }
    for place in twice {
      let (next, isTooMuch) = free.addingReportingOverflow(1)
      if isTooMuch { return }
      report.note(
        "\(kind).duplicate", at: "\(kind) \(uids[place])",
        "The number stands there twice; the later one was given \(next).")
      free = next
      self.uids[place] = next
      places[next] = place
    }
  }

  subscript(uid: Int) -> Int? { places[uid] }
}
