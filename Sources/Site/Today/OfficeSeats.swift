import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The offices that the reader heads, and the posts in them that must be filled and are not.
struct OfficeSeats: Sendable {
  /// A post without anybody in it.
  struct Vacancy: Sendable {
    let code: String
    let name: String
    let office: Int64
    let officeName: String

    func item(mayAppoint: Bool) -> WorkItem {
      let about: Markup =
        "\(Code(code)) <a href=\"/offices/\(OfficeUnit.title.code(of: office))\">\(officeName)</a>"
      return WorkItem(
        title: name, href: "/posts/\(code)", about: about, due: "vacant", tone: .watch,
        action: mayAppoint ? ActionLink("Appoint", href: "/assignments/new?post=\(code)").markup : .nothing)
    }
  }

  /// The offices that the reader heads herself.
  let headed: [Int64]
  let vacancies: [Vacancy]
  let mayAppoint: Bool

  init(_ archivist: Archivist) throws {
    mayAppoint = try archivist.mayEnterSomewhere(try archivist.catalogue.shelf(of: Assignment.self))
    guard let me = archivist.actor.person,
      archivist.subject.holdings.contains(where: { $0.node.kind == .office })
    else {
      (headed, vacancies) = ([], [])
      return
    }
    let posts = try archivist.all(
      Post.self, where: Clause("t.office IS NOT NULL AND (t.is_head = 1 OR t.is_mandatory = 1)"))
    let filled = try archivist.all(
      Assignment.self, where: .all([.in("t.post", posts.map(\.id)), try archivist.filling()]))
    let seats = Set(filled.compactMap(\.entry.post?.id))
    let mine = Set(
      filled.filter { $0.entry.person?.id == me || $0.entry.deputy?.id == me }.compactMap(\.entry.post?.id))
    headed = posts.filter { $0.entry.isHead && mine.contains($0.id) }.compactMap(\.entry.office?.id)
    let below = archivist.tree.below(Set(headed))
    vacancies = posts.compactMap { post in
      guard post.entry.isMandatory, let office = post.entry.office?.id, below.contains(office),
        !seats.contains(post.id)
      else { return nil }
      return Vacancy(
        code: post.code, name: post.entry.name, office: office,
        officeName: archivist.tree.names[office] ?? OfficeUnit.title.code(of: office))
    }
  }
}
