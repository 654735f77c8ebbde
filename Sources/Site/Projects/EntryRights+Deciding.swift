import Office

extension EntryRights {
  /// Only what the reader may do herself, without looking for others who may.
  init(deciding archivist: Archivist, _ shelf: Shelf, _ held: AnyHeld) throws {
    change = try archivist.decide(.change, shelf, held.entry, id: held.id)
    archive = try archivist.decide(.archive, shelf, held.entry, id: held.id)
    history = try archivist.decide(.readHistory, shelf, held.entry, id: held.id)
    whoMay = []
  }
}
