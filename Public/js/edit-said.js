// What the office answered to an edit that was not simply saved, beside the value.
import { place } from "./place.js";

let box;

export function hush() {
  box?.remove();
  box = undefined;
}

function open(by, tone, ...content) {
  hush();
  box = document.createElement("div");
  box.className = `edit-said ${tone}`;
  box.setAttribute("role", "alert");
  box.append(...content);
  document.body.append(box);
  if ("popover" in box) {
    box.popover = "manual";
    box.showPopover();
  }
  place(box, by);
}

function line(text) {
  const p = document.createElement("p");
  p.textContent = text;
  return p;
}

export function sayProblems(by, texts) {
  open(by, "bad", ...texts.map(line));
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.textContent = text;
  made.addEventListener("click", () => {
    hush();
    act();
  });
  return made;
}

// Both values and the choice between them.
export function askWhich(by, { theirs, mine, keepTheirs, useMine }) {
  const list = document.createElement("dl");
  for (const [term, text] of [["Now stands", theirs], ["You wrote", mine]]) {
    const dt = document.createElement("dt");
    const dd = document.createElement("dd");
    dt.textContent = term;
    dd.textContent = text || "–";
    list.append(dt, dd);
  }
  const row = document.createElement("div");
  row.className = "row";
  const first = button("Keep what stands", keepTheirs);
  row.append(first, button("Use mine", useMine));
  open(by, "", line("Someone changed this while you were writing."), list, row);
  first.focus();
}
