"use strict";
// Choosing a unit by a few letters: "so y" or "syt" finds "Sở Y tế". A list of suggestions below each .unit-name input, as
// the ARIA pattern of an editable combobox with a list has it. Without this file the browser's own datalist serves.
(() => {
  const MOST = 8;
  const source = document.getElementById("unit-names");
  if (!source) return;
  const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().trim().replace(/\s+/g, " ");

  // The names as they are now: a unit may be created while the page is open.
  let names = [];
  function known() {
    if (names.length !== source.children.length) {
      names = [...source.children].map((option) => {
        const folded = fold(option.value);
        const words = folded.split(/[\s,()-]+/).filter(Boolean);
        return { name: option.value, folded, words, initials: words.map((word) => word[0]).join("") };
      });
    }
    return names;
  }

  // Lower is better; what is not found has none.
  function rank(one, typed, parts) {
    if (one.folded === typed) return 0;
    if (one.folded.startsWith(typed)) return 1;
    if (parts.length === 1 && one.initials === typed) return 2;
    let at = -1;
    const inOrder = parts.every((part) => {
      at = one.words.findIndex((word, n) => n > at && word.startsWith(part));
      return at >= 0;
    });
    if (inOrder) return 3;
    if (parts.length === 1 && typed.length > 1 && one.initials.startsWith(typed)) return 4;
    return one.folded.includes(typed) ? 5 : undefined;
  }

  function matching(words) {
    const typed = fold(words);
    if (!typed) return [];
    const parts = typed.split(" ");
    return known().map((one) => ({ name: one.name, length: one.folded.length, rank: rank(one, typed, parts) }))
      .filter((one) => one.rank !== undefined)
      .sort((a, b) => a.rank - b.rank || a.length - b.length)
      .slice(0, MOST);
  }

  // ---- one list for the page, below the input in which the hand is
  const list = document.createElement("ul");
  list.id = "unit-choice";
  list.className = "unit-choice";
  list.setAttribute("role", "listbox");
  list.hidden = true;
  let input = null;
  let active = -1;
  let isChosen = false;

  function prepare(field) {
    field.removeAttribute("list");
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-expanded", "false");
  }

  function show(field) {
    input = field;
    const found = matching(field.value);
    // What is written out needs no choice: Enter goes on.
    if (!found.length || found[0].name.normalize() === field.value.normalize().trim()) { hide(); return; }
    list.replaceChildren(...found.map((one, n) => {
      const option = document.createElement("li");
      option.id = `unit-choice-${n}`;
      option.setAttribute("role", "option");
      option.textContent = one.name;
      return option;
    }));
    list.setAttribute("aria-label", labelOf(field));
    field.closest(".field").append(list);
    list.style.setProperty("top", `${field.offsetTop + field.offsetHeight}px`);
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    mark(0);
  }

  const labelOf = (field) => field.getAttribute("aria-label") || (field.labels[0] ? field.labels[0].textContent : "");

  function mark(n) {
    const options = [...list.children];
    active = (n + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    input.setAttribute("aria-activedescendant", options[active].id);
    // Only within the list: the page stays where it is.
    const { offsetTop, offsetHeight } = options[active];
    list.scrollTop = Math.min(offsetTop, Math.max(list.scrollTop, offsetTop + offsetHeight - list.clientHeight));
  }

  function hide() {
    list.hidden = true;
    active = -1;
    if (!input) return;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(option) {
    input.value = option.textContent;
    hide();
    isChosen = true;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    isChosen = false;
  }

  document.addEventListener("focusin", (event) => {
    if (event.target.matches(".unit-name")) prepare(event.target);
    else if (!list.hidden && event.target !== input) hide();
  });
  document.addEventListener("input", (event) => {
    if (event.target.matches(".unit-name") && !isChosen) show(event.target);
  });
  document.addEventListener("keydown", (event) => {
    if (event.target !== input || list.hidden) {
      if (event.key === "ArrowDown" && event.target.matches(".unit-name")) show(event.target);
      return;
    }
    const acts = {
      ArrowDown: () => mark(active + 1),
      ArrowUp: () => mark(active - 1),
      Enter: () => choose(list.children[active]),
      Escape: hide,
    };
    // Whoever goes on takes what is marked along.
    if (event.key === "Tab" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) { choose(list.children[active]); return; }
    if (!acts[event.key]) return;
    event.preventDefault();
    acts[event.key]();
  }, true);
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
  document.addEventListener("focusout", (event) => { if (event.target === input) hide(); });
})();
