/// Who has which part in which process, for an office or for one project.
public struct RaciMatrix: Sendable {
  /// One process in one case, or one deliverable.
  public struct Row: Sendable {
    public let process: ProcessKey
    public let occasion: RaciCase
    /// Named where the row is about a deliverable.
    public let deliverable: String
    public let cells: [RaciParty: RaciCell]

    public var title: String { process == .deliverable ? deliverable : process.title }
    public var accountable: RaciParty? { cells.first { $0.value.isAccountable }?.key }
    public var responsible: [RaciParty] { cells.filter { $0.value.isResponsible }.map(\.key) }
    public func text(_ party: RaciParty) -> String { cells[party]?.text ?? "" }
  }

  public let situation: RaciSituation
  public let rows: [Row]

  /// Everybody who has a part or of whom a record speaks, in the order of the columns.
  public var parties: [RaciParty] {
    Set(rows.flatMap { $0.cells.filter { !$0.value.isEmpty || !$0.value.steps.isEmpty }.keys })
      .sorted { $0.place < $1.place }
  }

  /// The matrix of the processes.
  ///
  /// - Parameter layers: the offices from the root down to the one that governs.
  public static func ofProcesses(
    _ layers: [RaciLayer], _ situation: RaciSituation, processes: [ProcessKey] = ProcessKey.processes,
    narrates: Bool = true
  ) -> RaciMatrix {
    let rows = processes.flatMap { process in
      situation.cases(of: process).map { occasion -> Row in
        var walk = RaciWalk(process, occasion, situation, narrates: narrates)
        walk.run(layers)
        return Row(process: process, occasion: occasion, deliverable: "", cells: walk.cells)
      }
    }
    return RaciMatrix(situation: situation, rows: rows)
  }

  /// The matrix of the deliverables of which lines speak here, in the order of their names.
  public static func ofDeliverables(_ layers: [RaciLayer], _ situation: RaciSituation) -> RaciMatrix {
    var names: [String: String] = [:]
    for rule in layers.flatMap(\.rules) where rule.process == .deliverable {
      guard rule.project == nil || rule.project == situation.project else { continue }
      let key = RaciWalk.key(rule.deliverable)
      names[key] = names[key] ?? rule.deliverable
    }
    let rows = names.sorted { $0.key < $1.key }.map { key, name -> Row in
      var walk = RaciWalk(.deliverable, .any, situation, narrates: true)
      walk.run(layers, deliverable: key)
      return Row(process: .deliverable, occasion: .any, deliverable: name, cells: walk.cells)
    }
    return RaciMatrix(situation: situation, rows: rows)
  }
}
