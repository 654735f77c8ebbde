import Scheduling

/// Reads resources: what they are, how many are there and when, and what they cost.
extension MSPDIReading {
  mutating func readResources() throws(PlanFileProblem) {
    while let name = try child() {
      if name == .resource { try readResource() } else { try from.leave() }
    }
  }

  private mutating func readResource() throws(PlanFileProblem) {
    find("resources")
    (from.kind, from.uid) = ("resource", 0)
    var resource = PlanResource(uid: 0, name: "")
    var (calendar, rate): (Int?, PlanResource.Rate?) = (nil, nil)
    var isCost = false
    while let name = try child() {
      switch name {
      case .uid:
        resource.uid = try from.int() ?? 0
        from.uid = resource.uid
      case .id: try from.xml.skip()
      case .name: resource.name = try from.string()
      case .type:
        let type = try from.int()
        resource.kind = type == 0 ? .material : type == 2 ? .cost : .work
      case .isCostResource: isCost = try from.bool() ?? false
      case .isNull: resource.isBlank = try from.bool() ?? false
      case .calendarUID: calendar = try from.int()
      case .standardRate, .overtimeRate, .costPerUse:
        rate = rate ?? PlanResource.Rate(standard: 0)
        try readRate(name, &rate)
      case .standardRateFormat, .overtimeRateFormat: try from.xml.skip()
      case .rates: resource.rates = try readRates()
      case .availabilityPeriods: resource.availability = try readAvailability()
      default: try readContact(name, &resource)
      }
    }
    if isCost { resource.kind = .cost }
    if resource.rates.isEmpty, let rate { resource.rates = [rate] }
    plan.resources.append(resource)
    resourceCalendars.append(calendar)
  }

  private mutating func readContact(_ name: MSPDIName, _ resource: inout PlanResource) throws(PlanFileProblem)
  {
    switch name {
    case .code: resource.code = try from.string()
    case .group: resource.group = try from.string()
    case .emailAddress: resource.email = try from.string()
    case .materialLabel: resource.unit = try from.string()
    case .maxUnits: resource.units = max(try from.double() ?? 1, 0)
    case .notes: resource.notes = try from.string()
    case .extendedAttribute:
      if let (id, value) = try readFieldValue() { resource.custom[id] = value }
    case .baseline:
      var none: [Timephased] = []
      let baseline = try readBaseline(&none, takesTimephased: false)
      add(baseline, to: &resource.baselines)
    case .initials, .phonetics, .ntAccount, .hyperlink, .hyperlinkAddress, .hyperlinkSubAddress, .costCenter,
      .isGeneric, .isBudget:
      try keep(name, of: .resource, in: &resource.custom)
    default: try from.leave()
    }
  }

  /// Rates are per hour, whatever unit they are shown in; the cost per use is in hundredths.
  private mutating func readRate(_ name: MSPDIName, _ rate: inout PlanResource.Rate?) throws(PlanFileProblem)
  {
    let value = try from.double() ?? 0
    switch name {
    case .standardRate: rate?.standard = value
    case .overtimeRate: rate?.overtime = value
    default: rate?.perUse = value / 100
    }
  }

  private mutating func readRates() throws(PlanFileProblem) -> [PlanResource.Rate] {
    var rates: [PlanResource.Rate] = []
    while let name = try child() {
      guard name == .rate else {
        try from.leave()
        continue
      }
      var rate: PlanResource.Rate? = PlanResource.Rate(standard: 0)
      while let name = try child() {
        switch name {
        case .ratesFrom: rate?.from = MSPDIFormat.begun(try from.moment())
        case .ratesTo: rate?.until = MSPDIFormat.ended(try from.moment())
        case .rateTable: rate?.table = min(max(try from.int() ?? 0, 0), 4)
        case .standardRate, .overtimeRate, .costPerUse: try readRate(name, &rate)
        case .standardRateFormat, .overtimeRateFormat: try from.xml.skip()
        default: try from.leave()
        }
      }
      if let rate { rates.append(rate) }
    }
    return rates
  }

  private mutating func readAvailability() throws(PlanFileProblem) -> [PlanResource.Availability] {
    var periods: [PlanResource.Availability] = []
    while let name = try child() {
      guard name == .availabilityPeriod else {
        try from.leave()
        continue
      }
      var period = PlanResource.Availability(from: nil, until: nil, units: 1)
      while let name = try child() {
        switch name {
        case .availableFrom: period.from = MSPDIFormat.begun(try from.moment())
        case .availableTo: period.until = MSPDIFormat.ended(try from.moment())
        case .availableUnits: period.units = max(try from.double() ?? 1, 0)
        default: try from.leave()
        }
      }
      periods.append(period)
    }
    return periods
  }
}

extension MSPDIFormat {
  /// What Microsoft writes where a stretch of time has no beginning: 1984-01-01T00:00:00.
  static let never = Moment(seconds: 441_763_200)
  /// What it writes where it has no end: the last minute of 2049.
  static let forever = Moment(seconds: 2_524_607_940)

  static func begun(_ moment: Moment?) -> Moment? { moment.flatMap { $0 <= never ? nil : $0 } }
  static func ended(_ moment: Moment?) -> Moment? { moment.flatMap { $0 >= forever ? nil : $0 } }
}
