import CryptoExtras
import Foundation
import NIOPosix
import Registers

/// Passwords are kept as scrypt hashes (RFC 7914) that say their own cost, so that the cost can rise later.
public struct Password: Sendable {
  /// log2 of scrypt's N; 16 takes about 64 MiB and a sixth of a second in a release build.
  public let cost: Int
  private let threads: NIOThreadPool

  /// - Parameter cost: log2 of N, 10 to 20; tests take less.
  public init(cost: Int = 16) {
    self.cost = min(max(cost, 10), 20)
    // Two at a time: each takes its 64 MiB.
    threads = NIOThreadPool(numberOfThreads: 2)
    threads.start()
  }

  /// What is wrong with a new password, or nil.
  public static func problem(_ password: String, email: String) -> String? {
    let length = password.unicodeScalars.count
    if length < 12 { return "A password has at least 12 characters; a few words are good." }
    if password.utf8.count > 512 { return "A password has at most 512 bytes." }
    let lower = password.lowercased()
    let name = email.utf8.split(separator: 0x40).first.map { String($0) ?? "" } ?? ""
    if name.utf8.count > 3, lower.contains(name.lowercased()) {
      return "A password does not contain the e-mail name."
    }
    if Set(password.unicodeScalars).count < 5 { return "A password needs more different characters." }
    if common.contains(where: { lower.hasPrefix($0) && length < $0.count + 6 }) {
      return "This password is among the first to be guessed; take another."
    }
    return nil
  }

  private static let common = [
    "password", "passwort", "123456789", "qwertyuiop", "letmein", "welcome", "administrator", "iloveyou",
    "changeme",
    "podium", "projectmanager",
  ]

  /// `scrypt$16$8$1$salt$hash`, both in hexadecimal.
  public func hash(_ password: String) async throws -> String {
    let salt = Randomness.hex(bytes: 16)
    let hash = try await derive(password, salt: salt, cost: cost)
    return "scrypt$\(cost)$8$1$\(salt)$\(hash)"
  }

  /// Whether the password is the one that was kept. Without a kept one, as much time is spent to say no.
  public func matches(_ password: String, _ kept: String?) async throws -> Bool {
    let parts = (kept ?? "").utf8.split(separator: 0x24).map { String($0) ?? "" }
    guard parts.count == 6, parts[0] == "scrypt", let cost = Int(parts[1]), (10...20).contains(cost) else {
      _ = try await derive(password, salt: "00000000000000000000000000000000", cost: cost)
      return false
    }
    let hash = try await derive(password, salt: parts[4], cost: cost)
    return Password.sameBytes(hash, parts[5])
  }

  private func derive(_ password: String, salt: String, cost: Int) async throws -> String {
    let bytes = Array(password.precomposedStringWithCanonicalMapping.utf8)
    let saltBytes = Array(salt.utf8)
    return try await threads.runIfActive {
      let key = try KDF.Scrypt.deriveKey(
        from: bytes, salt: saltBytes, outputByteCount: 32, rounds: 1 << cost, blockSize: 8, parallelism: 1)
      return key.withUnsafeBytes { $0.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
    }
  }

  /// Compares without stopping at the first difference.
  static func sameBytes(_ a: String, _ b: String) -> Bool {
    let a = Array(a.utf8)
    let b = Array(b.utf8)
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
