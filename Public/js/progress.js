// Asks how far long work is, less often the longer it takes, and goes on when it has ended.
import { say } from "./said.js";

async function watch(box) {
  const bar = box.querySelector("progress");
  const text = box.querySelector(".progress-text");
  for (let wait = 1000, misses = 0; misses < 5; wait = Math.min(wait * 1.15, 5000)) {
    await new Promise((done) => setTimeout(done, wait));
    const answer = await ask(box.dataset.progress);
    if (!answer) {
      misses += 1;
      continue;
    }
    misses = 0;
    if (Number.isFinite(answer.total) && answer.total > 0) {
      bar.max = answer.total;
      bar.value = Math.min(Number(answer.done) || 0, answer.total);
    }
    if (typeof answer.text === "string") text.textContent = answer.text;
    if (typeof answer.next === "string" && answer.next.startsWith("/") && !answer.next.startsWith("//")) {
      return location.assign(answer.next);
    }
  }
  say("The page no longer hears how far the work is. Reload it to ask again.", { shown: true });
}

async function ask(href) {
  try {
    const response = await fetch(href, { headers: { Accept: "application/json" }, cache: "no-store" });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

for (const box of document.querySelectorAll("[data-progress]")) watch(box);
