import Scheduling

/// RSRC, ROLES and their rates.
extension XERWriter {
  func isRole(_ resource: PlanResource) -> Bool { resource.custom["xer.role"] == "Y" }

  /// Microsoft's resource 0 without a name stands for nobody.
  func isWritten(_ resource: PlanResource) -> Bool {
    !resource.isBlank && !(resource.uid == 0 && resource.name.isEmpty)
  }

  mutating func writeResources() {
    writeUnits()
    out.table(
      "ROLES",
      [
        "role_id", "parent_role_id", "seq_num", "role_name", "role_short_name", "pobs_id",
        "def_cost_qty_link_flag",
        "cost_qty_type", "role_descr", "last_checksum",
      ])
    for (place, resource) in plan.resources.enumerated() where isRole(resource) && isWritten(resource) {
      out.row()
      out.int(resourceNumbers[place])
      out.blank()
      out.int(place)
      out.text(resource.name)
      out.text(code(resource, place))
      out.blank()
      out.flag(true)
      out.text("QT_Hour")
      out.text(resource.notes.isEmpty ? "" : MarkedText.marked(resource.notes))
      out.blank()
      out.end()
    }
    out.table("RSRC", XERColumns.resources)
    for (place, resource) in plan.resources.enumerated() where !isRole(resource) && isWritten(resource) {
      write(resource, place)
    }
  }

  private func code(_ resource: PlanResource, _ place: Int) -> String {
    resource.code.isEmpty ? "R\(resourceNumbers[place])" : resource.code
  }

  private var units: [String] {
    Array(Set(plan.resources.filter { $0.kind == .material }.map(\.unit)).subtracting([""])).sorted()
  }

  private mutating func writeUnits() {
    let units = units
    if units.isEmpty { return }
    out.table("UMEASURE", ["unit_id", "seq_num", "unit_abbrev", "unit_name"])
    for (place, unit) in units.enumerated() { out.line(["%R", "\(place + 1)", "\(place + 1)", unit, unit]) }
  }

  private mutating func write(_ resource: PlanResource, _ place: Int) {
    func kept(_ column: String, _ other: String = "") -> String { resource.custom["xer.\(column)"] ?? other }
    let type =
      resource.kind == .work ? kept("rsrc_type", "RT_Labor") : "RT_Mat"
    if resource.kind == .cost {
      report.note(
        "resource.cost", at: "resource \(resource.name)",
        "P6 has no cost resources; it is written as material.")
    }
    out.row()
    out.int(resourceNumbers[place])
    out.text(kept("parent_rsrc_id"))
    out.int(resource.calendar == nil ? nil : calendarNumber(resource.calendar))
    out.text(kept("role_id"))
    out.blank(3)
    out.text(kept("guid"))
    out.int(place)
    out.text(resource.email)
    out.text(kept("employee_code"))
    out.blank(2)
    out.text(resource.name.isEmpty ? "(no name)" : resource.name)
    out.text(code(resource, place))
    out.blank()
    out.text(kept("def_qty_per_hr"))
    out.text("QT_Hour")
    out.blank()
    out.text(kept("active_flag", "Y"))
    out.flag(true)
    out.flag(true)
    out.flag(false)
    out.text(kept("curr_id", "1"))
    out.int(resource.kind == .material ? units.firstIndex(of: resource.unit).map { $0 + 1 } : nil)
    out.text(type)
    out.blank()
    out.text(resource.notes.isEmpty ? "" : MarkedText.marked(resource.notes))
    out.blank(3)
    out.end()
  }

  mutating func writeRates() {
    writeRates("RSRCRATE", "rsrc_rate_id", "rsrc_id", roles: false)
    writeRates("ROLERATE", "role_rate_id", "role_id", roles: true)
  }

  private mutating func writeRates(_ table: String, _ key: String, _ owner: String, roles: Bool) {
    out.table(
      table,
      [
        key, owner, "max_qty_per_hr", "cost_per_qty", "start_date", "shift_period_id", "cost_per_qty2",
        "cost_per_qty3", "cost_per_qty4", "cost_per_qty5",
      ])
    var number = 0
    for (place, resource) in plan.resources.enumerated()
    where isRole(resource) == roles && isWritten(resource) {
      let steps = Set(resource.rates.map(\.from)).union(resource.availability.map(\.from))
      // Units that nothing dates are still there to be had.
      let dated =
        steps.isEmpty && resource.units != 1 ? [nil] : steps.sorted { ($0 ?? .first) < ($1 ?? .first) }
      for from in dated {
        number += 1
        let units = resource.availability.first { $0.from == from }?.units
        let prices = (0..<5).map { table in
          resource.rates.first { $0.from == from && $0.table == table }?.standard
        }
        out.row()
        out.int(number)
        out.int(resourceNumbers[place])
        out.decimal(units ?? (resource.availability.isEmpty ? resource.units : nil))
        out.decimal(prices.first ?? nil)
        out.moment(from ?? XER.longAgo)
        out.blank()
        for price in prices.dropFirst() { out.decimal(price) }
        out.end()
      }
    }
  }
}
