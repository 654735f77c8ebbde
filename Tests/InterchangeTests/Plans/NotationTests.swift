import Scheduling
import Testing

@testable import Interchange

/// Durations and links as people write them, and what they are told when it is not understood.
@Suite struct NotationTests {
  @Test(arguments: [
    ("2d", 57_600, false, false), ("3.5 h", 12_600, false, false), ("3,5h", 12_600, false, false),
    ("1w", 144_000, false, false), ("2ed", 172_800, true, false), ("10 days?", 288_000, false, true),
    ("5", 144_000, false, false), ("1 w 2d", 201_600, false, false), ("30 mins", 1800, false, false),
    ("2 EMONS", 5_184_000, true, false), ("0d", 0, false, false), ("1mo", 576_000, false, false),
    ("2\u{A0}hrs", 7200, false, false),
  ]) func durations(_ text: String, _ seconds: Int, _ isElapsed: Bool, _ isEstimated: Bool) throws {
    let read = try DurationNotation(text)
    #expect(read == DurationNotation(seconds: seconds, isElapsed: isElapsed, isEstimated: isEstimated))
    #expect(try DurationNotation(read.text()) == read)
  }

  @Test(arguments: [
    ("", "missing", 0), ("x", "no duration", 0), ("5q", "“q” is no unit", 1), ("-3d", "no duration", 0),
    ("1e9 d", "no unit", 1), ("99999999d", "300 years", 0), ("2d 3ed", "cannot be added", 3),
    ("5d? x", "follow", 4),
    ("NaN", "no duration", 0),
  ]) func durationsThatAreNone(_ text: String, _ sentence: String, _ place: Int) {
    do throws(NotationProblem) {
      let read = try DurationNotation(text)
      Issue.record("\(text) was read as \(read)")
    } catch {
      #expect(error.sentence.contains(sentence), "\(error)")
      #expect(error.place == place, "\(text)")
    }
  }

  /// A lead is held as a lag is, whichever sign stands before the number.
  @Test(arguments: ["4SF-2e50%", "4SF--2e50%", "4FS+-200000%", "4FS-100001%"])
  func percentagesBeyondMeasureAreNoLag(_ text: String) {
    let list = LinkNotation.read(text)
    #expect(list.links.isEmpty)
    #expect(list.problems.count == 1)
  }

  @Test func textOfDurations() {
    #expect(DurationNotation(seconds: 144_000).text() == "5d")
    #expect(DurationNotation(seconds: 14_400).text() == "0.5d")
    #expect(DurationNotation(seconds: 5400).text() == "1.5h")
    #expect(DurationNotation(seconds: 61).text() == "61s")
    #expect(DurationNotation(seconds: -57_600, isEstimated: true).text() == "-2d?")
    #expect(DurationNotation(seconds: .min, isElapsed: true).text().hasSuffix("es"))
  }

  @Test(arguments: [
    ("12", "12", LinkKind.finishStart, Lag.none), ("12FS+2d", "12", .finishStart, .working(57_600)),
    ("12ss-4h", "12", .startStart, .working(-14_400)), ("12FS+50%", "12", .finishStart, .percent(50)),
    ("7FF+25e%", "7", .finishFinish, .elapsedPercent(25)),
    ("A1000 SS-1ed", "A1000", .startStart, .elapsed(-86_400)),
    ("A1000: FF", "A1000", .finishFinish, .none), ("A1000: SS 5d", "A1000", .startStart, .working(144_000)),
    ("A-1000", "A-1000", .finishStart, .none), ("A-1000 FS-2d", "A-1000", .finishStart, .working(-57_600)),
    ("12+3d", "12", .finishStart, .working(86_400)), ("12SF + 1,5 d", "12", .startFinish, .working(43_200)),
    ("1.2.3SS", "1.2.3", .startStart, .none),
  ]) func links(_ text: String, _ code: String, _ kind: LinkKind, _ lag: Lag) {
    let list = LinkNotation.read(text)
    #expect(list.problems.isEmpty)
    #expect(list.links == [LinkNotation(code: code, kind: kind, lag: lag)])
    for link in list.links { #expect(LinkNotation.read(link.text()).links == [link], "\(link.text())") }
  }

  @Test func lists() {
    let list = LinkNotation.read("3FS+2d,4SS; 12XS ,, 5FS+2x, 6FF+1,5d")
    #expect(list.links.map { $0.text() } == ["3FS+2d", "4SS", "6FF+1.5d"])
    #expect(
      list.problems.map(\.sentence) == [
        "12XS is no link: FS, SS, FF or SF.", "“2x” is no lag: write such as +2d, -4h or +50%.",
      ])
    #expect(list.problems.map(\.place) == [12, 24])
    #expect(list.problems.first?.length == 4)
  }

  @Test func codesThatAreKnown() {
    let codes: Set = ["OFF", "PUMPOFF", "A-2d", "A", "12"]
    func read(_ text: String) -> LinkNotation.List { LinkNotation.read(text) { codes.contains($0) } }
    #expect(read("OFF").links == [LinkNotation(code: "OFF")])
    #expect(
      read("PUMPOFFSS+1d").links == [LinkNotation(code: "PUMPOFF", kind: .startStart, lag: .working(28_800))])
    #expect(read("A-2d").links == [LinkNotation(code: "A-2d")])
    #expect(read("A-3d").links == [LinkNotation(code: "A", lag: .working(-86_400))])
    #expect(read("99FS").problems.map(\.sentence) == ["There is no task 99."])
    #expect(read("99").problems.map(\.sentence) == ["There is no task 99."])
    #expect(read("12XS").problems.map(\.sentence) == ["12XS is no link: FS, SS, FF or SF."])
  }

  @Test func damagedTexts() {
    var random = Seeded(state: 12)
    let bits = [
      "12", "FS", "+", "-", "2d", "%", "e", ",", ";", " ", "é", "999999999999", ".", "?", ":", "A", "\n",
      "1e9",
    ]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        bits.randomElement(using: &random) ?? ""
      }
      .joined()
      for link in LinkNotation.read(text).links { _ = link.text() }
      _ = LinkNotation.read(text) { $0 == "12" }
      if let read = try? DurationNotation(text) { #expect((try? DurationNotation(read.text())) == read) }
    }
  }
}
