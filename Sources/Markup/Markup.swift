/// A piece of HTML or SVG as a value. Whatever is interpolated as a `String` is escaped; only `Markup` goes in as it is.
///
/// ```swift
/// let row: Markup = "<td>\(person.name)</td>"
/// ```
public struct Markup: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// The text to send.
  public private(set) var html: String

  public init(stringLiteral value: String) { html = value }
  public init(stringInterpolation parts: Parts) { html = parts.html }

  /// Text that is HTML already. The only way round the escaping: search for `raw:` to audit it.
  public init(raw html: String) { self.html = html }

  /// Nothing at all.
  public static let nothing = Markup(raw: "")

  public var isEmpty: Bool { html.utf8.isEmpty }

  public static func + (a: Markup, b: Markup) -> Markup { Markup(raw: a.html + b.html) }
  public static func += (a: inout Markup, b: Markup) { a.html += b.html }

  public struct Parts: StringInterpolationProtocol {
    var html: String

    public init(literalCapacity: Int, interpolationCount: Int) {
      html = ""
      html.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    public mutating func appendLiteral(_ literal: String) { html += literal }
    public mutating func appendInterpolation(_ text: String) { Escaping.append(text, to: &html) }
    public mutating func appendInterpolation(_ text: String?) {
      if let text { Escaping.append(text, to: &html) }
    }
    public mutating func appendInterpolation(_ text: Substring) { Escaping.append(String(text), to: &html) }
    public mutating func appendInterpolation<N: BinaryInteger>(_ number: N) { html += String(number) }
    public mutating func appendInterpolation(_ markup: Markup) { html += markup.html }
    public mutating func appendInterpolation(_ markup: Markup?) { if let markup { html += markup.html } }
    public mutating func appendInterpolation(_ many: [Markup]) { for one in many { html += one.html } }
    public mutating func appendInterpolation(raw text: String) { html += text }
    /// A coordinate or other number, with at most two decimals and never in exponent form.
    public mutating func appendInterpolation(_ number: Double) { html += Escaping.number(number) }

    public mutating func appendInterpolation<S: Sequence>(_ items: S, _ each: (S.Element) -> Markup) {
      for item in items { html += each(item).html }
    }

    public mutating func appendInterpolation(if condition: Bool, _ then: @autoclosure () -> Markup) {
      if condition { html += then().html }
    }
    public mutating func appendInterpolation(
      if condition: Bool, _ then: @autoclosure () -> Markup, else other: @autoclosure () -> Markup
    ) {
      html += condition ? then().html : other().html
    }
  }
}
