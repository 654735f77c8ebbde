import Scheduling

/// MEMOTYPE, TASKMEMO and WBSMEMO.
extension XERWriter {
  mutating func writeTopics() {
    out.table(
      "MEMOTYPE", ["memo_type_id", "seq_num", "eps_flag", "proj_flag", "wbs_flag", "task_flag", "memo_type"])
    out.line(["%R", "1", "0", "Y", "Y", "Y", "Y", XERReader.plainTopic])
  }

  mutating func writeNotes() {
    for (table, owner, text, key, role) in [
      ("TASKMEMO", "task_id", "task_memo", "memo_id", XERTree.Role.activity),
      ("WBSMEMO", "wbs_id", "wbs_memo", "wbs_memo_id", .node),
    ] {
      out.table(table, [key, owner, "memo_type_id", "proj_id", text])
      var number = 0
      for place in plan.tasks.indices where tree.roles[place] == role && !plan.tasks[place].notes.isEmpty {
        number += 1
        out.row()
        out.int(number)
        out.int(tree.numbers[place])
        out.int(1)
        out.int(project)
        out.text(MarkedText.marked(plan.tasks[place].notes))
        out.end()
      }
    }
  }
}
