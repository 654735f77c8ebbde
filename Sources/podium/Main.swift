import ArgumentParser
import Hummingbird
import Logging
import ServiceLifecycle

@main struct Podium: AsyncParsableCommand {}
