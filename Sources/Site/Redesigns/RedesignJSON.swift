import Measures
import Office
import Registers

/// A redesign's impact as JSON.
public enum RedesignJSON {
  public static func write(_ archivist: Archivist, _ id: Int64) throws -> [UInt8] {
    let held = try archivist.find(Reference<Redesign>(id))
    let draft = try RedesignDraft(archivist, held.entry)
    let isReady = held.entry.status == .draft && draft.problems.isEmpty && !draft.isEmpty
    let impact = isReady ? try RedesignImpact(archivist, draft) : nil
    var w = JSONWriter()
    w.beginObject()
    w.pair("redesign", held.code)
    w.pair("name", held.entry.name)
    w.pair("office", draft.office.code)
    w.pair("status", held.entry.status.rawValue)
    w.pair("on", archivist.day.description)
    list("problems", draft.problems, &w) { problem, w in
      w.pair("field", problem.field)
      w.pair("sentence", problem.sentence)
    }
    w.key("impact")
    if let impact { write(impact, &w) } else { w.null() }
    w.endObject()
    return w.bytes
  }

  private static func write(_ impact: RedesignImpact, _ w: inout JSONWriter) {
    w.beginObject()
    w.pair("offices", impact.controls.offices)
    w.pair("offices_that_change", impact.controls.touched(OfficeUnit.title))
    w.pair("projects", impact.controls.projects)
    w.pair("projects_that_change", impact.controls.touched(Project.title))
    list("levels", impact.controls.changes, &w) { change, w in
      w.pair("subject", change.subject)
      w.pair("control", change.control.rawValue)
      w.pair("before", change.before.name)
      w.pair("after", change.after.name)
    }
    shortfalls("new_shortfalls", impact.shortfalls.new, &w)
    shortfalls("lifted_shortfalls", impact.shortfalls.lifted, &w)
    seats("posts_asked_for", impact.posts.asked, &w)
    seats("posts_no_longer_asked_for", impact.posts.dropped, &w)
    people("losing_rights", impact.reach.losing, &w)
    people("gaining_rights", impact.reach.gaining, &w)
    delegations("delegations_ending", impact.authority.ending, &w)
    delegations("delegations_beginning", impact.authority.beginning, &w)
    delegations("delegations_without_source", impact.authority.stranded, &w)
    w.pair("requests_waiting", impact.authority.requests.waiting)
    w.pair("requests_looked_at", impact.authority.requests.looked)
    list("requests_another_decides", impact.authority.requests.changing, &w) { line, w in
      w.pair("request", line.code)
      w.pair("question", line.question)
      w.pair("before", line.before.words)
      w.pair("after", line.after.words)
    }
    w.endObject()
  }

  private static func shortfalls(
    _ name: String, _ lines: [RedesignShortfalls.Line], _ w: inout JSONWriter
  ) {
    list(name, lines, &w) { line, w in
      w.pair("project", line.code)
      w.pair("control", line.control.rawValue)
      w.pair("before", line.before.name)
      w.pair("after", line.after.name)
      w.pair("text", line.shortfall.text)
      w.pair("way_out", line.shortfall.wayOut)
    }
  }

  private static func seats(_ name: String, _ seats: [RedesignPosts.Seat], _ w: inout JSONWriter) {
    list(name, seats, &w) { seat, w in
      w.pair("rule", seat.rule.key)
      w.pair("title", seat.rule.title)
      w.key("posts")
      w.beginArray()
      for post in seat.posts { w.text(post.code) }
      w.endArray()
    }
  }

  private static func people(_ name: String, _ people: [RedesignReach.One], _ w: inout JSONWriter) {
    list(name, people, &w) { one, w in
      w.pair("person", Person.title.code(of: one.person))
      w.pair("name", one.name)
      list("seats", one.seats, &w) { seat, w in
        w.pair("post", seat.post)
        w.pair("role", seat.role)
        w.pair("office", OfficeUnit.title.code(of: seat.office))
        w.key("deputy")
        w.bool(seat.isDeputy)
      }
      list("rights", one.rights, &w) { right, w in
        w.pair("area", right.area.rawValue)
        w.pair("letters", right.rights.text)
      }
    }
  }

  private static func delegations(
    _ name: String, _ lines: [RedesignAuthority.Line], _ w: inout JSONWriter
  ) {
    list(name, lines, &w) { line, w in
      w.pair("delegation", line.code)
      w.pair("subject", line.subject.rawValue)
      w.pair("limit", line.limitWords)
      w.pair("holder", line.holder)
      w.pair("office", OfficeUnit.title.code(of: line.office))
    }
  }

  private static func list<T>(
    _ name: String, _ items: [T], _ w: inout JSONWriter, _ each: (T, inout JSONWriter) -> Void
  ) {
    w.key(name)
    w.beginArray()
    for item in items {
      w.beginObject()
      each(item, &w)
      w.endObject()
    }
    w.endArray()
  }
}
