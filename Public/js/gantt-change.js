// Changes drawn or keyed on the chart: one after the other, each against the state that was seen, and then the page anew.
import { say } from "./said.js";

let queue = Promise.resolve();
let stale = false;

// A date some days later, as `2026-03-31` or with its time.
export function moved(date, days) {
  const [day, time] = date.split("T");
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + days);
  return next.toISOString().slice(0, 10) + (time ? `T${time}` : "");
}

export function change(task, field, text, words) {
  queue = queue.then(() => send(task, field, text, words)).catch(() => {
    say("The office cannot be reached. Nothing was changed.", { shown: true });
  });
  return queue;
}

async function send(task, field, text, words) {
  const chart = document.querySelector(".gantt");
  const response = await fetch(`${chart.dataset.edit}/${encodeURIComponent(task)}`, {
    method: "PATCH",
    headers: {
      "Content-Type": "application/json", Accept: "application/json", "If-Match": `"${chart.dataset.revision}"`,
      "X-Csrf": document.querySelector("meta[name=csrf]")?.content ?? "",
    },
    body: JSON.stringify({ [field]: text }),
  });
  const answer = await response.json().catch(() => ({}));
  await refresh();
  if (response.ok) return say(words);
  if (response.status === 412) return say("Someone changed the plan while you were drawing. It shows what stands now.", { shown: true });
  const problem = answer.problems?.[0]?.text ?? answer.reason ?? "This was not changed.";
  say(problem, { shown: true });
}

// Fetches the page and puts its plan in place of the one that is shown; scroll and focus stay where they are.
export async function refresh() {
  if (document.querySelector(".edit-box")) {
    stale = true;
    return;
  }
  stale = false;
  const live = document.querySelector("[data-live=plan]");
  const chart = document.querySelector(".gantt");
  const address = new URL(location.href);
  if (chart && Number(chart.dataset.firstRow) > 1) address.searchParams.set("from", chart.dataset.firstRow);
  const response = await fetch(address, { headers: { Accept: "text/html" }, cache: "no-store" });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const next = page.querySelector("[data-live=plan]");
  if (!response.ok || !next) return location.reload();
  // A value was opened while the page was on its way: it is put in place once that is closed.
  if (document.querySelector(".edit-box")) {
    stale = true;
    return;
  }
  const scroll = [chart?.scrollLeft ?? 0, chart?.scrollTop ?? 0];
  const focus = document.activeElement;
  const task = focus?.closest?.("tr[data-task]")?.dataset.task;
  const field = focus?.closest?.(".edit")?.dataset.field;
  live.replaceChildren(...next.childNodes);
  document.dispatchEvent(new CustomEvent("podium:live"));
  const now = document.querySelector(".gantt");
  if (now) [now.scrollLeft, now.scrollTop] = scroll;
  if (!task) return;
  const row = document.getElementById(`task-${task}`);
  (row?.querySelector(`.edit[data-field="${field}"]`) ?? row)?.focus({ preventScroll: true });
}

const changed = (event) => {
  if (event.type === "podium:closed" ? stale : event.detail?.group === "plan") refresh();
};
document.addEventListener("podium:saved", changed);
document.addEventListener("podium:closed", changed);
