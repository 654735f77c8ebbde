import Foundation
import Testing

@testable import Office

/// The standard matrix says what `Tests/Cases/Raci/standard.csv` says, which was transcribed on its own.
@Suite struct RaciStandardTests {
  /// One row of the case file: number, title, sixteen cells and the shift.
  static func rows() throws -> [[String]] {
    let text = try String(contentsOf: Cases.file("Raci/standard.csv"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      var cells: [String] = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ",", !isQuoted {
          cells.append("")
        } else {
          cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
  }

  private func row(_ process: ProcessKey, _ situation: RaciSituation, _ occasion: RaciCase = .any) throws
    -> RaciMatrix.Row
  {
    let matrix = RaciMatrix.ofProcesses([], situation)
    return try #require(matrix.rows.first { $0.process == process && $0.occasion == occasion })
  }

  @Test func everyCellIsTheOneOfTheCase() throws {
    #expect(RaciStandard.shared.unread.isEmpty, "\(RaciStandard.shared.unread)")
    let rows = try Self.rows()
    #expect(rows.count == 37)
    for (process, cells) in zip(ProcessKey.processes, rows) {
      #expect(cells.count == 19 && cells[0] == "\(process.number)", "\(process.rawValue)")
      let isConditional = cells.contains("A*")
      let row = try row(process, RaciSituation(kind: .controlling), isConditional ? .within : .any)
      for (column, cell) in zip(RaciColumn.allCases, cells[2..<18]) {
        // Of two who answer the sponsor does so within the limit, and the board is told.
        let expected = cell == "-" ? "" : cell == "A*" ? "I" : cell == "R(request)" ? "R" : cell
        #expect(row.text(.column(column)) == expected, "\(process.rawValue) \(column.rawValue)")
      }
    }
  }

  @Test func aboveTheLimitTheBoardAnswers() throws {
    for process in [ProcessKey.gate, .change] {
      let above = try row(process, RaciSituation(kind: .controlling), .above)
      #expect(above.accountable == .column(.board))
      #expect(above.text(.column(.sponsor)) == "C")
    }
    let matrix = RaciMatrix.ofProcesses([], RaciSituation(kind: .controlling))
    #expect(matrix.rows.filter { $0.occasion != .any }.count == 4)
  }

  /// Every shift that the case file names is taken, and none beside them.
  @Test func shiftsAreThoseOfTheCase() throws {
    let columns: [String: RaciParty] = [
      "HEAD": .column(.head), "PM": .column(.project), "PfM": .column(.portfolio),
      "requester": .role("stakeholder"), "SPO": .column(.sponsor),
    ]
    for (process, cells) in zip(ProcessKey.processes, try Self.rows()) {
      let plain = try Self.accountable(process, .controlling)
      for (kind, letter) in [(RaciKind.supportive, "s"), (.directive, "d")] {
        var expected = plain
        for part in cells[18].components(separatedBy: "; ") where part.hasPrefix("\(letter): ") {
          let words = part.dropFirst(3).replacingOccurrences(of: "A=", with: "").split(separator: " ")
          if let word = words.first.map({ $0.filter(\.isLetter) }), let party = columns[word] {
            expected = party
          }
        }
        #expect(try Self.accountable(process, kind) == expected, "\(process.rawValue) \(kind.rawValue)")
      }
    }
    let project = RaciSituation(kind: .controlling, isProject: true, hasProgramme: false)
    #expect(try row(.dependency, project).accountable == .column(.portfolio))
    #expect(try row(.communication, project).accountable == .column(.project))
    var inProgramme = project
    inProgramme.hasProgramme = true
    #expect(try row(.dependency, inProgramme).accountable == .column(.programme))
    let directive = try row(.businessCase, RaciSituation(kind: .directive))
    #expect(directive.responsible == [.column(.analyst)])
  }

  private static func accountable(_ process: ProcessKey, _ kind: RaciKind) throws -> RaciParty? {
    let rows = RaciMatrix.ofProcesses([], RaciSituation(kind: kind)).rows.filter { $0.process == process }
    return try #require(rows.first).accountable
  }

  @Test func whatStandsBesideTheColumnsIsThere() throws {
    let situation = RaciSituation(kind: .controlling)
    #expect(try row(.objectives, situation).text(.role("strategic_planner")) == "R")
    #expect(try row(.quality, situation).text(.role("stakeholder")) == "R")
    #expect(try row(.training, situation).text(.role("coach")) == "R")
  }

  @Test func everyRoleOfAColumnStandsInTheCatalogue() {
    for column in RaciColumn.allCases {
      for role in column.roles { #expect(RoleCatalogue.standard.role(role) != nil, "\(role)") }
    }
    let all = RaciColumn.allCases.flatMap(\.roles)
    #expect(Set(all).count == all.count)
  }

  /// Every control belongs to one process, so that each has an owner.
  @Test func everyControlHasAProcessThatOwnsIt() {
    let controls = ProcessKey.processes.flatMap(\.controls)
    #expect(Set(controls) == Set(ControlKey.allCases))
    #expect(controls.count == ControlKey.allCases.count)
    #expect(ProcessKey.processes.allSatisfy { $0.duty != nil } && ProcessKey.deliverable.duty == nil)
  }
}
