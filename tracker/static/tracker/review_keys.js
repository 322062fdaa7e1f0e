"use strict";
// The keys of the review desk. Keys that are pressed while an answer is awaited wait for it.
(() => {
  if (!window.desk) return;
  const { desk, card, step } = window.desk;
  const keys = document.getElementById("keys");
  const KEYS_OFF = "review-keys-off";
  const ahead = [];
  let field = ""; // in which field of the form the hand shall be

  const press = (selector) => {
    const node = card(window.desk.current) && card(window.desk.current).querySelector(selector);
    if (node) node.click();
    return Boolean(node);
  };
  const edit = (wanted) => () => { field = wanted; press(".edit"); };
  const acts = {
    j: () => step(1),
    k: () => step(-1),
    a: () => { window.desk.goesOn = press(".accept") || press(".agree"); },
    "=": () => { window.desk.goesOn = press(".same"); },
    A: () => window.desk.acceptSure && window.desk.acceptSure(),
    e: edit(""),
    l: edit("[name=leads]"),
    t: edit("[name=due_on]"),
    r: edit("[name=rrule]"),
    d: () => { if (window.desk.ask) { window.desk.goesOn = true; window.desk.ask(window.desk.current); } },
    m: () => window.desk.merge && window.desk.merge(window.desk.current),
    s: () => window.desk.split && window.desk.split(window.desk.current),
    n: () => window.desk.add && window.desk.add(),
    u: () => { if (!(window.desk.steered && press(".undo"))) window.desk.undoLast(); },
  };
  const areOff = () => { try { return localStorage.getItem(KEYS_OFF) === "1"; } catch { return false; } };

  const hear = (event) => {
    const isWriting = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && isWriting && isWriting.closest(".amend")) {
      event.preventDefault();
      isWriting.form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (isWriting) {
      if (event.key === "Escape" && !event.defaultPrevented) press(".cancel");
      return;
    }
    if (event.key === "?" && keys) { event.preventDefault(); keys.showModal(); return; }
    if (areOff() || !keys) return;
    const waits = event.key.length === 1 && window.desk.isBusy();
    if (!waits && !acts[event.key]) return;
    event.preventDefault();
    if (waits) ahead.push(event.key); else acts[event.key]();
  };
  document.addEventListener("DOMContentLoaded", () => document.addEventListener("keydown", hear));

  desk.addEventListener("desk:idle", () => {
    while (ahead.length && !window.desk.isBusy()) {
      const dialog = document.querySelector("dialog[open]");
      if (document.activeElement.closest(".amend")) { ahead.length = 0; return; }
      const key = ahead.shift();
      if (dialog) dialog.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
      else if (acts[key]) acts[key]();
    }
  });
  desk.addEventListener("desk:failed", () => { ahead.length = 0; });

  // ---- a form has opened: the hand is in the field that was asked for, else in the one most in need
  desk.addEventListener("desk:form", (event) => {
    const form = event.target.querySelector(".amend");
    const wanted = field;
    field = "";
    if (!form) return;
    const failed = form.querySelector(".errorlist");
    const node = (failed && failed.closest(".field") && failed.closest(".field").querySelector("input, textarea, select"))
      || (wanted && form.querySelector(wanted)) || form.querySelector("input:not([type=hidden])");
    if (!node) return;
    node.focus();
    if (node.select) node.select();
    if (!ahead.length || !node.setRangeText) return;
    // What was typed for it before it was there.
    node.setRangeText(ahead.splice(0).join(""), 0, node.value.length, "end");
    node.dispatchEvent(new Event("input", { bubbles: true }));
  });

  if (!keys) return;
  const on = document.getElementById("keys-on");
  on.checked = !areOff();
  on.addEventListener("change", () => { try { localStorage.setItem(KEYS_OFF, on.checked ? "" : "1"); } catch { /* private window */ } });
  const show = document.getElementById("show-keys");
  show.hidden = false;
  show.addEventListener("click", () => keys.showModal());
})();
