import Measures
import Registers

/// Somebody who could fill a post, fact by fact: what of it she meets, what she lacks, and what stands against it.
public struct Candidate: Sendable {
  public let id: Int64
  public let name: String
  public let jobTitle: String
  public let unit: String
  public let grade: Int?
  /// Why she must not fill it, whatever else speaks for her.
  public let conflict: String?
  /// Whether she fills the post today.
  public let holdsAlready: Bool
  /// Nil where the post asks for no grade.
  public let meetsGrade: Bool?
  public let courses: [Course]
  /// Competencies of the role that are among her specialisms, and those that are not.
  public let fits: [String]
  public let gaps: [String]
  /// What her posts leave of her time on the day, in hundredths of a percent; below zero where it is overbooked.
  public let free: Int64
  /// Live projects that name her their manager: they take time, and say no share of it.
  public let manages: Int
  /// The last day of an absence that holds on the day.
  public let awayUntil: Day?

  /// A course that the role asks for, and the last day on which her record of it counts; nil where it does not lapse.
  public struct Course: Sendable {
    public let name: String
    public let isHeld: Bool
    public let until: Day?
  }

  /// Whether she must not fill it, or fills it already.
  public var isOut: Bool { conflict != nil || holdsAlready }
  /// How many of the requirements that can be checked she does not meet.
  public var unmet: Int { (meetsGrade == false ? 1 : 0) + courses.filter { !$0.isHeld }.count }
  public var meetsAll: Bool { !isOut && unmet == 0 }

  /// The order in which candidates stand, part by part; there is no score.
  public static func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.isOut != b.isOut { return b.isOut }
    if a.unmet != b.unmet { return a.unmet < b.unmet }
    if a.fits.count != b.fits.count { return a.fits.count > b.fits.count }
    if a.manages != b.manages { return a.manages < b.manages }
    if a.free != b.free { return a.free > b.free }
    return (a.name, a.id) < (b.name, b.id)
  }

  /// The same order in words, for whoever asks why.
  public static let order = [
    "Whoever must not fill the post, or fills it already, stands last.",
    "Then fewer requirements unmet come first: the least grade, and each course that the role asks for.",
    "Then more competencies of the role among her specialisms.",
    "Then fewer live projects that she manages, since they name no share of her time.",
    "Then more of her time that is free on the day, then the name.",
  ]
}
