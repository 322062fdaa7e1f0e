"use strict";
// "/" puts the cursor into the search field, wherever no text is being written.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const field = document.getElementById("find");
  if (field) { event.preventDefault(); field.focus(); field.select(); }
});
// A menu made of <details> closes on Escape and on a click elsewhere.
const closeMenus = (except) => document.querySelectorAll("details.who[open], details.menu[open]").forEach((menu) => {
  if (menu !== except) menu.open = false;
});
document.addEventListener("click", (event) => closeMenus(event.target.closest("details")));
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const menu = event.target.closest("details.who[open], details.menu[open]");
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
});
// A select or checkbox in a filter row applies itself; without scripts the row's button does.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-applies-itself]");
  if (form) form.requestSubmit();
});
// A button that starts work is pressed once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
});
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));
// Several units are chosen by plain clicks: one without Ctrl would drop all others, unseen. What is chosen stands below.
for (const list of document.querySelectorAll("select[multiple]")) {
  const told = document.createElement("p");
  told.className = "help";
  told.setAttribute("aria-live", "polite");
  const tell = () => { told.textContent = [...list.selectedOptions].map((option) => `✓ ${option.text.trim()}`).join("   "); };
  list.after(told);
  list.addEventListener("change", tell);
  list.addEventListener("mousedown", (event) => {
    const option = event.target.closest("option");
    if (!option || event.shiftKey) return;
    event.preventDefault();
    const top = list.scrollTop;
    option.selected = !option.selected;
    list.focus({ preventScroll: true });
    requestAnimationFrame(() => { list.scrollTop = top; });
    list.dispatchEvent(new Event("change", { bubbles: true }));
  });
  tell();
}
// A form that was refused is shown where it is wrong.
const wrong = document.querySelector("main [aria-invalid='true']");
if (wrong) wrong.focus();
else document.querySelector("main .errorlist")?.scrollIntoView({ block: "center", behavior: "instant" });
