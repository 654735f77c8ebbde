// Single keys, when nothing is being typed: ? / g+room j k Enter e c w and the full stop.
import { currentRow, moveRow, openRow } from "./rows.js";

const typing = (target) =>
  target.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(target.nodeName);
let going = 0;

function go(key) {
  const room = document.querySelector(`.side a[data-key="${CSS.escape(key)}"]`);
  if (room) location.assign(room.href);
  return Boolean(room);
}

function follow(action) {
  const link = document.querySelector(`[data-action="${action}"]`);
  link?.click();
  return Boolean(link);
}

function edit() {
  const href = currentRow()?.dataset.edit;
  if (href) location.assign(href);
  return href ? true : follow("edit");
}

function why() {
  const mark = (currentRow() ?? document).querySelector(".why > summary") ?? document.querySelector(".why > summary");
  mark?.focus();
  mark?.click();
  return Boolean(mark);
}

function actions() {
  const first = document.querySelector("[data-actions] :is(a, button)");
  first?.focus();
  return Boolean(first);
}

function help() {
  document.getElementById("keys")?.showModal?.();
  return true;
}

function search() {
  const box = document.getElementById("q");
  box?.focus();
  box?.select();
  return Boolean(box);
}

const keys = {
  "?": help, "/": search, j: () => moveRow(1), k: () => moveRow(-1), e: edit, c: () => follow("create"), w: why,
  ".": actions,
};

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (typing(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key === "Enter") {
    if (event.target === document.body && openRow()) event.preventDefault();
    return;
  }
  const gone = going && Date.now() - going < 1500;
  going = 0;
  if (gone && go(event.key)) return event.preventDefault();
  if (event.key === "g") going = Date.now();
  else if (Object.hasOwn(keys, event.key) && keys[event.key]()) event.preventDefault();
});
