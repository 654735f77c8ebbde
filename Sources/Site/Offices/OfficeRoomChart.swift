import Face
import Markup
import Office
import Registers

/// The offices as the chart draws them: heads, people, vacancies and ties on the day that is shown.
struct OfficeRoomChart {
  let model: OfficeRoom.Model

  func chart(_ isHub: Bool) -> OfficeChart {
    OfficeChart(
      id: "chart", title: "Offices on \(LongDayText.text(model.day))", nodes: model.offices.map(node),
      ties: model.links.compactMap(tie), arrangement: isHub ? .hubAndSpoke : .tree)
  }

  private func node(_ held: Held<OfficeUnit>) -> OfficeChart.Node {
    let seats = model.staff.seats(of: held.id)
    return OfficeChart.Node(
      id: held.code, parentId: held.entry.parent.map(\.code), title: held.entry.name,
      subtitle: "\(held.entry.kind.title), \(held.entry.profile.title.lowercased())",
      head: seats.first { $0.post.isHead }.map(post),
      people: Set(seats.flatMap { $0.holders.map(\.person) }).count,
      vacancies: seats.filter(\.isVacant).count, posts: seats.filter { !$0.post.isHead }.map(post),
      state: OfficeRoomChart.state(held.entry.status), href: "/offices/\(held.code)")
  }

  private func post(_ seat: OfficeStaff.Seat) -> OfficeChart.Post {
    OfficeChart.Post(seat.post.name, holder: seat.holders.first?.name)
  }

  private func tie(_ link: OfficeLink) -> OfficeChart.Tie? {
    guard let from = link.from, let to = link.to else { return nil }
    return OfficeChart.Tie(from: from.code, to: to.code, label: link.kind.title.lowercased(), dotted: true)
  }

  /// An office that works, even under review, is drawn in full strength.
  static func state(_ status: OfficeUnit.Status) -> OfficeChart.State {
    switch status {
    case .closed: .closed
    case .operating, .underReview, .transforming: .active
    case .proposed, .approved, .mobilising: .proposed
    }
  }
}
