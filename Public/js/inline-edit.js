// Changes a value where it stands: Enter or double click opens, Enter saves, Tab moves on, Escape gives back.
import { controlFor, wordsFor } from "./edit-control.js";
import { askWhich, hush, sayProblems } from "./edit-said.js";
import { say } from "./said.js";

const token = document.querySelector("meta[name=csrf]")?.content ?? "";
const past = document.body.hasAttribute("data-past");
let live;

function prepare() {
  for (const value of past ? [] : document.querySelectorAll(".edit:not([title])")) {
    value.tabIndex = value.closest("table") ? -1 : 0;
    value.title = "Enter or double click to edit";
  }
}

prepare();
for (const event of ["podium:live", "podium:rows"]) document.addEventListener(event, prepare);

// Opens a value from elsewhere, as a key does that is not ours.
export function openEdit(value) {
  if (value) open(value);
}

function open(value) {
  if (past || live?.value === value) return;
  if (live) close(false);
  const control = controlFor(value.dataset);
  const box = document.createElement("span");
  box.className = "edit-box";
  box.append(control);
  live = { value, control, box, saving: false };
  value.hidden = true;
  value.after(box);
  control.focus();
  control.select?.();
}

function close(refocus) {
  if (!live) return;
  const { value, box } = live;
  live = undefined;
  hush();
  box.remove();
  value.hidden = false;
  if (refocus) value.focus();
  document.dispatchEvent(new CustomEvent("podium:closed"));
}

// Values of one entry share its revision.
const group = (value) => value.dataset.group ?? value.dataset.href;

function accept(value, sent, answer) {
  const now = String(answer.value ?? sent);
  value.dataset.value = now;
  value.textContent = String(answer.shown ?? wordsFor(value.dataset, now));
  if (Number.isSafeInteger(answer.revision)) {
    for (const other of document.querySelectorAll(".edit")) {
      if (group(other) === group(value)) other.dataset.revision = answer.revision;
    }
  }
}

async function send(value, text) {
  const response = await fetch(value.dataset.href, {
    method: "PATCH",
    headers: {
      "Content-Type": "application/json", Accept: "application/json", "X-Csrf": token,
      "If-Match": `"${value.dataset.revision}"`,
    },
    body: JSON.stringify({ [value.dataset.field]: text }),
  });
  const answer = await response.json().catch(() => ({}));
  return { status: response.status, answer: answer ?? {} };
}

async function save(onward) {
  if (!live || live.saving) return;
  const mine = live;
  const { value, control } = mine;
  const text = control.value;
  if (text === (value.dataset.value ?? "")) {
    close(!onward);
    return onward?.();
  }
  mine.saving = true;
  const { status, answer } = await send(value, text).catch(() => ({ status: 0, answer: {} }));
  mine.saving = false;
  if (status >= 200 && status < 300) {
    accept(value, text, answer);
    // Whoever gave the value back or opened another meanwhile is not sent on.
    const stays = live === mine;
    if (stays) close(!onward);
    value.classList.add("saved");
    setTimeout(() => value.classList.remove("saved"), 2500);
    say(`${value.dataset.label ?? "Value"} saved`);
    document.dispatchEvent(new CustomEvent("podium:saved", { detail: { group: value.dataset.group } }));
    return stays ? onward?.() : undefined;
  }
  refused(mine, status, answer, text);
}

function refused(mine, status, answer, text) {
  const { value, control } = mine;
  if (live !== mine) return say("The change was not saved", { shown: true });
  if (status === 409 || status === 412) {
    const theirs = String(answer.value ?? "");
    return askWhich(control, {
      theirs: String(answer.shown ?? wordsFor(value.dataset, theirs)),
      mine: wordsFor(value.dataset, text),
      keepTheirs: () => {
        accept(value, theirs, answer);
        close(true);
      },
      useMine: () => {
        if (Number.isSafeInteger(answer.revision)) value.dataset.revision = answer.revision;
        save();
      },
    });
  }
  control.setAttribute("aria-invalid", "true");
  control.focus();
  const texts = (Array.isArray(answer.problems) ? answer.problems : []).map((each) => String(each?.text ?? each));
  if (texts.length === 0) {
    texts.push(answer.reason ? String(answer.reason) : status === 0
      ? "The office cannot be reached. Your text is kept here; try again in a moment."
      : "This was not saved. Reload the page to see what stands now.");
  }
  sayProblems(control, texts);
}

function next(value, back) {
  const all = [...document.querySelectorAll(".edit")].filter((each) => each.offsetParent !== null);
  return all[all.indexOf(value) + (back ? -1 : 1)];
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (!live) {
    if (event.key === "Enter" && event.target.matches?.(".edit")) {
      event.preventDefault();
      open(event.target);
    }
    return;
  }
  if (event.target !== live.control) return;
  const long = live.control.nodeName === "TEXTAREA" && !event.ctrlKey && !event.metaKey;
  if (event.key === "Escape") close(true);
  else if (event.key === "Enter" && !long) save();
  else if (event.key === "Tab") {
    const from = live.value;
    save(() => {
      const to = next(from, event.shiftKey);
      if (to) open(to);
    });
  } else return;
  event.preventDefault();
  event.stopPropagation();
}, true);

document.addEventListener("dblclick", (event) => {
  const value = event.target.closest?.(".edit");
  if (value) open(value);
});

document.addEventListener("focusout", (event) => {
  if (!live || event.target !== live.control) return;
  const to = event.relatedTarget;
  if (to?.closest?.(".edit-said")) return;
  const mine = live;
  setTimeout(() => {
    if (live === mine && document.hasFocus() && document.activeElement !== mine.control) save(() => {});
  }, 0);
});
