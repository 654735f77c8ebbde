import Face
import Markup
import Measures
import Office
import Registers

/// One vacancy as a row of the page.
struct VacancyRow {
  let vacancy: Vacancy
  let model: VacancyPage.Model

  private var href: String {
    vacancy.post.map { "/posts/\(Post.title.code(of: $0))" } ?? vacancy.place.href
  }

  var row: Table.Row {
    Table.Row(
      cells: [
        "<a href=\"\(href)\">\(vacancy.title)</a>\(if: vacancy.isHead, " \(Badge("Head"))")",
        "<a href=\"\(vacancy.place.href)\">\(vacancy.place.name)</a>", "\(vacancy.role)", state, since,
        "\(vacancy.age(on: model.day).map { Amounts.group(String($0)) } ?? "–")", former, step,
      ], href: href)
  }

  private var state: Markup {
    let mark =
      switch vacancy.kind {
      case .vacant: vacancy.isMandatory ? Badge("Must be filled", .watch) : Badge("Vacant", .unknown)
      case .missing: Badge(vacancy.kind.title, .watch)
      case .unnamed: Badge(vacancy.former == nil ? vacancy.kind.title : "Has left", .bad)
      }
    guard !vacancy.reason.isEmpty else { return mark.markup }
    return "\(mark) \(Why(label: vacancy.title, summary: "\(vacancy.reason)", compact: true))"
  }

  private var since: Markup {
    let day: Markup = vacancy.since.map { "\(DueWords.short($0))" } ?? "–"
    guard let coming = vacancy.coming else { return day }
    return "\(day), filled from \(DueWords.short(coming))"
  }

  private var former: Markup {
    guard let former = vacancy.former else { return vacancy.kind == .vacant ? "Never filled" : "–" }
    return "<a href=\"/people/\(Person.title.code(of: former.person))\">\(former.name)</a>"
  }

  private var step: Markup {
    if model.frame.asOf != nil { return .nothing }
    switch vacancy.kind {
    case .vacant:
      return model.mayAppoint && vacancy.coming == nil
        ? "<a href=\"/assignments/new?post=\(vacancy.code)\">Appoint</a>" : .nothing
    case .missing:
      return model.mayAppoint
        ? "<a href=\"/posts/new?\(vacancy.place.title.name)=\(vacancy.place.code)&amp;is_mandatory=true\(raw: vacancy.isHead ? "&amp;is_head=true" : "")&amp;name=\(Link.encode(vacancy.title))\">Set up</a>"
        : .nothing
    case .unnamed: return "<a href=\"\(vacancy.place.href)\">Open</a>"
    }
  }
}
