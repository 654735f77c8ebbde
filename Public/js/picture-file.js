// A drawing as a PNG: the browser draws the SVG file, which has all its colours in it, and hands it over.
import { say } from "./said.js";

const widest = 12000;
const most = 60e6;

const draw = (address) =>
  new Promise((done, fail) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => fail(new Error("The drawing could not be loaded."));
    image.src = address;
  });

async function save(button) {
  const image = await draw(button.dataset.pictureFile);
  const [width, height] = [image.naturalWidth, image.naturalHeight];
  const scale = Math.min(3, widest / Math.max(width, height), Math.sqrt(most / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  const file = await new Promise((done) => canvas.toBlob(done, "image/png"));
  if (!file) throw new Error("The drawing is too large for this browser.");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = "offices.png";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  say("The PNG file is ready.");
}

for (const button of document.querySelectorAll("[data-picture-file]")) {
  button.addEventListener("click", () =>
    save(button).catch(() => say("The PNG could not be made here; open the SVG file and export it from there.")));
}
