import Markup
import Office
import Registers

/// Where a post or a delegation stands: its office, portfolio, programme or project, and the page of that.
struct StandingPlace: Sendable {
  let name: String
  let code: String
  let href: String

  /// Nil where the entry is of another register or stands nowhere.
  init?(_ row: AnyHeld) {
    let places: [(field: String, title: RegisterTitle, id: Int64?)]
    if let post = row.as(Post.self)?.entry {
      places = StandingPlace.fields(post.office, post.portfolio, post.programme, post.project)
    } else if let one = row.as(Delegation.self)?.entry {
      places = StandingPlace.fields(one.office, one.portfolio, one.programme, one.project)
    } else {
      return nil
    }
    for place in places {
      guard let id = place.id else { continue }
      code = place.title.code(of: id)
      name = row.names[place.field] ?? code
      href = "/\(place.title.path)/\(code)"
      return
    }
    return nil
  }

  var link: Markup { "<a href=\"\(href)\">\(name)</a>" }

  private static func fields(
    _ office: Reference<OfficeUnit>?, _ portfolio: Reference<Portfolio>?, _ programme: Reference<Programme>?,
    _ project: Reference<Project>?
  ) -> [(field: String, title: RegisterTitle, id: Int64?)] {
    [
      ("office", OfficeUnit.title, office?.id), ("portfolio", Portfolio.title, portfolio?.id),
      ("programme", Programme.title, programme?.id), ("project", Project.title, project?.id),
    ]
  }
}
