import Office

/// The standards room: the controls across offices, each control by itself, and policies looked at before they are laid
/// down.
enum ControlPages {
  static var routes: [Route] {
    [
      Route("GET", "/controls", act: "see control policies", handle: ControlRoom.answer),
      Route("GET", "/controls/{key}", act: "see control policies", handle: ControlPage.answer),
      Route("GET", "/control-policies/preview", act: "create control policies") {
        try await PolicyPreview($0).answer()
      },
    ]
  }
}
