import Measures

/// Which column of a file goes into which field, and how its values are to be taken.
public struct ColumnMapping: Sendable, Equatable {
  public struct Column: Sendable, Equatable {
    /// The heading as in the file, or what is left of it when line breaks and brackets are set aside.
    public var heading: String
    public var field: String
    /// Overrules what the heading says of the unit.
    public var unit: MoneyUnit?
    /// Overrules what the mapping says of the order in days.
    public var order: DayReading.Order?

    public init(heading: String, field: String, unit: MoneyUnit? = nil, order: DayReading.Order? = nil) {
      self.heading = heading
      self.field = field
      self.unit = unit
      self.order = order
    }
  }

  public var columns: [Column]
  /// Headings that are left out on purpose.
  public var ignored: [String]
  /// The currency where neither cell nor heading names one.
  public var currency: Currency?
  /// The fields that together tell one row from another; none where every row is taken.
  public var key: [String]
  public var order: DayReading.Order?
  /// Whether numbers are written `1.250,50`.
  public var decimalComma: Bool

  public init(
    columns: [Column] = [], ignored: [String] = [], currency: Currency? = nil, key: [String] = [],
    order: DayReading.Order? = nil, decimalComma: Bool = false
  ) {
    self.columns = columns
    self.ignored = ignored
    self.currency = currency
    self.key = key
    self.order = order
    self.decimalComma = decimalComma
  }
}

/// Why a mapping cannot be used, and how to mend it.
public struct MappingFault: Error, Sendable, Equatable {
  public let sentence: String
  public let mend: String

  public init(_ sentence: String, mend: String) {
    self.sentence = sentence
    self.mend = mend
  }
}
