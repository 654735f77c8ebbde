import Scheduling

/// The fields that people added, and values that are kept beside the plan under the name of their element.
extension MSPDIReading {
  mutating func readFields() throws(PlanFileProblem) {
    while let name = try child() {
      if name == .extendedAttribute { try readField() } else { try from.leave() }
    }
  }

  private mutating func readField() throws(PlanFileProblem) {
    find("fields")
    var (id, name, alias) = ("", "", "")
    while let element = try child() {
      switch element {
      case .fieldID: id = try from.string()
      case .fieldName: name = try from.string()
      case .alias: alias = try from.string()
      default: try from.leave()
      }
    }
    guard let number = Int(id) else {
      return report.note("field.dropped", at: "field \(name)", "It has no number, so it was left out.")
    }
    plan.customFields.append(
      CustomField(
        id: id, name: alias.isEmpty ? name : alias, subject: MSPDIFieldNumber.subject(of: number), type: name)
    )
  }

  /// Reads a value of such a field; nil where it says nothing.
  mutating func readFieldValue() throws(PlanFileProblem) -> (id: String, value: String)? {
    var (id, value) = ("", "")
    while let element = try child() {
      switch element {
      case .fieldID: id = try from.string()
      case .value: value = try from.string()
      case .durationFormat: try from.xml.skip()
      default: try from.leave()
      }
    }
    return id.isEmpty || value.isEmpty ? nil : (id, value)
  }

  /// Reads a text that is kept under the name of its element.
  mutating func keep(
    _ name: MSPDIName, of subject: CustomField.Subject, in custom: inout [String: String]
  ) throws(PlanFileProblem) {
    let value = try from.string()
    let usuallyNone: [MSPDIName] = [.workContour, .costRateTable, .isGeneric, .isBudget]
    let isUsual = value == "0" && usuallyNone.contains(name)
    guard !value.isEmpty, !isUsual else { return }
    custom[name.rawValue] = value
    if keptFields.insert("\(subject.rawValue) \(name.rawValue)").inserted {
      plan.customFields.append(
        CustomField(id: name.rawValue, name: name.rawValue, subject: subject, type: MSPDI.keptType))
    }
  }

  /// Reads a baseline, with the timephased values that may stand in it.
  mutating func readBaseline(
    _ timephased: inout [Timephased], takesTimephased: Bool
  ) throws(PlanFileProblem) -> TaskBaseline? {
    var number: Int?
    var baseline = TaskBaseline(number: 0)
    while let element = try child() {
      switch element {
      case .number: number = try from.int()
      case .start: baseline.start = try from.moment()
      case .finish: baseline.finish = try from.moment()
      case .duration: baseline.duration = try from.duration()
      case .work: baseline.work = try from.work()
      case .cost: baseline.cost = try from.double().map { $0 / 100 }
      case .durationFormat: try from.xml.skip()
      case .timephasedData where takesTimephased: try readTimephased(into: &timephased)
      default: try from.leave()
      }
    }
    guard let number, (0...10).contains(number) else {
      report.note(
        "baseline.dropped", at: from.place, "A baseline has no number from 0 to 10; it was left out.")
      return nil
    }
    baseline.number = number
    return baseline
  }

  /// Adds a baseline unless one of its number is there already.
  mutating func add(_ baseline: TaskBaseline?, to baselines: inout [TaskBaseline]) {
    guard let baseline else { return }
    if baselines.contains(where: { $0.number == baseline.number }) {
      report.note(
        "baseline.duplicate", at: from.place,
        "Baseline \(baseline.number) stands there twice; the first was taken.")
    } else {
      baselines.append(baseline)
    }
  }
}

extension MSPDI {
  /// The type of fields that are elements of their own in the file, kept as text.
  static let keptType = "MSPDI"
}
