// Keys on the chart of a plan. Rows and values take the focus one at a time, as in any tree grid: up and down walk the
// rows, right goes into the values of a row, Enter or F2 changes one. Alt with an arrow moves a task by a day, with Shift
// it stretches it; l on one row and l on another links them; Control with Z or Y undoes and makes again.
import { openEdit } from "./inline-edit.js";
import { change, moved } from "./gantt-change.js";
import { prepareDrag } from "./gantt-drag.js";
import { prepareLoads } from "./gantt-loads.js";
import { loadRow, prepareWindow } from "./gantt-window.js";
import { say } from "./said.js";

const row = "tbody tr[data-task]";
let linking;

function rows() {
  return [...document.querySelectorAll(`.gantt ${row}`)];
}

// One row takes the focus from outside: the chosen one, or the first.
function reachable() {
  const all = rows();
  const chosen = all.find((each) => each.getAttribute("aria-selected") === "true") ?? all[0];
  for (const each of all) each.tabIndex = each === chosen ? 0 : -1;
}

function prepare() {
  const chart = document.querySelector(".gantt");
  if (!chart) return;
  reachable();
  prepareWindow(chart);
  prepareDrag(chart);
  prepareLoads(chart);
}

// Focus on the row of a number, which may have to be fetched first; its value of the same field where one had it.
async function go(number, field) {
  const chart = document.querySelector(".gantt");
  const last = Number(chart.dataset.total) + 1;
  const wanted = Math.min(Math.max(number, 2), last);
  const find = () => document.querySelector(`.gantt tbody tr[aria-rowindex="${wanted}"]`);
  const next = find() ?? (await loadRow(chart, wanted), find());
  if (!next) return;
  if (next.dataset.task === undefined) return go(wanted + (number > at() ? 1 : -1), field);
  for (const each of rows()) each.tabIndex = -1;
  next.tabIndex = 0;
  (next.querySelector(`.edit[data-field="${field}"]`) ?? next).focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
}

const at = () => Number(document.activeElement?.closest?.("tr[aria-rowindex]")?.getAttribute("aria-rowindex") ?? 2);

function walk(event, here, value) {
  const number = Number(here.getAttribute("aria-rowindex"));
  const last = Number(document.querySelector(".gantt").dataset.total) + 1;
  const steps = {
    ArrowDown: number + 1, ArrowUp: number - 1, PageDown: number + 12, PageUp: number - 12, Home: 2, End: last,
  };
  if (!(event.key in steps)) return false;
  go(steps[event.key], value?.dataset.field);
  return true;
}

function sideways(event, here, value) {
  const values = [...here.querySelectorAll(".edit")].filter((each) => each.offsetParent !== null);
  const place = values.indexOf(value);
  if (event.key === "ArrowRight") {
    if (!value && here.getAttribute("aria-expanded") === "false") here.querySelector(".gantt-fold")?.click();
    else values[place + 1]?.focus();
  } else if (event.key === "ArrowLeft") {
    if (value) (values[place - 1] ?? here).focus();
    else if (here.getAttribute("aria-expanded") === "true") here.querySelector(".gantt-fold")?.click();
  } else if (event.key === "Escape" && value) here.focus();
  else return false;
  return true;
}

function link(here) {
  const name = here.querySelector(".gantt-name").title;
  if (!linking) {
    linking = here.dataset.task;
    say(`${name} comes first. Press l on the task that waits for it, or Escape.`, { shown: true });
  } else if (linking !== here.dataset.task) {
    change(here.dataset.task, "link", linking, `${name} is linked`);
    linking = undefined;
  }
}

function addAfter(here) {
  const form = [...document.querySelectorAll('form[action$="/plan/edits"]')].find(
    (each) => each.querySelector('input[name="act"]')?.value === "add");
  if (!form) return;
  form.querySelector('input[name="task"]').value = here.dataset.task;
  form.requestSubmit();
}

function act(event, here, value) {
  if (event.key === "Enter" && !value) here.querySelector(".gantt-name a")?.click();
  else if (event.key === "F2") openEdit(value ?? here.querySelector('.edit[data-field="duration"]') ?? here.querySelector(".edit"));
  else if (event.key === "l" && !value) link(here);
  else if (event.key === "Insert") addAfter(here);
  else if (event.key === "Escape" && linking) {
    linking = undefined;
    say("Not linked.", { shown: true });
  } else return false;
  return true;
}

function nudge(event, here) {
  const days = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!days) return false;
  const field = event.shiftKey ? "finish" : "start";
  const value = here.querySelector(`.edit[data-field="${field}"]`);
  if (value) change(here.dataset.task, event.shiftKey ? "stretch" : "start", moved(value.dataset.value, days), "Moved");
  else say("What happened or hangs on other tasks does not move.", { shown: true });
  return true;
}

document.addEventListener("keydown", (event) => {
  const here = event.target.closest?.(`.gantt ${row}`);
  const value = event.target.closest?.(".edit");
  if (!here || (event.target !== here && event.target !== value)) return;
  if (event.ctrlKey || event.metaKey) return;
  const editable = document.querySelector(".gantt").dataset.edit;
  const done = event.altKey
    ? editable && nudge(event, here)
    : walk(event, here, value) || sideways(event, here, value) || (event.key !== "Enter" || !value) && act(event, here, value);
  if (done) event.preventDefault();
});

document.addEventListener("focusin", (event) => {
  const here = event.target.closest?.(`.gantt ${row}`);
  if (here) for (const each of rows()) each.tabIndex = each === here ? 0 : -1;
});

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.target.matches("input, textarea, select")) return;
  const act = { z: "undo", y: "redo" }[event.key.toLowerCase()];
  const form = act && document.querySelector(`form[action$="/plan/${act}"]`);
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
});

document.addEventListener("podium:live", prepare);
document.addEventListener("podium:rows", reachable);
prepare();

// A chosen task is shown with its bar.
const chosen = document.querySelector(`.gantt tr[aria-selected="true"]`);
const mark = chosen && document.querySelector(`.gantt [data-bar="${CSS.escape(chosen.dataset.task)}"]`);
if (mark) document.querySelector(".gantt").scrollLeft = Math.max(0, mark.getBBox().x - 120);
