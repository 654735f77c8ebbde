import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The posts of an office with their holders on the day that is shown, and how long the empty ones have stood empty.
struct OfficePosts: Sendable {
  let staff: OfficeStaff
  let ages: VacancyAge
  let mayAdd: Permit
  let mayAppoint: Permit?
  let escalation: EscalationSection
  let tiers: PostTiers

  init(_ archivist: Archivist, office: Int64) throws {
    staff = try OfficeStaff(archivist, office: office)
    ages = try VacancyAge(archivist, vacant: staff.seats.filter(\.isVacant).map(\.id))
    escalation = try EscalationSection(archivist, EscalationPath(archivist, office: office))
    tiers = try PostTiers(archivist)
    var post = Post()
    post.office = Reference(office)
    mayAdd = try Permit(archivist, .create, post, words: "add a post to this office")
    mayAppoint = try staff.seats.first.map { seat in
      var assignment = Assignment()
      assignment.post = Reference(seat.id)
      return try Permit(archivist, .create, assignment, words: "appoint somebody to these posts")
    }
  }

  func markup(_ model: OfficePage.Model) -> Markup {
    let vacancies = ActionLink("Vacancies", href: "/vacancies?office=\(model.held.code)", style: .quiet)
    let add: Markup = """
      \(vacancies)\(if: mayAdd.isAllowed, ActionLink("New post", href: "/posts/new?office=\(model.held.code)").markup)
      """
    let notice = mayAppoint?.notice ?? mayAdd.notice
    let posts = Section(
      "Posts", lead: "Who sits where on \(LongDayText.text(model.day)).", actions: add,
      body: "<div class=\"stack\">\(table(model))\(notice)</div>")
    return "\(posts)\(escalation.section)"
  }

  private func table(_ model: OfficePage.Model) -> Table {
    let seats = staff.seats.sorted { rank($0) < rank($1) }
    let may = mayAdd.isAllowed
    return Table(
      columns: [
        .init(title: "Post"), .init(title: "Role", wraps: true), .init(title: "Tier"),
        .init(title: "Holder", wraps: true),
        .init(title: "Share", unit: "%", numeric: true), .init(title: "From"), .init(title: "Until"),
        .init(title: ""),
      ], rows: seats.map(row), caption: "Posts of this office",
      empty: EmptyState(
        title: "No posts yet", text: "Here will stand who heads the office and who works in it.",
        step: may ? "Add the head post" : nil,
        href: may ? "/posts/new?office=\(model.held.code)&is_head=true&name=Head" : nil))
  }

  /// The head first, then from the strategic tier to the operational one: the hierarchy of the office.
  private func rank(_ seat: OfficeStaff.Seat) -> (Int, Int, Int64) {
    (seat.post.isHead ? 0 : 1, tiers.rank(seat.post), seat.id)
  }

  private func row(_ seat: OfficeStaff.Seat) -> Table.Row {
    let href = "/posts/\(seat.code)"
    let appoint: Markup =
      mayAppoint?.isAllowed == true && seat.holders.count < seat.post.holdersMost
      ? "<a href=\"/assignments/new?post=\(seat.code)\">Appoint</a>" : .nothing
    return Table.Row(
      cells: [
        "<a href=\"\(href)\">\(seat.post.name)</a>\(if: seat.post.isHead, " \(Badge("Head"))")",
        "\(seat.role)", "\(tiers.title(seat.post))", holders(seat),
        CellView.joined(seat.holders.map { "\(Amounts.percent($0.share.text).dropLast(2))" }),
        CellView.joined(seat.holders.map { "\($0.from.map(DueWords.short) ?? "–")" }),
        CellView.joined(seat.holders.map { "\($0.to.map(DueWords.short) ?? "open")" }),
        appoint,
      ], href: href)
  }

  private func holders(_ seat: OfficeStaff.Seat) -> Markup {
    guard seat.isVacant else {
      return CellView.joined(
        seat.holders.map { "<a href=\"/people/\(Person.title.code(of: $0.person))\">\($0.name)</a>" })
    }
    let mark = seat.post.isMandatory ? Badge("Must be filled", .watch) : Badge("Vacant", .unknown)
    return "\(mark) \(ages.words(seat.id))"
  }
}
