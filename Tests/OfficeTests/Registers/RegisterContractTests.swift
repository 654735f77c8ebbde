import Foundation
import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// What holds for every register, walked from the catalogue: a sheet that lies is found here.
@Suite struct RegisterContractTests {
  static let shelves = Catalogue.everyRegister.shelves

  @Test(arguments: shelves.map(\.name)) func everyPropertyStandsInItsSheet(_ name: String) throws {
    let shelf = try #require(Catalogue.everyRegister.shelf(name))
    let properties = Mirror(reflecting: shelf.sheet.blank()).children.count
    let stored = shelf.sheet.fields.filter { !$0.columns.isEmpty }.count
    #expect(properties == stored, "\(name): \(properties) properties, \(stored) stored fields")
  }

  @Test(arguments: shelves.map(\.name)) func blankSurvivesTheLedger(_ name: String) throws {
    let shelf = try #require(Catalogue.everyRegister.shelf(name))
    let cells = shelf.sheet.cells(of: shelf.sheet.blank())
    #expect(cells.count == shelf.sheet.columns.count)
    let back = try shelf.sheet.entry(from: cells[...]).get()
    #expect(shelf.sheet.cells(of: back) == cells)
  }

  @Test(arguments: shelves.map(\.name)) func formToEntryToFormIsStable(_ name: String) throws {
    let shelf = try #require(Catalogue.everyRegister.shelf(name))
    let form = try Specimen.form(shelf)
    let (entry, problems) = shelf.sheet.applying(form, to: shelf.sheet.blank())
    #expect(problems.isEmpty, "\(problems)")
    var again: Form = [:]
    for (field, text) in zip(shelf.sheet.fields, shelf.sheet.texts(of: entry)) where field.isWritable {
      again[field.name] = text
    }
    #expect(again == form)
    let restored = try shelf.sheet.entry(from: shelf.sheet.cells(of: entry)[...]).get()
    #expect(shelf.sheet.texts(of: restored) == shelf.sheet.texts(of: entry))
  }

  /// The ends of every number and of time, in every field: read or refused, never a trap.
  @Test(arguments: shelves.map(\.name)) func extremesAreReadOrRefused(_ name: String) throws {
    let shelf = try #require(Catalogue.everyRegister.shelf(name))
    let figures = [
      "-9223372036854775808", "-9223372036854775807", "9223372036854775807", "9223372036854775808",
      "-92233720368547758.08", "92233720368547758.07", "-1000000000000", "1e308", "-0", "00", "9999-12-31",
      "0001-01-01", "-0001-01-01", "292278994-08-17T07:12:55Z",
    ]
    let extremes = figures + figures.map { "GBP \($0)" } + figures.map { "\(shelf.title.code)-\($0)" }
    for field in shelf.sheet.fields where field.isWritable {
      for text in extremes {
        let (entry, problems) = shelf.sheet.applying([field.name: text], to: shelf.sheet.blank())
        if !problems.isEmpty { continue }
        let found = shelf.sheet.problems(from: nil, to: entry)
        #expect(found.allSatisfy { !$0.sentence.isEmpty })
        let back = try shelf.sheet.entry(from: shelf.sheet.cells(of: entry)[...]).get()
        #expect(shelf.sheet.texts(of: back) == shelf.sheet.texts(of: entry), "\(field.name) of \(text)")
      }
    }
  }

  @Test(arguments: shelves.map(\.name)) func unknownAndComputedFieldsAreRefused(_ name: String) throws {
    let shelf = try #require(Catalogue.everyRegister.shelf(name))
    #expect(!shelf.sheet.applying(["no_such_field": "1"], to: shelf.sheet.blank()).problems.isEmpty)
    for field in shelf.sheet.fields where !field.isWritable {
      #expect(
        !shelf.sheet.applying([field.name: "tampered"], to: shelf.sheet.blank()).problems.isEmpty,
        "\(field.name)")
    }
  }

  @Test func codesAndNamesAreOfOneKind() {
    let titles = Self.shelves.map(\.title)
    #expect(Set(titles.map(\.code)).count == titles.count)
    #expect(Set(titles.map(\.name)).count == titles.count)
    #expect(Set(titles.map(\.path)).count == titles.count)
    for title in titles {
      #expect(title.id(in: title.code(of: 104)) == 104)
      #expect(title.id(in: "\(title.code)-0") == nil)
      #expect(title.id(in: "\(title.code)-01") == nil)
      #expect(title.id(in: "\(title.code)--1") == nil)
      #expect(title.id(in: "\(title.code)-99999999999999999999") == nil)
    }
  }

  /// Stored names are columns, JSON keys and import headings: they outlive a rename in Swift.
  @Test func storedNamesAreFrozen() throws {
    let frozen = try String(contentsOf: Cases.file("Registers/names.txt"), encoding: .utf8)
    let now =
      Self.shelves.map { shelf in
        "\(shelf.name): " + shelf.sheet.fields.map(\.name).joined(separator: " ")
      }.joined(separator: "\n") + "\n"
    for line in frozen.split(separator: "\n") {
      let parts = line.split(separator: " ")
      let current =
        now.split(separator: "\n").first { $0.hasPrefix(parts[0]) }.map { Set($0.split(separator: " ")) }
        ?? []
      for name in parts {
        #expect(current.contains(name), "\(parts[0]) has lost \(name); a stored name is never renamed")
      }
    }
    for line in now.split(separator: "\n") {
      #expect(frozen.contains(line), "New names: add this line to Tests/Cases/Registers/names.txt\n\(line)")
    }
  }

  @Test func migrationsGiveTheColumnsOfTheSheets() async throws {
    let world = try await World()
    for shelf in Self.shelves {
      let names = try await world.ledger.read { connection in
        try connection.query("SELECT name FROM pragma_table_info('\(shelf.name)')").compactMap { $0.text(0) }
      }
      #expect(
        names.sorted() == Schema.columns(of: shelf.sheet),
        "\(shelf.name) has outgrown its migrations: add one")
      let past = try await world.ledger.read { connection in
        try connection.query("SELECT name FROM pragma_table_info('\(shelf.name)_past')").compactMap {
          $0.text(0)
        }
      }
      #expect(Set(past) == Set(Schema.past + shelf.sheet.columns.map(\.name)))
    }
  }
}

/// Plain files that tests read, found from the source tree.
enum Cases {
  static func file(_ name: String) -> URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("Cases").appendingPathComponent(name)
  }
}

/// A filled-in form for any register, from the kinds of its fields.
enum Specimen {
  static func form(_ shelf: Shelf) throws -> Form {
    var form: Form = [:]
    for field in shelf.sheet.fields where field.isWritable { form[field.name] = text(field) }
    return form
  }

  static func text(_ field: FieldNote) -> String {
    switch field.kind {
    case .text: "Words for \(field.title)"
    case .number: "3"
    case .flag: "true"
    case .day: "2026-03-31"
    case .instant: "2026-03-31T09:30:00.000Z"
    case .money: "GBP 1250.50"
    case .percent: "12.50"
    case .choice(let options): options.last?.raw ?? ""
    case .reference(let register): "\(Catalogue.everyRegister.shelf(register)?.title.code ?? "X")-7"
    case .links(let register):
      "\(Catalogue.everyRegister.shelf(register)?.title.code ?? "X")-3, \(Catalogue.everyRegister.shelf(register)?.title.code ?? "X")-7"
    }
  }
}
