import Ledger
import Measures
import Registers

extension OfficeReview {
  /// The day on which the next yearly review is due: the same day a year later, or 28 February for 29 February.
  public static func yearAfter(_ day: Day) -> Day { day.adding(months: 12) }
}

/// The acts that follow from a review of an office.
extension Registrar {
  /// Enters the draft of a redesign and links the review to it, in one transaction and with the rights of who begins it.
  ///
  /// - Parameters:
  ///   - revision: the revision of the review that was seen.
  ///   - name: what the redesign is called; after the review where it is empty.
  ///   - reason: why the office is to change; the recommendation of the review where it is empty.
  @discardableResult
  public func beginRedesign(
    from id: Int64, seen revision: Int64?, name: String = "", because reason: String = ""
  ) throws -> Held<Redesign> {
    let review = try review(id, seen: revision)
    var problems: [Problem] = []
    if review.entry.status == .planned {
      problems.append(Problem("", "Hold the review first; a redesign follows from what was found."))
    }
    if let known = review.entry.redesign {
      problems.append(Problem("", "\(known.code) was begun from it already."))
    }
    var redesign = Redesign()
    redesign.name = TextRules.isEmpty(name) ? "After \(review.entry.name)" : name
    redesign.office = review.entry.office
    redesign.reason = TextRules.isEmpty(reason) ? review.entry.recommendation : reason
    if TextRules.isEmpty(redesign.reason) {
      problems.append(Problem("reason", "Write the recommendation of the review first, or say why."))
    }
    if !problems.isEmpty { throw Refusal.invalid(problems) }
    let made = try enter(redesign, because: "Begun from \(review.code)")
    var entry = review.entry
    entry.redesign = Reference(made.id)
    try change(review, to: entry, because: "\(made.code) was begun from it")
    return made
  }

  /// Enters the next yearly review of the same office, a year after this one was held; once only.
  @discardableResult
  public func planNextReview(after id: Int64, seen revision: Int64?) throws -> Held<OfficeReview> {
    let review = try review(id, seen: revision)
    guard let held = review.entry.heldOn, review.entry.status != .planned else {
      throw Refusal.invalid([Problem("", "Hold this review first; the next one follows a year after it.")])
    }
    guard let office = review.entry.office else { throw Refusal.missing(OfficeUnit.title.one) }
    // What somebody else has planned counts, whether or not the actor may see it.
    let others = try archivist.binding(
      OfficeReview.self, where: Clause("t.office = ? AND t.id <> ?", [.int(office.id), .int(id)]))
    if let known = others.first(where: { $0.entry.status == .planned }) {
      let day = known.entry.plannedOn.map { " for \($0)" } ?? ""
      throw Refusal.invalid([Problem("", "\(known.code) is planned already\(day).")])
    }
    if let later = others.first(where: { $0.entry.heldOn.map { $0 > held } ?? false }) {
      throw Refusal.invalid([Problem("", "\(later.code) was held after it; plan the next one from there.")])
    }
    var next = OfficeReview()
    next.office = office
    next.plannedOn = OfficeReview.yearAfter(held)
    next.occasion = .yearly
    next.body = review.entry.body
    let place = try archivist.treeThen().names[office.id] ?? office.code
    next.name = "Yearly review of \(place), \(next.plannedOn?.parts.year ?? 0)"
    return try enter(next, because: "A year after \(review.code)")
  }

  private func review(_ id: Int64, seen revision: Int64?) throws -> Held<OfficeReview> {
    let review = try archivist.find(Reference<OfficeReview>(id))
    try archivist.demand(
      .change, try archivist.catalogue.shelf(OfficeReview.self), review.entry, id: id)
    if let revision, revision != review.revision { throw Refusal.stale(current: review.revision) }
    return review
  }
}
