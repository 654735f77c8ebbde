import Scheduling

/// RSRC, ROLES and their rates.
extension XERWriter {
  func isRole(_ resource: PlanResource) -> Bool { resource.isRole }

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

  private mutating func writeUnits() {
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
      for (from, step) in XERRateStep.all(of: resource) {
        number += 1
        out.row()
        out.int(number)
        out.int(resourceNumbers[place])
        out.decimal(step.units ?? (resource.availability.isEmpty ? resource.units : nil))
        out.decimal(step.prices.first ?? nil)
        out.moment(from ?? XER.longAgo)
        out.blank()
        for price in step.prices.dropFirst() { out.decimal(price) }
        out.end()
      }
    }
  }
}

/// What changes for a resource from a moment on.
struct XERRateStep {
  var units: Double?
  var prices: [Double?] = Array(repeating: nil, count: 5)

  /// In the order of time; one that begins nowhere where units are there that nothing dates.
  static func all(of resource: PlanResource) -> [(from: Moment?, step: XERRateStep)] {
    var steps: [Moment?: XERRateStep] = [:]
    for rate in resource.rates where (0..<5).contains(rate.table) {
      let known = steps[rate.from]?.prices[rate.table]
      if known == nil || known == .some(nil) {
        steps[rate.from, default: .init()].prices[rate.table] = rate.standard
      }
    }
    for one in resource.availability where steps[one.from]?.units == nil {
      steps[one.from, default: .init()].units = one.units
    }
    if steps.isEmpty, resource.units != 1 { steps[nil] = .init() }
    return steps.sorted { ($0.key ?? .first) < ($1.key ?? .first) }.map { ($0.key, $0.value) }
  }
}
