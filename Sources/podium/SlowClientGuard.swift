import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes
import NIOHTTPTypesHTTP1

/// Closes a connection whose request comes in too slowly: the server alone watches only for silence.
///
/// A whole request has so many seconds, and after a start its body keeps up a floor rate.
final class SlowClientGuard: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart

  /// Seconds for a whole request, and for a large upload.
  private let whole: TimeAmount
  private let floor: Int
  private var deadline: Scheduled<Void>?
  private var pulse: RepeatedTask?
  private var received = 0
  private var counted = 0

  init(whole: TimeAmount = .seconds(60), floorBytesPerSecond: Int = 1024) {
    self.whole = whole
    floor = floorBytesPerSecond
  }

  func handlerAdded(context: ChannelHandlerContext) {
    // Behind this point a second Host is forgotten, so it is looked for before.
    guard let codec = try? context.pipeline.syncOperations.handler(type: HTTP1ToHTTPServerCodec.self) else {
      return
    }
    try? context.pipeline.syncOperations.addHandler(OneHost(), position: .before(codec))
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): begin(context, head)
    case .body(let bytes): received += bytes.readableBytes
    case .end: finish()
    }
    context.fireChannelRead(data)
  }

  func channelInactive(context: ChannelHandlerContext) {
    finish()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { finish() }

  private func begin(_ context: ChannelHandlerContext, _ head: HTTPRequest) {
    finish()
    guard head.method != .get, head.method != .head else { return }
    received = 0
    counted = 0
    let channel = context.channel
    let upload =
      head.headerFields[.contentType].map(SiteResponder.isUpload) ?? false
    deadline = context.eventLoop.scheduleTask(in: upload ? .seconds(300) : whole) {
      channel.close(promise: nil)
    }
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    pulse = context.eventLoop.scheduleRepeatedTask(initialDelay: .seconds(10), delay: .seconds(5)) { _ in
      let watch = bound.value
      if watch.received - watch.counted < watch.floor * 5 { channel.close(promise: nil) }
      watch.counted = watch.received
    }
  }

  private func finish() {
    deadline?.cancel()
    deadline = nil
    pulse?.cancel()
    pulse = nil
  }
}

/// Refuses a request that names no host, or two.
final class OneHost: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .head(let head) = unwrapInboundIn(data), head.headers[canonicalForm: "host"].count != 1 {
      context.fireErrorCaught(HTTPParserError.invalidHeaderToken)
      return
    }
    context.fireChannelRead(data)
  }
}
