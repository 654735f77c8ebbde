import Registers

/// How a member voted on a point of the agenda.
public struct Vote: Register {
  public var item: Reference<AgendaItem>?
  public var person: Reference<Person>?
  public var onBehalfOf: Reference<Person>?
  public var cast = Cast.favour
  public var dissent = ""
  public init() {}

  public enum Cast: String, Choice {
    case favour = "for", against, abstain
    public var title: String { Wording.sentence(rawValue) }
  }

  public static let title = RegisterTitle("vote", code: "V", one: "vote", many: "Votes")
  public static let sheet = Sheet<Vote> { s in
    s.field(\.item, "item", "Agenda item").required().listed()
    s.field(\.person, "person", "Cast by").required().listed()
    s.field(\.onBehalfOf, "on_behalf_of", "In the place of").listed()
      .help("The member whose deputy casts the vote.")
    s.field(\.cast, "cast_as", "Vote").listed()
    s.field(\.dissent, "dissent", "Reason of the dissent").multiline().listed().atMost(bytes: 2000)
    s.described(by: \.dissent, column: "dissent")
  }
}
