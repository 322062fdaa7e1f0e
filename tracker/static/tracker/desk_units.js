"use strict";
// Of a group that a text names: all of its units, or none.
document.addEventListener("click", (event) => {
  const button = event.target.closest(".tick-all");
  if (!button) return;
  const boxes = [...button.closest(".groups").querySelectorAll('input[name$="group"]')];
  const isOn = !boxes.every((box) => box.checked);
  boxes.forEach((box) => { box.checked = isOn; });
});
