// Bars under the pointer: a bar is moved, its end stretched, and the knob behind it drawn onto the task that waits for it.
// All of it can be done by keys too.
import { change, moved } from "./gantt-change.js";
import { say } from "./said.js";

const svg = "http://www.w3.org/2000/svg";
let drag;

export function prepareDrag(chart) {
  if (!chart.dataset.edit) return;
  const picture = chart.querySelector(".gantt-chart");
  picture?.addEventListener("pointerdown", begin);
  picture?.addEventListener("dragstart", (event) => event.preventDefault());
  picture?.addEventListener("click", (event) => {
    if (drag?.done) event.preventDefault();
    drag = undefined;
  }, true);
}

function value(task, field) {
  return document.querySelector(`#task-${CSS.escape(task)} .edit[data-field="${field}"]`)?.dataset.value;
}

function begin(event) {
  const bar = event.target.closest("[data-bar]");
  if (!bar || event.button !== 0) return;
  const kind = event.target.matches(".gantt-grip") ? "stretch"
    : event.target.matches(".gantt-knob") ? "link"
    : event.target.matches(".gantt-bar, .gantt-critical, .gantt-done") ? "start" : undefined;
  const date = value(bar.dataset.bar, kind === "start" ? "start" : "finish");
  if (!kind || !date) return;
  event.preventDefault();
  const scale = Number(bar.closest(".gantt").dataset.scale);
  drag = { kind, bar, date, scale, from: event.clientX, days: 0, rect: bar.querySelector(".gantt-bar, .gantt-critical") };
  drag.width = Number(drag.rect?.getAttribute("width") ?? 0);
  document.addEventListener("pointermove", move);
  document.addEventListener("pointerup", end);
  document.addEventListener("keydown", cancel, true);
}

function move(event) {
  const by = event.clientX - drag.from;
  if (Math.abs(by) > 3) drag.done = true;
  if (!drag.done) return;
  if (drag.kind === "link") return draw(event);
  drag.days = Math.round(by / drag.scale);
  if (drag.kind === "start") drag.bar.setAttribute("transform", `translate(${drag.days * drag.scale} 0)`);
  else drag.rect?.setAttribute("width", Math.max(drag.width + drag.days * drag.scale, 2));
}

function draw(event) {
  const picture = drag.bar.ownerSVGElement;
  if (!drag.line) {
    drag.line = document.createElementNS(svg, "line");
    drag.line.setAttribute("class", "gantt-drawn");
    picture.append(drag.line);
  }
  const place = (x, y) => new DOMPoint(x, y).matrixTransform(picture.getScreenCTM().inverse());
  const knob = drag.bar.querySelector(".gantt-knob");
  const to = place(event.clientX, event.clientY);
  drag.line.setAttribute("x1", knob.getAttribute("cx"));
  drag.line.setAttribute("y1", knob.getAttribute("cy"));
  drag.line.setAttribute("x2", to.x);
  drag.line.setAttribute("y2", to.y);
}

function release() {
  document.removeEventListener("pointermove", move);
  document.removeEventListener("pointerup", end);
  document.removeEventListener("keydown", cancel, true);
  drag.line?.remove();
  drag.bar.removeAttribute("transform");
  drag.rect?.setAttribute("width", drag.width);
}

function cancel(event) {
  if (event.key !== "Escape") return;
  event.preventDefault();
  release();
  drag.kind = undefined;
  say("Left as it was.");
}

function end(event) {
  const { kind, bar, date, days, done } = drag;
  const under = kind === "link" && done ? document.elementFromPoint(event.clientX, event.clientY)?.closest("[data-bar]") : undefined;
  release();
  const name = bar.querySelector("title")?.textContent.split(":")[0] ?? "The task";
  if (under && under !== bar) change(under.dataset.bar, "link", bar.dataset.bar, "Linked");
  else if (kind === "link" && done) say("A link is drawn onto another bar.", { shown: true });
  else if (days !== 0) change(bar.dataset.bar, kind, moved(date, days), `${name} moved`);
  // A click follows where the pointer went up over its own bar; it is no wish to open the task.
  setTimeout(() => { if (drag?.bar === bar) drag = undefined; }, 50);
}
