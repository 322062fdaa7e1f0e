"use strict";
// The files chosen, by name and size; what is too large is told before it is sent.
{
  const input = document.querySelector("input[type=file][data-most-bytes]");
  const list = document.getElementById("chosen");
  const said = (unit, value) => new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1,
  }).format(value);
  const size = (bytes) => bytes < 1048576 ? said("kilobyte", Math.ceil(bytes / 1024)) : said("megabyte", bytes / 1048576);
  const show = () => {
    const files = [...input.files];
    const total = files.reduce((sum, file) => sum + file.size, 0);
    list.replaceChildren(...files.map((file) => {
      const line = document.createElement("li");
      const name = line.appendChild(document.createElement("bdi"));
      name.textContent = file.name;
      line.append(` · ${size(file.size)}`);
      return line;
    }));
    const one = files.length === 1 && total > Number(input.dataset.mostBytes);
    const all = total > Number(input.dataset.mostBytesAtOnce);
    input.setCustomValidity(one ? input.dataset.tooLarge : all ? input.dataset.tooMuch : "");
    if (!one && !all) return;
    const wrong = list.appendChild(document.createElement("li"));
    wrong.className = "failed";
    wrong.textContent = `◆ ${input.validationMessage}`;
  };
  input.addEventListener("change", show);
  window.addEventListener("pageshow", show);
  // The whole form takes what is dropped, or the browser would leave it and open the file.
  input.form.addEventListener("dragover", (event) => { if (event.dataTransfer.types.includes("Files")) event.preventDefault(); });
  input.form.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length || event.target === input) return;
    event.preventDefault();
    input.files = event.dataTransfer.files;
    show();
  });
  // A slow line takes its time: the button says that something is under way.
  const button = document.querySelector(".intake button[data-sending]");
  const words = button.textContent;
  input.form.addEventListener("submit", () => { button.textContent = button.dataset.sending; });
  window.addEventListener("pageshow", () => { button.textContent = words; });
}
