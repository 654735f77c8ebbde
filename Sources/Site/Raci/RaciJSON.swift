import Measures
import Office
import Registers

/// The matrix as JSON: every part with who fills it, and every record that led to it or was left aside.
public enum RaciJSON {
  public static func bytes(_ found: RaciAnswer) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("office", found.officeCode)
    w.pair("office_name", found.officeName)
    w.pair("project", found.place.project?.code)
    w.pair("on", found.day.description)
    w.pair("kind", found.picture.matrix.situation.kind.rawValue)
    w.pair("amount", found.picture.matrix.situation.facts?.amount?.description)
    let parties = found.parties
    w.key("processes")
    w.beginArray()
    for row in found.rows { write(row, parties, found.picture, to: &w) }
    w.endArray()
    findings(found.picture, to: &w)
    w.endObject()
    return w.bytes
  }

  private static func write(
    _ row: RaciMatrix.Row, _ parties: [RaciParty], _ picture: RaciPicture, to w: inout JSONWriter
  ) {
    w.beginObject()
    w.pair("process", row.process.rawValue)
    w.pair("title", row.title)
    w.pair("duty", row.process.duty?.rawValue)
    w.key("controls")
    w.beginArray()
    for control in row.process.controls { w.text(control.rawValue) }
    w.endArray()
    w.pair("case", row.occasion == .any ? nil : row.occasion.rawValue)
    w.pair("accountable", row.accountable.map(picture.title))
    w.key("parts")
    w.beginArray()
    for party in parties {
      guard let cell = row.cells[party], !cell.isEmpty || !cell.steps.isEmpty else { continue }
      w.beginObject()
      w.pair("who", picture.title(party))
      w.key("roles")
      w.beginArray()
      for role in party.roles { w.text(role) }
      w.endArray()
      w.pair("part", cell.text)
      seat(picture.seat(party), to: &w)
      explanation(cell.steps, to: &w)
      w.endObject()
    }
    w.endArray()
    w.endObject()
  }

  private static func seat(_ seat: RaciSeat, to w: inout JSONWriter) {
    w.pair("filled", RaciWords.state(seat))
    w.key("held_by")
    w.beginArray()
    for holder in seat.holders {
      guard let name = holder.name else { continue }
      w.beginObject()
      w.pair("person", Person.title.code(of: holder.person))
      w.pair("name", name)
      w.pair("by", holder.via.isEmpty ? nil : holder.via)
      w.endObject()
    }
    w.endArray()
  }

  private static func explanation(_ steps: [RaciStep], to w: inout JSONWriter) {
    w.key("explanation")
    w.beginArray()
    for step in steps {
      w.beginObject()
      w.pair("kind", step.kind.rawValue)
      w.pair("record", step.record)
      w.pair("office", step.office)
      w.pair("text", step.text)
      w.pair("before", step.before)
      w.pair("after", step.after)
      w.key("effective")
      w.bool(step.isEffective)
      w.endObject()
    }
    w.endArray()
  }

  private static func findings(_ picture: RaciPicture, to w: inout JSONWriter) {
    w.key("findings")
    w.beginObject()
    for (name, gaps) in [("unanswered", picture.findings.unanswered), ("undone", picture.findings.undone)] {
      w.key(name)
      w.beginArray()
      for gap in gaps {
        w.beginObject()
        w.pair("process", gap.row.process.rawValue)
        w.pair("who", gap.party.map(picture.title))
        w.pair("filled", RaciWords.state(gap.seat))
        w.endObject()
      }
      w.endArray()
    }
    w.key("overloads")
    w.beginArray()
    for load in picture.findings.overloads {
      guard let name = load.holder.name else { continue }
      w.beginObject()
      w.pair("person", Person.title.code(of: load.holder.person))
      w.pair("name", name)
      w.pair("processes", load.processes.count)
      w.endObject()
    }
    w.endArray()
    w.endObject()
  }
}
