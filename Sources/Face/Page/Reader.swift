/// Who reads the page, as far as its frame must know: the name in the corner and the token that forms carry.
public struct Reader: Sendable {
  public var name: String
  public var href: String
  public var signedIn: Bool
  public var csrf: String
  public var office: String

  public init(
    name: String = "", href: String = "/me", signedIn: Bool = false, csrf: String = "", office: String = ""
  ) {
    self.name = name
    self.href = href
    self.signedIn = signedIn
    self.csrf = csrf
    self.office = office
  }

  /// Up to two initials for the round mark beside the name.
  var initials: String {
    let words = name.unicodeScalars.split { $0.value <= 0x20 }
    let letters = [words.first, words.count > 1 ? words.last : nil].compactMap { $0?.first }
    var out = String.UnicodeScalarView()
    for letter in letters where letter.properties.isAlphabetic { out.append(letter) }
    return out.isEmpty ? "–" : String(out).uppercased()
  }
}
