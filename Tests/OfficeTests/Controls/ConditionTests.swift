import Measures
import Testing

@testable import Office

struct ConditionTests {
  @Test(arguments: [
    ("", "", 0), ("tier<=2", "tier<=2", 1), ("tier = 1 , 2", "tier<=2", 1), ("tier=3,1", "tier=1,3", 1),
    ("tier>=3", "tier>=3", 1), ("tier<=1", "tier=1", 1), ("tier>=1", "tier<=4", 1),
    ("approach=hybrid,agile", "approach=agile,hybrid", 1),
    ("amount>=GBP 1,000,000", "amount>=GBP 1000000", 1),
    ("amount<=GBP 12.50", "amount<=GBP 12.50", 1), ("amount<=0 EUR", "amount<=EUR 0", 1),
    (
      "  amount>=GBP 1000000;type=change ;approach=agile;tier<=2",
      "tier<=2; approach=agile; type=change; amount>=GBP 1000000", 4
    ),
    ("amount>=GBP 5; amount<=GBP 10", "amount>=GBP 5; amount<=GBP 10", 2),
  ]) func readsAndWritesItsText(_ text: String, _ canonical: String, _ parts: Int) throws {
    let condition = try Condition(parsing: text)
    #expect(condition.description == canonical)
    #expect(condition.specificity == parts)
    #expect(try Condition(parsing: canonical) == condition)
  }

  @Test(arguments: [
    ("tier<2", "tier<2"), ("tier<=5", "tier<=5"), ("tier<=0", "tier<=0"), ("tier=", "tier="),
    ("tier<=1,2", "tier<=1,2"), ("tier=1,1", "tier=1,1"), ("tier=1; tier=2", "tier=2"), ("tier<=2;", ""),
    (";", ""), ("tier==2", "tier==2"), ("tier<=٣", "tier<=٣"), ("size=3", "size=3"), ("Tier<=2", "Tier<=2"),
    ("approach=waterfall", "approach=waterfall"), ("approach<=agile", "approach<=agile"),
    ("approach=agile,", "approach=agile,"), ("type=Change", "type=Change"), ("type=a b", "type=a b"),
    ("tier<=2; amount>GBP 5", "amount>GBP 5"), ("amount=GBP 5", "amount=GBP 5"), ("amount>=5", "amount>=5"),
    ("amount>=gbp 5", "amount>=gbp 5"), ("amount>=GBP -5", "amount>=GBP -5"),
    ("amount>=GBP 5.001", "amount>=GBP 5.001"),
    ("amount>=GBP 99999999999999999999", "amount>=GBP 99999999999999999999"),
    ("amount>=GBP 5; amount<=EUR 9", "amount<=EUR 9"), ("amount>=GBP 9; amount<=GBP 5", "amount<=GBP 5"),
    ("\u{0}", "\u{0}"), ("tier<=2\n", "tier<=2\n"), ("=", "="), ("tier", "tier"),
  ]) func refusesAndNamesThePart(_ text: String, _ part: String) {
    let error = #expect(throws: ConditionError.self) { try Condition(parsing: text) }
    #expect(error?.part == part)
    #expect(error?.reason.isEmpty == false)
  }

  @Test func refusesTextThatIsTooLong() {
    #expect(throws: ConditionError.self) {
      try Condition(parsing: "type=" + String(repeating: "a", count: 500))
    }
  }

  @Test func survivesAnyBytes() {
    var random = RandomControls(seed: 7)
    let alphabet = Array("tier approach type amount <>=;,,  123GBP agile_\u{0}é".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in random.pick(alphabet) }
      guard let read = try? Condition(parsing: String(decoding: bytes, as: UTF8.self)) else { continue }
      #expect((try? Condition(parsing: read.description)) == read)
    }
  }

  @Test func comparesAmountsInOneCurrencyOnlyAndSaysSo() throws {
    let condition = try Condition(parsing: "amount>=GBP 100; amount<=GBP 200")
    #expect(condition.holds(for: ProjectFacts(amount: Money("GBP 100"))))
    #expect(condition.holds(for: ProjectFacts(amount: Money("GBP 200"))))
    #expect(!condition.holds(for: ProjectFacts(amount: Money("GBP 99.99"))))
    #expect(!condition.holds(for: ProjectFacts(amount: Money("GBP 200.01"))))
    let reason = condition.mismatch(with: ProjectFacts(amount: Money("EUR 150")))
    #expect(reason?.contains("two currencies are not compared") == true)
  }

  @Test func unknownFactsDoNotMeetACondition() throws {
    for text in ["tier<=4", "approach=agile", "type=change", "amount>=GBP 0", "amount<=GBP 9"] {
      let condition = try Condition(parsing: text)
      #expect(condition.mismatch(with: ProjectFacts())?.contains("not known") == true)
      #expect(condition.mismatch(with: nil) != nil)
    }
    #expect(Condition.always.holds(for: nil))
  }

  @Test func tiersOutsideOneToFourAreRefusedAndNeverMatched() {
    #expect(
      Tiers([]) == nil && Tiers([0]) == nil && Tiers([5]) == nil && Tiers(upTo: 0) == nil
        && Tiers(from: 9) == nil)
    #expect(Tiers([1, 4])?.contains(-3) == false && Tiers([1, 4])?.contains(300) == false)
    #expect(Tiers([4, 1])?.list == [1, 4])
  }
}
