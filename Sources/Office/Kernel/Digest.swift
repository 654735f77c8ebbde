import Crypto
import Foundation
import Registers

/// Fingerprints (SHA-256) over length-prefixed parts, so that no two different lists of parts look alike.
enum Fingerprint {
  static func of(_ label: String, _ parts: [String]) -> String {
    var hash = SHA256()
    add(label, to: &hash)
    for part in parts { add(part, to: &hash) }
    return hex(hash.finalize())
  }

  /// The state of an entry: revision, archived or not, and every cell with its type.
  ///
  /// A column that a later migration added counts, by its name, only where something stands in it: so what was entered
  /// before keeps its fingerprint.
  static func state(revision: Int64, archived: Bool, columns: [Column], cells: [Value]) -> String {
    var hash = SHA256()
    add("podium-state-1", to: &hash)
    add(String(revision), to: &hash)
    add(archived ? "archived" : "current", to: &hash)
    var later: [(name: String, cell: Value)] = []
    for (column, cell) in zip(columns, cells) {
      guard let blank = column.laterBlank else {
        add(text(of: cell), to: &hash)
        continue
      }
      if cell != blank { later.append((column.name, cell)) }
    }
    for one in later.sorted(by: { $0.name < $1.name }) {
      add("+" + one.name, to: &hash)
      add(text(of: one.cell), to: &hash)
    }
    return hex(hash.finalize())
  }

  private static func text(of cell: Value) -> String {
    switch cell {
    case .null: "n"
    case .int(let n): "i\(n)"
    case .real(let d): "r\(d.bitPattern)"
    case .text(let t): "t" + t
    }
  }

  private static func add(_ part: String, to hash: inout SHA256) {
    var part = part
    part.withUTF8 { bytes in
      withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { hash.update(bufferPointer: $0) }
      hash.update(bufferPointer: UnsafeRawBufferPointer(bytes))
    }
  }

  private static func hex(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(64)
    for byte in digest {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }
}

/// Secrets and salts from the system's generator.
public enum Randomness {
  /// So many random bytes in hexadecimal.
  public static func hex(bytes count: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    for _ in 0..<count {
      let byte = UInt8.random(in: 0...255, using: &generator)
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// SHA-256 in hexadecimal: how secrets are kept that are random enough to need no salt.
  public static func digest(_ secret: String) -> String { Fingerprint.of("podium-secret-1", [secret]) }
}
