import Office
import Registers

/// The matrix as lines of text, for the console.
public enum RaciText {
  public static func of(_ found: RaciAnswer) -> String {
    let place = found.place.project.map { "\($0.code) \($0.entry.name), under " } ?? ""
    let kind = found.picture.matrix.situation.kind.rawValue
    var lines = ["\(place)\(found.officeName) (\(found.officeCode), \(kind)) on \(found.day)"]
    let parties = found.parties
    for row in found.rows {
      let said = parties.compactMap { party -> String? in
        guard let cell = row.cells[party], !cell.isEmpty else { return nil }
        return "\(cell.text): \(found.picture.title(party))\(people(found.picture.seat(party)))"
      }
      let occasion = RaciWords.occasion(row, found.picture.matrix.situation)
      lines.append("\(row.title)\(occasion.isEmpty ? "" : ", \(occasion)")")
      lines += said.sorted().map { "  \($0)" }
    }
    let missing = found.picture.findings.unanswered.count
    lines.append("\(found.rows.count) rows; nobody answers for \(missing).")
    return lines.joined(separator: "\n")
  }

  private static func people(_ seat: RaciSeat) -> String {
    switch seat {
    case .held(let holders):
      let names = holders.compactMap(\.name)
      return names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
    case .vacant: return " (vacant)"
    case .unknown: return " (no such post)"
    case .ofProjects: return ""
    }
  }
}
