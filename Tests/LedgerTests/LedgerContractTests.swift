import Testing

/// The contract, engine by engine; one check at a time, since writers on one PostgreSQL wait for each other.
@Suite(.serialized) struct LedgerContractTests {
  @Test(arguments: LedgerContract.checks)
  func memory(_ check: LedgerCheck) async throws { try await Engines.memory.holds(check) }

  @Test(arguments: LedgerContract.checks)
  func file(_ check: LedgerCheck) async throws { try await Engines.file.holds(check) }

  @Test(
    .enabled(if: Engines.postgresURL != nil, "PODIUM_TEST_PG holds no URL of a throwaway PostgreSQL"),
    arguments: LedgerContract.checks)
  func postgres(_ check: LedgerCheck) async throws { try await Engines.postgres.holds(check) }
}
