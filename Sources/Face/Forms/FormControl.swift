import Markup

extension FormField {
  /// The control itself, by the kind of answer.
  var control: Markup {
    switch kind {
    case .text: input("text")
    case .email: input("email")
    case .date: input("date", "short")
    case .secret: "<input type=\"password\"\(common)>"
    case .multiline(let rows): "<textarea rows=\"\(min(max(rows, 2), 40))\"\(common)>\n\(value)</textarea>"
    case .number(let unit): number(unit)
    case .money(let currencies): money(currencies)
    case .choice(let options): choice(options)
    case .reference(let options): reference(options)
    case .bool:
      "<input type=\"checkbox\" value=\"true\"\(common)\(Attribute.flag("checked", value == "true"))>"
    case .file(let accept): file(accept)
    case .readonly: "<output id=\"\(anchor)\" class=\"fixed\">\(value.isEmpty ? "–" : value)</output>"
    }
  }

  private func file(_ accept: String) -> Markup {
    "<input type=\"file\"\(Attribute.text("accept", accept.isEmpty ? nil : accept))\(common)>"
  }

  private func input(_ type: String, _ size: String? = nil) -> Markup {
    "<input type=\"\(type)\"\(Attribute.text("class", size))\(common) value=\"\(value)\">"
  }

  private func number(_ unit: String?) -> Markup {
    let box: Markup = """
      <input type="text" inputmode="decimal" class="short number"\(common) value="\(value)">
      """
    guard let unit else { return box }
    return "<div class=\"row\">\(box)<span class=\"unit\">\(unit)</span></div>"
  }

  private func money(_ currencies: [String]) -> Markup {
    guard !currencies.isEmpty else {
      return "<input type=\"text\" inputmode=\"text\" class=\"short number\"\(common) value=\"\(value)\">"
    }
    let (currency, amount) = split
    let offered = currencies.contains(currency) || currency.isEmpty ? currencies : [currency] + currencies
    return """
      <div class="row"><select name="\(name)-currency" aria-label="\(label): currency" class="currency">\
      \(offered, { FormOption($0, $0).markup(chosen: currency) })</select>\
      <input type="text" inputmode="decimal" class="short number"\(common) value="\(amount)"></div>
      """
  }

  /// `GBP 12.50` as its currency and its amount; anything else is all amount.
  private var split: (String, String) {
    let bytes = Array(value.utf8)
    guard bytes.count > 4, bytes[3] == 0x20, bytes.prefix(3).allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) else {
      return ("", value)
    }
    return (
      String(decoding: bytes.prefix(3), as: UTF8.self), String(decoding: bytes.dropFirst(4), as: UTF8.self)
    )
  }

  private func choice(_ options: [FormOption]) -> Markup {
    let unknown = !value.isEmpty && !options.contains { $0.value == value }
    let blank = !required || value.isEmpty || unknown
    return """
      <select\(common)>\(if: blank, "<option value=\"\">Choose</option>")\
      \(if: unknown, FormOption(value, value).markup(chosen: value))\(options, { $0.markup(chosen: value) })</select>
      """
  }

  private func reference(_ options: [FormOption]) -> Markup {
    if options.isEmpty { return input("text", "short") }
    return """
      <input type="text" list="\(anchor)-list"\(common) value="\(value)"><datalist id="\(anchor)-list">\
      \(options, { $0.markup(chosen: "") })</datalist>
      """
  }
}
