import Testing

@testable import Face

@Suite("Words, numbers, days and scales in pictures")
struct PictureDrawingTests {
  @Test(
    arguments: [
      (0, "1 Jan 1970"), (-1, "31 Dec 1969"), (11_016, "29 Feb 2000"), (20_543, "31 Mar 2026"),
      (-25_509, "28 Feb 1900"), (-25_508, "1 Mar 1900"), (84_005, "31 Dec 2199"),
    ] as [(Int32, String)])
  func daysAreCivil(number: Int32, text: String) { #expect(CivilDay(number).text == text) }

  @Test func everyDayFollowsTheLast() {
    var last = CivilDay(-30_000)
    for number in Int32(-29_999)...90_000 {
      let day = CivilDay(number)
      let next = day.day == last.day + 1 && day.month == last.month && day.year == last.year
      #expect(next || day.day == 1 && (day.month == last.month % 12 + 1))
      last = day
    }
    #expect(CivilDay(.max).year == 5_881_580)
    #expect(CivilDay(.min).year == -5_877_641)
  }

  @Test(
    arguments: [
      (0, "0"), (0.5, "0.5"), (999, "999"), (1000, "1k"), (999_700, "1m"), (1_234_567, "1.23m"),
      (-42e9, "−42bn"),
      (95.34, "95.3"), (1e15, "1000tn"), (-0.001, "0"), (1.05, "1.05"),
    ] as [(Double, String)])
  func numbersAreShort(value: Double, text: String) { #expect(PictureNumber.short(value) == text) }

  @Test func sharesNeverRoundSomethingToNothing() {
    #expect(PictureNumber.share(1, of: 1000) == "under 1%")
    #expect(PictureNumber.share(999, of: 1000) == "over 99%")
    #expect(PictureNumber.share(0, of: 0) == "0%")
    #expect(PictureNumber.share(1, of: 8) == "13%")
    #expect(PictureNumber.days(Int.min).hasPrefix("−9,223"))
  }

  @Test func cutTextFitsItsWidth() {
    for text in [PictureProof.long, PictureProof.hostile, "iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii", "漢字漢字漢字漢字漢字"]
    {
      for width in [30.0, 90, 200] {
        #expect(PictureText.width(PictureText.fit(text, width: width, size: 12), size: 12) <= width)
      }
    }
    #expect(PictureText.fit("Short", width: 200, size: 12) == "Short")
    #expect(!PictureText.clean(PictureProof.hostile).unicodeScalars.contains("\u{202E}"))
  }

  @Test func zeroHasItsPlaceOnEveryScale() {
    let scale = PictureScale.rounded([12, 940], from: 300, to: 20)
    #expect(scale.place(0) == 300)
    #expect(scale.high == 1000)
    let bent = PictureScale(-100, 100, from: 0, to: 200, bend: 10)
    #expect(abs(bent.place(0) - 100) < 0.01)
    #expect(abs(bent.place(40) + bent.place(-40) - 200) < 0.01)
    #expect(bent.ticks == [-100, -10, 0, 10, 100])
  }

  @Test(arguments: [30.0, 400, 2000, 9000, 100_000])
  func timeTicksAreFewAndInside(span: Double) {
    let axis = TimeAxis(holding: [0, span], from: 0, to: 800)
    #expect((1...40).contains(axis.ticks.count))
    #expect(axis.ticks.allSatisfy { $0.day >= axis.scale.low && $0.day <= axis.scale.high })
  }

  @Test func labelsAreSpreadApart() {
    let places = Spread.apart([5, 6, 7, 200], halves: [10, 20, 10, 10], low: 0, high: 205)
    #expect(places == [10, 40, 70, 195])
  }
}
