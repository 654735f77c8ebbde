import Measures
import Testing

@Suite struct JSONTests {
  private func parse(_ text: String, limits: JSONLimits = JSONLimits()) throws -> JSON {
    try JSON.parse(Array(text.utf8), limits: limits)
  }

  @Test func values() throws {
    #expect(try parse(" null ") == .null)
    #expect(try parse("[true,false]") == .array([.bool(true), .bool(false)]))
    #expect(try parse("-0") == .int(0))
    #expect(try parse("9223372036854775807") == .int(.max))
    #expect(try parse("-9223372036854775808") == .int(.min))
    #expect(try parse("9223372036854775808") == .real(9_223_372_036_854_775_808))
    #expect(try parse("1e3") == .real(1000))
    #expect(try parse("0.5E-1") == .real(0.05))
    #expect(
      try parse(#""a\"\\\/\b\f\n\r\t\u00e9\uD83D\uDE00é""#) == .text("a\"\\/\u{8}\u{C}\n\r\té\u{1F600}é"))
    let object = try parse(#"{"b":1,"a":{"c":[]},"":null}"#)
    #expect(object.members?.pairs.map(\.name) == ["b", "a", ""])
    #expect(object["a"]?["c"]?.items == [])
    #expect(object["x"] == nil)
  }

  @Test func refusals() {
    for text in [
      "", " ", "[", "]", "{", "{]", "[1,]", "[,1]", "[1 2]", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, "{a:1}",
      "'a'",
      "01", "-01", "+1", "1.", ".5", "-", "1e", "1e+", "0x1", "NaN", "Infinity", "1e400", "tru", "nulll",
      "True",
      "[1]x", "1 2", #""a"#, "\"a\nb\"", #""\x""#, #""\u12""#, #""\u00zz""#, #""\uD800""#, #""\uDC00""#,
      #""\uD800\u0041""#, #""\uD800x""#, #""\u0000""#, #"{"a":1,"a":2}"#, #"{"a":1,"\u0061":2}"#, "\u{FEFF}1",
      "/**/1",
      "\u{A0}1", "\"\0\"", #""\"#, #"{"a":"\uD800\"#,
    ] { #expect(throws: JSONError.self, "\(text)") { try parse(text) } }
    for bytes in [
      [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC3],
    ] as [[UInt8]] {
      #expect(throws: JSONError.self) { try JSON.parse(bytes) }
    }
  }

  @Test func manyNames() throws {
    let names = (0..<1000).map { "\"n\($0)\":\($0)" }
    let object = try parse("{\(names.joined(separator: ","))}")
    #expect(object["n999"] == .int(999))
    #expect(throws: JSONError.self) { try parse("{\(names.joined(separator: ",")),\"n500\":1}") }
  }

  @Test func limits() throws {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    _ = try parse(deep)
    #expect(throws: JSONError.self) { try parse("[\(deep)]") }
    #expect(throws: JSONError.self) { try parse(String(repeating: "[", count: 1_000_000)) }
    #expect(throws: JSONError.self) { try parse(deep, limits: JSONLimits(depth: 63)) }
    #expect(JSONLimits(depth: 1_000_000).depth == 64)
    #expect(throws: JSONError.self) { try parse("[1,2,3]", limits: JSONLimits(values: 3)) }
    #expect(throws: JSONError.self) { try parse("[1,2,3]", limits: JSONLimits(bytes: 6)) }
    #expect(throws: JSONError.self) { try parse("{\"\(String(repeating: "a", count: 1001))\":1}") }
  }

  @Test func places() {
    let error = #expect(throws: JSONError.self) { try parse("{\n  \"a\": 1,\n  \"b\" 2\n}") }
    #expect(error?.line == 3)
    #expect(error?.column == 7)
    #expect(error?.message == "at line 3, column 7, a colon is expected after the name.")
  }

  /// Names that are long rows of accents must not cost more than other bytes.
  @Test func accentsAreCheap() {
    let accents = String(repeating: "\u{301}\u{316}", count: 240)
    let members = (0..<400).map { "\"\(accents)\($0)\":0" }
    let clock = ContinuousClock()
    let took = clock.measure { _ = try? parse("{\(members.joined(separator: ","))}") }
    #expect(took < .seconds(1))
  }

  @Test func damagedTextsNeverTrap() {
    let original = Array(#"{"a":[1,-2.5e3,"x\u00e9\uD83D\uDE00",null,true],"b":{"c":"é"},"d":[[],{}]}"#.utf8)
    var state: UInt64 = 5
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<20_000 {
      var bytes = original
      for _ in 0..<(1 + random(4)) {
        switch random(3) {
        case 0: bytes[random(bytes.count)] = UInt8(random(256))
        case 1: bytes.remove(at: random(bytes.count))
        default: bytes.insert(bytes[random(bytes.count)], at: random(bytes.count))
        }
      }
      guard let json = try? JSON.parse(bytes) else { continue }
      var writer = JSONWriter()
      writer.value(json)
      if (try? JSON.parse(writer.bytes)) != json { Issue.record("\(writer.string) does not come back") }
    }
  }
}

@Suite struct JSONWriterTests {
  @Test func writing() {
    var w = JSONWriter()
    w.beginObject()
    w.pair("a", "x<y\"\\\n\r\t\u{1}\u{1F}é\u{1F600}</script>")
    w.pair("b", 5)
    w.pair("c", String?.none)
    w.key("d")
    w.beginArray()
    w.int(Int64.min)
    w.bool(true)
    w.null()
    w.real(0.5)
    w.real(.nan)
    w.beginObject()
    w.endObject()
    w.beginArray()
    w.endArray()
    w.endArray()
    w.endObject()
    #expect(
      w.string == #"{"a":"x\u003Cy\"\\\n\r\t\u0001\u001Fé😀\u003C/script>","b":5,"c":null,"#
        + #""d":[-9223372036854775808,true,null,0.5,null,{},[]]}"#)
  }
}
