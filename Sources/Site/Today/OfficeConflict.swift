import Face
import Markup
import Office

/// Two policies that cannot both hold, in an office that the reader heads.
struct OfficeConflict: Sendable {
  let control: ControlKey
  let office: Int64
  let officeName: String
  let text: String

  /// So many offices are looked at; each needs its whole chain of policies.
  static let most = 3

  static func mine(_ archivist: Archivist, headed: [Int64]) throws -> [OfficeConflict] {
    var found: [OfficeConflict] = []
    for office in Set(headed).sorted().prefix(most) {
      for resolution in try Effective(archivist).all(ofOffice: office) where resolution.hasConflict {
        let step = resolution.explanation.first { $0.kind == .conflict }
        found.append(
          OfficeConflict(
            control: resolution.control, office: office, officeName: archivist.tree.names[office] ?? "",
            text: step?.text ?? ""))
      }
    }
    return found
  }

  var item: WorkItem {
    let href = "/offices/\(OfficeUnit.title.code(of: office))"
    return WorkItem(
      title: control.title, href: href, about: "\(officeName): \(text)", due: "to settle", tone: .watch)
  }
}
