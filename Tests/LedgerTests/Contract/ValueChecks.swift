import Ledger
import Registers
import Testing

extension LedgerContract {
  /// What is put in comes out again, to the byte.
  static let valueChecks: [LedgerCheck] = [
    LedgerCheck("texts come back to the byte") { trial in
      try await trial.ledger.write { try $0.script("CREATE TABLE cell (id BIGINT PRIMARY KEY, t TEXT)") }
      for (index, text) in texts.enumerated() {
        let back = try await trial.ledger.write { connection in
          try connection.execute("INSERT INTO cell (id, t) VALUES (?, ?)", [.int(Int64(index)), .text(text)])
          return try connection.query("SELECT t FROM cell WHERE id = ?", [.int(Int64(index))]).first?[0]
        }
        guard case .text(let found)? = back else {
          Issue.record("Text \(index) came back as \(String(describing: back))")
          continue
        }
        // Bytes, since Swift takes two spellings of one accented letter for equal.
        #expect(found.utf8.elementsEqual(text.utf8), "text \(index), \(text.utf8.count) bytes")
      }
    },
    LedgerCheck("spellings of one letter stay apart") { trial in
      try await trial.ledger.write { try $0.script("CREATE TABLE cell (t TEXT PRIMARY KEY)") }
      try await trial.ledger.write { connection in
        try connection.execute("INSERT INTO cell (t) VALUES (?)", [.text("\u{E9}")])
        try connection.execute("INSERT INTO cell (t) VALUES (?)", [.text("e\u{301}")])
        #expect(try connection.query("SELECT t FROM cell WHERE t = ?", [.text("e\u{301}")]).count == 1)
      }
    },
    LedgerCheck("numbers and nothing come back") { trial in
      let whole: [Value] = [.int(.min), .int(.max), .int(0), .int(-1), .int(9_007_199_254_740_993), .null]
      let reals: [Value] = [
        .real(0.1), .real(2), .real(-1.5e300), .real(.leastNonzeroMagnitude), .real(1.0 / 3), .null,
      ]
      try await trial.ledger.write { connection in
        try connection.script(
          "CREATE TABLE cell (id BIGINT PRIMARY KEY, i BIGINT, r DOUBLE PRECISION, t TEXT)")
        for (index, (i, r)) in zip(whole, reals).enumerated() {
          let id = Value.int(Int64(index))
          try connection.execute("INSERT INTO cell (id, i, r, t) VALUES (?, ?, ?, ?)", [id, i, r, .null])
          let row = try connection.query("SELECT i, r, t FROM cell WHERE id = ?", [id]).first
          #expect(row?.cells == [i, r, .null])
        }
      }
    },
    LedgerCheck("an empty text is not nothing") { trial in
      let rows = try await trial.ledger.write { connection in
        try connection.script("CREATE TABLE cell (t TEXT)")
        try connection.execute("INSERT INTO cell (t) VALUES (?)", [.text("")])
        try connection.execute("INSERT INTO cell (t) VALUES (?)", [.null])
        return try connection.query("SELECT t FROM cell WHERE t IS NOT NULL")
      }
      #expect(rows.map(\.cells) == [[.text("")]])
    },
    LedgerCheck("a NUL is refused and leaves nothing") { trial in
      try await trial.ledger.write { try $0.script("CREATE TABLE cell (t TEXT)") }
      let error = await refusal {
        try await trial.ledger.write { connection in
          try connection.execute("INSERT INTO cell (t) VALUES (?)", [.text("before")])
          try connection.execute("INSERT INTO cell (t) VALUES (?)", [.text("a\u{0}b")])
        }
      }
      #expect(error?.kind == "other")
      #expect(try await trial.ledger.read { try $0.query("SELECT t FROM cell").count } == 0)
    },
  ]

  private static let texts: [String] = [
    "", " ", "plain", "it's \"quoted\" \\ back", "a\nb\r\nc\td", "? $1 %s :name @x", "NULL", "0012", "1e5",
    "-0",
    "𝄞 👩‍👩‍👧‍👦 🇳🇿 𠜎", "e\u{301}\u{323}", "\u{E9}", "A\u{30A}", "\u{212B}", "שלום עולם", "مرحبا \u{202E}abc\u{202C}",
    "\u{FEFF}start", "\u{FFFF}\u{10FFFF}", "\u{1}\u{7F}\u{85}", "ﬁ ﷺ ß İ ı",
    // Bytes that are no UTF-8, among them a lone surrogate, become replacement characters in Swift.
    String(decoding: [0x61, 0xFF, 0xED, 0xA0, 0x80, 0x62, 0xC3], as: UTF8.self),
    String(repeating: "long é 𝄞 ", count: 80_000),
  ]
}
