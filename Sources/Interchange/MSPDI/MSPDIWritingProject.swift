import Scheduling

/// Writes the plan as a whole, the definitions of fields, and calendars.
extension MSPDIWriting {
  mutating func project() {
    let settings = plan.settings
    for name in MSPDIName.ofProject {
      switch name {
      case .saveVersion: to.leaf("SaveVersion", isOf2010 ? 14 : 12)
      case .name: to.words("Name", plan.properties["Name"] ?? plan.name, most: 255)
      case .title: to.words("Title", plan.name)
      case .scheduleFromStart: to.flag("ScheduleFromStart", !plan.isFromFinish)
      case .startDate: to.moment("StartDate", plan.start)
      case .finishDate: to.moment("FinishDate", finish)
      case .criticalSlackLimit:
        to.leaf("CriticalSlackLimit", settings.criticalLimit / max(settings.secondsPerDay, 1))
      case .calendarUID:
        if calendarUIDs.indices.contains(plan.calendar) {
          to.leaf("CalendarUID", calendarUIDs[plan.calendar])
        }
      case .defaultStartTime: to.time("DefaultStartTime", settings.defaultStart)
      case .defaultFinishTime: to.time("DefaultFinishTime", settings.defaultFinish)
      case .minutesPerDay: to.leaf("MinutesPerDay", settings.secondsPerDay / 60)
      case .minutesPerWeek: to.leaf("MinutesPerWeek", settings.secondsPerWeek / 60)
      case .daysPerMonth: to.leaf("DaysPerMonth", settings.secondsPerMonth / max(settings.secondsPerDay, 1))
      case .honorConstraints: to.flag("HonorConstraints", settings.honoursConstraints)
      case .multipleCriticalPaths: to.flag("MultipleCriticalPaths", settings.hasManyCriticalPaths)
      case .currencyCode: to.leaf("CurrencyCode", plan.properties["CurrencyCode"] ?? MSPDI.noCurrency)
      case .statusDate: to.moment("StatusDate", plan.dataDate)
      default: property(name)
      }
    }
  }

  private var finish: Moment? {
    if plan.isFromFinish { return plan.finish }
    if let schedule { return schedule.finish }
    return plan.properties["FinishDate"].flatMap { Moment($0) }
      ?? plan.tasks.lazy.compactMap(\.stored.finish).max()
  }

  private mutating func property(_ name: MSPDIName) {
    guard isOf2010 || !MSPDIName.since2010.contains(name) else { return }
    guard let value = plan.properties[name.rawValue], !value.isEmpty else { return }
    to.leaf(named: name.rawValue, value)
  }

  mutating func fieldDefinitions() {
    guard !fields.entries.isEmpty else { return }
    to.open("ExtendedAttributes")
    for entry in fields.entries {
      to.open("ExtendedAttribute")
      to.leaf("FieldID", entry.number)
      to.words("FieldName", entry.field.type)
      if entry.field.name != entry.field.type { to.words("Alias", entry.field.name, most: 50) }
      to.close("ExtendedAttribute")
    }
    to.close("ExtendedAttributes")
  }

  mutating func fieldValues(_ custom: [String: String], _ subject: CustomField.Subject, code: String = "") {
    var values = fields.values(custom, subject)
    if subject == .task, let number = fields.code, !code.isEmpty { values.append((number, code)) }
    for (number, value) in values {
      to.open("ExtendedAttribute")
      to.leaf("FieldID", number)
      to.leaf("Value", value)
      to.close("ExtendedAttribute")
    }
  }
}

extension MSPDI {
  /// ISO 4217's code for no currency; Microsoft's schema demands one.
  static let noCurrency = String(repeating: "X", count: 3)
}
