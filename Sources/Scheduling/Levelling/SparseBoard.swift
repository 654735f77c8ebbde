/// A board with a segment for each time at which the free capacity changes: for plans of many activities or long times.
///
/// Segments stand in chunks of up to 64, and each chunk knows the most that any lane has in it, so that a search leaps
/// over what is taken; finding and taking grow with the number of chunks and not of segments.
struct SparseBoard: CapacityBoard {
  private let base: LevellingBase
  private let horizon: Int32
  private var lines: [SparseLine]

  init(_ table: LevellingTable) {
    base = table.base
    horizon = table.horizon
    lines = (0..<table.lanes.words).map { _ in SparseLine(table.lanes, horizon: table.horizon) }
    reset(mirroredAt: nil)
  }

  mutating func reset(mirroredAt end: Int32?) {
    for word in lines.indices {
      lines[word].clear()
      guard let end else {
        for (place, time) in base.times.enumerated() {
          lines[word].append(time, base.free[place * base.words + word])
        }
        continue
      }
      for place in base.times.indices.reversed() where base.times[place] < end {
        // The segment ends where the next begins, the last one at the end of the plan.
        let to = place + 1 < base.times.count ? min(base.times[place + 1], end) : end
        lines[word].append(end - to, base.free[place * base.words + word])
      }
      // Before the beginning of time nothing is short.
      lines[word].append(end, ~0)
    }
  }

  func earliest(from: Int32, duration: Int32, word: Int32, need: UInt64) -> Int32 {
    lines[Int(word)].earliest(from, duration, need)
  }

  func fits(at: Int32, duration: Int32, word: Int32, need: UInt64) -> Bool {
    lines[Int(word)].fits(at, duration, need)
  }

  mutating func take(at: Int32, duration: Int32, word: Int32, need: UInt64) {
    lines[Int(word)].take(at, at + duration, need)
  }
}

/// The free capacity of one lane word over time.
struct SparseLine {
  private static let room = 64
  private let guards: UInt64
  private let width: UInt64
  private let horizon: Int32
  /// Slots of `room` segments each.
  private var times: [Int32] = []
  private var free: [UInt64] = []
  /// The chunks in order of time: slot, first time, number of segments and the most of each lane.
  private var slots: [Int] = []
  private var firsts: [Int32] = []
  private var counts: [Int] = []
  private var most: [UInt64] = []

  init(_ lanes: LevellingLanes, horizon: Int32) {
    guards = lanes.guards
    width = lanes.width
    self.horizon = horizon
  }

  mutating func clear() {
    slots.removeAll(keepingCapacity: true)
    firsts.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    most.removeAll(keepingCapacity: true)
    times.removeAll(keepingCapacity: true)
    free.removeAll(keepingCapacity: true)
  }

  /// Adds a segment after all others; one that begins with the last replaces it.
  mutating func append(_ time: Int32, _ value: UInt64) {
    if let chunk = slots.indices.last, times[slots[chunk] * Self.room + counts[chunk] - 1] == time {
      free[slots[chunk] * Self.room + counts[chunk] - 1] = value
      measure(chunk)
      return
    }
    // Chunks begin half full, so that they can grow.
    if slots.isEmpty || counts[counts.count - 1] >= Self.room / 2 { open(at: slots.count, first: time) }
    let chunk = slots.count - 1
    let place = slots[chunk] * Self.room + counts[chunk]
    times[place] = time
    free[place] = value
    counts[chunk] += 1
    measure(chunk)
  }

  private mutating func open(at chunk: Int, first: Int32) {
    slots.insert(times.count / Self.room, at: chunk)
    firsts.insert(first, at: chunk)
    counts.insert(0, at: chunk)
    most.insert(guards, at: chunk)
    times.append(contentsOf: repeatElement(0, count: Self.room))
    free.append(contentsOf: repeatElement(0, count: Self.room))
  }

