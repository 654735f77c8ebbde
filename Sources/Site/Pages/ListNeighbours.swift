import Face
import Markup
import Office
import Registers

/// Pages that look at a register from another side, offered above its list.
enum ListNeighbours {
  private static let pages: [String: [(words: String, href: String)]] = [
    Post.title.name: [("Vacancies", "/vacancies")], Assignment.title.name: [("Allocation", "/allocation")],
    Person.title.name: [("Vacancies", "/vacancies"), ("Allocation", "/allocation")],
  ]

  static func links(_ title: RegisterTitle) -> Markup {
    (pages[title.name] ?? []).reduce(.nothing) { $0 + ActionLink($1.words, href: $1.href).markup }
  }
}
