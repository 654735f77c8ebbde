import Scheduling

/// How TASKMEMO and WBSMEMO become the notes of tasks.
extension XERReader {
  mutating func readNotes() {
    var topics: [Int: String] = [:]
    var rows = rows("MEMOTYPE")
    let (id, name) = (rows.column("memo_type_id"), rows.column("memo_type"))
    while rows.next() {
      if let number = rows.integer(id) { topics[number] = rows.text(name) }
    }
    rows.report(into: &report)
    readMemos("TASKMEMO", "task_id", "task_memo", topics) { $0.seat(task: $1) }
    readMemos("WBSMEMO", "wbs_id", "wbs_memo", topics) { $0.seat(node: $1) }
  }

  /// The topic stands before the text, unless it is the one under which notes of other origins are written.
  private mutating func readMemos(
    _ table: String, _ owner: String, _ memo: String, _ topics: [Int: String],
    _ find: (XERReader, Int?) -> Seat?
  ) {
    var rows = rows(table)
    let (id, type, memo) = (rows.column(owner), rows.column("memo_type_id"), rows.column(memo))
    _ = (rows.column("proj_id"), rows.column("memo_id"), rows.column("wbs_memo_id"))
    var taken = 0
    while rows.next() {
      guard let seat = find(self, rows.integer(id)) else { continue }
      var text = MarkedText.plain(rows.text(memo))
      if text.isEmpty { continue }
      if let topic = rows.integer(type).flatMap({ topics[$0] }), topic != XERReader.plainTopic {
        text = "\(topic): \(text)"
      }
      let (plan, place) = (Int(seat.plan), Int(seat.task))
      if !plans[plan].tasks[place].notes.isEmpty { text = "\n" + text }
      plans[plan].tasks[place].notes += text
      taken += 1
    }
    if rows.number > 0 { report.count("notes of \(table)", found: rows.number, taken: taken) }
    rows.report(into: &report)
  }

  static let plainTopic = "Notes"
}
