// What the pages do beyond plain HTML, one behaviour per file. Every page works without any of it.
import "./said.js";
import "./menus.js";
import "./keys.js";
import "./commands.js";
import "./why.js";
import "./inline-edit.js";
import "./autosubmit.js";
import "./theme.js";
import "./dirty.js";
import "./progress.js";
import "./picture-file.js";
import "./gantt.js";

for (const element of document.querySelectorAll("[data-needs-script]")) element.hidden = false;
const room = document.querySelector(".side a[aria-current]");
const strip = room?.closest(".side-in");
if (strip && strip.scrollWidth > strip.clientWidth) strip.scrollLeft = room.offsetLeft - 60;

document.querySelector("[data-focus]")?.focus();
