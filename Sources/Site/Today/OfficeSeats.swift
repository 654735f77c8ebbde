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
    /// For how many days it has stood empty, this day included.
    let age: Int?

    func item(mayAppoint: Bool) -> WorkItem {
      let about: Markup =
        "\(Code(code)) <a href=\"/offices/\(OfficeUnit.title.code(of: office))\">\(officeName)</a>"
      return WorkItem(
        title: name, href: "/posts/\(code)", about: about,
        due: age.map { $0 == 1 ? "vacant for 1 day" : "vacant for \(Amounts.group(String($0))) days" }
          ?? "vacant",
        tone: .watch,
        action: mayAppoint ? ActionLink("Appoint", href: "/assignments/new?post=\(code)").markup : .nothing)
    }
  }

  /// The offices that the reader heads herself.
  let headed: [Int64]
  let vacancies: [Vacancy]
  let mayAppoint: Bool

  init(_ archivist: Archivist) throws {
    mayAppoint = try archivist.mayEnterSomewhere(try archivist.catalogue.shelf(Assignment.self))
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
    let empty = posts.filter { post in
      post.entry.isMandatory && !seats.contains(post.id)
        && post.entry.office.map { below.contains($0.id) } == true
    }
    let fell = try FellVacant(archivist, vacant: empty.map(\.id))
    let day = archivist.day
    vacancies = empty.compactMap { post in
      guard let office = post.entry.office?.id else { return nil }
      return Vacancy(
        code: post.code, name: post.entry.name, office: office,
        officeName: archivist.tree.names[office] ?? OfficeUnit.title.code(of: office),
        age: fell.since(post.id).map { $0.days(to: day) + 1 })
    }.sorted { ($0.age ?? 0, $1.code) > ($1.age ?? 0, $0.code) }
  }
}
