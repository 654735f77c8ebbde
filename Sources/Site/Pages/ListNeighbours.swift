import Face
import Markup
import Office
import Registers

/// Pages that look at a register from another side, offered above its list.
enum ListNeighbours {
  private static let pages: [String: [(words: String, href: String)]] = [
    Post.title.name: [("Vacancies", "/vacancies")], Assignment.title.name: [("Allocation", "/allocation")],
    Person.title.name: [("Vacancies", "/vacancies"), ("Allocation", "/allocation")],
    Redesign.title.name: [
      ("Compare drafts", "/redesigns/comparison"), ("Office reviews", "/office-reviews"),
    ],
    OfficeReview.title.name: [("Redesigns", "/redesigns")],
  ]

  static func links(_ title: RegisterTitle) -> Markup {
    (pages[title.name] ?? []).reduce(.nothing) { $0 + ActionLink($1.words, href: $1.href).markup }
  }
}