  /// The chunk and the place in it of the segment in which the time lies.
  private func find(_ time: Int32) -> (chunk: Int, place: Int) {
    var (low, high) = (0, firsts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if firsts[middle] <= time { low = middle } else { high = middle }
    }
    let first = slots[low] * Self.room
    var place = 0
    while place + 1 < counts[low], times[first + place + 1] <= time { place += 1 }
    return (low, place)
  }

  func earliest(_ from: Int32, _ duration: Int32, _ need: UInt64) -> Int32 {
    guard !slots.isEmpty else { return horizon }
    var (chunk, place) = find(from)
    var start = from
    while chunk < slots.count {
      if (most[chunk] &- need) & guards == guards {
        let first = slots[chunk] * Self.room
        while place < counts[chunk] {
          if (free[first + place] &- need) & guards != guards {
            start = end(chunk, place)
          } else if end(chunk, place) - start >= duration {
            return start
          }
          place += 1
        }
      } else {
        start = end(chunk, counts[chunk] - 1)
      }
      chunk += 1
      place = 0
    }
    return max(start, horizon)
  }

  func fits(_ at: Int32, _ duration: Int32, _ need: UInt64) -> Bool {
    guard !slots.isEmpty else { return false }
    var (chunk, place) = find(at)
    while chunk < slots.count {
      while place < counts[chunk] {
        if (free[slots[chunk] * Self.room + place] &- need) & guards != guards { return false }
        if end(chunk, place) - at >= duration { return true }
        place += 1
      }
      chunk += 1
      place = 0
    }
    return false
  }

  /// Where a segment ends; the last one goes on.
  private func end(_ chunk: Int, _ place: Int) -> Int32 {
    if place + 1 < counts[chunk] { return times[slots[chunk] * Self.room + place + 1] }
    return chunk + 1 < firsts.count ? firsts[chunk + 1] : LevellingTable.far
  }

  mutating func take(_ from: Int32, _ to: Int32, _ need: UInt64) {
    guard !slots.isEmpty, from < to else { return }
    cut(from)
    cut(to)
    var (chunk, place) = find(from)
    while chunk < slots.count, firsts[chunk] < to {
      let first = slots[chunk] * Self.room
      while place < counts[chunk], times[first + place] < to {
        free[first + place] &-= need
        place += 1
      }
      measure(chunk)
      chunk += 1
      place = 0
    }
  }

  private mutating func cut(_ time: Int32) {
    var (chunk, place) = find(time)
    guard times[slots[chunk] * Self.room + place] != time else { return }
    if counts[chunk] == Self.room {
      split(chunk)
      (chunk, place) = find(time)
    }
    let first = slots[chunk] * Self.room
    var at = counts[chunk]
    while at > place + 1 {
      times[first + at] = times[first + at - 1]
      free[first + at] = free[first + at - 1]
      at -= 1
    }
    times[first + at] = time
    free[first + at] = free[first + place]
    counts[chunk] += 1
  }

  private mutating func split(_ chunk: Int) {
    let half = Self.room / 2
    let from = slots[chunk] * Self.room + half
    open(at: chunk + 1, first: times[from])
    let into = slots[chunk + 1] * Self.room
    for place in 0..<half {
      times[into + place] = times[from + place]
      free[into + place] = free[from + place]
    }
    counts[chunk] = half
    counts[chunk + 1] = half
    measure(chunk)
    measure(chunk + 1)
  }

  /// Finds the most of each lane in a chunk.
  private mutating func measure(_ chunk: Int) {
    let first = slots[chunk] * Self.room
    var top = guards
    for place in first..<first + counts[chunk] {
      let value = free[place]
      // The guard stays set in the lanes in which `top` is not less; below it the mask is then all ones.
      let kept = (top &- (value & ~guards)) & guards
      let mask = kept &- (kept >> (width - 1))
      top = top & mask | value & ~mask | guards
    }
    most[chunk] = top
  }
}
