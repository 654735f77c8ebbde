// The live region: one sentence for readers who hear the page, and a short note for those who see it.
const region = document.getElementById("said");
let note;

export function say(text, { shown = false } = {}) {
  if (region) region.textContent = text;
  if (!shown) return;
  note?.remove();
  note = document.createElement("div");
  note.className = "toast";
  note.setAttribute("aria-hidden", "true");
  note.textContent = text;
  document.body.append(note);
  const mine = note;
  setTimeout(() => mine.remove(), 4000);
}
