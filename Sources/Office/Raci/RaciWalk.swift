/// One process on its way from the standard down to the office that governs: the letters so far, and the account of
/// every record met.
///
/// A line never takes the A away; only an A given to another does. So exactly one A stands whatever the lines are, and
/// where nobody else is responsible whoever answers is.
struct RaciWalk {
  let process: ProcessKey
  let occasion: RaciCase
  let situation: RaciSituation
  /// Whether the account is kept.
  let narrates: Bool
  var cells: [RaciParty: RaciCell] = [:]

  init(_ process: ProcessKey, _ occasion: RaciCase, _ situation: RaciSituation, narrates: Bool) {
    self.process = process
    self.occasion = occasion
    self.situation = situation
    self.narrates = narrates
  }

  var accountable: RaciParty? { cells.first { $0.value.isAccountable }?.key }

  /// The whole way.
  ///
  /// - Parameter deliverable: the one that is asked for; its matrix starts empty.
  mutating func run(_ layers: [RaciLayer], deliverable: String = "") {
    if process != .deliverable { start(layers) }
    let key = RaciWalk.key(deliverable)
    for layer in layers {
      let mine = layer.rules.filter { $0.process == process && RaciWalk.key($0.deliverable) == key }
      if !mine.isEmpty { visit(layer, mine.sorted { $0.precedes($1) }) }
    }
    if process != .deliverable { keepSomebodyResponsible() }
  }

  /// One way of writing a deliverable, for comparing.
  static func key(_ deliverable: String) -> String { deliverable.lowercased() }

  // MARK: The standard

  private mutating func start(_ layers: [RaciLayer]) {
    cells = RaciStandard.shared.rows[process] ?? [:]
    for party in cells.keys { note(party, .standard, from: "", "The standard matrix") }
    // A role that a line sets apart starts with what its column has.
    for rule in layers.flatMap(\.rules) where rule.process == process {
      guard cells[rule.party] == nil, let origin = rule.party.origin, let cell = cells[.column(origin)] else {
        continue
      }
      cells[rule.party] = RaciCell(cell.letter)
      note(rule.party, .standard, from: "", "The standard matrix, as for \(origin.title.lowercased())")
    }
    shareByLimit()
    for shift in RaciShift.byProcess[process] ?? [] where takes(shift) { apply(shift) }
  }

  /// Of the two who answer, up to a limit and above it, one answers in this case.
  private mutating func shareByLimit() {
    guard RaciStandard.shared.conditional.contains(process) else { return }
    guard RaciStandard.shared.isConditional(process, situation.kind) else {
      cells[.column(.board)]?.isAccountable = false
      cells[.column(.board)]?.letter = .informed
      return
    }
    let limit = situation.limits[process]
    let most = limit.map { $0.amount?.description ?? "any amount" } ?? "the limit delegated"
    let isAbove = occasion == .above
    let text = isAbove ? "Above \(most)" : "Up to \(most)"
    let (winner, loser): (RaciColumn, RaciColumn) = isAbove ? (.board, .sponsor) : (.sponsor, .board)
    for column in [winner, loser] {
      let party = RaciParty.column(column)
      let before = cells[party]?.text ?? ""
      cells[party]?.isAccountable = column == winner
      if column == loser { cells[party]?.letter = isAbove ? .consulted : .informed }
      note(party, .limit, record: limit?.record, from: before, text)
    }
  }

  private func takes(_ shift: RaciShift) -> Bool {
    if shift.isWithinLimit, occasion == .above { return false }
    return switch shift.occasion {
    case .office(let kind): situation.kind == kind
    case .noProgramme: situation.isProject && !situation.hasProgramme
    case .project: situation.isProject
    }
  }

  /// Who gives up her part to a shift of the standard is consulted from then on, unless she does the work as well.
  private mutating func apply(_ shift: RaciShift) {
    if shift.part == .accountable {
      if let old = accountable, old != shift.party {
        set(old, .shift, shift.reason) {
          $0.isAccountable = false
          $0.letter = $0.letter ?? .consulted
        }
      }
      set(shift.party, .shift, shift.reason) {
        $0.isAccountable = true
        if $0.letter != .responsible { $0.letter = nil }
      }
    } else {
      for (party, cell) in cells where cell.isResponsible && party != shift.party {
        set(party, .shift, shift.reason) { $0.letter = $0.isAccountable ? nil : .consulted }
      }
      set(shift.party, .shift, shift.reason) { $0.letter = shift.part }
    }
  }

  private mutating func keepSomebodyResponsible() {
    guard !cells.values.contains(where: \.isResponsible), let party = accountable else { return }
    set(party, .kept, "Nobody else does it, so whoever answers for it does") { $0.letter = .responsible }
  }
}
