import Face
import Markup
import Measures
import Office
import Registers

/// What bodies want of the reader: her actions, papers to read, votes that are open.
struct BodyWaiting: Sendable {
  let work: BodyWork

  /// In the past nothing waits.
  static func mine(_ archivist: Archivist) throws -> BodyWaiting {
    BodyWaiting(work: try BodyWork.mine(archivist))
  }

  var votes: [WorkItem] {
    work.votes.map { vote in
      WorkItem(
        title: vote.item.entry.title, href: "/meetings/\(vote.meeting.code)#\(vote.item.code)",
        about: "\(Code(vote.item.code)) in \(vote.meeting.entry.name)",
        due: vote.meeting.entry.day.map { "on \(LongDayText.text($0))" } ?? "", tone: .watch,
        action: ActionLink("Vote", href: "/meetings/\(vote.meeting.code)#\(vote.item.code)").markup)
    }
  }

  func papers(_ day: Day) -> [WorkItem] {
    work.papers.map { meeting in
      WorkItem(
        title: meeting.entry.name, href: "/meetings/\(meeting.code)?view=agenda",
        about: "\(Code(meeting.code))",
        due: meeting.entry.day.map { DueWords.text($0, from: day) } ?? "",
        action: ActionLink("Read", href: "/meetings/\(meeting.code)?view=agenda").markup)
    }
  }

  func actions(_ day: Day) -> [WorkItem] {
    work.actions.map { action in
      let isLate = action.entry.due.map { $0 < day } ?? false
      return WorkItem(
        title: action.entry.name, href: "/actions/\(action.code)", about: "\(Code(action.code))",
        due: action.entry.due.map { (isLate ? "overdue, " : "") + DueWords.text($0, from: day) } ?? "no day",
        tone: isLate ? .bad : .note)
    }
  }
}
