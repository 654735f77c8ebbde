// The answer to Why? floats over the page, so that what is around it stays where it is.
import { place } from "./place.js";

const floats = "popover" in HTMLElement.prototype;
const all = () => document.querySelectorAll(".why[open]");

document.addEventListener(
  "toggle",
  (event) => {
    const why = event.target;
    if (!floats || !why.classList?.contains("why")) return;
    const panel = why.querySelector(".why-panel");
    if (!panel) return;
    if (!why.open) {
      if (panel.matches(":popover-open")) panel.hidePopover();
      return;
    }
    for (const other of all()) if (other !== why) other.open = false;
    panel.popover = "manual";
    panel.showPopover();
    place(panel, why);
  },
  true,
);

document.addEventListener("click", (event) => {
  for (const why of all()) if (!why.contains(event.target)) why.open = false;
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const why of document.querySelectorAll(".why[open]")) {
    why.open = false;
    why.querySelector("summary")?.focus();
  }
});

const close = (event) => {
  for (const why of all()) if (!why.contains(event.target)) why.open = false;
};
addEventListener("scroll", close, { capture: true, passive: true });
addEventListener("resize", close);
