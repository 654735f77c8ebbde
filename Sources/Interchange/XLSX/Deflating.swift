private import CZlib

/// The one compression of XLSX files (RFC 1951), by the system's zlib.
enum Deflating {
  enum Inflated {
    case whole([UInt8])
    case tooLarge
    case damaged
  }

  /// Inflates a raw stream. What comes out is counted; what the file says of its size is not believed.
  static func inflated(_ bytes: ArraySlice<UInt8>, atMost limit: Int) -> Inflated {
    var stream = z_stream()
    guard let size = UInt32(exactly: bytes.count),
      inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return .damaged }
    defer { inflateEnd(&stream) }
    var out: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    return bytes.withUnsafeBufferPointer { source in
      stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.avail_in = size
      while true {
        let (status, made) = chunk.withUnsafeMutableBufferPointer { target in
          stream.next_out = target.baseAddress
          stream.avail_out = UInt32(target.count)
          let status = inflate(&stream, Z_NO_FLUSH)
          return (status, target.count - Int(stream.avail_out))
        }
        if out.count + made > limit { return .tooLarge }
        out.append(contentsOf: chunk[..<made])
        if status == Z_STREAM_END { return .whole(out) }
        if status != Z_OK { return .damaged }
      }
    }
  }

  /// Deflates to a raw stream; nil where zlib has no memory for it.
  static func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard let size = UInt32(exactly: bytes.count),
      deflateInit2_(
        &stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
        == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var out = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(size))))
    return bytes.withUnsafeBufferPointer { source in
      stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.avail_in = size
      let room = out.count
      let (status, made) = out.withUnsafeMutableBufferPointer { target in
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        let status = deflate(&stream, Z_FINISH)
        return (status, room - Int(stream.avail_out))
      }
      return status == Z_STREAM_END ? Array(out[..<made]) : nil
    }
  }

  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
  }
}
