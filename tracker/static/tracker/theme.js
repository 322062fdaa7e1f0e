"use strict";
// Before the first paint: a reader who has not chosen gets what the system says.
if (document.documentElement.dataset.bsTheme === "auto") {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.bsTheme = dark ? "dark" : "light";
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".look button");
    if (button) button.value = dark ? "light" : "dark";
  });
}
